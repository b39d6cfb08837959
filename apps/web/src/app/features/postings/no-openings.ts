import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { I18n, Icon, MessageState, TextPipe } from '@arena/ui';
import { choiceCount, DISTANCES, openingsParams, withoutChoices, type OpeningsQuery } from './openings-query';

/** Nothing fits: each way out is a link that works. */
@Component({
  selector: 'arena-no-openings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MessageState, RouterLink, TextPipe],
  template: `
    <arena-message-state
      icon="search"
      [heading]="'openings.emptyHeading' | t"
      [text]="waysOut().length ? ('openings.emptyText' | t) : ('openings.emptyNone' | t)"
    >
      <ul>
        @for (way of waysOut(); track way.text) {
          <li>
            <a [routerLink]="[]" [queryParams]="way.params"><svg arenaIcon="arrow"></svg>{{ way.text }}</a>
          </li>
        }
        <li>
          <a [routerLink]="['/', i18n.language(), 'employers']"><svg arenaIcon="arrow"></svg>{{ 'openings.emptyEmployers' | t }}</a>
        </li>
      </ul>
    </arena-message-state>
  `,
})
export class NoOpenings {
  readonly query = input.required<OpeningsQuery>();
  /** Nobody knows the place: looking farther from it leads nowhere. */
  readonly unknownPlace = input(false);

  protected readonly i18n = inject(I18n);
  protected readonly waysOut = computed(() => {
    const query = this.query();
    const ways: { text: string; params: Params }[] = [];
    const way = (text: string, changed: Partial<OpeningsQuery>) =>
      ways.push({ text, params: openingsParams({ ...query, ...changed, page: 1 }) });
    if (query.page > 1) way(this.i18n.t('openings.previous'), {});
    const wider = DISTANCES.find((km) => query.within !== null && km > query.within);
    if (wider) way(this.i18n.t('openings.emptyWiden', { km: wider }), { within: wider });
    else if (query.within !== null) way(this.i18n.t('openings.emptyAnyDistance'), { within: null });
    else if (query.where && !this.unknownPlace()) way(this.i18n.t('openings.emptyWiden', { km: DISTANCES[1] }), { within: DISTANCES[1] });
    if (choiceCount(query)) ways.push({ text: this.i18n.t('openings.clear'), params: openingsParams(withoutChoices(query)) });
    if (query.q) way(this.i18n.t('openings.emptyWithoutWord', { word: query.q }), { q: '', plain: [] });
    if (query.where) way(this.i18n.t('openings.emptyWithoutPlace', { word: query.where }), { where: '', within: null });
    return ways;
  });
}
