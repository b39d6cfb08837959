import { listOccupations, matchOccupation, readOccupation, suggestRequirements } from '@arena/contract';
import { Controller } from '@nestjs/common';
import { Endpoint, Input, type InputOf, type ResponseOf } from '../../platform';
import { Occupations } from './occupations.service';
import { RequirementSuggestions } from './requirement-suggestions';

@Controller()
export class OccupationsController {
  constructor(
    private readonly occupations: Occupations,
    private readonly suggestions: RequirementSuggestions,
  ) {}

  @Endpoint(listOccupations)
  async list(@Input() { query }: InputOf<typeof listOccupations>): Promise<ResponseOf<typeof listOccupations>> {
    return { items: await this.occupations.list(query.q, query.lang) };
  }

  @Endpoint(readOccupation)
  read(@Input() { params, query }: InputOf<typeof readOccupation>): Promise<ResponseOf<typeof readOccupation>> {
    return this.occupations.read(params.id, query.lang);
  }

  @Endpoint(matchOccupation)
  match(@Input() { params, body }: InputOf<typeof matchOccupation>): Promise<ResponseOf<typeof matchOccupation>> {
    return this.occupations.match(params.id, body.profile, body.lang);
  }

  @Endpoint(suggestRequirements)
  suggest(@Input() { body }: InputOf<typeof suggestRequirements>): Promise<ResponseOf<typeof suggestRequirements>> {
    return this.suggestions.read(body);
  }
}
