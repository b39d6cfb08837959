import { organisations, people } from '@arena/fixtures';
import { Played, playOutside } from './outside.fixture';
import { RECORDED, RegisterUnit } from './register/recorded-units';

describe('a product that asks the register', () => {
  let played: Played;
  const ask = (path: string, timeout = 5000): Promise<Response> =>
    fetch(`${played.outside.registerUrl}/api/${path}`, { signal: AbortSignal.timeout(timeout) });
  const unitAt = async (path: string): Promise<RegisterUnit> => (await (await ask(path)).json()) as RegisterUnit;

  beforeAll(async () => {
    played = await playOutside();
  });
  afterAll(() => played.stop());

  it('is told of a unit and where it does business', async () => {
    const unit = await unitAt(`enheter/${RECORDED.unit}`);
    expect(unit).toMatchObject({
      organisasjonsnummer: RECORDED.unit,
      organisasjonsform: { kode: 'AS' },
      konkurs: false,
      underAvvikling: false,
      forretningsadresse: { kommunenummer: '3420', kommune: 'ELVERUM', poststed: 'ELVERUM' },
    });
    expect(unit).not.toHaveProperty('overordnetEnhet');
  });

  it('is told of a sub-unit, its place and whom it belongs to, and finds it among the sub-units alone', async () => {
    expect(await unitAt(`underenheter/${RECORDED.subUnit}`)).toMatchObject({
      organisasjonsform: { kode: 'BEDR' },
      overordnetEnhet: RECORDED.unit,
      beliggenhetsadresse: { kommunenummer: '3420' },
    });
    expect((await ask(`enheter/${RECORDED.subUnit}`)).status).toBe(404);
    expect((await ask(`underenheter/${RECORDED.unit}`)).status).toBe(404);
  });

  it('is told of a sole proprietorship that has no sub-unit', async () => {
    expect(await unitAt(`enheter/${RECORDED.soleProprietorship}`)).toMatchObject({ organisasjonsform: { kode: 'ENK' } });
  });

  it('is told what is wrong: bankrupt, winding up, removed, unknown', async () => {
    expect(await unitAt(`enheter/${RECORDED.bankrupt}`)).toMatchObject({ konkurs: true });
    expect(await unitAt(`enheter/${RECORDED.windingUp}`)).toMatchObject({ konkurs: false, underAvvikling: true });
    const removed = await ask(`enheter/${RECORDED.removed}`);
    expect([removed.status, ((await removed.json()) as RegisterUnit).slettedato]).toEqual([410, '2024-06-30']);
    expect((await ask(`enheter/${RECORDED.unknown}`)).status).toBe(404);
  });

  it('meets a newly registered unit without a code of business and without an address', async () => {
    const unit = await unitAt(`enheter/${RECORDED.bare}`);
    expect(unit).not.toHaveProperty('naeringskode1');
    expect(unit).not.toHaveProperty('forretningsadresse');
  });

  it('waits in vain, or is answered 500', async () => {
    await expect(ask(`enheter/${RECORDED.hangs}`, 200)).rejects.toThrow(/time/i);
    expect((await ask(`enheter/${RECORDED.broken}`)).status).toBe(500);
  });

  it('finds the register away and back again', async () => {
    played.outside.register.away(503);
    expect((await ask(`enheter/${RECORDED.unit}`)).status).toBe(503);
    played.outside.register.away('hangs');
    await expect(ask(`enheter/${RECORDED.unit}`, 200)).rejects.toThrow(/time/i);
    played.outside.register.away(null);
    expect((await ask(`enheter/${RECORDED.unit}`)).status).toBe(200);
  });

  it('is answered for every demo organisation and for everyone who stands for one', async () => {
    const numbers = [
      ...organisations.map(({ organisationNumber }) => organisationNumber),
      ...people.flatMap((person) => [person.organisationNumber ?? [], ...(person.otherOrganisationNumbers ?? [])].flat()),
    ];
    for (const number of numbers) expect([number, (await ask(`enheter/${number}`)).status]).toEqual([number, 200]);
  });
});
