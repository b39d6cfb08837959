import { texts as nb } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { whenText } from './when';

describe('when something happened', () => {
  const i18n = new I18n();
  i18n.use('nb', nb);
  const now = new Date('2026-11-23T23:30:00Z');

  it('is told to a reader as people say it, in Norwegian time', () => {
    // half past midnight on the 24th in Norway
    expect(whenText('2026-11-23T23:05:00Z', i18n, now)).toBe('i dag kl.\u00a000:05');
    expect(whenText('2026-11-23T08:15:00Z', i18n, now)).toBe('i går kl.\u00a009:15');
    expect(whenText('2026-11-02T13:00:00Z', i18n, now)).toBe('2. november kl.\u00a014:00');
  });
});
