import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { KeptText } from '../../platform/kept-text';
import { Attempt } from '../../platform/attempt';
import { Additions, type Addition } from './additions';
import { CareNote } from './care-note';
import { CareSaid } from './care-said';
import { CareStore } from './care-store';
import { FormWords } from './form-words';

/** What the next version brings and takes away, before it is published. */
@Component({
  selector: 'arena-next-version',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CareNote, CareSaid, Icon, TextPipe],
  template: `
    @if (store.view(); as view) {
      <section class="panel care-form" aria-labelledby="next">
        <h2 id="next" tabindex="-1">{{ 'care.next.title' | t }}</h2>
        <arena-care-said at="next" />
        @if (store.waits()) {
          <p>{{ 'care.next.lead' | t: { count: store.waits(), next: view.next } }}</p>
          @for (part of parts(); track part.title) {
            @if (part.items.length) {
              <h3>{{ part.title | t }}</h3>
              <ul class="care-rows">
                @for (item of part.items; track item.of + item.one.id) {
                  <li>
                    <span
                      >{{ additions.textOf(item) }}
                      <span class="muted sm">{{ 'care.next.source' | t: { source: item.one.source } }}</span>
                      @if (namesakes(item); as others) {
                        <span class="care-warn"><svg arenaIcon="info"></svg>{{ 'care.next.namesakes' | t: { others } }}</span>
                      }
                    </span>
                    @if (item.one.state === 'waiting') {
                      <button class="ds-button" data-variant="tertiary" type="button" (click)="additions.withdraw(item, 'next')">
                        {{ 'care.withdraw' | t }}<span class="ds-sr-only"> {{ additions.nameOf(item) }}</span>
                      </button>
                    }
                  </li>
                }
              </ul>
            }
          }
          <arena-care-note [error]="additions.attempt.error()" />
          <form novalidate class="care-form" aria-labelledby="next" (submit)="publish($event)">
            <div class="field">
              <label for="next-note">{{ 'care.next.note' | t }}</label>
              <input
                #note
                class="ds-input"
                id="next-note"
                maxlength="200"
                autocomplete="off"
                [value]="words.value().note"
                [attr.aria-invalid]="missing() ? 'true' : null"
                [attr.aria-describedby]="missing() ? 'next-note-error' : null"
                (input)="words.change({ note: note.value })"
              />
              @if (missing()) {
                <p class="error" id="next-note-error"><svg arenaIcon="warning"></svg>{{ 'care.missing' | t }}</p>
              }
            </div>
            <arena-care-note [error]="attempt.error()" />
            <p class="btns">
              <button class="ds-button" type="submit" [attr.aria-disabled]="attempt.busy() ? 'true' : null">
                {{ (attempt.busy() ? 'care.busy' : 'care.next.go') | t }}
              </button>
            </p>
          </form>
        } @else {
          <p>{{ 'care.next.none' | t }}</p>
        }
      </section>
    }
  `,
})
export class NextVersion {
  private readonly i18n = inject(I18n);
  protected readonly store = inject(CareStore);
  protected readonly additions = inject(Additions);

  protected readonly words = new FormWords(inject(KeptText), 'care.publish', { note: '' });
  protected readonly attempt = new Attempt();
  private readonly tried = signal(false);
  protected readonly missing = computed(() => this.tried() && this.words.value().note.trim().length < 3);
  protected readonly parts = computed(() => [
    { title: 'care.next.in' as const, items: this.additions.in('waiting') },
    { title: 'care.next.out' as const, items: this.additions.in('leaving') },
  ]);

  protected namesakes({ of, one }: Addition): string {
    return of === 'synonym' && one.namesakes.length ? this.i18n.list(one.namesakes.map(({ label }) => label)) : '';
  }

  protected async publish(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.missing()) {
      document.getElementById('next-note')?.focus();
      return;
    }
    const { note } = this.words.value();
    const done = await this.attempt.run(() => this.store.change('POST', '/api/taxonomy-care/publications', { body: { note } }));
    if (!done) return;
    this.store.say('next', 'care.next.done', { edition: done.care.edition });
    this.tried.set(false);
    this.words.clear();
    document.getElementById('next')?.focus();
  }
}
