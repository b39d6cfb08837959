import { LICENCE_CLASSES, type LicenceClass } from '../concepts';
import { licenceCoverage } from './licences';

const covered = (...held: LicenceClass[]): LicenceClass[] => LICENCE_CLASSES.filter((needed) => licenceCoverage(held).has(needed));

describe('licences', () => {
  it('a driver with CE may drive everything from moped to lorry with trailer, but no bus', () => {
    expect(covered('CE')).toEqual(['AM', 'B', 'BE', 'C1', 'C1E', 'C', 'CE']);
  });

  it('a driver with C has neither a trailer class nor a bus class', () => {
    expect(covered('C')).toEqual(['AM', 'B', 'C1', 'C']);
  });

  it('a bus driver may drive a minibus and a car', () => {
    expect(covered('D')).toEqual(['AM', 'B', 'D1', 'D']);
    expect(covered('DE')).toEqual(['AM', 'B', 'BE', 'D1', 'D1E', 'D', 'DE']);
  });

  it('a driver with both CE and D may also pull a trailer with the bus', () => {
    expect(covered('CE', 'D')).toEqual(['AM', 'B', 'BE', 'C1', 'C1E', 'C', 'CE', 'D1', 'D1E', 'D', 'DE']);
    expect(licenceCoverage(['C1E', 'D']).has('D1E')).toBe(true);
    expect(licenceCoverage(['C1E', 'D']).has('DE')).toBe(false);
  });

  it('a motorcyclist with A holds the smaller classes and the moped, and no car', () => {
    expect(covered('A')).toEqual(['AM', 'A1', 'A2', 'A']);
  });

  it('a driver with B may drive a moped, but is never told that a motorcycle, a snowmobile or class T comes with it', () => {
    expect(covered('B')).toEqual(['AM', 'B']);
  });

  it('a driver is told which held class covers, the smallest one, whatever the order', () => {
    expect(licenceCoverage(['CE', 'BE']).get('B')).toBe('BE');
    expect(licenceCoverage(['BE', 'CE']).get('B')).toBe('BE');
    expect(licenceCoverage(['CE', 'B']).get('B')).toBe('B');
    expect(licenceCoverage(['D', 'CE']).get('DE')).toBe('CE');
  });

  it('a person without a licence holds none', () => {
    expect(covered()).toEqual([]);
  });
});
