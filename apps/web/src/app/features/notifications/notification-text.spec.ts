import { NOTIFICATION_KINDS } from '@arena/domain';
import { render } from '@arena/i18n';
import { texts as nb } from '@arena/i18n/nb';
import { linkOf, partsOf, sentenceOf } from './notification-text';

const told = (kind: string, role: 'seeker' | 'employer' | 'adviser', note: Parameters<typeof partsOf>[0]) =>
  render(
    nb[sentenceOf(kind, role)],
    'nb',
    partsOf(note, (key, params) => render(nb[key], 'nb', params)),
  );
const posting = { id: 'p', title: 'Hjelpe til i gartneriet', lang: 'nb', employer: 'Åkersvika Gartneri' } as const;

describe('a notification', () => {
  it('tells a seeker which employer, and an employer a pseudonym and never more', () => {
    expect(told('message', 'seeker', { posting, pseudonym: null })).toBe(
      'Åkersvika Gartneri har skrevet til deg om «Hjelpe til i gartneriet».',
    );
    expect(told('interest-received', 'employer', { posting, pseudonym: '7K' })).toBe(
      'Person 7K har meldt interesse for «Hjelpe til i gartneriet».',
    );
  });

  it('of a strong match tells a seeker of the opening, and leads to it', () => {
    expect(told('strong-match', 'seeker', { posting, pseudonym: null })).toBe(
      'En ny plass passer godt for deg: «Hjelpe til i gartneriet» hos Åkersvika Gartneri.',
    );
    expect(linkOf({ kind: 'strong-match', contact: null, posting }, 'seeker')).toEqual({
      path: ['openings', 'p'],
      text: 'notifications.openOpening',
    });
  });

  it('of every kind has a sentence for everybody, also where the API leaves out what it is about', () => {
    for (const kind of [...NOTIFICATION_KINDS, 'a-kind-of-tomorrow'])
      for (const role of ['seeker', 'employer', 'adviser'] as const)
        expect(told(kind, role, { posting: null, pseudonym: null })).not.toMatch(/[{}]|undefined/);
  });
});
