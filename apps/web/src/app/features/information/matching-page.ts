import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TextKey } from '@arena/i18n';
import { BandTag, I18n, Icon, SkillStrip, TextPipe, type StripRow } from '@arena/ui';
import { pageHead } from '../../platform/page-head';
import { MatchingSwitch } from './matching-switch';
import { MEASURED } from './measured';
import { measuredSentences } from './measured-sentences';

/** Six points of an opening that does not exist: one of each kind. */
const EXAMPLE: readonly StripRow[] = [
  { requirement: { strength: 'must' }, state: 'fits' },
  { requirement: { strength: 'must' }, state: 'fits' },
  { requirement: { strength: 'must' }, state: 'near' },
  { requirement: { strength: 'good' }, state: 'fits' },
  { requirement: { strength: 'good' }, state: 'missing' },
  { requirement: { strength: 'learned' }, state: 'learned' },
];
const BANDS = ['strong', 'possible', 'open-for-all', 'stretch'] as const;

/** In plain words: what counts, what never does, how it is counted, what was measured, what is not known, and what to do when it is wrong. */
@Component({
  selector: 'arena-matching-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BandTag, Icon, MatchingSwitch, RouterLink, SkillStrip, TextPipe],
  templateUrl: './matching-page.html',
})
export class MatchingPage {
  protected readonly i18n = inject(I18n);
  protected readonly example = EXAMPLE;
  protected readonly bands = BANDS.map((band) => ({ band, text: `matching.bands.${band}` as TextKey }));
  protected readonly counts: readonly TextKey[] = ['matching.in.1', 'matching.in.2', 'matching.in.3'];
  protected readonly never: readonly TextKey[] = [
    'matching.never.1',
    'matching.never.2',
    'matching.never.3',
    'matching.never.4',
    'matching.never.5',
  ];
  protected readonly states: readonly { seg: string; text: TextKey }[] = [
    { seg: 'seg fit', text: 'matching.count.l1' },
    { seg: 'seg near', text: 'matching.count.l2' },
    { seg: 'seg learn', text: 'matching.count.l3' },
    { seg: 'seg miss', text: 'matching.count.l4' },
  ];
  protected readonly ties: readonly TextKey[] = ['matching.ties.1', 'matching.ties.2', 'matching.ties.3'];
  protected readonly unknown: readonly TextKey[] = [
    'matching.unknown.1',
    'matching.unknown.2',
    'matching.unknown.3',
    'matching.unknown.4',
    'matching.unknown.5',
  ];
  protected readonly wrong: readonly TextKey[] = ['matching.wrong.1', 'matching.wrong.2', 'matching.wrong.3'];
  protected readonly measured = computed(() => measuredSentences(MEASURED).map(({ text, params }) => this.i18n.t(text, params)));

  constructor() {
    pageHead(() => ({ title: this.i18n.t('matching.title'), description: this.i18n.t('matching.lead') }));
  }
}
