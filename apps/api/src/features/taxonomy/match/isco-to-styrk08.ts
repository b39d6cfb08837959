import { readCodeRows } from './code-rows';

/*
 * Where the Norwegian STYRK-08 parts from ISCO-08, which ESCO carries. Source 'own': written from the names and contents of both lists
 * (Statistics Norway, ILO). code-rows.ts says how a row is read.
 */
const ROWS = String.raw`
2221: oversykepleier>2223,1342; ^sykepleier$|^nurse>2223; 2221
2230: 3230
2267: 3254
2269: ergo>2267; radiograf|rontgen|radiotherap>3211; kiropraktor|osteopat|chiropract>2269; musikk>2354,2269; fot>5142; 2269
3111: meteorolog>3119; jord|geolog|hydro>3117; 3116
3222: 5321
3251: assistent|assistant>3256; 3251
3252: 3256,4415
3253: helsefag>5321; 3259
3255: 3259
3314: 4312
3344: 3256
3412: sykepleier>2221; pleieassistent>5329; personlig assistent>5322,5329; hjemmehjelp>5322; 3412
3435: 3439
4120: 4110
4419: 4110
5162: 5169
5412: 3355
6112: arborist>6113; 6112
6223: 6222
7111: 7115
7516: 8160
7521: 8172
7523: dreier>7522; 8172
7533: 8153
8321: 8322
9121: 8157
9332: 9331
9411: 5246
9520: 5211
3213: medarbeider>5223; 3213
`;

const readings = readCodeRows(ROWS);

/** The Norwegian code for an ISCO-08 code and the label it stands at; the same code where the two lists agree. */
export function styrk08OfIsco(isco: string, label: string): string {
  return readings(isco, label).likely[0] ?? isco;
}
