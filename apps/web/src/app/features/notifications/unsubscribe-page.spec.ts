import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { Api, ApiError } from '../../platform/api';
import { Session } from '../../platform/session';
import { refusal, StubApi, type Answer } from '../../platform/stub-api.fixture';
import { UnsubscribePage } from './unsubscribe-page';

const TOKEN = 'abc_DEF-123';
const POST = `POST /api/unsubscribe/${TOKEN}`;

async function open(answer: Answer, token: string | undefined = TOKEN) {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: Api, useFactory: () => new StubApi({ [POST]: answer }) }, { provide: Session, useValue: {} }],
  });
  TestBed.inject(I18n).use('nb', texts);
  const fixture = TestBed.createComponent(UnsubscribePage);
  if (token !== undefined) fixture.componentRef.setInput('token', token);
  const element = fixture.nativeElement as HTMLElement;
  document.body.replaceChildren(element);
  const settle = async () => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((done) => setTimeout(done));
      await fixture.whenStable();
    }
  };
  await settle();
  return {
    element,
    api: TestBed.inject(Api) as StubApi,
    text: () => element.textContent?.replace(/\s+/g, ' ') ?? '',
    press: async () => {
      element.querySelector<HTMLButtonElement>('.with-script button')?.click();
      await settle();
    },
  };
}

describe('somebody who follows the link in a letter', () => {
  afterEach(() => document.body.replaceChildren());

  it('changes nothing by opening the page, and needs no login', async () => {
    const page = await open(() => ({ group: 'matches', also: [], stopped: true }));
    expect(page.api.asked).toEqual([]);
    expect(page.text()).toContain('Du trenger ikke logge inn.');
  });

  it('stops the letters by the button, reads which, and stands there', async () => {
    const page = await open(() => ({ group: 'matches', also: [], stopped: true }));
    await page.press();
    expect(page.api.lines).toEqual([POST]);
    expect(page.api.asked[0]?.body).toBeUndefined();
    expect(page.text()).toContain('Du får ikke flere e-poster om nye plasser som passer godt.');
    expect(document.activeElement?.id).toBe('stopped');
    expect(page.element.querySelector('a[href="/nb/me#notices"]')).not.toBeNull();
    expect(page.element.querySelector('button')).toBeNull();
  });

  it('that is not whole, or is nobody’s, is told so plainly', async () => {
    const page = await open(() => {
      throw refusal('not-found', 404, 'not-found');
    });
    await page.press();
    expect(page.text()).toContain('Lenken virker ikke');
    expect(document.activeElement?.id).toBe('wrong');
  });

  it('without a token is told at once', async () => {
    const page = await open(() => null, ' ');
    expect(page.text()).toContain('Lenken virker ikke');
    expect(page.element.querySelector('button')).toBeNull();
  });

  it('may try again when the service does not answer', async () => {
    let away = true;
    const page = await open(() => {
      if (away) throw new ApiError('away', 503, null);
      return { group: 'contacts', also: ['matches'], stopped: true };
    });
    await page.press();
    expect(page.element.querySelector('[role=alert]')?.textContent).toContain('Vi får ikke hentet dette nå');
    away = false;
    await page.press();
    expect(page.text()).toContain('Du får ikke flere e-poster om kontaktene dine og nye plasser som passer godt.');
  });

  it('in a browser without scripts has a form that does the same', async () => {
    const { element } = await open(() => null);
    const form = element.querySelector<HTMLFormElement>('form.no-script');
    expect([form?.getAttribute('method'), form?.getAttribute('action')]).toEqual(['post', `/api/unsubscribe/${TOKEN}`]);
  });
});
