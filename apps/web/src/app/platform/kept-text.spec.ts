import { TestBed } from '@angular/core/testing';
import { KeptText, TAB_STORAGE, type TabStorage } from './kept-text';

const openPage = (tab: TabStorage | null = window.sessionStorage): KeptText => {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [{ provide: TAB_STORAGE, useValue: tab }] });
  return TestBed.inject(KeptText);
};

describe('what a seeker types', () => {
  beforeEach(() => window.sessionStorage.clear());

  it('is there again after a reload or a login in the same tab', () => {
    openPage().keep('interest.butikk', 'Jeg liker å stå i kassa');
    expect(openPage().read('interest.butikk')).toBe('Jeg liker å stå i kassa');
    expect(openPage().read('interest.lager')).toBeNull();
  });

  it('is forgotten when it has been sent, and no other form with it', () => {
    const kept = openPage();
    kept.keep('interest.butikk', 'a');
    kept.keep('interest.lager', 'b');
    kept.forget('interest.butikk');
    expect([kept.read('interest.butikk'), kept.read('interest.lager')]).toEqual([null, 'b']);
  });

  it('is forgotten at logout, and nothing else of the tab', () => {
    window.sessionStorage.setItem('unrelated', 'stays');
    const kept = openPage();
    kept.keep('interest.butikk', 'a');
    kept.keep('interest.lager', 'b');
    kept.forgetAll();
    expect(Object.keys(window.sessionStorage)).toEqual(['unrelated']);
  });

  it('does no harm in a browser that keeps nothing', () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    for (const tab of [null, { length: 1, key: refuse, getItem: refuse, setItem: refuse, removeItem: refuse }]) {
      const kept = openPage(tab);
      kept.keep('a', 'b');
      expect(kept.read('a')).toBeNull();
      kept.forget('a');
      kept.forgetAll();
    }
  });
});
