import { dirname } from 'node:path';
import { sharedData } from '../import/shared-data.fixture';
import { openMatcher, type Matcher } from './matcher';
import { withBoosts } from './with-boosts';

let skills: Matcher;
let jobs: Matcher;
beforeAll(async () => {
  [skills, jobs] = [await openMatcher('skill', null), await openMatcher('occupation', null)];
});

describe('a phrase of everyday life', () => {
  it.each([
    ['gaming', 'nb', 'quick-reactions'],
    ['spilte CS i ti år', 'nb', 'quick-reactions'],
    ['sydde gardiner', 'nb', 'sewing-and-mending'],
    ['skrur på biler', 'nb', 'car-repair'],
    ['jeger', 'nb', 'hunting'],
    ['slakte elg', 'nb', 'game-handling'],
    ['baker mye', 'nb', 'baking'],
    ['mamma til fire', 'nb', 'childcare'],
    ['passar på syskena mine', 'nn', 'childcare'],
    ['god med folk', 'nb', 'service-mindedness'],
    ['changing diapers', 'en', 'newborn-care'],
    ['røde kors', 'nb', 'first-aid'],
    ['drev butikk', 'nb', 'shop-opening'],
  ] as const)('«%s» (%s) is the skill that it speaks of', (text, lang, id) => {
    expect(skills.match(text, lang, 3)[0]).toMatchObject({ id });
  });

  it('is no skill at all where somebody can think of none, or names a paper', () => {
    for (const text of ['ingenting', 'vet ikke', 'nothing', 'førerkort', 'asdfgh']) expect(skills.match(text, 'nb', 5)).toEqual([]);
  });

  it('never stands above a name that it is', () => {
    expect(skills.match('vaske vinduer', 'nb', 1)[0]).toMatchObject({ id: 'window-cleaning' });
  });
});

describe('an occupation of everyday speech', () => {
  it.each([
    ['kassadame', 'nb', 'shop-assistant'],
    ['jobber på Kiwi', 'nb', 'shop-assistant'],
    ['jobba på rema', 'nn', 'shop-assistant'],
    ['jobbet hos McDonald’s', 'nb', 'fast-food-worker'],
    ['jobber på Extra', 'nb', 'shop-assistant'],
    ['Securitas', 'nb', 'security-guard'],
    ['posten', 'nb', 'parcel-courier'],
    ['jobba i ISS', 'nn', 'cleaner'],
    ['jobbet på fabrikk', 'nb', 'production-worker'],
    ['mekker biler', 'nb', 'car-mechanic'],
    ['budeie', 'nn', 'milker'],
    ['husmor', 'nb', 'home-helper'],
    ['kebabsjappe', 'nb', 'fast-food-worker'],
    ['håndlanger', 'nb', 'construction-helper'],
    ['saueklipper', 'nb', 'farm-worker'],
    ['heiskjører', 'nb', 'ski-lift-attendant'],
    ['foodora', 'nb', 'parcel-courier'],
    ['uber driver', 'en', 'taxi-driver'],
    ['housewife', 'en', 'home-helper'],
    ['vasket på sykehjem', 'nb', 'cleaner'],
    ['vikar i barnehage', 'nb', 'kindergarten-assistant'],
    ['jobbet som kokk', 'nb', 'cook'],
    ['drev butikk', 'nb', 'shop-manager'],
    ['sykepleier på sykehjem', 'nb', 'nurse'],
  ] as const)('«%s» (%s) is found', (text, lang, id) => {
    expect(jobs.match(text, lang, 3)[0]).toMatchObject({ id });
  });

  it('is hardly meant by words that only say on which terms somebody works', () => {
    for (const text of ['lærling', 'ufaglært', 'tilkallingsvikar', 'sommervikar', 'arbeidsledig', 'apprentice'])
      for (const { score } of jobs.match(text, 'nb', 5)) expect(score).toBeLessThan(0.25);
  });
});

describe('two signs that point the same way', () => {
  it('count more than either, and less than certain', () => {
    const ranked = [
      { id: 'a', score: 0.6 },
      { id: 'b', score: 0.5 },
    ];
    expect(withBoosts(ranked, new Map([['b', 0.5], ['c', 0.55]]))).toEqual([
      { id: 'b', score: 0.75 },
      { id: 'a', score: 0.6 },
      { id: 'c', score: 0.55 },
    ]); // prettier-ignore
    expect(withBoosts(ranked, new Map())).toEqual(ranked);
  });
});

describe('a thousand phrases with all of ESCO', () => {
  it('compute less than ten seconds, reading the files included', async () => {
    const esco = sharedData('esco');
    if (esco === null) process.stderr.write('Without ESCO: ../shared/data is not there, so the start set alone is timed.\n');
    const before = process.cpuUsage();
    const matcher = await openMatcher('skill', esco === null ? null : dirname(esco));
    for (let at = 0; at < 1000; at++) matcher.match(`pass maskin nummer ${at} og rydd lager`, 'nb', 10);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(10);
  }, 120_000);
});
