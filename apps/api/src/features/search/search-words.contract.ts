import { searchDocument } from './search-document.fixture';
import type { SearchDocument, SearchFilters, SearchQuery } from './search-index.port';

interface Tools {
  put(...documents: SearchDocument[]): Promise<void>;
  found(text: string, filters?: SearchFilters, more?: Partial<SearchQuery>): Promise<string[]>;
}

/** Points 6 to 10 of the contract: how words are read. Called by `searchIndexContract`. */
export function searchWordsContract({ put, found }: Tools): void {
  describe('6 æ, ø and å', () => {
    it.each([['okonom', 'Økonom'], ['økonom', 'Økonom'], ['oekonom', 'Økonom'], ['laerer', 'Lærer'], ['sjafor', 'Sjåfør'], ['sjaafoer', 'Sjåfør'], ['SJÅFØR', 'sjåfør'], ['cafe', 'Café']]) // prettier-ignore
    ('a seeker who types %s finds %s', async (typed, title) => {
      await put(searchDocument('a', title));
      expect(await found(typed)).toEqual(['a']);
    });

    it('a seeker who types an abbreviation does not get every text with a small word like it', async () => {
      await put(searchDocument('a', 'PA for en ung voksen'), searchDocument('b', 'Kokk på hotell', { body: 'Du jobber på kjøkkenet.' }));
      expect(await found('PA')).toEqual(['a']);
      expect(await found('kokk på hotell')).toEqual(['b']);
    });

    it('a seeker who types maler gets maler before måler, and the other way round', async () => {
      await put(searchDocument('a', 'Måler'), searchDocument('b', 'Maler'));
      expect(await found('maler')).toEqual(['b', 'a']);
      expect(await found('måler')).toEqual(['a', 'b']);
    });
  });

  describe('7 compounds', () => {
    it.each([['fagarbeider', 'Helsefagarbeider'], ['helse fagarbeider', 'Helsefagarbeider'], ['helse', 'Helsefagarbeider'], ['fører', 'Gravemaskinfører'], ['assistent', 'Barnehageassistent'], ['barnehage assistent', 'Barnehageassistent']]) // prettier-ignore
    ('a seeker who types %s finds %s', async (typed, title) => {
      await put(searchDocument('a', title), searchDocument('b', 'Regnskapsfører i Lillehammer'.replace('fører', 'medhjelper')));
      expect(await found(typed)).toEqual(['a']);
    });

    it.each([['helsefagarbeider', 'Helse fagarbeider'], ['truckfører', 'Truck fører på lager'], ['forklift', 'Fork lift operator']]) // prettier-ignore
    ('a seeker who types %s in one word finds %s', async (typed, title) => {
      await put(searchDocument('a', title));
      expect(await found(typed)).toEqual(['a']);
    });

    it.each([['sveiseren', 'Sveiser'], ['sveiserar', 'Sveiser'], ['kokken', 'Kokker'], ['bussjåførene', 'Bussjåfør']]) // prettier-ignore
    ('a seeker who types the form %s finds %s', async (typed, title) => {
      await put(searchDocument('a', title));
      expect(await found(typed)).toEqual(['a']);
    });
  });

  describe('8 languages', () => {
    const nurse = searchDocument('a', 'Vi søker deg til sykehjemmet', {
      concepts: ['occupation:nurse'],
      occupationLabels: ['sykepleier', 'sjukepleiar', 'nurse'],
      skillLabels: ['sårstell', 'wound care'],
    });

    it.each(['sykepleier', 'sjukepleiar', 'nurse', 'wound care'])(
      'a seeker who types %s finds what is called so in another language',
      async (typed) => {
        await put(nurse, searchDocument('b', 'Kokk'));
        expect(await found(typed)).toEqual(['a']);
      },
    );

    it('words that were read as a concept find what has the concept, whatever it is called', async () => {
      await put(nurse, searchDocument('b', 'Kokk'));
      expect(await found('медсестра', {}, { concepts: [{ words: 'медсестра', concept: 'occupation:nurse' }] })).toEqual(['a']);
      expect(await found('nurse hamar', {}, { concepts: [{ words: 'nurse', concept: 'occupation:nurse' }] })).toEqual([]);
    });

    it('a title that says it stands before a label, and a label before the body', async () => {
      await put(
        searchDocument('body', 'Medarbeider', { body: 'Du arbeider sammen med en sykepleier.' }),
        searchDocument('label', 'Medarbeider', { occupationLabels: ['sykepleier'] }),
        searchDocument('title', 'Sykepleier'),
      );
      expect(await found('sykepleier')).toEqual(['title', 'label', 'body']);
    });
  });

  describe('9 slips', () => {
    it.each([['svieser', 'Sveiser'], ['sveisr', 'Sveiser'], ['sveisser', 'Sveiser'], ['kok', 'Kokk'], ['rengolder', 'Renholder'], ['sykepliere', 'Sykepleier'], ['elektriekr', 'Elektriker'], ['barnehageassistnet', 'Barnehageassistent'], ['tømerr', 'Tømrer']]) // prettier-ignore
    ('a seeker who types %s finds %s', async (typed, title) => {
      await put(searchDocument('a', title), searchDocument('b', 'Frisør'));
      expect(await found(typed)).toEqual(['a']);
    });

    it('the nearest word is meant, and a word that is right is not taken for another', async () => {
      await put(searchDocument('a', 'Baker'), searchDocument('b', 'Bader'));
      expect(await found('baker')).toEqual(['a']);
    });

    it('three slips are another word', async () => {
      await put(searchDocument('a', 'Elektriker'));
      expect(await found('elakrtikir')).toEqual([]);
    });

    it.each([['4522', 'Stilling 4521'], ['HMS2', 'HMS1 kurs'], ['2025', 'Sommer 2026'], ['C2', 'Sjåfør C1']]) // prettier-ignore
    ('codes and numbers are what they are: %s does not find «%s»', async (typed, title) => {
      await put(searchDocument('a', title));
      expect(await found(typed)).toEqual([]);
    });
  });

  describe('10 names that live by their signs', () => {
    beforeEach(() =>
      put(
        searchDocument('cs', 'Utvikler C#'),
        searchDocument('cpp', 'Utvikler C++'),
        searchDocument('net', 'Utvikler .NET'),
        searchDocument('node', 'Utvikler Node.js'),
        searchDocument('c', 'Sjåfør klasse C'),
      ),
    );
    it.each([['C#', ['cs']], ['c++', ['cpp']], ['.NET', ['net']], ['.net', ['net']], ['Node.js', ['node']], ['node', ['node']], ['nodejs', ['node']], ['klasse C', ['c']]]) // prettier-ignore
    ('%s is itself and nothing else', async (typed, expected) => {
      expect(await found(typed)).toEqual(expected);
    });
  });
}
