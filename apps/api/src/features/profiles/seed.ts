import type { KeptDraft } from '@arena/contract';
import { people, personas, type Persona } from '@arena/fixtures';
import type { CommandContext } from '../../platform';
import { Consents, People } from '../identity';
import { TaxonomyService } from '../taxonomy';
import { Profiles } from './profiles.service';

/** Two of the twelve have not agreed to be found: the demo must show that too. */
const NOT_FOUND = new Set(['gap-elverum', 'student-oyer']);
const REACHES = [20, 50, 100] as const;

/** The answers that a persona would have given in the builder. */
export function draftOf({ profile, kinds, lang }: Persona, taxonomy: TaxonomyService): KeptDraft {
  const { place, skills } = profile;
  const km = place?.reachKm ?? 50;
  return {
    version: 1,
    place: {
      text: place ? (taxonomy.places.municipality(place.municipality)?.name ?? '') : '',
      municipality: place?.municipality ?? null,
    },
    reach: REACHES.find((reach) => km <= reach) ?? 'county',
    kinds: [...kinds],
    languages: [...profile.languages],
    groups: [...new Set(skills.map(({ source }) => source))],
    cards: [],
    skills: skills.map(({ id, level, source }) => ({ id, level, source, label: taxonomy.label('skill', id, lang).label })),
    licences: [...profile.licences],
    certificates: [...profile.certificates],
    qualifications: profile.qualifications.map(({ id, state }) => ({ id, state })),
  };
}

/**
 * Gives the demo's people their answers, most of them also the consent to be found. Who has a profile already is left as they are:
 * what somebody has tried, changed or taken back in the demo stays so.
 */
export async function seedProfiles({ app, dataSource, print }: CommandContext): Promise<void> {
  const [accounts, profiles, consents, taxonomy] = [
    app.get(People, { strict: false }),
    app.get(Profiles, { strict: false }),
    app.get(Consents, { strict: false }),
    app.get(TaxonomyService, { strict: false }),
  ];
  let added = 0;
  for (const persona of personas) {
    const login = people.find((one) => one.persona === persona.id && one.provider === 'id-porten');
    if (!login) throw new Error(`The persona ${persona.id} has no login in the demo`);
    await dataSource.transaction(async (manager) => {
      const { id } = await accounts.ofLogin(manager, login.provider, login.sub, persona.lang);
      if (await profiles.of(id, manager)) return;
      added++;
      await manager.query('update person set name = $2 where id = $1 and name is null', [id, persona.name]);
      await profiles.save(manager, id, 0, draftOf(persona, taxonomy));
      if (!NOT_FOUND.has(persona.id)) await consents.give(manager, id, 'be-found');
    });
  }
  print(`Profiles: ${personas.length}, ${added} new`);
}
