import { ChangeDetectionStrategy, Component, type ElementRef, inject, output, viewChild } from '@angular/core';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { AccountDraft } from './account-draft';
import { DraftStore } from './draft-store';

/** Where the answers are, and how to be rid of them: asked first, and to be regretted afterwards. */
@Component({
  selector: 'arena-kept-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    <div class="kept">
      <div class="kept-row">
        <p class="save">
          @if (account.active()) {
            @if (account.saved()) {
              <svg arenaIcon="check"></svg><span>{{ 'account.answers.saved' | t }}</span>
            } @else if (account.error()) {
              <svg arenaIcon="warning"></svg><span>{{ 'account.answers.waiting' | t }}</span>
            } @else {
              <svg arenaIcon="clock"></svg><span>{{ 'account.answers.saving' | t }}</span>
            }
          } @else if (store.saved() === 'device') {
            <svg arenaIcon="device"></svg><span>{{ 'builder.kept.device' | t }}</span>
          }
        </p>
        <button class="ds-button" data-variant="tertiary" type="button" aria-haspopup="dialog" (click)="ask()">
          {{ 'builder.delete' | t }}
        </button>
      </div>
      <dialog #dialog class="ask" aria-labelledby="delete-title">
        <h2 id="delete-title">{{ 'builder.delete.title' | t }}</h2>
        <p>{{ (account.active() ? 'account.answers.delete' : 'builder.delete.text') | t }}</p>
        <p class="btns">
          <button class="ds-button" data-variant="secondary" type="button" (click)="dialog.close()">{{ 'builder.delete.no' | t }}</button>
          <button class="ds-button" type="button" (click)="remove()">{{ 'builder.delete.yes' | t }}</button>
        </p>
      </dialog>
    </div>
  `,
})
export class KeptNote {
  readonly deleted = output();

  protected readonly store = inject(DraftStore);
  protected readonly account = inject(AccountDraft);
  protected readonly i18n = inject(I18n);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  protected ask(): void {
    this.dialog().nativeElement.showModal();
  }

  protected remove(): void {
    this.dialog().nativeElement.close();
    this.store.deleteEverything({ text: 'builder.delete.done', step: 1 });
    this.deleted.emit();
  }
}
