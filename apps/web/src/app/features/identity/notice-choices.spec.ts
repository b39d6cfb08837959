import type { NotificationChoicesView } from '@arena/contract';
import { editsFrom, keptEdits, NO_EDITS, withEdits } from './notice-choices';

const saved: NotificationChoicesView = { lang: 'nb', groups: [{ group: 'contacts', site: true, letters: 'at-once' }] };

describe('choices of notifications that a person has not saved', () => {
  it('are what differs from what is saved, and nothing where it is chosen back', () => {
    const changed = withEdits(saved, { lang: 'en', groups: [{ group: 'contacts', site: false, letters: 'at-once' }] });
    expect(editsFrom(saved, changed)).toEqual({ lang: 'en', groups: [{ group: 'contacts', site: false, letters: 'at-once' }] });
    expect(editsFrom(saved, saved)).toEqual(NO_EDITS);
  });

  it.each([
    ['nothing', null],
    ['broken text', '{'],
    ['something else', '"x"'],
    ['unknown words', '{"lang":"fi","groups":[{"group":"contacts","site":"yes","letters":"weekly"},null]}'],
    ['a group the person is not told of', '{"groups":[{"group":"matches","site":true,"letters":"never"}]}'],
  ])('are read as none where the tab kept %s', (_, text) => {
    expect(keptEdits(text, saved)).toEqual(NO_EDITS);
  });

  it('are taken up again as they were kept', () => {
    const edits = { lang: 'nn', groups: [{ group: 'contacts', site: false, letters: 'never' }] } as const;
    expect(keptEdits(JSON.stringify(edits), saved)).toEqual(edits);
  });
});
