import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { discardPosting, OurPosting } from '@arena/contract';
import type { PostingAction } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { Api, type ApiError, call, knownError } from '../../platform/api';
import { ProblemNote } from '../../shell/problem-note';
import { PostingEditor } from './posting-editor';
import { StateTag } from './state-tag';

type Missing = OurPosting['missing'][number];
type Advice = OurPosting['advice'][number]['code'];
/** Steps that end something for people who wait: asked first. */
type Asked = 'fill' | 'withdraw' | 'discard';
type Step = Exclude<PostingAction, 'expire'>;

/** The field that mends it. */
const MENDS: Record<Missing | Advice, string> = {
  title: 'title',
  summary: 'summary',
  about: 'about',
  tasks: 'tasks',
  place: 'place',
  'deadline-past': 'deadline',
  'too-many-must': 'requirements',
  'requirement-twice': 'requirements',
  'many-must': 'requirements',
  'coded-words': 'about',
  'heavy-language': 'about',
  'no-facts': 'facts',
  'nothing-learned': 'requirements',
  'no-pay': 'pay',
};

/** What can be done with the posting now: the check before publishing, and the steps of its life. */
@Component({
  selector: 'arena-publish-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemNote, RouterLink, StateTag, TextPipe],
  template: `
    @if (posting(); as posting) {
      <div class="panel publish" id="publish" tabindex="-1">
        <h2 class="ds-sr-only">{{ 'ourPostings.panel' | t }}</h2>
        <arena-state-tag [state]="posting.state" />
        @if (canPublish()) {
          <div class="checks">
            <h3 id="check-title" tabindex="-1">
              {{
                (posting.missing.length ? 'ourPostings.check.missing' : 'ourPostings.check.ready') | t: { count: posting.missing.length }
              }}
            </h3>
            @if (posting.missing.length) {
              <ul>
                @for (code of posting.missing; track code) {
                  <li>
                    <svg arenaIcon="warning"></svg><a [href]="anchor(code)" (click)="go($event, code)">{{ missingText(code) | t }}</a>
                  </li>
                }
              </ul>
            }
          </div>
        }
        @if (canPublish() && posting.advice.length) {
          <div class="checks advice">
            <h3>{{ 'ourPostings.advice' | t }}</h3>
            <ul>
              @for (one of posting.advice; track one.code) {
                <li>
                  <svg arenaIcon="star"></svg
                  ><a [href]="anchor(one.code)" (click)="go($event, one.code)">{{
                    adviceText(one.code) | t: { words: i18n.list(one.words) }
                  }}</a>
                </li>
              }
            </ul>
          </div>
        }
        <arena-problem-note [error]="error()" />
        <p class="done-note" role="status">{{ done() }}</p>
        @if (asking(); as step) {
          <div class="confirm" role="group" aria-labelledby="confirm-title">
            <h3 id="confirm-title" tabindex="-1">{{ askText(step, 'title') | t }}</h3>
            <p>{{ askText(step, 'text') | t }}</p>
            <p class="btns">
              <button class="ds-button" type="button" [attr.aria-disabled]="busy() ? 'true' : null" (click)="confirm(step)">
                {{ askText(step, 'yes') | t }}
              </button>
              <button class="ds-button" data-variant="secondary" type="button" (click)="regret(step)">
                {{ 'ourPostings.ask.no' | t }}
              </button>
            </p>
          </div>
        } @else {
          @if (posting.state === 'draft') {
            <button class="ds-button wide" type="button" [attr.aria-disabled]="busy() ? 'true' : null" (click)="publish('publish')">
              {{ 'ourPostings.do.publish' | t }}
            </button>
            <p class="hint">{{ 'ourPostings.do.publishWhat' | t }}</p>
          } @else if (posting.actions.includes('publish')) {
            <button class="ds-button wide" type="button" [attr.aria-disabled]="busy() ? 'true' : null" (click)="publish('publish')">
              {{ 'ourPostings.do.publishChanges' | t }}
            </button>
            <p class="hint">{{ 'ourPostings.do.publishChangesWhat' | t }}</p>
          }
          @if (posting.state === 'paused' && posting.unpublishedChanges) {
            <p class="hint">{{ 'ourPostings.do.pausedChanges' | t }}</p>
          }
          @if (posting.actions.includes('reopen')) {
            <button class="ds-button wide" type="button" [attr.aria-disabled]="busy() ? 'true' : null" (click)="step('reopen')">
              {{ 'ourPostings.do.reopen' | t }}
            </button>
            <p class="hint">{{ 'ourPostings.do.reopenWhat' | t }}</p>
          }
          @if (posting.actions.includes('resume')) {
            <button class="ds-button wide" type="button" [attr.aria-disabled]="busy() ? 'true' : null" (click)="step('resume')">
              {{ 'ourPostings.do.resume' | t }}
            </button>
            <p class="hint">{{ 'ourPostings.do.resumeWhat' | t }}</p>
          }
          <p>
            <a
              class="ds-button wide"
              data-variant="secondary"
              [href]="'/' + i18n.language() + '/our-openings/' + posting.id + '/preview'"
              (click)="preview($event)"
              ><svg arenaIcon="eye"></svg>{{ 'ourPostings.do.preview' | t }}</a
            >
          </p>
          <ul class="steps-list">
            @if (posting.state !== 'draft') {
              <li>
                <a class="more" [routerLink]="['/', i18n.language(), 'our-openings', posting.id]"
                  ><svg arenaIcon="people"></svg>{{ 'ourPostings.do.people' | t }}</a
                >
              </li>
            }
            @if (posting.actions.includes('pause')) {
              <li>
                <button class="ds-button" data-variant="tertiary" type="button" (click)="step('pause')">
                  {{ 'ourPostings.do.pause' | t }}
                </button>
                <span class="hint">{{ 'ourPostings.do.pauseWhat' | t }}</span>
              </li>
            }
            @if (posting.actions.includes('fill')) {
              <li>
                <button class="ds-button" data-variant="tertiary" type="button" id="ask-fill" (click)="ask('fill')">
                  {{ 'ourPostings.do.fill' | t }}
                </button>
              </li>
            }
            @if (posting.actions.includes('withdraw')) {
              <li>
                <button class="ds-button" data-variant="tertiary" type="button" id="ask-withdraw" (click)="ask('withdraw')">
                  {{ 'ourPostings.do.withdraw' | t }}
                </button>
              </li>
            }
            @if (posting.neverPublished) {
              <li>
                <button class="ds-button" data-variant="tertiary" type="button" id="ask-discard" (click)="ask('discard')">
                  {{ 'ourPostings.do.discard' | t }}
                </button>
              </li>
            }
          </ul>
        }
      </div>
    }
  `,
})
export class PublishPanel {
  /** Publishing was tried with something missing: the fields are marked. */
  readonly tried = output();

  private readonly editor = inject(PostingEditor);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly i18n = inject(I18n);

  protected readonly posting = this.editor.posting;
  protected readonly asking = signal<Asked | null>(null);
  protected readonly busy = signal(false);
  protected readonly error = signal<ApiError | null>(null);
  protected readonly done = signal('');
  protected readonly canPublish = computed(() => this.posting()?.actions.includes('publish') ?? false);

  protected anchor(code: Missing | Advice): string {
    return `${this.router.url.split('#')[0]}#${MENDS[code]}`;
  }

  protected missingText(code: Missing): TextKey {
    return `ourPostings.missing.${code}`;
  }

  protected adviceText(code: Advice): TextKey {
    return `ourPostings.advice.${code}`;
  }

  protected askText(step: Asked, part: 'title' | 'text' | 'yes'): TextKey {
    return `ourPostings.ask.${step}.${part}`;
  }

  /** Focus goes to the field that mends it. */
  protected go(event: Event, code: Missing | Advice): void {
    event.preventDefault();
    document.getElementById(MENDS[code])?.focus();
  }

  /** What is shown there is what is saved: so that comes first. A new tab is left to the browser. */
  protected async preview(event: MouseEvent): Promise<void> {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await this.editor.autosave.flush();
    await this.router.navigate(['/', this.i18n.language(), 'our-openings', this.posting()?.id ?? '', 'preview']);
  }

  protected async publish(action: 'publish'): Promise<void> {
    if (this.busy()) return;
    this.done.set('');
    await this.editor.autosave.flush();
    if (this.posting()?.missing.length) {
      this.tried.emit();
      document.getElementById('check-title')?.focus();
      return;
    }
    await this.step(action);
  }

  protected ask(step: Asked): void {
    this.done.set('');
    this.asking.set(step);
    setTimeout(() => document.getElementById('confirm-title')?.focus());
  }

  protected regret(step: Asked): void {
    this.asking.set(null);
    setTimeout(() => document.getElementById(`ask-${step}`)?.focus());
  }

  protected async confirm(step: Asked): Promise<void> {
    if (step === 'discard') await this.discard();
    else await this.step(step);
  }

  protected async step(action: Step): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.error.set(null);
    try {
      const moved = await this.editor.move(action);
      if (moved) {
        this.asking.set(null);
        this.done.set(this.i18n.t(`ourPostings.did.${action}`));
      }
    } catch (cause) {
      const error = knownError(cause);
      this.error.set(error);
      if (error.problem?.code === 'not-complete') this.tried.emit();
      // somebody else may have been first: the steps that are shown are those that there are
      if (error.kind === 'conflict' || error.kind === 'bad-input') await this.editor.autosave.follow();
      if (error.kind === 'conflict') this.asking.set(null);
    } finally {
      this.busy.set(false);
    }
  }

  private async discard(): Promise<void> {
    const posting = this.posting();
    if (!posting || this.busy()) return;
    this.busy.set(true);
    this.error.set(null);
    try {
      await this.api.send(call<typeof discardPosting>('DELETE', '/api/our-postings/:id', { params: { id: posting.id } }));
      this.editor.forget();
      await this.router.navigate(['/', this.i18n.language(), 'our-openings'], { queryParams: { gone: 1 } });
    } catch (cause) {
      this.error.set(knownError(cause));
    } finally {
      this.busy.set(false);
    }
  }
}
