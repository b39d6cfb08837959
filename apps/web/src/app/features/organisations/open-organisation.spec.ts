import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { RegisterUnit } from '@arena/contract';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { Api, ApiError, type ApiCall } from '../../platform/api';
import { Session } from '../../platform/session';
import { OpenOrganisation } from './open-organisation';

const unit: RegisterUnit = {
  organisationNumber: '974760673', name: 'Gartneriet AS', form: 'AS', subUnit: false, trade: 'farming-forest', organisationId: null,
  place: { municipality: '3403', municipalityName: 'Hamar', placeName: null, region: 'hamarregionen' },
}; // prettier-ignore
const refused = (code: string, status: number, kind: ApiError['kind'] = 'bad-input') =>
  new ApiError(kind, status, { type: '', code, title: code, detail: '', status, correlationId: '' });

describe('the first time an organisation comes', () => {
  let fixture: ComponentFixture<OpenOrganisation>;
  let answer: RegisterUnit | ApiError;
  let asked: string[];
  let opened: unknown[];
  const page = () => fixture.nativeElement as HTMLElement;
  const button = (text: string) =>
    [...page().querySelectorAll('button')].find((one) => one.textContent?.includes(text)) as HTMLButtonElement;
  const settle = async () => {
    await new Promise((done) => setTimeout(done));
    await fixture.whenStable();
  };
  const lookUp = async () => {
    button('Hent fra registeret').click();
    await settle();
    await settle();
  };

  beforeEach(async () => {
    asked = [];
    opened = [];
    const send = async ({ method, url, body }: ApiCall<unknown>) => {
      await Promise.resolve();
      asked.push(url);
      if (url.startsWith('/api/taxonomy')) return { items: [{ label: 'Hamar', detail: 'Innlandet', municipality: '3403', region: null }] };
      if (method === 'POST') return { body };
      if (answer instanceof ApiError) throw answer;
      return answer;
    };
    const organisation = { id: null, organisationNumber: '974760673', name: 'Gartneriet AS' };
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        { provide: Api, useValue: { send } },
        {
          provide: Session,
          useValue: {
            person: signal({ role: 'employer', organisation }),
            lastRole: signal('employer'),
            loginUrl: () => '/api/login/ansattporten',
          },
        },
      ],
    });
    TestBed.inject(I18n).use('nb', texts);
    fixture = TestBed.createComponent(OpenOrganisation);
    fixture.componentInstance.opened.subscribe((one) => opened.push(one));
    await settle();
  });

  it('an employer finds the number of the login filled in, and gets a page by what the register says', async () => {
    expect((page().querySelector('#number') as HTMLInputElement).value).toBe('974 760 673');
    answer = unit;
    await lookUp();
    expect(asked).toEqual(['/api/register/974760673']);
    expect(page().textContent).toContain('Hentet fra Enhetsregisteret.');
    button('Lag siden').click();
    await settle();
    expect(opened).toEqual([
      { body: { organisationNumber: '974760673', trade: 'farming-forest', lang: 'nb', byHand: null } },
    ]); // prettier-ignore
  });

  it.each([
    ['organisation-number-wrong', 400, 'Se på sifrene en gang til.'],
    ['organisation-unknown', 404, 'Prøv nummeret til hovedenheten deres.'],
    ['organisation-removed', 410, 'Finn det nye nummeret'],
    ['organisation-bankrupt', 409, 'Da må Enhetsregisteret rette det først.'],
  ])('an employer is told what to do next when the register says %s', async (code, status, next) => {
    answer = refused(code, status);
    await lookUp();
    expect(page().textContent).toContain(next);
    expect(button('Lag siden')).toBeUndefined();
    expect(button('Skriv inn selv')).toBeUndefined();
  });

  it('an employer types the company in by hand while the register is away, and is told that it is not confirmed', async () => {
    answer = refused('register-away', 503, 'away');
    await lookUp();
    button('Skriv inn selv').click();
    await settle();
    expect(page().textContent).toContain('merket «ikke bekreftet»');
    button('Lag siden').click();
    await settle();
    expect(page().textContent).toContain('Velg en kommune fra listen.');
    const place = page().querySelector('#hand-place') as HTMLInputElement;
    place.value = 'Hamar';
    place.dispatchEvent(new Event('input'));
    const trade = page().querySelector('#trade') as HTMLSelectElement;
    trade.value = 'farming-forest';
    trade.dispatchEvent(new Event('change'));
    button('Lag siden').click();
    await settle();
    await settle();
    expect(opened).toEqual([
      { body: { organisationNumber: '974760673', trade: 'farming-forest', lang: 'nb', byHand: { name: 'Gartneriet AS', municipality: '3403' } } },
    ]); // prettier-ignore
  });
});
