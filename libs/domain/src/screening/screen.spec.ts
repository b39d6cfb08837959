/** Both ways: what must be pointed at, and the sentences that people write about work, which must be left in peace. */
import * as fc from 'fast-check';
import { FINDING_KINDS } from './finding';
import { screen, type ScreeningKnowledge } from './screen';

const known: ScreeningKnowledge = {
  names: ['Kari Nordmann', 'Anne-Marie', 'Dag', 'José', 'Bo'],
  places: [
    'Hamar',
    'Våler',
    'Os',
    'Sel',
    'Lom',
    'Øyer',
    'Gran',
    'Grue',
    'Stange',
    'Nord-Fron',
    'Øystre Slidre',
    'Nordre Land',
    'Lillehammer',
  ],
};

/** Each text, with what is found in it as 'kind: text', in order. */
const FOUND: readonly (readonly [text: string, ...found: string[]])[] = [
  // phone numbers
  ['Ring meg på 91 23 45 67.', 'phone: 91 23 45 67'],
  ['Du når meg på 91234567 etter kl. 15.00', 'phone: 91234567'],
  ['tlf 912 34 567', 'phone: 912 34 567'],
  ['mob.: 912.34.567', 'phone: 912.34.567'],
  ['Eg har telefon 9123 4567, ring gjerne', 'phone: 9123 4567'],
  ['62 51 00 00 er nummeret heime', 'phone: 62 51 00 00'],
  ['call me: +47 912 34 567', 'phone: +47 912 34 567'],
  ['(+47) 91234567', 'phone: +47) 91234567'],
  ['0047 91 23 45 67 10 års erfaring', 'phone: 0047 91 23 45 67'],
  ['My number is +380 67 123 45 67', 'phone: +380 67 123 45 67'],
  ['Mitt svenske nummer: 070-123 45 67', 'phone: 070-123 45 67'],
  ['Polsk mobil 501 234 567', 'phone: 501 234 567'],
  ['ring 9 1 2 3 4 5 6 7', 'phone: 9 1 2 3 4 5 6 7'],
  ['ring 9 1 2 tre fire fem 6 7', 'phone: 9 1 2 tre fire fem 6 7'],
  ['ni en to tre fire fem seks sju', 'phone: ni en to tre fire fem seks sju'],
  ['ni ein to tre fire fem seks sju, ring då', 'phone: ni ein to tre fire fem seks sju'],
  ['nittien tjuetre førtifem sekstisju', 'phone: nittien tjuetre førtifem sekstisju'],
  ['nine one two three four five six seven', 'phone: nine one two three four five six seven'],
  ['91-23-45-67', 'phone: 91-23-45-67'],
  ['47 91 23 45 67', 'phone: 47 91 23 45 67'],
  ['47 91234567', 'phone: 47 91234567'],
  ['41.12.12.20', 'phone: 41.12.12.20'],
  ['９１２３４５６７', 'phone: ９１２３４５６７'],
  ['91\u200b23\u200b45\u200b67', 'phone: 91\u200b23\u200b45\u200b67'],
  ['٩١٢٣٤٥٦٧', 'phone: ٩١٢٣٤٥٦٧'],
  ['91\u00a023\u00a045\u00a067', 'phone: 91\u00a023\u00a045\u00a067'],
  ['tlf: 123 456', 'phone: 123 456'],
  ['tlf 91 23 45 67 / 62 51 00 00', 'phone: 91 23 45 67', 'phone: 62 51 00 00'],
  ['nummeret er nittien 23 45 67', 'phone: nittien 23 45 67'],
  ['91,23,45,67', 'phone: 91,23,45,67'],
  // e-mail
  ['Skriv til kari.nordmann@example.com, takk', 'email: kari.nordmann@example.com'],
  ['KARI@EXAMPLE.NO', 'email: KARI@EXAMPLE.NO'],
  ['kari at gmail punkt com', 'email: kari at gmail punkt com'],
  ['karin72 at gmail dot com', 'email: karin72 at gmail dot com'],
  ['karin72(at)gmail.com', 'email: karin72(at)gmail.com'],
  ['karin72 [at] firma [dot] no', 'email: karin72 [at] firma [dot] no'],
  ['karin72 krøllalfa gmail punktum com', 'email: karin72 krøllalfa gmail punktum com'],
  ['karin72 krøllalfa gmail', 'email: karin72 krøllalfa gmail'],
  ['karin72 @ gmail . com', 'email: karin72 @ gmail . com'],
  ['kn punkt post alfakrøll online punkt no', 'email: kn punkt post alfakrøll online punkt no'],
  ['bjørn.å@blåbær.no', 'email: bjørn.å@blåbær.no'],
  ['mailen min er karin72 gmail com', 'email: karin72 gmail com'],
  // links
  ['Se https://example.com/kari?x=1.', 'link: https://example.com/kari?x=1'],
  ['(www.example.com)', 'link: www.example.com'],
  ['Alt ligg på karin.no.', 'link: karin.no'],
  ['See linkedin.com/in/karin for more', 'link: linkedin.com/in/karin'],
  ['portfolio.karin.dev, and more', 'link: portfolio.karin.dev'],
  ['karin dot com', 'link: karin dot com'],
  // national identity numbers, and other runs of eleven digits
  ['Født 010190 12345', 'national-number: 010190 12345'],
  ['01019012345', 'national-number: 01019012345'],
  ['fnr 01.01.90-12345', 'national-number: 01.01.90-12345'],
  ['010190 123 45', 'national-number: 010190 123 45'],
  ['D-nummer 410190 12345', 'national-number: 410190 12345'],
  ['0 1 0 1 9 0 1 2 3 4 5', 'national-number: 0 1 0 1 9 0 1 2 3 4 5'],
  ['99999999999', 'national-number: 99999999999'],
  ['Konto 1234.56.78901', 'national-number: 1234.56.78901'],
  // handles
  ['Eg er @kari_n på nett', 'social: @kari_n'],
  ['snap: karin', 'social: karin'],
  ['Snap karin99', 'social: karin99'],
  ['Min insta er karinstrikker.', 'social: karinstrikker'],
  ['Finn meg på Instagram som strikkedama', 'social: strikkedama'],
  ['Add me on discord karin#1234', 'social: karin#1234'],
  ['karin99 på snap', 'social: karin99'],
  ['Telegram username strikkedama', 'social: strikkedama'],
  ['Facebook: Ola Hansen', 'social: Ola Hansen'],
  ['"snap" = karin', 'social: karin'],
  ['legg meg til på snap, karin99', 'social: karin99'],
  // names
  ['Jeg heter Ola.', 'name: Ola'],
  ['jeg heter ola nordmann', 'name: ola nordmann'],
  ['jeg heter ola og liker folk', 'name: ola'],
  ['Mitt navn er Ola van der Berg, og jeg', 'name: Ola van der Berg'],
  ['Eg heiter Åse', 'name: Åse'],
  ['Namnet mitt er Åse Marie Li.', 'name: Åse Marie Li'],
  ['My name is Amina Yusuf and I', 'name: Amina Yusuf'],
  ['Navn: Ola T. Hansen', 'name: Ola T. Hansen'],
  ['People call me Sasha', 'name: Sasha'],
  ['Med vennlig hilsen\nOla Hansen', 'name: Ola Hansen'],
  ['Takk! mvh ola', 'name: ola'],
  ['Helsing frå Åse', 'name: Åse'],
  ['Best regards, Amina', 'name: Amina'],
  ['Ola Hansen heter jeg', 'name: Ola Hansen'],
  ['Kari er flink', 'name: Kari'],
  ['spør etter kari nordmann i butikken', 'name: kari nordmann'],
  ['Det er Karis ansvar', 'name: Karis'],
  ['Anne-Marie har attest', 'name: Anne-Marie'],
  ['Attesten gjelder Dag', 'name: Dag'],
  ['Jose kan det', 'name: Jose'],
  ['KARI NORDMANN', 'name: KARI NORDMANN'],
  ['Ka\u0301ri', 'name: Ka\u0301ri'],
  // places
  ['Jeg kommer fra Hamar', 'place: Hamar'],
  ['eg bur på hamar', 'place: hamar'],
  ['Jeg kjenner Hamar-området godt', 'place: Hamar'],
  ['Jeg bor i Våler', 'place: Våler'],
  ['Skolen ligger i Os.', 'place: Os'],
  ['I live in Lom', 'place: Lom'],
  ['Jeg bor i Øyer', 'place: Øyer'],
  ['frå Nord-Fron eller nord fron', 'place: Nord-Fron', 'place: nord fron'],
  ['Øystre Slidres eneste baker', 'place: Øystre Slidres'],
  // several
  [
    'Jeg heter Kari, bor på Hamar, 91 23 45 67, kari@example.com',
    'name: Kari',
    'place: Hamar',
    'phone: 91 23 45 67',
    'email: kari@example.com',
  ],
];

/** Nothing is found in these. */
const ORDINARY: readonly string[] = [
  '',
  'Jeg har 10 års erfaring',
  'Eg har jobba i 12 år, 8 av dei som leiar',
  'kl. 08.00-15.30',
  'mandag 08:00–16:00, lørdag 10:00–14:00',
  'Åpent 0800-1530 og 2000-2200',
  'Vakter 08-16 08-16 14-22 10-18',
  'ring meg etter 15.00',
  '2019-2023',
  '2019 - 2021 og 2021/2022',
  'Jeg gikk på skole 2018 2019 2020',
  'Fra 01.08.2019 til 15.06.2023',
  'from 2019-08-01 to 2023-06-15',
  'Praksis 01.08.19-15.06.20 og 3.4.21 - 5.6.22',
  'I worked there from 2019 to 2021, two years',
  'Norsk B1, engelsk B2',
  '100 %',
  'ca. 1 500 kroner',
  'Jeg hadde ansvar for 12 500 000 kroner',
  'Budsjett på kr 25 500 300',
  'omsetning 40 000 000 i året',
  'Bedriften har organisasjonsnummer 923 609 016',
  'Org.nr. 923609016',
  'Jeg kan node.js og Next.js og ASP.NET',
  'Truck T1, T2 og T4, og førerkort klasse B og BE',
  'Jeg fikk fagbrev i 2019.Det var gøy',
  'bl.a. rydding, vask m.m. og f.eks. kasse',
  'Jeg tror at det er bra, at hvert punkt er viktig',
  'På dette punkt no er eg god',
  'I am good at Excel and at cooking',
  'Møt meg @ jobb',
  'Jeg har styrt Facebook-siden for laget',
  'Jeg lager bilder til Instagram og TikTok',
  'Me har Facebook som kanal for bedrifta',
  'Erfaring med Snapchat, YouTube og Discord-servere',
  'Jeg har moderert en Discord med 2000 medlemmer',
  'I ran a page on Facebook with 10000 followers',
  'Instagram: laget 200 innlegg',
  'Facebook: 3 år, Instagram: 5 år',
  'Jeg er på Facebook.',
  'Alder 20 25 30 35 år',
  'ISBN 978-82-02-12345-6',
  'Lønn 450 000 - 500 000',
  'helst 08.00 - 16.00, men også 15.30 - 22.00',
  'Jeg svarte på telefon 40 ganger om dagen',
  'Jeg er student og liker folk',
  'Eg heiter ikkje noko spesielt',
  'Jeg skrev en hilsen til kunder.',
  'Mange takk og vennlig hilsen',
  'Hilsen en som vil jobbe',
  'Please call me back',
  'Bedriften heter noe annet nå',
  'Jeg jobber hver dag og natt',
  'Jeg er vant til våler og os og lom',
  'øyer og vann',
  'Jeg gruer meg aldri, å grue seg hjelper ikke',
  'gran og furu',
  'Karin og Hamarøy er ikke nevnt av meg',
  'fem til ti kunder i timen, en eller to om gangen',
  'one to two days a week, three to four hours a day',
  'Jeg tok imot 20-30 gjester, 5-6 dager i uka',
  'ring 113 ved brann',
  'Vi var 3 av 4, 5 av 6',
  'ISO 9001 og HMS-kort',
  'Kan løfte 25 kg, har løftet 40 kg',
  'Jeg har spilt C#-spill og laget #1 i klassen',
];

const told = (text: string): string[] => screen(text, known).map(({ kind, text: found }) => `${kind}: ${found}`);

describe('screening of free text', () => {
  it.each(FOUND.map(([text, ...found]) => ({ text, found })))('a seeker is shown what tells who they are in: $text', ({ text, found }) => {
    expect(told(text)).toEqual(found);
  });

  it.each(ORDINARY.map((text) => ({ text })))('a seeker writes in peace: $text', ({ text }) => {
    expect(told(text)).toEqual([]);
  });

  it('a seeker who is not known by name or place is still shown what a text tells by itself', () => {
    expect(screen('Jeg heter Kari fra Hamar').map(({ text }) => text)).toEqual(['Kari']);
  });

  const alphabet = ['0', '1', '9', '47', '+', '00', ' ', '.', '-', '@', ' at ', ' punkt ', 'com', '.no', 'www.', 'http://', 'kari', 'Kari', 'Hamar', 'Nord-Fron', ' ni', ' to', 'mvh ', 'jeg heter ', 'snap: ', '#1234', '\n', '\u200b', '\u0301', 'İ', '😀', '\ud800', '²', 'ﬁ', '٣', '(', ')', '/']; // prettier-ignore
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(fc.constantFrom(...alphabet), { maxLength: 40 }).map((parts) => parts.join('')),
    fc.array(fc.constantFrom(...FOUND.map(([text]) => text), ...ORDINARY), { maxLength: 4 }).map((parts) => parts.join(' ')),
  );

  it('a seeker may write anything: findings lie in the text, in order, apart, and say what stands there', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let end = 0;
        for (const finding of screen(text, known)) {
          expect(finding.start).toBeGreaterThanOrEqual(end);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(finding.text).toBe(text.slice(finding.start, finding.end));
          expect(FINDING_KINDS).toContain(finding.kind);
          end = finding.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('a seeker is shown a number, an address or a name wherever it stands in an ordinary text', () => {
    const hidden = fc.constantFrom(
      '91 23 45 67',
      '+47 912 34 567',
      'kari@example.com',
      'https://example.com',
      '010190 12345',
      'Kari',
      'Lillehammer',
    );
    const sentence = fc.constantFrom(...ORDINARY);
    fc.assert(
      fc.property(sentence, hidden, sentence, (before, secret, after) => {
        expect(screen(`${before}\n${secret}\n${after}`, known).map(({ text }) => text)).toContain(secret);
      }),
    );
  });

  it('a seeker is shown a Norwegian number whole, however it is grouped and whatever joins the groups', () => {
    const groupings = fc.constantFrom([8], [2, 2, 2, 2], [3, 2, 3], [3, 3, 2], [1, 1, 1, 1, 1, 1, 1, 1]);
    const eight = fc.integer({ min: 40_000_001, max: 49_999_999 }).filter((number) => !String(number).includes('000'));
    fc.assert(
      fc.property(
        eight,
        groupings,
        fc.constantFrom(' ', '.', '-', ' - '),
        fc.constantFrom('', '+47 ', '0047 '),
        (number, sizes, gap, prefix) => {
          let at = 0;
          const written = prefix + sizes.map((size) => String(number).slice(at, (at += size))).join(gap);
          expect(screen(`Ring ${written}, takk`)).toEqual([{ kind: 'phone', start: 5, end: 5 + written.length, text: written }]);
        },
      ),
    );
  });

  it('a seeker does not wait: the time grows with the text and no faster, whatever is repeated', () => {
    const bad = [
      ...alphabet,
      '1 ',
      'a.',
      'a-',
      'a ',
      '. ',
      '9.',
      'a@',
      ' at a',
      'ni ',
      'Kari ',
      'snap a1_',
      'jeg heter a ',
      'A. ',
      '012 ',
      '+1 ',
      'a punkt ',
      '2019 ',
      '10.10-',
    ];
    for (const piece of bad) {
      const begun = performance.now();
      screen(piece.repeat(Math.ceil(40_000 / piece.length)), known);
      const took = performance.now() - begun;
      if (took > 3000) throw new Error(`${JSON.stringify(piece)} repeated took ${Math.round(took)} ms`);
    }
  }, 60_000);
});
