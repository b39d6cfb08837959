import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OccupationView, WayIn } from '@arena/contract';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe, type IconName } from '@arena/ui';

const ICON: Record<WayIn['kind'], IconName> = {
  'work-placement': 'door',
  'learn-at-work': 'work',
  course: 'calendar',
  apprenticeship: 'hands',
  'trade-certificate-at-work': 'paper',
  'vocational-school': 'school',
  traineeship: 'up',
  'higher-education': 'school',
};
/** Openings can be of these kinds; of the others there are none to look for. */
const OPENS: ReadonlySet<WayIn['kind']> = new Set(['work-placement', 'apprenticeship', 'traineeship'] as const);

/** The ways into an occupation, shortest first, with the openings that are such a way. */
@Component({
  selector: 'arena-ways-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TextPipe],
  template: `
    @if (occupation().ways.length) {
      <ul class="ways">
        @for (way of occupation().ways; track way.kind) {
          <li>
            <svg [arenaIcon]="icon[way.kind]"></svg>
            <div>
              <h3>{{ nameOf(way.kind) | t }}</h3>
              @if (way.text) {
                <p>{{ way.text }}</p>
              }
              @if (way.kind === 'trade-certificate-at-work' && occupation().craft; as craft) {
                <p>{{ 'occupations.ways.craft' | t: { craft } }}</p>
              }
              @if (way.openings) {
                <p class="muted">{{ 'occupations.ways.openings' | t: { count: way.openings } }}</p>
                <ul class="way-open">
                  @for (posting of way.postings; track posting.id) {
                    <li>
                      <a [routerLink]="['/', i18n.language(), 'openings', posting.id]" [attr.lang]="i18n.foreign(posting.lang)">{{
                        posting.title
                      }}</a>
                      <span class="muted">{{ posting.employer.name }}</span>
                    </li>
                  }
                </ul>
              } @else if (opens.has(way.kind)) {
                <p class="muted">{{ 'occupations.ways.noOpenings' | t }}</p>
              }
            </div>
          </li>
        }
      </ul>
      <p class="muted below">{{ 'occupations.ways.ask' | t }}</p>
    } @else {
      <p class="prose below">{{ 'occupations.ways.unknown' | t }}</p>
    }
    @if (occupation().alsoNeeded.length) {
      <h3 class="below">{{ 'occupations.needed' | t }}</h3>
      <ul class="do">
        @for (needed of occupation().alsoNeeded; track needed) {
          <li>{{ needed }}</li>
        }
      </ul>
    }
  `,
})
export class WaysList {
  readonly occupation = input.required<OccupationView>();

  protected readonly i18n = inject(I18n);
  protected readonly icon = ICON;
  protected readonly opens = OPENS;

  protected nameOf(kind: WayIn['kind']): TextKey {
    return `occupations.way.${kind}`;
  }
}
