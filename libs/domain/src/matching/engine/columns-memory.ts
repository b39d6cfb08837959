/** The typed arrays that columns are made of. */
export type Column = Int32Array | Uint8Array | Uint16Array | Float64Array;

/** Beyond this many items a column grows by a quarter only: a million items must not stand in memory twice. */
const GROWS_SLOWLY_FROM = 1 << 16;

/**
 * A column with room for `length` items: itself where there is room, else a larger copy, with zeros at the end.
 * Grows by more than is asked for, so that a million appends copy a handful of times.
 */
export function grown<T extends Column>(column: T, length: number, make: (length: number) => T): T {
  const room = column.length;
  if (length <= room) return column;
  const larger = make(Math.max(length, 16, room + (room < GROWS_SLOWLY_FROM ? room : room >>> 2)));
  larger.set(column);
  return larger;
}

export const ints = (length: number): Int32Array => new Int32Array(length);
export const bytes = (length: number): Uint8Array => new Uint8Array(length);
export const doubles = (length: number): Float64Array => new Float64Array(length);
