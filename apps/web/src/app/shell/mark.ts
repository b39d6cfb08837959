import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The site's mark: spruce hills over the lake. */
@Component({
  selector: 'svg[arenaMark]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg:clipPath id="mark-edge"><svg:rect width="36" height="36" rx="9" /></svg:clipPath>
    <svg:g clip-path="url(#mark-edge)">
      <svg:rect class="mark-sky" width="36" height="36" />
      <svg:path class="mark-hill" d="M0 21C6 12 10 9 14 12s6 7 9 5 6-7 13-8v14H0Z" />
      <svg:path class="mark-lake" d="M0 22.5h36V36H0Z" />
      <svg:path class="mark-shine" d="M6 27.5h13M15 31.5h15" />
    </svg:g>
  `,
  host: { viewBox: '0 0 36 36', 'aria-hidden': 'true', focusable: 'false' },
})
export class Mark {}
