import { TestBed } from '@angular/core/testing';
import { texts } from '@arena/i18n/nb';
import { I18n } from './i18n';
import { StripLegend } from './strip-legend';

async function words(told?: 'you' | 'them'): Promise<(string | undefined)[]> {
  TestBed.inject(I18n).use('nb', texts);
  const fixture = TestBed.createComponent(StripLegend);
  if (told) fixture.componentRef.setInput('told', told);
  await fixture.whenStable();
  return [...(fixture.nativeElement as HTMLElement).querySelectorAll('li')].map((one) => one.textContent?.trim());
}

describe('the legend of the skill strip', () => {
  it('speaks to a seeker', async () => {
    expect(await words()).toEqual(['passer', 'nesten', 'lærer du her', 'mangler']);
  });

  it('speaks to an adviser of somebody else', async () => {
    expect(await words('them')).toEqual(['passer', 'nesten', 'lærer her', 'mangler']);
  });
});
