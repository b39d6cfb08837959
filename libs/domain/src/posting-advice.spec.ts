import { codedWords } from './coded-words';
import { advisePosting, lix, type AdvisedPosting } from './posting-advice';

const good: AdvisedPosting = {
  kind: 'job',
  title: 'Baker',
  summary: 'Du baker brød sammen med to andre.',
  about: 'Vi er et lite bakeri. Vi begynner tidlig og er ferdige til lunsj. Du lærer det du trenger av oss.',
  tasks: ['Elte deig', 'Steke brød', 'Rydde og vaske'],
  requirements: [
    { strength: 'must', note: null },
    { strength: 'learned', note: 'Vi viser deg ovnen.' },
  ],
  facts: { standing: true },
  pay: 'Lønn etter tariff.',
  travel: 'Bussen stopper utenfor.',
};
const codes = (given: Partial<AdvisedPosting>): string[] => advisePosting({ ...good, ...given }).map(({ code }) => code);

describe('advice to an employer', () => {
  it('an employer who has written well is told nothing', () => {
    expect(advisePosting(good)).toEqual([]);
  });

  it('an employer is told of more than three must, of no facts, of nothing that is learned, and of no pay', () => {
    const must = (count: number) => Array.from({ length: count }, () => ({ strength: 'must' as const, note: null }));
    const learned = { strength: 'learned' as const, note: null };
    expect(codes({ requirements: [...must(3), learned] })).toEqual([]);
    expect(codes({ requirements: [...must(4), learned] })).toEqual(['many-must']);
    expect(codes({ requirements: must(1) })).toEqual(['nothing-learned']);
    expect(codes({ requirements: [] })).toEqual(['nothing-learned']);
    expect(codes({ facts: {} })).toEqual(['no-facts']);
    // that something does not occur is a fact too
    expect(codes({ facts: { nights: false } })).toEqual([]);
    expect(codes({ pay: '  ' })).toEqual(['no-pay']);
  });

  it('an employer with a work placement is not asked for pay: the site says what one lives on there', () => {
    expect(codes({ kind: 'work-placement', pay: '' })).toEqual([]);
    for (const kind of ['job', 'traineeship', 'apprenticeship'] as const) expect(codes({ kind, pay: '' })).toEqual(['no-pay']);
  });

  it('an employer who writes heavily is shown the longest words', () => {
    const about =
      'Virksomheten ivaretar forvaltningsoppgaver knyttet til kompetanseutvikling, samhandlingskompetanse og kvalitetssikring, og stillingsinnehaveren forventes å bidra til gjennomføring av tverrfaglige utviklingsprosesser i organisasjonen.';
    const [advice] = advisePosting({ ...good, about });
    expect(advice).toEqual({
      code: 'heavy-language',
      words: ['samhandlingskompetanse', 'forvaltningsoppgaver', 'stillingsinnehaveren', 'kompetanseutvikling', 'utviklingsprosesser'],
    });
  });

  it('an employer who has only begun is not told that two words are heavy', () => {
    expect(codes({ summary: 'Kompetanseutviklingsprosesser', about: '', tasks: [], travel: '' })).toEqual([]);
  });

  it('an employer is shown coded words wherever they stand, as they are written, each once', () => {
    const [advice] = advisePosting({
      ...good,
      title: 'Vaskedame',
      about: 'Vi er et Ungt og Dynamisk team. Er du stresstolerant? En STRESSTOLERANT person trives her.',
      requirements: [{ strength: 'learned', note: 'Norsk som morsmål' }],
    });
    expect(advice).toEqual({ code: 'coded-words', words: ['Vaskedame', 'Ungt og Dynamisk team', 'stresstolerant', 'Norsk som morsmål'] });
  });
});

describe('how heavy a text is', () => {
  it('is words a sentence and long words in per cent', () => {
    expect(lix('')).toBe(0);
    expect(lix('Vi har det bra.')).toBe(4);
    expect(lix('Vi har det bra. Du også.')).toBe(3);
    expect(lix('Elte deig\nSteke brød')).toBe(2);
    expect(lix('Organisasjonen er god.')).toBeCloseTo(3 + 100 / 3);
  });
});

describe('words that turn people away', () => {
  it.each([
    // age
    ['Vi er et ungt og dynamisk team', 'ungt og dynamisk team'],
    ['Arbeidsmiljøet vårt er forholdsvis ungt', 'Arbeidsmiljøet vårt er forholdsvis ungt'],
    ['Vi er eit ungt arbeidsmiljø', 'ungt arbeidsmiljø'],
    ['Er du ung og sprek?', 'ung og sprek'],
    ['Vi søker unge talenter', 'unge talenter'],
    ['Du har et ungdommelig sinn', 'ungdommelig'],
    ['Spreke seljarar', 'Spreke'],
    ['Du er mellom 20 og 35 år', 'mellom 20 og 35 år'],
    ['Søkere bør være under 40 år', 'under 40 år'],
    ['Vi ser etter deg som ikke er over 40, helst 25–35 år', 'helst 25–35 år'],
    ['A young and energetic team', 'young and energetic'],
    ['You are a digital native', 'digital native'],
    ['Candidates between 20 and 30 years', 'between 20 and 30 years'],
    // sex
    ['Vi søker en mann til lageret', 'Vi søker en mann'],
    ['Vi søkjer ei blid dame', 'Vi søkjer ei blid dame'],
    ['Altmuligmann søkes', 'Altmuligmann'],
    ['To vaskedamer', 'vaskedamer'],
    ['Servitriser til sommeren', 'Servitriser'],
    ['Berre kvinner', 'Berre kvinner'],
    ['Kvinnelig medarbeider', 'Kvinnelig medarbeider'],
    ['We need a salesman', 'salesman'],
    ['Female applicants', 'Female applicants'],
    // origin
    ['Du er etnisk norsk', 'etnisk norsk'],
    ['Kun nordmenn', 'Kun nordmenn'],
    ['Du må være norsk statsborger', 'må være norsk statsborger'],
    ['Arbeid uten hijab', 'uten hijab'],
    ['Norwegians only', 'Norwegians only'],
    // mother tongue
    ['Du har norsk som morsmål', 'norsk som morsmål'],
    ['Norsk morsmål er et krav', 'Norsk morsmål'],
    ['Morsmålet ditt er norsk', 'Morsmålet ditt er norsk'],
    ['Du snakker feilfritt norsk', 'feilfritt norsk'],
    ['Snakker utan aksent', 'utan aksent'],
    ['Native English speaker', 'Native English speaker'],
    ['Native-level fluency', 'Native-level'],
    ['Norwegian as your mother tongue', 'Norwegian as your mother tongue'],
    // health
    ['Du må ha god helse', 'ha god helse'],
    ['Krav\n- God helse\n- Godt humør', 'God helse'],
    ['Du har god fysisk og psykisk helse', 'god fysisk og psykisk helse'],
    ['Takler stress', 'Takler stress'],
    ['Du er stresstolerant', 'stresstolerant'],
    ['Stresstolerante medarbeidarar', 'Stresstolerante'],
    ['Du har høy arbeidskapasitet', 'høy arbeidskapasitet'],
    ['God fysisk form', 'God fysisk form'],
    ['Fysisk sterke folk', 'Fysisk sterke'],
    ['Lågt sjukefråvær', 'Lågt sjukefråvær'],
    ['You are physically fit', 'physically fit'],
    ['Able-bodied', 'Able-bodied'],
    // boasts
    ['En rockestjerne på kassa', 'rockestjerne'],
    ['Coding ninja', 'ninja'],
  ])('an employer who writes «%s» is shown «%s»', (text, words) => {
    expect(codedWords(text)).toContain(words);
  });

  it.each([
    'Du jobber med barn og unge.', 'Du er ungdomsarbeider på ungdomsskolen.', 'Barnehagen har barn mellom 1 og 5 år.', 'Du må være over 18 år.', 'Du har fylt 20 år.',
    'Du hjelper voksne mellom 20 og 40 år med psykiske lidelser.', 'Vi har ungdommer under 25 år i praksis.', 'Vi har holdt på i 40 år.', 'Avtalen er på maks 37,5 timer.',
    'Vi ønsker søkere i alle aldre, uansett kjønn og bakgrunn.', 'Kvinner og menn, unge og gamle er velkomne.', 'Menn oppfordres til å søke.', 'Du snakker med nordmenn hver dag.',
    'Helsearbeider i hjemmetjenesten', 'Du bidrar til bedre helse for beboerne.', 'Vi har god tid til en prat.', 'Morsmålslærer i somali', 'Har du et annet morsmål enn norsk, er det fint.',
    'Du trenger ikke ha norsk som morsmål.', 'Du treng ikkje vere stresstolerant.', 'You need not be a native speaker.', 'Du snakker litt norsk.', 'Gode norskkunnskaper',
    'Vi vasker robuste bygg.', 'Male vegger og tak', 'Formannen viser deg rundt.', 'Du løfter sekker på 20 kg.', 'Sprekker i muren', 'Norsk bakst', 'Women and men work here.',
    'Vi ønsker både mannlige og kvinnelige søkere.', 'Female and male applicants are welcome.', 'We make games for children aged 8 to 12.', 'Fit pipes and valves', 'Physical work outdoors', 'Open to everyone, with or without an accent.', '', '\u0000 🙂 …',
  ])('an employer who writes «%s» is left alone', (text) => {
    expect(codedWords(text)).toEqual([]);
  }); // prettier-ignore

  it('a long text is read at once', () => {
    const started = performance.now();
    for (const piece of ['en mann ', 'vi søker en ', 'ung og ', 'ikke ', 'a'.repeat(50), '- - - ', '\n ', 'mellom i alderen '])
      codedWords(piece.repeat(4000 / piece.length));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
