import { matchPosting, matchProfile } from '@arena/contract';
import { Controller } from '@nestjs/common';
import { Endpoint, Input, type InputOf, type ResponseOf } from '../../platform';
import { MatchingService } from './matching.service';

@Controller()
export class MatchingController {
  constructor(private readonly matching: MatchingService) {}

  @Endpoint(matchProfile)
  matchProfile(@Input() { body }: InputOf<typeof matchProfile>): Promise<ResponseOf<typeof matchProfile>> {
    return this.matching.match(body);
  }

  @Endpoint(matchPosting)
  matchPosting(@Input() { params, body }: InputOf<typeof matchPosting>): Promise<ResponseOf<typeof matchPosting>> {
    return this.matching.explainOne(params.id, body.profile, body.lang);
  }
}
