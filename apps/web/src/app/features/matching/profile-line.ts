import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { DraftStore, levelOf } from '../profiles';

/** The profile in one line. */
@Component({
  selector: 'arena-profile-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TextPipe],
  template: `
    <section class="panel me" [attr.aria-label]="'matches.profile' | t">
      <dl>
        <div>
          <dt>{{ 'matches.profile.can' | t }}</dt>
          <dd>{{ 'matches.profile.things' | t: { count: things() } }}</dd>
        </div>
        @for (language of languages(); track language.label) {
          <div>
            <dt>{{ language.label }}</dt>
            <dd>{{ language.level }}</dd>
          </div>
        }
        <div>
          <dt>{{ 'matches.profile.from' | t }}</dt>
          <dd>{{ from() }}</dd>
        </div>
      </dl>
      <a class="ds-button" data-variant="secondary" [routerLink]="['/', i18n.language(), 'find-out']" [queryParams]="{ step: 1 }"
        ><svg arenaIcon="pen"></svg>{{ 'matches.change' | t }}</a
      >
    </section>
  `,
})
export class ProfileLine {
  protected readonly i18n = inject(I18n);
  private readonly draft = inject(DraftStore).draft;

  protected readonly things = computed(() => {
    const { skills, licences, certificates, qualifications } = this.draft();
    return skills.length + licences.length + certificates.length + qualifications.length;
  });
  protected readonly languages = computed(() =>
    (['no', 'en'] as const).flatMap((id) => {
      const level = levelOf(this.draft(), id);
      return level === null || level === 'none' ? [] : [{ label: this.i18n.t(`builder.languages.${id}`), level }];
    }),
  );
  protected readonly from = computed(() => {
    const { place, reach } = this.draft();
    if (place.municipality === null) return this.i18n.t('matches.profile.anywhere');
    return reach === 'county'
      ? this.i18n.t('matches.profile.county', { place: place.text })
      : this.i18n.t('matches.profile.reach', { place: place.text, km: reach });
  });
}
