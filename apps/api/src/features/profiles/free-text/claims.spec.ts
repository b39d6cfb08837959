import { TaxonomyService } from '../../taxonomy';
import { Claims } from './claims';
import { FreeTextReader } from './free-text-reader';
import { profileOfWords } from './profile-of-words';

jest.setTimeout(60_000);
const taxonomy = new TaxonomyService();
const reader = new FreeTextReader(taxonomy);
const ids = (text: string): string[] => reader.read(text, 'nb').map(({ id }) => id);

/** What is not claimed, by why. */
const GIVES_NOTHING: Readonly<Record<string, readonly string[]>> = {
  'somebody else is it, or does it': [
    'Faren min er rørlegger', 'Min kone er sykepleier', 'kona er lærer', 'Min mann jobber som kokk på hotell', 'Sjefen min var sveiser',
    'Mor og far har gard', 'En kamerat er mekaniker', 'Hun er sykepleier', 'Læreren min er snill', 'I Syria drev mannen min bakeri',
    'Onkelen min er snikkar', 'Systera mi arbeider som frisør', 'Mannen min køyrer buss', 'Dei har gard',
    'my father is an electrician', 'My husband works as a cook', 'He works as a welder', 'My parents ran a shop', 'my older sister is a hairdresser',
  ],
  'a wish': [
    'jeg vil bli sykepleier', 'jeg drømmer om å bli kokk', 'har søkt jobb som vekter', 'Jeg håper å få jobbe i barnehage', 'Jeg har lyst til å lære å sveise',
    'Jeg vil bli lege, sykepleier eller lærer', 'søker jobb som renholder', 'Eg har lyst til å bli lærar', 'Eg ynskjer å bli frisør', 'Eg vil bli røyrleggjar',
    'I want to become a nurse', 'I would like to work as a driver', 'I hope to become a teacher', 'My dream is to be a chef', 'I applied for a job as a cleaner',
  ],
  'a not': [
    'har ikke lyst til å jobbe i butikk', 'Jeg har aldri jobbet i butikk', 'Jeg kan ikke lage mat', 'Jeg liker ikke å vaske', 'jeg er allergisk mot hest',
    'Jeg er redd for hunder', 'Jeg har ingen erfaring fra butikk', 'jeg hater å bake', 'Kontorarbeid er ikke noe for meg', 'Eg kan ikkje køyre buss',
    'Eg har aldri stelt hestar', 'I cannot cook', "I don't like children", 'I have never worked in a shop', 'I am allergic to horses',
  ],
  'help that one got': [
    'bestemor passet meg', 'jeg fikk hjelp av bestemor', 'Jeg får hjelp av hjemmetjenesten', 'Jeg ble passet av tanta mi', 'Eg treng hjelp til matlaging',
    'Naboen hjalp meg med traktoren', 'My grandmother took care of me', 'I need help with cooking', 'I got help from my grandmother',
  ],
  'being a patient or a customer': [
    'jeg har vært hos NAV og legen', 'Jeg går til psykolog', 'Eg var hos tannlegen', 'I was at the doctor', 'I was treated at the hospital', 'Jeg fulgte faren min til legen',
    'Jeg har vært hos frisøren', 'The doctor said I should rest', 'Jeg bodde på sykehjem',
  ],
}; // prettier-ignore

const GIVES: readonly (readonly [text: string, skill: string])[] = [
  ['min bror og jeg drev gård', 'livestock-care'],
  ['Jeg og broren min drev gård', 'livestock-care'],
  ['My brother and I ran a farm', 'livestock-care'],
  ['jeg hjelper faren min som er rørlegger', 'plumbing'],
  ['Eg hjelper onkelen min som er snikkar', 'carpentry'],
  ['jeg passet min mor', 'caring-for-relatives'],
  ['Jeg passet bestemor i to år', 'caring-for-relatives'],
  ['I took care of my grandmother', 'caring-for-relatives'],
  ['jeg jobbet hos legen som sekretær', 'office-administration'],
  ['Jeg jobbet hos en rørlegger', 'plumbing'],
  ['Moren min var syk og jeg stelte henne', 'caring-for-relatives'],
  ['Mor var sjuk, og eg stelte henne', 'caring-for-relatives'],
  ['Da mor ble syk passet jeg småsøsknene mine', 'childcare'],
  ['Mine foreldre drev butikk og jeg stod i kassa', 'cash-register'],
  ['Faren min hadde gård, og jeg melket kuene', 'milking'],
  ['My father had a farm and I milked the cows', 'milking'],
  ['Bestemor lærte meg å strikke', 'knitting-and-crafts'],
  ['Jeg er kokk og mannen min er lærer', 'cooking'],
  ['I have been a nurse and my husband is a cook', 'nursing-procedures'],
  ['Barna mine spiller fotball og jeg trener laget', 'sports-coaching'],
  ['Mamma til tre, bakte brød hver uke', 'baking'],
  ['Jeg vil bli kokk, har vasket på hotell', 'cleaning'],
  ['Jeg vil bli sykepleier og har jobbet på sykehjem', 'personal-care'],
  ['Eg vil bli lærar, men har arbeidd i butikk', 'customer-service'],
  ['I want to become a nurse, but I have worked in a shop', 'customer-service'],
  ['Jeg kan ikke bake, men lager mat', 'cooking'],
  ['Jeg er ikke redd for å stelle hester', 'horse-care'],
  ['Jeg er ikke bare kokk, men også baker', 'baking'],
  ['Det er ikke noe problem å jobbe på kjøkken', 'kitchen-assistance'],
  ['Jeg har ikke fagbrev og har jobbet som kokk', 'cooking'],
  ['Jeg liker å lage mat', 'cooking'],
  ['I like to cook', 'cooking'],
  ['Jeg lærte av onkel å sveise', 'welding'],
  ['Jeg har jobbet som sykepleier', 'nursing-procedures'],
  ['Da sjefen var borte, ledet jeg gruppa', 'leading-a-group'],
  ['Jeg kunne ikke latt være å hjelpe til i fjøset', 'livestock-care'],
  ['Mor drev gården og jeg hjalp til med dyra', 'animal-welfare'],
  ['Hun lærte meg å sy', 'sewing-and-mending'],
  ['When my father got sick, I ran the shop', 'customer-service'],
  ['I helped my father in his shop', 'customer-service'],
  ['Min mann har demens og jeg steller ham hver dag', 'caring-for-relatives'],
  ['I was raised by my grandmother and helped her in the garden', 'gardening'],
  ['Etter at mannen min døde drev jeg butikken alene', 'cash-register'],
  ['I translated for my parents at the doctor', 'interpreting'],
];

describe('what somebody claims', () => {
  it.each(Object.entries(GIVES_NOTHING).flatMap(([why, texts]) => texts.map((text) => [text, why] as const)))(
    'a seeker who writes «%s» is suggested nothing: %s',
    (text) => {
      expect(ids(text)).toEqual([]);
    },
  );

  it.each(GIVES)('a seeker who writes «%s» is suggested %s', (text, skill) => {
    expect(ids(text)).toContain(skill);
  });

  it('a seeker whose words name two people is suggested only what is theirs', () => {
    expect(ids('Jeg er kokk og mannen min er lærer')).not.toContain('teaching');
    expect(ids('Jeg vil bli sykepleier og har jobbet på sykehjem')).not.toContain('nursing-procedures');
    expect(ids('He taught me how to weld')).not.toContain('giving-training');
    expect(ids('Datteren min rir, så jeg steller hest hver dag')).not.toContain('caring-for-relatives');
    expect(ids('jeg jobbet hos legen som sekretær')).not.toContain('nursing-procedures');
  });

  it('papers and licences are theirs only where they say so', () => {
    expect(profileOfWords('Mannen min har førerkort klasse B', 'nb', taxonomy).licences).toEqual([]);
    expect(profileOfWords('Jeg håper å ta fagbrev, har førerkort klasse B', 'nb', taxonomy).licences).toEqual(['B']);
  });

  it('what an employer tells of the work is read as it stands', () => {
    expect(ids('Du vil jobbe i butikk')).toContain('customer-service');
    expect(ids('Vi trenger hjelp til å vaske gulv')).toContain('cleaning');
  });

  it('a long text is read in no time', () => {
    const text = 'Min bror og min søster og jeg og faren min og moren min vil ikke og jeg vil gjerne, og hun og han og de og '.repeat(19);
    const started = performance.now();
    new Claims(text);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
