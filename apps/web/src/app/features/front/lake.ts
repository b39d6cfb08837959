import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The drawing under the search line: Mjøsa with hills, spruces, a red boathouse and the old paddle steamer. */
@Component({
  selector: 'svg[arenaLake]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg:path class="sky-hill" d="M0 98C110 72 190 52 300 55s170 34 280 28S760 46 880 51s170 32 270 28 190-34 290-26v110H0Z" />
    <svg:path class="far" d="M0 118c90-6 150-34 250-36s150 34 250 36 150-14 230-20 170 20 260 16 150-40 240-44 140 16 210 22v66H0Z" />
    <svg:path class="mid" d="M0 120c60-18 140-22 210-8s120 25 190 25H0Zm1440-26c-70-6-150 2-220 16s-130 22-200 27h420Z" />
    <svg:path class="lake" d="M0 136.500h1440V210H0Z" />
    <svg:path class="shine" d="M420 150h130m34 0h24M700 164h190M560 182h90M880 186h60m30 0h16" />
    <svg:path class="boat" d="M940 148h66l-8 9h-50Zm12-6h42v5h-42Z" />
    <svg:path class="funnel" d="M970 130h6v12h-6Z" />
    <svg:path class="near" d="M0 158C80 144 170 142 250 158S440 190 560 210H0Zm1440-22c-90-4-170 14-250 32s-160 30-260 44h510Z" />
    <svg:path
      class="tree"
      d="M28 117l-9.6 22.0h19.2ZM28 127.8l-12.0 28.8h24.0ZM54 122l-7.7 17.6h15.4ZM54 130.6l-9.6 23.0h19.2ZM78 106l-11.0 25.3h22.1ZM78 118.4l-13.8 33.1h27.6ZM104 114l-8.6 19.8h17.3ZM104 124.3l-10.8 25.9h21.6ZM128 122l-6.7 15.4h13.4ZM128 129.6l-8.4 20.2h16.8ZM214 129l-6.2 14.3h12.5ZM214 136.3l-7.8 18.7h15.6ZM1424 90l-11.5 26.4h23.0ZM1424 103.9l-14.4 34.6h28.8ZM1398 101l-9.1 20.9h18.2ZM1398 111.3l-11.4 27.4h22.8ZM1376 96l-10.6 24.2h21.1ZM1376 108.1l-13.2 31.7h26.4ZM1350 108l-8.2 18.7h16.3ZM1350 117.5l-10.2 24.5h20.4ZM1328 104l-9.6 22.0h19.2ZM1328 115.6l-12.0 28.8h24.0ZM1222 138l-6.2 14.3h12.5ZM1222 145.1l-7.8 18.7h15.6Z"
    />
    <svg:g transform="translate(0 -6)">
      <svg:path class="barn" d="M1243 141h40v22h-40Z" />
      <svg:path class="roof" d="M1238 143l25-15 25 15Z" />
      <svg:path class="boat" d="M1259 150h8v13h-8Z" />
    </svg:g>
  `,
  host: { class: 'land', viewBox: '0 0 1440 210', preserveAspectRatio: 'xMidYMax slice', 'aria-hidden': 'true', focusable: 'false' },
})
export class Lake {}
