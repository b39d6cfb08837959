import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { I18n, Icon, TextPipe } from '@arena/ui';

/** Words and a place to look for among what fits. They are put into the URL when the reader says so, not at every letter. */
@Component({
  selector: 'arena-match-search',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    <form class="match-search" role="search" [attr.aria-label]="'matches.search' | t" (submit)="search($event, words.value, place.value)">
      <div class="field">
        <label for="match-q">{{ 'matches.search.words' | t }}</label>
        <input #words class="ds-input" id="match-q" type="text" maxlength="200" autocomplete="off" [value]="q()" />
      </div>
      <div class="field">
        <label for="match-where">{{ 'matches.search.place' | t }}</label>
        <input
          #place
          class="ds-input"
          id="match-where"
          type="text"
          maxlength="80"
          autocomplete="off"
          aria-describedby="match-where-hint"
          [value]="where()"
        />
        <p class="hint" id="match-where-hint">{{ 'matches.search.placeHint' | t }}</p>
      </div>
      <button class="ds-button" data-variant="secondary" type="submit"><svg arenaIcon="search"></svg>{{ 'matches.search.go' | t }}</button>
    </form>
  `,
})
export class MatchSearch {
  readonly q = input('');
  readonly where = input('');
  readonly searched = output<{ q: string; where: string }>();
  protected readonly i18n = inject(I18n);

  protected search(event: Event, q: string, where: string): void {
    event.preventDefault();
    this.searched.emit({ q: q.trim(), where: where.trim() });
  }
}
