/** Arrays that a column may be held in. */
export type Column = Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array | Float64Array | Float32Array;

/*
 * One loop for each type of array, each written out: a loop that has seen two types of array is compiled for both, and is slower.
 * Whole numbers are added as whole numbers (the sum may wrap around: it is never read), so that the pass is as fast as it can be.
 * The four are declared one by one: taken apart from an array they make the loop four times as slow.
 */
function sumInt32(values: Int32Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = values.length & ~3;
  let at = 0;
  for (; at < whole; at += 4) {
    a = (a + (values[at] as number)) | 0;
    b = (b + (values[at + 1] as number)) | 0;
    c = (c + (values[at + 2] as number)) | 0;
    d = (d + (values[at + 3] as number)) | 0;
  }
  for (; at < values.length; at++) a = (a + (values[at] as number)) | 0;
  return a + b + c + d;
}

function sumUint32(values: Uint32Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = values.length & ~3;
  let at = 0;
  for (; at < whole; at += 4) {
    a = (a + (values[at] as number)) | 0;
    b = (b + (values[at + 1] as number)) | 0;
    c = (c + (values[at + 2] as number)) | 0;
    d = (d + (values[at + 3] as number)) | 0;
  }
  for (; at < values.length; at++) a = (a + (values[at] as number)) | 0;
  return a + b + c + d;
}

function sumUint16(values: Uint16Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = values.length & ~3;
  let at = 0;
  for (; at < whole; at += 4) {
    a = (a + (values[at] as number)) | 0;
    b = (b + (values[at + 1] as number)) | 0;
    c = (c + (values[at + 2] as number)) | 0;
    d = (d + (values[at + 3] as number)) | 0;
  }
  for (; at < values.length; at++) a = (a + (values[at] as number)) | 0;
  return a + b + c + d;
}

function sumUint8(values: Uint8Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = values.length & ~3;
  let at = 0;
  for (; at < whole; at += 4) {
    a = (a + (values[at] as number)) | 0;
    b = (b + (values[at + 1] as number)) | 0;
    c = (c + (values[at + 2] as number)) | 0;
    d = (d + (values[at + 3] as number)) | 0;
  }
  for (; at < values.length; at++) a = (a + (values[at] as number)) | 0;
  return a + b + c + d;
}

function sumFloat64(values: Float64Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = values.length & ~3;
  let at = 0;
  for (; at < whole; at += 4) {
    a += values[at] as number;
    b += values[at + 1] as number;
    c += values[at + 2] as number;
    d += values[at + 3] as number;
  }
  for (; at < values.length; at++) a += values[at] as number;
  return a + b + c + d;
}

function sumFloat32(values: Float32Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = values.length & ~3;
  let at = 0;
  for (; at < whole; at += 4) {
    a += values[at] as number;
    b += values[at + 1] as number;
    c += values[at + 2] as number;
    d += values[at + 3] as number;
  }
  for (; at < values.length; at++) a += values[at] as number;
  return a + b + c + d;
}

/**
 * One pass over the columns, adding everything up: the least that any reading of all of them can take.
 * @throws Error for a type of array that has no loop of its own here
 */
export function pass(columns: readonly Column[]): number {
  let sum = 0;
  for (const column of columns) {
    if (column instanceof Int32Array) sum += sumInt32(column);
    else if (column instanceof Uint8Array) sum += sumUint8(column);
    else if (column instanceof Float64Array) sum += sumFloat64(column);
    else if (column instanceof Uint16Array) sum += sumUint16(column);
    else if (column instanceof Uint32Array) sum += sumUint32(column);
    else if (column instanceof Float32Array) sum += sumFloat32(column);
    else throw new Error(`A column of a type that the pass has no loop for: ${column.constructor.name}`);
  }
  return sum;
}

/** Bytes in all columns together. */
export const bytesOf = (columns: readonly Column[]): number => columns.reduce((sum, { byteLength }) => sum + byteLength, 0);
