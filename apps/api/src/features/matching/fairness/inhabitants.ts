/*
 * Inhabitants of the 46 municipalities of Innlandet in 2025. Facts from Statistics Norway (SSB), read through aprestmo/norway-geodata (MIT).
 * Only for made-up regions: nothing in the product weighs a place by how many live there.
 */
const TABLE = `
3401 18058 3403 32879 3405 28768 3407 30903 3411 35612 3412 7929 3413 21605 3414 4992 3415 8112 3416 6040 3417 4532 3418 7339 3419 3615
3420 21761 3421 6566 3422 4289 3423 2276 3424 1837 3425 1361 3426 1604 3427 5692 3428 2526 3429 1532 3430 1891 3431 2503 3432 1983
3433 2141 3434 2212 3435 3531 3436 5586 3437 5756 3438 3119 3439 4413 3440 5124 3441 6177 3442 14840 3443 13691 3446 13593 3447 5587
3448 6510 3449 2836 3450 1366 3451 6562 3452 2112 3453 3298 3454 1645`;

/** How many live in each, by municipality number. */
export const INHABITANTS: ReadonlyMap<string, number> = new Map(
  [...TABLE.matchAll(/(\d{4}) (\d+)/g)].map(([, number = '', inhabitants]) => [number, Number(inhabitants)]),
);
