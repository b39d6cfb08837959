import { TaxonomyService } from '../../taxonomy';
import { readDay, readDue } from './ad-dates';
import { languageOfText } from './ad-language';
import { LONGEST_LINE, readLine, type AdLine } from './ad-line';
import { MOST_REQUIREMENTS } from './ad-requirements';
import { extentOf, summaryOf, tidyText } from './ad-text';
import { linesOf } from './lines';
import { understandAd } from './understand-ad';

const taxonomy = new TaxonomyService();
const anAd = (given: Partial<AdLine> = {}): AdLine =>
  ({ id: 'ad-1', source: 'test', title: 'Medarbeider', text: 'Vi søker deg.', ...given }) as AdLine;
const idsOf = (ad: AdLine): string[] => understandAd(ad, taxonomy).requirements.map(({ id }) => id);

describe('The dates of an ad', () => {
  it.each([
    ['2019-06-24', '2019-06-24'],
    ['2019-06-24T10:00:00', '2019-06-24'],
    ['30.06.2019', '2019-06-30'],
    ['3.7.19', '2019-07-03'],
    ['24. juni 2019', '2019-06-24'],
    ['1 mars 2024', '2024-03-01'],
    ['24. juni 2', '2019-06-24'],
    ['1. februar', '2020-02-01'],
  ])('a reader takes %s for %s', (written, day) => {
    expect(readDue(written, '2019-06-13')).toEqual({ day, understood: true });
  });

  it.each(['Snarest', 'snarast mogleg', 'Fortløpende', undefined])('%s is known to be no date', (written) => {
    expect(readDue(written, '2019-06-13')).toEqual({ day: null, understood: true });
  });

  it.each(['31.02.2024', 'etter avtale', '2024-13-01', '99.99.99', '24. blomst 2024'])('%s is not understood', (written) => {
    expect(readDue(written, '2019-06-13')).toEqual({ day: null, understood: false });
  });

  it('a day without a year needs to know when the ad came', () => {
    expect(readDay('24. juni')).toBeNull();
  });
});

describe('The language of an ad', () => {
  it.each([
    ['nb', 'Vi søker en kokk som ikke er redd for å ta et tak. Hva kan du?'],
    ['nn', 'Vi søkjer ein kokk som ikkje er redd for å ta eit tak. Kva kan du?'],
    ['en', 'We are looking for a cook who is not afraid of work. You will be part of the team.'],
    ['nb', 'Account Manager til Sales Team: vi søker en selger'],
    ['nb', 'Kokk'],
  ])('a reader of %s recognises it', (language, text) => {
    expect(languageOfText(text)).toBe(language);
  });
});

describe('The text of an ad', () => {
  it('a reader sees the first sentences, not the form fields before them', () => {
    const text =
      'Org. nr: 999 999 991 Stillingsident: 409 Presentasjon av stillingen:\nVi er et lite verksted ved elva i Elverum, og nå blir vi flere. Du får kaffe.';
    expect(summaryOf(text, 'Mekaniker')).toBe('Vi er et lite verksted ved elva i Elverum, og nå blir vi flere.');
    expect(summaryOf('Jobbnorge ID: 12\nOm stillingen\nDet er ledig en fast stilling som mekaniker hos oss i Elverum.', 'x')).toBe(
      'Det er ledig en fast stilling som mekaniker hos oss i Elverum.',
    );
  });

  it('a long sentence is cut between words, with a sign that it goes on', () => {
    const summary = summaryOf(`Vi ${'arbeider sammen '.repeat(30)}.`, 'x');
    expect(summary.length).toBeLessThanOrEqual(182);
    expect(summary).toMatch(/\p{L} …$/u);
  });

  it('a very short start gets the next sentence too, and a text of headings is better than nothing', () => {
    expect(summaryOf('Hei! Vi søker en hyggelig kollega til butikken vår i Fagernes. Velkommen.', 'x')).toBe(
      'Hei! Vi søker en hyggelig kollega til butikken vår i Fagernes.',
    );
    expect(summaryOf('Kokk', 'Kokk søkes')).toBe('Kokk.');
  });

  it('what was scrubbed, and odd blanks and bullets, are tidied away', () => {
    expect(tidyText('Søk her [URL]\r\n\r\n\r\n\r\n•  Du\u00a0kan\tkjøre')).toBe('Søk her\n\n– Du kan kjøre');
  });

  it.each([
    [60, 'Kokk, 60 % fast stilling', ''],
    [40, 'Kokk', 'Vi har ledig en stilling i deltid, 40 % stilling hver helg.'],
    [65, 'Kokk', 'Det er 65,72 % fast stilling.'],
    [null, 'Kokk 50 - 60 %', ''],
    [null, 'Kokk, inntil 90 %', ''],
    [null, 'Kokk', 'En 50 % stilling og en 80 % stilling.'],
    [null, 'Inntil 130 % kokk', ''],
    [null, 'Kokk', 'Vi er 100 % opptatt av kvalitet.'],
  ])('an ad has the extent %s where it says one number: %s %s', (extent, title, text) => {
    expect(extentOf({ title, text })).toBe(extent);
  });
});

describe('What the machine understands of an ad', () => {
  it('an occupation in the title gives what it is made of, and the paper that nobody does without', () => {
    const { occupation, requirements } = understandAd(
      anAd({ title: 'Sykepleier, natt', text: 'Vi søker deg som kan DIPS og sårstell.' }),
      taxonomy,
    );
    expect(occupation).toBe('nurse');
    expect(requirements.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['nursing-procedures', 'authorisation-nurse', 'wound-care', 'health-record-system']),
    );
  });

  it('an occupation that the text only mentions is not what is sought', () => {
    expect(understandAd(anAd({ title: 'Leder', text: 'Du samarbeider med sykepleiere og vaktmester.' }), taxonomy).occupation).toBeNull();
    expect(understandAd(anAd({ title: 'Ledig hos oss', text: 'Vi søker en erfaren sveiser til verkstedet.' }), taxonomy).occupation).toBe(
      'welder',
    );
  });

  it('the field of the sender, and then the code, say it where the title does not', () => {
    expect(understandAd(anAd({ title: 'Bli med!', jobtitle: 'Elektriker Gr.L.' }), taxonomy).occupation).toBe('electrician');
    expect(understandAd(anAd({ title: 'Bli med!', styrk08nav: [['7212.01', 'Noe annet']] }), taxonomy).occupation).toBe('welder');
  });

  it('no requirement that a machine read is ever a must, and there are at most twelve', () => {
    const text =
      'Du kan sveising, montering, hydraulikk, CNC, lakkering, pakking, salg, regnskap, matlaging, renhold, baking, melking, maling, murerarbeid og føring av lister.';
    const { requirements } = understandAd(anAd({ title: 'Alt mulig', text }), taxonomy);
    expect(requirements.length).toBeLessThanOrEqual(MOST_REQUIREMENTS);
    expect(requirements.every(({ strength, machineRead }) => strength === 'good' && machineRead)).toBe(true);
    expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length);
  });

  it('what nearly every ad asks for never stands alone', () => {
    expect(
      idsOf(anAd({ title: 'Vil du jobbe hos oss?', text: 'Du er selvstendig og nøyaktig. Gode norskkunnskaper. Førerkort klasse B.' })),
    ).toEqual([]);
    expect(idsOf(anAd({ title: 'Snekker', text: 'Førerkort klasse B. Gode norskkunnskaper.' }))).toEqual(
      expect.arrayContaining(['joinery', 'B']),
    );
  });

  it('what is taught there is learned, what is not needed is left out, and what is asked for stays asked for', () => {
    const { requirements } = understandAd(
      anAd({ title: 'Kokk', text: 'Du må kunne baking. Vi lærer deg menyplanlegging. Du trenger ikke førerkort klasse B.' }),
      taxonomy,
    );
    const strength = new Map(requirements.map((one) => [one.id, one.strength]));
    expect([strength.get('baking'), strength.get('menu-planning'), strength.get('B')]).toEqual(['good', 'learned', undefined]);
  });

  it('an ad that says it asks for nothing asks for nothing; that something is taught does not say so', () => {
    const { requirements, open } = understandAd(anAd({ title: 'Praksis på lager', text: 'Ingen krav. Alle kan søke.' }), taxonomy);
    expect([requirements, open]).toEqual([[], true]);
    expect(idsOf(anAd({ title: 'Ledig', text: 'Vi lærer deg baking.' }))).toEqual([]);
  });

  it('of an ad that is open for all a seeker is told as learned only what it says it teaches', () => {
    const text = 'Ingen krav. Vi bruker ikke truck. Vi lærer deg pakking. Fint om du har jobbet med varemottak.';
    const { requirements, open } = understandAd(anAd({ title: 'Lagermedarbeider', text }), taxonomy);
    expect([requirements.map(({ id, strength }) => [id, strength]), open]).toEqual([[['packing', 'learned']], true]);
  });

  it('what an ad says is not used there is asked of nobody', () => {
    const ids = idsOf(anAd({ title: 'Medarbeider', text: 'Du skal sveise og lakkere. Du arbeider ikke med renhold.' }));
    expect(ids).toEqual(expect.arrayContaining(['welding']));
    expect(ids).not.toContain('cleaning');
  });

  it.each([
    ['Sykepleier', 'Det er ingen krav om turnus. Du må ha norsk autorisasjon som sykepleier.', 'authorisation-nurse'],
    ['Sykepleier', 'Ingen krav. Alle kan søke.', 'authorisation-nurse'],
    ['Elektriker', 'Alle kan søke uavhengig av kjønn. Du må ha fagbrev som elektriker.', 'fagbrev-electrician'],
    ['Sjåfør', 'Ingen krav til erfaring, men du må ha klasse CE.', 'CE'],
    ['Lagerhjelp', 'Ingen krav til deg. Du har førerkort klasse B og truckførerbevis.', 'forklift-certificate'],
  ])('a seeker is never told that a paper is learned there, or that all can do it: %s: %s', (title, text, paper) => {
    const { requirements, open } = understandAd(anAd({ title, text }), taxonomy);
    expect(open).toBe(false);
    expect(requirements.find(({ id }) => id === paper)?.strength).toBe('good');
  });

  it('a culture where all may bring ideas opens no ad', () => {
    const { requirements, open } = understandAd(anAd({ title: 'Kokk', text: 'Vi har en kultur der alle kan komme med ideer.' }), taxonomy);
    expect(open).toBe(false);
    expect(requirements.find(({ id }) => id === 'cooking')?.strength).toBe('good');
  });

  it('where the title names several occupations, any will do: no paper of one of them is asked for', () => {
    const ids = idsOf(anAd({ title: 'Sykepleier/vernepleier', text: 'Vi søker deg.' }));
    expect(ids).toEqual(expect.arrayContaining(['nursing-procedures', 'mental-health-support']));
    expect(ids).not.toContain('authorisation-nurse');
  });

  it.each([
    ['Assistent', 'Barnehagen vår har 39 barn.', 'kindergarten-routines'],
    ['Vil du prøve deg i renhold?', 'Du går sammen med en kollega.', 'floor-care'],
    ['Lærling i tømrerfaget', 'Velkommen til oss.', 'framing'],
  ])('%s: %s tells what such work is made of, and the ad is given no occupation that it does not name', (title, text, skill) => {
    const { occupation, requirements } = understandAd(anAd({ title, text }), taxonomy);
    expect(occupation).toBeNull();
    expect(requirements.map(({ id }) => id)).toContain(skill);
  });

  it('an apprenticeship does not ask for the certificate that it leads to', () => {
    const { requirements } = understandAd(anAd({ title: 'Lærling i tømrerfaget', text: 'Du tar fagbrev som tømrer.' }), taxonomy);
    expect(requirements.find(({ id }) => id === 'fagbrev-carpenter')?.strength).toBe('learned');
  });

  it('a title of one who leads or has studied does not become that of a helper at the place', () => {
    expect(idsOf(anAd({ title: 'Rektor', text: 'Skolen vår ligger ved skolen.' }))).toEqual([]);
    expect(idsOf(anAd({ title: 'Pedagogisk rådgiver', text: 'Barnehagen. Barnehagen.' }))).toEqual([]);
  });

  it('a place that is named for the law is not where a seeker would work', () => {
    const text =
      'Du har ansvar for drift av bygg.\nSiden byggene våre er skoler og barnehager, kreves politiattest etter barnehageloven § 19.';
    expect(idsOf(anAd({ title: 'Driftsleder bygg', text }))).not.toContain('kindergarten-routines');
    expect(idsOf(anAd({ title: 'Leder', text: 'Du leder barnehagen vår. Barnehagen har 30 barn.' }))).toContain('kindergarten-routines');
  });

  it('a doctor is not put together from what a nurse can do', () => {
    const { occupation, requirements } = understandAd(anAd({ title: 'Fastlege', text: 'Journalsystem. Gode norskkunnskaper.' }), taxonomy);
    expect([occupation, requirements]).toEqual(['doctor', []]);
  });

  it.each(['Psykologspesialist', 'Fysioterapeut', 'Jordmor', 'Byggingeniør', 'Advokat', 'Radiograf', 'Logoped'])(
    'no seeker is told that they are a step away from long studies: %s',
    (title) => {
      expect(idsOf(anAd({ title, text: 'Norsk på nivå B1. Gode engelskkunnskaper. Førerkort klasse B. Journalsystem.' }))).toEqual([]);
    },
  );

  it.each([
    ['Sykepleier til psykologtjenesten', 'nursing-procedures'],
    ['Advokatsekretær', 'office-administration'],
    ['Sykepleier/fysioterapeut', 'nursing-procedures'],
  ])('a seeker still sees work beside those who have studied long: %s', (title, skill) => {
    expect(idsOf(anAd({ title }))).toContain(skill);
  });

  it('a licence class, a level of a language and a certificate are read; one language or another is not two', () => {
    expect(idsOf(anAd({ title: 'Lastebilsjåfør', text: 'Du har førerkort klasse CE og YKB. Norsk B1.' }))).toEqual(
      expect.arrayContaining(['CE', 'ykb', 'no']),
    );
    expect(idsOf(anAd({ title: 'Lastebilsjåfør', text: 'Du snakker norsk eller engelsk.' }))).not.toEqual(expect.arrayContaining(['en']));
  });

  it('the place is the number, else the postcode, else a name of its own', () => {
    const placed = (given: Partial<AdLine>) => understandAd(anAd(given), taxonomy);
    expect(placed({ kommunenr_2026: '3448', postalCode: '2870' })).toMatchObject({ municipality: '3448', placeName: 'Dokka' });
    // a municipality that is no more, found by the postcode
    expect(placed({ municipality: 'LENVIK', postalCode: '9306' })).toMatchObject({ municipality: '5530' });
    expect(placed({ municipality: 'KONGSVINGER' })).toMatchObject({ municipality: '3401', placeName: null });
    expect(placed({ municipality: 'HERØY (MØRE OG ROMSDAL)' })).toMatchObject({ municipality: null });
    expect(placed({ kommunenr_2026: '9999', municipality: 'ANDEBY' })).toMatchObject({ municipality: null });
    expect(placed({ title: 'Kokk i Lillehammer' })).toMatchObject({ municipality: '3405' });
  });

  it('an apprenticeship is told by its title', () => {
    expect(understandAd(anAd({ title: 'Lærling i kokkefaget' }), taxonomy).kind).toBe('apprenticeship');
    expect(understandAd(anAd({ title: 'Ledig læreplass' }), taxonomy).kind).toBe('apprenticeship');
    expect(understandAd(anAd({ title: 'Kokk', text: 'Vi har to lærlinger.' }), taxonomy).kind).toBe('job');
  });
});

describe('The lines of a file', () => {
  const split = async (pieces: string[], longest = 100): Promise<[number, string | null][]> => {
    async function* chunks(): AsyncGenerator<string> {
      yield* pieces;
    }
    const found: [number, string | null][] = [];
    for await (const { number, text } of linesOf(chunks(), longest)) found.push([number, text]);
    return found;
  };

  it('a line is the same wherever the pieces end', async () => {
    expect(await split(['\uFEFFa', 'b\r', '\n', '\n c', ' \nd'])).toEqual([
      [1, 'ab'],
      [3, 'c'],
      [4, 'd'],
    ]);
    expect(await split([])).toEqual([]);
  });

  it('a line that is too long is told by number, and the next is read', async () => {
    expect(await split(['x'.repeat(60), 'x'.repeat(60), '\ny\n'])).toEqual([
      [1, null],
      [2, 'y'],
    ]);
  });
});

describe('One line', () => {
  const line = (given: object): string => JSON.stringify({ id: 'a1', source: 's', title: 't', text: 'x', ...given });

  it('what is empty or null is as good as left out', () => {
    expect(readLine(line({ due: '', employer: null, postalCode: '', occupations: '' }))).toEqual({
      ad: { id: 'a1', source: 's', title: 't', text: 'x' },
    });
  });

  it('a broken line is told by its fields, and never repeats what it holds', () => {
    expect(readLine('{')).toEqual({ broken: { reason: 'not JSON', fields: [] } });
    expect(readLine('7')).toEqual({ broken: { reason: 'not an ad', fields: ['the whole line'] } });
    expect(readLine(line({ title: undefined, text: 'x'.repeat(50_001) }))).toEqual({
      broken: { reason: 'not an ad', fields: ['title', 'text'] },
    });
    expect(readLine(line({ title: '   ' }))).toEqual({ broken: { reason: 'not an ad', fields: ['title'] } });
    expect(readLine('x'.repeat(LONGEST_LINE + 1))).toEqual({ broken: { reason: 'too long', fields: [] } });
  });

  it('a field of odd shape that we can do without does not cost the ad', () => {
    expect(readLine(line({ postalCode: 2870, styrk08nav: 'x', occupations: [{ level1: 'IT' }], url: 'javascript:alert(1)' }))).toEqual({
      ad: { id: 'a1', source: 's', title: 't', text: 'x', occupations: [{ level1: 'IT' }] },
    });
  });
});
