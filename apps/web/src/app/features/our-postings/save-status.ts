import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { I18n, Icon, TextPipe, type IconName } from '@arena/ui';
import { ProblemNote } from '../../shell/problem-note';
import { PostingEditor } from './posting-editor';

/** Whether what is written is safe, in one line; what to do where it is not. */
@Component({
  selector: 'arena-save-status',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemNote, TextPipe],
  template: `
    <div class="save-bar">
      <p class="save-line" role="status" tabindex="-1">
        <svg [arenaIcon]="icon()"></svg><span>{{ text() }}</span>
      </p>
      @if (conflict()) {
        <a class="more" href="{{ here() }}#conflict-title" (click)="toConflict($event)">{{ 'shell.conflict.see' | t }}</a>
      }
      <a class="more to-publish" href="{{ here() }}#publish" (click)="toPanel($event)">{{ 'ourPostings.toPanel' | t }}</a>
    </div>
    <arena-problem-note [error]="stopped()" />
  `,
})
export class SaveStatus {
  private readonly editor = inject(PostingEditor);
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  protected readonly here = () => this.router.url.split('#')[0];
  protected readonly stopped = computed(() => {
    const state = this.editor.autosave.state();
    return state.at === 'stopped' ? state.error : null;
  });
  protected readonly conflict = computed(() => this.editor.autosave.state().at === 'conflict');
  protected readonly icon = computed<IconName>(() => {
    const { at } = this.editor.autosave.state();
    return at === 'saved' ? 'check' : at === 'saving' || at === 'waiting' ? 'clock' : 'warning';
  });
  protected readonly text = computed(() => {
    const state = this.editor.autosave.state();
    switch (state.at) {
      case 'saved':
        return state.when ? this.i18n.t('ourPostings.save.saved', { time: this.clock(state.when) }) : this.i18n.t('ourPostings.save.all');
      case 'waiting':
      case 'saving':
        return this.i18n.t('ourPostings.save.saving');
      case 'retrying':
        return this.i18n.t('ourPostings.save.retrying');
      case 'conflict':
        return this.i18n.t('ourPostings.save.conflict');
      case 'stopped':
        return this.i18n.t('ourPostings.save.stopped');
    }
  });

  protected toConflict(event: Event): void {
    event.preventDefault();
    document.getElementById('conflict-title')?.focus();
  }

  /** On a phone the panel stands below all fields. */
  protected toPanel(event: Event): void {
    event.preventDefault();
    const panel = document.getElementById('publish');
    panel?.focus({ preventScroll: true });
    panel?.scrollIntoView({ block: 'start' });
  }

  /** '10.32' in Norwegian, '10:32' in English. */
  private clock(when: Date): string {
    const time = when.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' });
    return this.i18n.language() === 'en' ? time : time.replace(':', '.');
  }
}
