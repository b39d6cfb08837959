import fc from 'fast-check';
import { readLicences } from './licence-reader';

function read(text: string): string {
  return readLicences(text).map(({ id, how }) => (how === 'implied' ? `(${id})` : id)).join(' '); // prettier-ignore
}

describe('a reader of driving licences', () => {
  it.each([
    ['Førerkort klasse B er et krav', 'B'],
    ['førerkort kl. C1', 'C1'],
    ['Førerkort klasse C/C1 er ønskelig', 'C C1'],
    ['Du må ha klasse CE', 'CE'],
    ['førerkort for klasse T', 'T'],
    ['Førerkort, klasse B', 'B'],
    ['Førerkort BE', 'BE'],
    ['førerkort klasse b', 'B'],
    ['B-lappen', 'B'],
    ['du må ha lappen', '(B)'],
    ['traktorlappen', 'T'],
    ['Du har førarkort for bil', 'B'],
    ['forerkort klasse D', 'D'],
    ['driving licence class B', 'B'],
    ["driver's license", '(B)'],
    ['class C1 licence', 'C1'],
    ['sertifikat klasse D, D1 og DE', 'D D1 DE'],
    ['Sertifikat for personbil', 'B'],
    ['disponere egen bil og ha sertifikat', '(B)'],
    ['lastebilsertifikat', 'C'],
    ['Må ha førerkort.', '(B)'],
    ['I have a CE licence', 'CE'],
    ['B driving licence', 'B'],
    ['I drove a truck C1E', 'C1E'],
    ['lorry class C', 'C'],
    ['Driving licence category C+E', 'CE'],
    ['category C+E', 'CE'],
    ['Førerkort klasse B og C + E', 'B CE'],
    ['A licence is needed', ''],
    ['English C1, class B in mathematics', ''],
    ['I like C and E', ''],
    ['Førerkort: Ikke nødvendig.', ''],
    ['Du trenger ikke førerkort', ''],
    ['det er ikke et krav, men førerkort er en fordel', '(B)'],
    ['truckførerbevis klasse C', ''],
    ['norsk B1 og engelsk C1', ''],
    ['Kompetansesertifikat og røykdykkersertifikat', ''],
    ['blokkerte lapper', ''],
  ])('understands %j as [%s]', (text, licences) => {
    expect(read(text)).toBe(licences);
  });

  it('points at the words it read', () => {
    const [first] = readLicences('Krav: førerkort kl. B.');
    expect('Krav: førerkort kl. B.'.slice(first?.start, first?.end)).toBe('førerkort kl. B');
  });

  it('reads any text, and long ones, without failing', () => {
    const part = fc.constantFrom('førerkort', 'klasse', 'B', ' ', 'C1', ',', 'lappen', 'sertifikat', 'ikke', '\n', 'bil', 'æ', '🚚');
    fc.assert(fc.property(fc.array(part), (parts) => readLicences(parts.join('')).every(({ start, end }) => start < end)));
    const began = performance.now();
    readLicences(`førerkort${' '.repeat(50_000)}${'sertifikat klasse '.repeat(3000)}`);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
