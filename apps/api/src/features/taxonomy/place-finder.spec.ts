import { PlaceFinder } from './place-finder';

describe('a seeker who writes a place', () => {
  const places = new PlaceFinder();
  const found = (text: string) => {
    const place = places.resolve(text);
    return place && [place.kind, place.id];
  };

  it('is understood by municipality, region, village and postcode', () => {
    expect(found('Hamar')).toEqual(['municipality', '3403']);
    expect(found('gjøvikregionen')).toEqual(['region', 'gjovikregionen']);
    expect(found('Moelv')).toEqual(['municipality', '3411']);
    expect(found('2317')).toEqual(['postcode', '2317']);
    expect(found('2317 Hamar')).toEqual(['postcode', '2317']);
    expect(places.resolve('2317')?.municipalities).toEqual(['3403']);
  });

  it('is understood without æ, ø and å, in small letters, with «kommune» behind, and with a slip', () => {
    for (const text of ['gjovik', 'GJØVIK', 'Gjøvik kommune', 'Gjøvk']) expect(found(text)).toEqual(['municipality', '3407']);
  });

  it('is understood by county, by a county of before, and by valley', () => {
    for (const text of ['Innlandet', 'innlandet', 'Hedmark', 'Oppland', 'Gudbrandsdalen', 'Møre og Romsdal'])
      expect(found(text)?.[0]).toBe('region');
    const members = (text: string) => places.resolve(text)?.municipalities;
    expect(members('Innlandet')).toHaveLength(46);
    expect([members('Hedmark')?.length, members('Oppland')?.length]).toEqual([22, 26]);
    expect(members('Oppland')).toContain('3407');
    expect(found('Oslo')).toEqual(['municipality', '0301']);
  });

  it('is told nothing rather than something wrong', () => {
    for (const text of ['', '   ', 'Atlantis', '9999', 'Xyz', '12']) expect(found(text)).toBeNull();
  });

  it('is not sent to Svalbard, which has a postcode and no municipality', () => {
    expect(found('9170')).toBeNull();
  });

  it('gets places in Innlandet first', () => {
    const [first] = places.suggest('Våler', 5);
    expect(first).toMatchObject({ label: 'Våler', detail: 'Innlandet', municipality: '3419' });
    expect(places.suggest('lille', 3)[0]?.label).toBe('Lillehammer');
  });

  it('gets a village with the municipality it lies in', () => {
    expect(places.suggest('Brumund', 3)).toContainEqual(
      expect.objectContaining({ label: 'Brumunddal', detail: 'Ringsaker', municipality: '3411' }),
    );
  });

  it('gets nothing for nothing, and never more than was asked for', () => {
    expect(places.suggest('', 5)).toEqual([]);
    expect(places.suggest('s', 4)).toHaveLength(4);
  });

  it('gets the ten regions as whole places', () => {
    expect(places.resolve('Hadeland')?.municipalities).toEqual(expect.arrayContaining(['3234', '3236', '3446']));
  });
});
