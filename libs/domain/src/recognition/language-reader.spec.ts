import fc from 'fast-check';
import { readLanguages } from './language-reader';

function read(text: string): string {
  return readLanguages(text).map(({ id, cefr, alternative }) => id + (cefr === null ? '' : `=${cefr}`) + (alternative ? '?' : '')).join(' '); // prettier-ignore
}

describe('a reader of language demands', () => {
  it.each([
    ['norsk B1', 'no=B1'],
    ['Norsk på minst nivå B2', 'no=B2'],
    ['min. B1 i norsk', 'no=B1'],
    ['norsk (A2) og engelsk (B1)', 'no=A2 en=B1'],
    ['norsk B1-B2', 'no=B1'],
    ['Norwegian at B2 level', 'no=B2'],
    ['gode norskkunnskaper', 'no'],
    ['Gode norskkunnskapar både munnleg og skriftleg. (Norsktest nivå B2)', 'no=B2'],
    ['Du må beherske norsk', 'no'],
    ['beherska norsk og engelsk', 'no en'],
    ['engelsk skriftlig og muntlig', 'en'],
    ['Good Norwegian', 'no'],
    ['You speak Norwegian or English', 'no? en?'],
    ['Beherske norsk eller engelsk muntlig og skriftlig', 'no? en?'],
    ['et skandinavisk språk eller engelsk', 'en?'],
    ['Norsk muntlig eller skriftlig', 'no'],
    ['Gode norsk- og engelskkunnskaper', 'no en'],
    ['Kunne norsk, tigrinja og arabisk', 'no ti ar'],
    ['Tegnspråkferdigheter er en fordel', 'nsl'],
    ['Språk\nNorsk\nEngelsk', 'no en'],
    ['Må meistre norsk flytande', 'no'],
    ['another European language such as Spanish, spoken well', 'es?'],
    ['krav om norsk autorisasjon og gode kunnskaper', ''],
    ['et norsk firma i det norske markedet', ''],
    ['Søkere må være norsk statsborger.', ''],
    ['lærer i norsk, naturfag og KRLE', ''],
    ['Norsk språklig arbeidsmiljø', ''],
    ['førerkort klasse C1', ''],
  ])('understands %j as [%s]', (text, languages) => {
    expect(read(text)).toBe(languages);
  });

  it('points at the name it read', () => {
    const [first] = readLanguages('Krav. Du må beherske norsk.');
    expect('Krav. Du må beherske norsk.'.slice(first?.start, first?.end)).toBe('norsk');
  });

  it('reads any text, and long ones, without failing', () => {
    const part = fc.constantFrom('norsk', 'engelsk', 'B1', ' ', 'kunnskaper', ',', '.', 'muntlig', 'eller', '\n', 'i', 'æ', '🗣');
    fc.assert(fc.property(fc.array(part), (parts) => readLanguages(parts.join('')).every(({ start, end }) => start < end)));
    const began = performance.now();
    readLanguages(`${'norsk '.repeat(10_000)}${' '.repeat(50_000)}${'norsk B1 '.repeat(3000)}`);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
