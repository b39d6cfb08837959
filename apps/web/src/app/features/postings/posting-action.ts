import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PostingView } from '@arena/contract';
import { I18n, Icon, TextPipe } from '@arena/ui';

/** What one can do about an opening now: for our own, whom to ask; for a fetched ad, where to apply. */
@Component({
  selector: 'arena-posting-action',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TextPipe],
  template: `
    <section aria-labelledby="act">
      <div class="act">
        @if (posting().origin === 'imported') {
          @if (posting().redated) {
            <h2 id="act">{{ 'posting.redated.title' | t }}</h2>
            <p>{{ 'posting.redated' | t }}</p>
          } @else {
            <h2 id="act">{{ 'posting.source.title' | t }}</h2>
            @if (posting().source?.url; as url) {
              <p>{{ 'posting.source.text' | t }}</p>
              <a class="ds-button" rel="noopener external" [href]="url">{{ 'posting.source.go' | t }}<svg arenaIcon="link"></svg></a>
            } @else {
              <p>{{ 'posting.source.noLink' | t: { name: posting().source?.name ?? posting().employer.name } }}</p>
            }
          }
        } @else {
          <h2 id="act">{{ 'posting.soon.title' | t }}</h2>
          <p>{{ 'posting.soon.text' | t }}</p>
          <p>{{ 'posting.soon.until' | t }}</p>
          <ul>
            @if (posting().employer.id; as employer) {
              <li>
                <a class="more" [routerLink]="['/', i18n.language(), 'employers', employer]"
                  >{{ 'posting.soon.employer' | t: { name: posting().employer.name } }}<svg arenaIcon="arrow"></svg
                ></a>
              </li>
            }
            <li>
              <a class="more" [routerLink]="['/', i18n.language(), 'help']">{{ 'posting.soon.help' | t }}<svg arenaIcon="arrow"></svg></a>
            </li>
          </ul>
        }
      </div>
    </section>
  `,
})
export class PostingAction {
  readonly posting = input.required<PostingView>();
  protected readonly i18n = inject(I18n);
}
