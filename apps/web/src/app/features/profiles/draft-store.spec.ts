import { TestBed } from '@angular/core/testing';
import { DEVICE_STORAGE, type DeviceStorage } from './device-storage';
import { EMPTY_DRAFT } from './draft';
import { ASIDE_KEY, DRAFT_KEY, DraftStore } from './draft-store';

/** A new page: everything in memory is gone, the device is as it was left. */
function openPage(device: DeviceStorage | null = window.localStorage): DraftStore {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [{ provide: DEVICE_STORAGE, useValue: device }] });
  const store = TestBed.inject(DraftStore);
  store.start();
  return store;
}

const full: DeviceStorage = {
  length: 0,
  key: () => null,
  getItem: () => null,
  removeItem: () => undefined,
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};
const locked: DeviceStorage = {
  ...full,
  getItem: () => {
    throw new DOMException('locked', 'SecurityError');
  },
};

describe('the draft', () => {
  beforeEach(() => window.localStorage.clear());

  it('of a seeker survives a reload, change by change', () => {
    const store = openPage();
    expect(store.draft()).toEqual(EMPTY_DRAFT);
    store.change(() => ({ groups: ['gaming'] }));
    store.change(({ groups }) => ({ groups: [...groups, 'work'] }));
    expect(store.saved()).toBe('device');
    expect(openPage().draft().groups).toEqual(['gaming', 'work']);
  });

  it('that is broken is kept under another key, and the seeker is told', () => {
    window.localStorage.setItem(DRAFT_KEY, '{"version":1,"skills":"oops"}');
    const store = openPage();
    expect(store.setAside()).toBe(true);
    expect(store.draft()).toEqual(EMPTY_DRAFT);
    const kept = Object.keys(window.localStorage).filter((key) => key.startsWith(ASIDE_KEY));
    expect(kept).toHaveLength(1);
    expect(window.localStorage.getItem(kept[0] ?? '')).toContain('oops');
    store.change(() => ({ kinds: ['job'] }));
    expect(openPage().draft().kinds).toEqual(['job']);
    expect(Object.keys(window.localStorage).filter((key) => key.startsWith(ASIDE_KEY))).toHaveLength(1);
  });

  it.each([
    ['is full', full],
    ['is locked', locked],
    ['is not there', null],
  ])('of a seeker whose storage %s is kept in memory, and the seeker is told', (_, device) => {
    const store = openPage(device);
    store.change(() => ({ kinds: ['job'] }));
    store.change(({ kinds }) => ({ kinds: [...kinds, 'traineeship'] }));
    expect(store.draft().kinds).toEqual(['job', 'traineeship']);
    expect(store.saved()).toBe('memory');
  });

  it('follows what a seeker does in another tab', () => {
    const store = openPage();
    store.change(() => ({ kinds: ['job'] }));
    const other = { ...store.draft(), kinds: ['job', 'apprenticeship'] };
    window.localStorage.setItem(DRAFT_KEY, JSON.stringify(other));
    window.dispatchEvent(new StorageEvent('storage', { key: DRAFT_KEY }));
    expect(store.draft().kinds).toEqual(['job', 'apprenticeship']);
    window.localStorage.removeItem(DRAFT_KEY);
    window.dispatchEvent(new StorageEvent('storage', { key: DRAFT_KEY }));
    expect(store.draft()).toEqual(EMPTY_DRAFT);
  });

  it('is not undone by a tab that slept while another one changed it', () => {
    const store = openPage();
    store.change(() => ({ kinds: ['job'] }));
    window.localStorage.setItem(DRAFT_KEY, JSON.stringify({ ...store.draft(), licences: ['B'] }));
    store.change(() => ({ groups: ['other'] }));
    expect(store.draft()).toMatchObject({ kinds: ['job'], licences: ['B'], groups: ['other'] });
  });

  it('is deleted from the device with all that belongs to it, and comes back when the seeker regrets', () => {
    window.localStorage.setItem(`${ASIDE_KEY}1`, 'old');
    window.localStorage.setItem('unrelated', 'stays');
    const store = openPage();
    store.change(() => ({ kinds: ['job'] }));
    store.deleteEverything({ text: 'builder.delete.done' });
    expect(store.draft()).toEqual(EMPTY_DRAFT);
    expect(Object.keys(window.localStorage)).toEqual(['unrelated']);
    expect(store.last()).toEqual({ text: 'builder.delete.done' });
    store.undo();
    expect(store.draft().kinds).toEqual(['job']);
    expect(openPage().draft().kinds).toEqual(['job']);
    expect(window.localStorage.getItem(`${ASIDE_KEY}1`)).toBe('old');
  });

  it('lets a seeker undo what she did, the last first, by its name; a word is undone as a whole', () => {
    const store = openPage();
    store.change(() => ({ kinds: ['job'] }), { text: 'builder.undo.on', params: { what: 'Jobb' }, step: 1 });
    store.change(() => ({ place: { text: 'H', municipality: null } }), { text: 'builder.undo.place', together: 'place' });
    store.change(() => ({ place: { text: 'Ha', municipality: null } }), { text: 'builder.undo.place', together: 'place' });
    store.note({ text: 'builder.undo.next', step: 1 });
    expect(store.undo()).toEqual({ text: 'builder.undo.next', step: 1 });
    expect(store.draft().place.text).toBe('Ha');
    expect(store.undo()?.text).toBe('builder.undo.place');
    expect(store.draft()).toMatchObject({ place: { text: '' }, kinds: ['job'] });
    expect(openPage().draft().place.text).toBe('');
    expect(store.undo()?.params).toEqual({ what: 'Jobb' });
    expect(store.draft()).toEqual(EMPTY_DRAFT);
    expect(store.undo()).toBeNull();
  });

  it('does not undo over what another tab, or an account, has put there since', () => {
    const store = openPage();
    store.change(() => ({ kinds: ['job'] }), { text: 'builder.undo.on', params: { what: 'Jobb' } });
    window.localStorage.setItem(DRAFT_KEY, JSON.stringify({ ...store.draft(), licences: ['B'] }));
    expect(store.undo()).toBeNull();
    expect(store.draft()).toMatchObject({ kinds: ['job'], licences: ['B'] });
    store.change(() => ({ kinds: [] }), { text: 'builder.undo.off', params: { what: 'Jobb' } });
    store.replace({ ...EMPTY_DRAFT, groups: ['work'] });
    expect(store.last()).toBeNull();
  });
});
