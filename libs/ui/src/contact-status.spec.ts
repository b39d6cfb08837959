import {
  CLOSING_REASONS,
  CONTACT_PARTIES,
  CONTACT_TABLE,
  DECLINE_REASONS,
  LANGUAGES,
  OUTCOMES,
  waitsFor,
  type Language,
} from '@arena/domain';
import { texts as en } from '@arena/i18n/en';
import { texts as nb } from '@arena/i18n/nb';
import { texts as nn } from '@arena/i18n/nn';
import { personName, statusWords, type ContactRole, type Standing } from './contact-status';
import { I18n, type LoadedTexts } from './i18n';

const TEXTS: Record<Language, LoadedTexts> = { nb, nn, en };
const ROLES: readonly ContactRole[] = ['seeker', 'employer'];

const standing = (change: Partial<Omit<Standing, 'last'>> & { last?: Partial<Standing['last']> } = {}): Standing => ({
  state: 'sent',
  begunBy: 'seeker',
  waitsFor: 'employer',
  closesOn: '2026-12-23',
  pseudonym: '7K',
  name: null,
  posting: { id: 'x', title: 'Hjelpe til', lang: 'nb', kind: 'job', employer: 'Gartneriet', open: true },
  ...change,
  last: { sequence: 1, by: 'seeker', action: 'send', at: '2026-11-23T08:00:00Z', reason: null, closing: null, text: null, ...change.last },
});

/** Every way a contact can have come to stand as it does, by the table of the domain. */
const EVERY: Standing[] = CONTACT_TABLE.flatMap(({ action, by, to }) => {
  const closings = action === 'confirm' ? OUTCOMES : action === 'close' ? CLOSING_REASONS : [null];
  const reasons = action === 'decline' ? DECLINE_REASONS : [null];
  return closings.flatMap((closing) =>
    reasons.flatMap((reason) =>
      (['seeker', 'employer'] as const).map((begunBy) =>
        standing({ state: to, begunBy, waitsFor: waitsFor(to), last: { action, by, closing, reason } }),
      ),
    ),
  );
});

function words(contact: Standing, role: ContactRole, language: Language = 'nb') {
  const i18n = new I18n();
  i18n.use(language, TEXTS[language]);
  return statusWords(contact, role, i18n);
}

describe('where a contact stands', () => {
  it('has words for every state, whoever reads it and whatever happened last, in all three languages', () => {
    expect(CONTACT_PARTIES).toHaveLength(3);
    for (const language of LANGUAGES)
      for (const role of ROLES)
        for (const contact of EVERY) {
          const { line, next } = words(contact, role, language);
          expect(line.length).toBeGreaterThan(5);
          expect(next.length).toBeGreaterThan(5);
          expect(`${line} ${next}`).not.toMatch(/[{}]/);
        }
  });

  it('tells a seeker that silence says nothing about them', () => {
    const silent = standing({ state: 'closed', waitsFor: null, last: { action: 'close', by: 'arena', closing: 'no-answer' } });
    expect(words(silent, 'seeker').line).toBe('De har ikke svart. Det sier ingenting om deg.');
  });

  it('tells a seeker by when it closes, and an employer whose turn it is', () => {
    expect(words(standing(), 'seeker')).toMatchObject({ line: 'Interessen er sendt. Gartneriet har ikke sett den ennå.', yourTurn: false });
    expect(words(standing(), 'seeker').next).toContain('23. desember');
    expect(words(standing(), 'employer').yourTurn).toBe(true);
    expect(words(standing({ closesOn: null }), 'seeker').next).not.toMatch(/null/);
  });

  it('tells a seeker the reason that an employer chose, and shows it to the employer in their own words', () => {
    const no = standing({ state: 'no', waitsFor: null, last: { action: 'decline', by: 'employer', reason: 'others-closer' } });
    expect(words(no, 'seeker').reason).toBe('Andre var nærmere det de trenger nå.');
    expect(words(no, 'employer').reason).toBe('Andre var nærmere det vi trenger nå');
  });

  it('tells an answer from a first look, and who wrote last', () => {
    const answered = standing({ state: 'seen', last: { action: 'answer', by: 'seeker' } });
    expect(words(answered, 'employer').line).toContain('har svart');
    expect(words(standing({ state: 'seen', last: { action: 'see', by: 'employer' } }), 'employer').line).not.toContain('har svart');
    const written = standing({ state: 'yes', waitsFor: null, name: 'Kari', last: { action: 'write', by: 'seeker' } });
    expect(words(written, 'employer').line).toBe('Dere har fått en melding fra Kari.');
    expect(words({ ...written, name: 'Ola' }, 'seeker').line).toBe('Du har skrevet til Gartneriet.');
  });
});

describe('a person', () => {
  it('is a pseudonym to an employer until both have said yes, and a name then', () => {
    const i18n = new I18n();
    i18n.use('nb', nb);
    expect(personName({ pseudonym: '7K', name: null }, i18n)).toBe('Person 7K');
    expect(personName({ pseudonym: '7K', name: 'Kari' }, i18n)).toBe('Kari');
  });
});
