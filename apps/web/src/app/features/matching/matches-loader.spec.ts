import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { MatchRequest, MatchResponse } from '@arena/contract';
import { Api, ApiError, type ApiCall } from '../../platform/api';
import { EMPTY_DRAFT } from '../profiles/draft';
import { matchRequestOf } from './match-request';
import { readMatchUrl } from './match-url';
import { LastMatches, matchesFor } from './matches-loader';
import { answer, card } from './matching.fixture';

const from = (municipality: string): MatchRequest =>
  matchRequestOf({ ...EMPTY_DRAFT, place: { text: '', municipality } }, readMatchUrl({}, EMPTY_DRAFT), 'nb', []);
const [hamar, lom] = [from('3403'), from('3434')];
const [inHamar, inLom] = [answer([card('hamar', 'strong')]), answer([card('lom', 'strong')])];

describe('what is found for a seeker', () => {
  let waiting: { call: ApiCall<unknown>; give: (found: MatchResponse) => void; fail: (error: Error) => void }[];
  const question = signal<MatchRequest | null>(null);
  const begin = () => TestBed.runInInjectionContext(() => matchesFor(question));
  const settle = async () => {
    TestBed.tick();
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
  };
  const ids = (found: MatchResponse | undefined) => found?.ranked.map(({ posting }) => posting.id);

  beforeEach(() => {
    waiting = [];
    question.set(null);
    // gives answers in the order the test says, also to those who no longer wait: as a network may
    const send = (call: ApiCall<unknown>) => new Promise((give, fail) => waiting.push({ call, give, fail }));
    TestBed.configureTestingModule({ providers: [{ provide: Api, useValue: { send } }] });
  });

  it('is never from the place before: a slow answer to an old question comes too late', async () => {
    const found = begin();
    question.set(hamar);
    await settle();
    // she moves while the answer is on its way
    question.set(lom);
    await settle();
    expect(waiting).toHaveLength(2);
    waiting[1]?.give(inLom);
    await settle();
    expect(ids(found.value())).toEqual(['lom']);
    waiting[0]?.give(inHamar);
    await settle();
    expect(ids(found.value())).toEqual(['lom']);
    expect(found.loading()).toBe(false);
  });

  it('is not an error from a question that nobody asks any more', async () => {
    const found = begin();
    question.set(hamar);
    await settle();
    question.set(lom);
    await settle();
    waiting[0]?.fail(new ApiError('away', 503, null));
    await settle();
    expect(found.error()).toBeUndefined();
    expect(found.loading()).toBe(true);
    waiting[1]?.give(inLom);
    await settle();
    expect(ids(found.value())).toEqual(['lom']);
  });

  it('is nothing, and is not asked for, while there is no question: matching is off, or the answers are gone', async () => {
    const found = begin();
    await settle();
    expect(waiting).toEqual([]);
    question.set(hamar);
    await settle();
    question.set(null);
    await settle();
    waiting[0]?.give(inHamar);
    await settle();
    expect(found.value()).toBeUndefined();
    expect(found.loading()).toBe(false);
    expect(TestBed.inject(LastMatches).of(hamar)).toBeUndefined();
  });

  it('stands there at once for whoever comes back, and is asked for anew', async () => {
    question.set(hamar);
    begin();
    await settle();
    waiting[0]?.give(inHamar);
    await settle();
    const again = begin();
    TestBed.tick();
    expect(ids(again.value())).toEqual(['hamar']);
    expect(again.loading()).toBe(true);
    expect(waiting).toHaveLength(2);
  });

  it('is the answer from before while a newer one fails, and says so', async () => {
    const found = begin();
    question.set(hamar);
    await settle();
    waiting[0]?.give(inHamar);
    await settle();
    question.set(lom);
    await settle();
    waiting[1]?.fail(new ApiError('offline', 503, null));
    await settle();
    expect(found.error()?.kind).toBe('offline');
    expect(ids(found.value())).toEqual(['hamar']);
  });
});
