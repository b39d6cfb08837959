import * as fc from 'fast-check';
import { MunicipalityGraph, reachFactor, reachOf } from './reach';

/** Three around a lake: west and east see each other over the water, the road goes by the north. */
const municipalities = new MunicipalityGraph([
  { number: '0001', lat: 60.8, lon: 10.6, neighbours: ['0002'] },
  { number: '0002', lat: 61.1, lon: 10.85, neighbours: [] },
  { number: '0003', lat: 60.8, lon: 11.1, neighbours: ['0002', '9999'] },
  { number: '0004', lat: 69, lon: 19, neighbours: [] },
]);

describe('MunicipalityGraph', () => {
  it('a seeker who lives by the lake is shown the way around it, not the straight line', () => {
    const around = municipalities.distanceKm('0001', '0003');
    const leg = municipalities.distanceKm('0001', '0002');
    expect(leg).toBeCloseTo(36, 0);
    expect(around).toBeCloseTo(72, 0);
    expect(around).toBeGreaterThan(50);
  });

  it('a seeker in the same municipality has no way to go', () => {
    expect(municipalities.distanceKm('0001', '0001')).toBe(0);
  });

  it('a seeker is never given a distance that no road could carry, nor one to an unknown place', () => {
    expect(municipalities.distanceKm('0001', '0004')).toBeNull();
    expect(municipalities.distanceKm('0001', '9999')).toBeNull();
    expect(municipalities.distanceKm('9999', '0001')).toBeNull();
  });

  it('a seeker gets the same answer when more origins are asked for than are remembered', () => {
    const numbers = Array.from({ length: 300 }, (_, index) => String(1000 + index));
    const chain = new MunicipalityGraph(
      numbers.map((number, index) => ({ number, lat: 60 + index / 100, lon: 10, neighbours: numbers.slice(index + 1, index + 2) })),
    );
    const first = chain.distanceKm('1000', '1299');
    for (const number of numbers) chain.distanceKm(number, '1299');
    expect(chain.distanceKm('1000', '1299')).toBe(first);
    expect(first).toBeCloseTo(332.5, 0);
  });
});

describe('reach', () => {
  it('a seeker loses nothing within the travel reach, and half at twice of it and beyond', () => {
    expect([0, 30, 45, 60, 200].map((km) => reachFactor(km, 30, false))).toEqual([1, 1, 0.75, 0.5, 0.5]);
  });

  it('a seeker who does not travel still has the own municipality', () => {
    expect([0, 1].map((km) => reachFactor(km, 0, false))).toEqual([1, 0.5]);
  });

  it('a seeker is as near to remote work as can be, and half as near to an unknown place', () => {
    expect(reachFactor(null, 30, true)).toBe(1);
    expect(reachFactor(null, 30, false)).toBe(0.5);
  });

  it('a seeker without a place is near everything', () => {
    expect(reachOf(null, { municipality: '0004', remote: false }, municipalities)).toEqual({ km: null, factor: 1, within: true });
    expect(reachOf(null, { municipality: null, remote: false }, municipalities)).toEqual({ km: null, factor: 1, within: true });
  });

  it('a seeker with a place is not told that an unknown place is within reach', () => {
    const place = { municipality: '0001', reachKm: 500 };
    for (const municipality of [null, '9999', '0004'])
      expect(reachOf(place, { municipality, remote: false }, municipalities)).toEqual({ km: null, factor: 0.5, within: false });
    expect(reachOf(place, { municipality: '0003', remote: false }, municipalities)).toMatchObject({ factor: 1, within: true });
  });

  it('a seeker never gains by a longer way, nor loses by a longer reach', () => {
    const km = fc.double({ min: 0, max: 2000, noNaN: true });
    fc.assert(
      fc.property(km, km, km, km, (a, b, r, s) => {
        const [near, far] = a < b ? [a, b] : [b, a];
        const [short, long] = r < s ? [r, s] : [s, r];
        expect(reachFactor(near, short, false)).toBeGreaterThanOrEqual(reachFactor(far, short, false));
        expect(reachFactor(far, long, false)).toBeGreaterThanOrEqual(reachFactor(far, short, false));
        expect(reachFactor(far, short, false)).toBeGreaterThanOrEqual(0.5);
        expect(reachFactor(far, short, false)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a seeker on one side of a lake', () => {
  it('is as far from the other side as the bridge makes it', () => {
    const shores = [
      { number: '0001', lat: 60.0, lon: 10.0, neighbours: ['0002'] },
      { number: '0002', lat: 60.0, lon: 10.2, neighbours: [] },
    ];
    const straight = new MunicipalityGraph(shores).distanceKm('0001', '0002') ?? 0;
    const byBridge = new MunicipalityGraph(shores, [{ between: ['0002', '0001'], lat: 60.2, lon: 10.1 }]).distanceKm('0001', '0002') ?? 0;
    expect(straight).toBeCloseTo(11.1, 0);
    expect(byBridge).toBeCloseTo(45.8, 0);
  });
});
