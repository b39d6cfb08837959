import { everydayIn } from './everyday-reader';

const skills = (text: string): string[] => [...new Set(everydayIn(text).flatMap(({ row }) => row.skills))];

describe('somebody who says it in plain words', () => {
  it.each([
    ['gaming', 'quick-reactions'],
    ['spiller mye dataspill', 'teamwork'],
    ['spilte CS i ti år', 'strategic-thinking'],
    ['YouTube-kanal', 'video-editing'],
    ['dungeons & dragons', 'storytelling'],
    ['vaske golv og toalett', 'cleaning'],
    ['fylle hyller', 'shelf-stocking'],
    ['stocking shelves', 'shelf-stocking'],
    ['skifte olje og bremser', 'car-repair'],
    ['kjøre ut varer til butikker', 'van-driving'],
    ['køyre ut varer til butikkar', 'van-driving'],
    ['slakte elg', 'game-handling'],
    ['mamma til fire', 'childcare'],
    ['røde kors', 'first-aid'],
  ])('is understood: «%s»', (text, expected) => {
    expect(skills(text)).toContain(expected);
  });

  it('is told which words led there', () => {
    const text = 'Hver dag: vaske golv og toalett';
    const [hit] = everydayIn(text);
    expect(hit && text.slice(hit.start, hit.end)).toContain('vaske');
    expect(hit?.at.length).toBeGreaterThan(0);
  });

  it('is taken at her word when she says that she does not', () => {
    expect(skills('kan ikke lage mat')).toEqual([]);
  });

  it('is not served by the shop that the goods were driven to', () => {
    expect(skills('kjøre ut varer til butikker')).not.toContain('cash-register');
  });

  it('is read as nothing where nothing is said', () => {
    for (const text of ['', '   ', 'sol og sommer', '&%!']) expect(everydayIn(text)).toEqual([]);
  });
});
