import { nameSkills, readBuilder, suggestPlaces, suggestSkills, tellUnknownWord } from '@arena/contract';
import { LICENCE_CLASSES } from '@arena/domain';
import { Controller } from '@nestjs/common';
import { Endpoint, Input, type InputOf, type ResponseOf } from '../../platform';
import { UnknownWords } from './care/unknown-words';
import { TaxonomyService } from './taxonomy.service';

const SUGGESTIONS = 8;

@Controller()
export class TaxonomyController {
  constructor(
    private readonly taxonomy: TaxonomyService,
    private readonly unknownWords: UnknownWords,
  ) {}

  @Endpoint(readBuilder)
  builder(@Input() { query }: InputOf<typeof readBuilder>): ResponseOf<typeof readBuilder> {
    return { ...this.taxonomy.builder(query.lang), licences: [...LICENCE_CLASSES] };
  }

  @Endpoint(suggestSkills)
  suggestSkills(@Input() { query }: InputOf<typeof suggestSkills>): ResponseOf<typeof suggestSkills> {
    return { items: this.taxonomy.suggestSkills(query.q, query.lang, SUGGESTIONS) };
  }

  @Endpoint(nameSkills)
  nameSkills(@Input() { query }: InputOf<typeof nameSkills>): ResponseOf<typeof nameSkills> {
    const ids = [...new Set(query.ids.split(',').filter((id) => this.taxonomy.knows('skill', id)))].slice(0, 100);
    return { items: ids.map((id) => ({ ...this.taxonomy.named(id, query.lang), esco: this.taxonomy.escoOf(id) })) };
  }

  @Endpoint(tellUnknownWord)
  async tellUnknownWord(@Input() { body }: InputOf<typeof tellUnknownWord>): Promise<ResponseOf<typeof tellUnknownWord>> {
    // The same answer whatever is done with it: nothing is told about what others have typed.
    if (!this.taxonomy.isKnown(body.word)) await this.unknownWords.count(body.word, body.lang);
    return undefined;
  }

  @Endpoint(suggestPlaces)
  suggestPlaces(@Input() { query }: InputOf<typeof suggestPlaces>): ResponseOf<typeof suggestPlaces> {
    const municipality = query.municipality === undefined ? undefined : this.taxonomy.places.municipality(query.municipality);
    if (query.municipality !== undefined)
      return {
        items: municipality
          ? this.taxonomy.places
              .suggest(municipality.name, 20)
              .filter((one) => one.municipality === municipality.number)
              .slice(0, 1)
          : [],
      };
    return { items: this.taxonomy.places.suggest(query.q, SUGGESTIONS) };
  }
}
