import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { AccountDraft } from './account-draft';
import { EMPTY_DRAFT, type Draft } from './draft';
import { DraftStore } from './draft-store';

/** What a login did with the answers: moved in, said in one line; or two sets of them, and a plain choice. */
@Component({
  selector: 'arena-account-news',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    <div class="wrap page-news" role="status">
      @if (account.moved()) {
        <p class="note undo">
          <svg arenaIcon="check"></svg
          ><span
            >{{ 'account.answers.moved' | t }}
            <button class="ds-button" data-variant="tertiary" type="button" (click)="account.acknowledge()">
              {{ 'shell.close' | t }}
            </button></span
          >
        </p>
      }
    </div>
    @if (account.choice(); as other) {
      <section class="wrap page-news" aria-labelledby="two-sets">
        <div class="panel two-sets">
          <h2 id="two-sets">{{ 'account.choice.title' | t }}</h2>
          <p>{{ 'account.choice.text' | t }}</p>
          <dl>
            <div>
              <dt>{{ 'account.choice.device' | t }}</dt>
              <dd>{{ summary(store.draft()) }}</dd>
            </div>
            <div>
              <dt>{{ 'account.choice.account' | t }}</dt>
              <dd>{{ summary(other.draft ?? empty) }}</dd>
              @if (changed(); as day) {
                <dd class="muted">{{ 'account.choice.changed' | t: { day } }}</dd>
              }
            </div>
          </dl>
          <p class="btns">
            <button class="ds-button" data-variant="secondary" type="button" (click)="keepDevice()">
              {{ 'account.choice.useDevice' | t }}
            </button>
            <button class="ds-button" data-variant="secondary" type="button" (click)="account.useAccount()">
              {{ 'account.choice.useAccount' | t }}
            </button>
          </p>
        </div>
      </section>
    }
  `,
})
export class AccountNews {
  protected readonly account = inject(AccountDraft);
  protected readonly store = inject(DraftStore);
  private readonly i18n = inject(I18n);
  protected readonly empty = EMPTY_DRAFT;

  protected readonly changed = computed(() => {
    const at = this.account.choice()?.changedAt;
    return at ? this.i18n.date(at.slice(0, 10)) : null;
  });

  /** Enough to know the two apart: what there is most of, and the place. */
  protected summary(draft: Draft): string {
    const papers = draft.licences.length + draft.certificates.length + draft.qualifications.length;
    const languages = draft.languages.filter(({ cefr }) => cefr !== null && cefr !== 'none').length;
    return this.i18n.list([
      ...(draft.place.text ? [draft.place.text] : []),
      this.i18n.t('account.choice.skills', { count: draft.skills.length }),
      ...(languages ? [this.i18n.t('account.choice.languages', { count: languages })] : []),
      ...(papers ? [this.i18n.t('account.choice.papers', { count: papers })] : []),
    ]);
  }

  protected keepDevice(): void {
    void this.account.useDevice();
  }
}
