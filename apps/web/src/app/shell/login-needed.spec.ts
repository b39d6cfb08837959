import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Role, SessionView } from '@arena/contract';
import { texts as nb } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { Session } from '../platform/session';
import { LoginNeeded } from './login-needed';

interface State {
  person: SessionView['person'] | undefined;
  ended?: boolean;
  failed?: boolean;
  lastRole?: Role | null;
}

async function shown(role: string, { person, ended = false, failed = false, lastRole = null }: State): Promise<HTMLElement> {
  const loginUrl = (provider: string, to: string) => `/api/login/${provider}?to=${to}`;
  const session = { person: signal(person), ended: signal(ended), failed: signal(failed), lastRole: signal(lastRole), loginUrl };
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Session, useValue: session }] });
  TestBed.inject(I18n).use('nb', nb);
  const fixture = TestBed.createComponent(LoginNeeded);
  fixture.componentRef.setInput('role', role);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const employer: SessionView['person'] = { role: 'employer', lang: 'nb', name: null, organisation: null, unread: 0, mark: 'one' };

describe('a personal page', () => {
  it('waits until it is known who is there, and says so when that cannot be found out', async () => {
    expect((await shown('seeker', { person: undefined })).querySelector('h2')).toBeNull();
    TestBed.resetTestingModule();
    expect((await shown('seeker', { person: undefined, failed: true })).querySelector('[role=alert] button')?.textContent).toContain(
      'Prøv igjen',
    );
  });

  it('shows a visitor why and the way in for its role, which comes back to this very page', async () => {
    const element = await shown('seeker', { person: null });
    expect(element.querySelector('h2')?.textContent).toBe('Logg inn for å se dette');
    expect(element.querySelector('a.ds-button')?.getAttribute('href')).toBe('/api/login/id-porten?to=/');
    expect(element.getAttribute('role')).toBeNull();
  });

  it('for several roles leads a visitor to the doors, and somebody whose session ended to their own', async () => {
    expect((await shown('seeker employer', { person: null })).querySelector('a.ds-button')?.getAttribute('href')).toBe('/nb/login?to=%2F');
    TestBed.resetTestingModule();
    const ended = await shown('seeker employer', { person: null, ended: true, lastRole: 'employer' });
    expect(ended.querySelector('a.ds-button')?.getAttribute('href')).toBe('/api/login/ansattporten?to=/');
    expect(ended.textContent).toContain('Det du har skrevet, er her fortsatt');
  });

  it('tells an employer that a seeker’s page is for others, and as what they are logged in', async () => {
    expect((await shown('seeker', { person: employer })).textContent).toContain('Du er logget inn som arbeidsgiver');
  });
});
