import { markedText, type TextFinding } from './marked-text';

const phone: TextFinding = { kind: 'phone', start: 5, end: 14, text: '912 34 567' };
const found = { ...phone, end: 15 };
const pieces = (text: string, findings: readonly TextFinding[]) =>
  markedText(text, findings).map(({ text: piece, finding }) => [piece, finding?.kind ?? null]);

describe('a line in which something was found', () => {
  it('shows a seeker the very words that must go', () => {
    expect(pieces('Ring 912 34 567 i dag', [found])).toEqual([
      ['Ring ', null],
      ['912 34 567', 'phone'],
      [' i dag', null],
    ]);
  });

  it('follows the words when the seeker writes before them, and forgets them when they are gone', () => {
    expect(pieces('Du kan ringe 912 34 567', [found])).toEqual([
      ['Du kan ringe ', null],
      ['912 34 567', 'phone'],
    ]);
    expect(pieces('Ring meg', [found])).toEqual([['Ring meg', null]]);
  });

  it('is whole where nothing was found', () => {
    expect(pieces('', [])).toEqual([]);
    expect(pieces('Hei', [])).toEqual([['Hei', null]]);
  });
});
