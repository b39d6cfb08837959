import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { I18n } from '@arena/ui';

export interface FilterOption {
  id: string;
  label: string;
  /** How many there would be, this group's own choices left out. */
  count: number;
  checked: boolean;
}

/** A group of ticks of which any number can be chosen, each with its count. Plain fields of the form around it. */
@Component({
  selector: 'arena-filter-group',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (options().length) {
      <fieldset>
        <legend>{{ legend() }}</legend>
        @for (option of options(); track option.id) {
          <label class="check"
            ><input
              class="ds-input"
              type="checkbox"
              [attr.name]="name()"
              [attr.value]="option.id"
              [checked]="option.checked"
              [attr.checked]="option.checked ? '' : null"
            />{{ option.label }}<span class="n">{{ i18n.number(option.count) }}</span></label
          >
        }
      </fieldset>
    }
  `,
})
export class FilterGroup {
  readonly name = input.required<string>();
  readonly legend = input.required<string>();
  readonly options = input.required<readonly FilterOption[]>();
  protected readonly i18n = inject(I18n);
}
