import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { DraftStore, Mender } from '../profiles';

/** Answers that the list of skills does not have any more: named as they were called then, and out of the way in one click. */
@Component({
  selector: 'arena-unknown-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TextPipe],
  template: `
    @if (ids().length) {
      <section class="note unknown" aria-labelledby="unknown">
        <svg arenaIcon="info"></svg>
        <div>
          <h2 id="unknown">{{ 'matches.unknown.title' | t: { count: ids().length } }}</h2>
          @if (names(); as names) {
            <p>
              <b>{{ names }}</b>
            </p>
          }
          <p>{{ 'matches.unknown.text' | t }}</p>
          <p class="btns">
            <a class="ds-button" data-variant="secondary" [routerLink]="['/', i18n.language(), 'find-out']" [queryParams]="{ step: 4 }">{{
              'matches.unknown.find' | t
            }}</a>
            <button class="ds-button" data-variant="tertiary" type="button" (click)="drop()">{{ 'matches.unknown.drop' | t }}</button>
          </p>
        </div>
      </section>
    }
  `,
})
export class UnknownNote {
  /** Ids among the answers that the API left out. */
  readonly unknown = input.required<readonly string[]>();

  protected readonly i18n = inject(I18n);
  private readonly store = inject(DraftStore);
  private readonly mender = inject(Mender);
  private readonly labels = computed(() => new Map(this.store.draft().skills.map(({ id, label }) => [id, label])));
  /** What was taken away since is not spoken of while the next answer is on its way. */
  protected readonly ids = computed(() => {
    const { skills, certificates, qualifications } = this.store.draft();
    const there = new Set([...skills.map(({ id }) => id), ...certificates, ...qualifications.map(({ id }) => id)]);
    return this.unknown().filter((id) => there.has(id));
  });
  /** Only what has a name of its own: an id says nothing to anybody. */
  protected readonly names = computed(() => this.i18n.list(this.ids().flatMap((id) => this.labels().get(id) || [])));

  protected drop(): void {
    this.mender.drop(this.ids(), this.names() || this.i18n.t('matches.unknown.title', { count: this.ids().length }));
  }
}
