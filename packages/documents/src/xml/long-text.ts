/**
 * Long texts are attachments, and most of a large invoice is one attachment. A small WebAssembly program looks at sixteen of
 * their bytes at a time; where a runtime has no WebAssembly or a page forbids it, nothing is lost but time.
 */

interface Scanner {
  readonly memory: Uint8Array;
  /** Where the first block of 16 bytes begins that is not plain throughout; `length` where all are. */
  readonly scan: (length: number) => number;
}

interface Runtime {
  readonly WebAssembly?: {
    readonly Module: new (bytes: Uint8Array) => object;
    readonly Instance: new (module: object) => {
      readonly exports: {
        readonly memory: { readonly buffer: ArrayBuffer };
        readonly scan: (length: number) => number;
      };
    };
  };
}

/** Bytes copied to the program at once: few to begin with, since a text may end soon. */
const firstPortion = 2048;
const largestPortion = 32_768;
const BLOCK = 16;

let scanner: Scanner | undefined;
let unavailable = false;

/**
 * Where the plain text from `start` on ends, as far as whole blocks tell: what follows has a `<`, `&`, `]`, a carriage
 * return, a forbidden character or one beyond ASCII in its next 16 bytes, or is shorter than that.
 */
export function longPlainEnd(bytes: Uint8Array, start: number, end: number): number {
  const { memory, scan } = scanner ?? makeScanner();
  let at = start;
  let portion = firstPortion;
  while (end - at >= BLOCK) {
    const length = Math.min(portion, end - at) & -BLOCK;
    memory.set(bytes.subarray(at, at + length));
    const plain = scan(length);
    at += plain;
    if (plain < length) return at;
    portion = Math.min(portion * 2, largestPortion);
  }
  return at;
}

/** Whether {@link longPlainEnd} is of use here. */
export function canScanLongTexts(): boolean {
  if (scanner === undefined && !unavailable) {
    try {
      makeScanner();
    } catch {
      unavailable = true;
    }
  }
  return !unavailable;
}

function makeScanner(): Scanner {
  // The class is part of every runtime this room is used in, or left out by it; the compiler's ES2023 library has none of it.
  const { WebAssembly } = globalThis as unknown as Runtime;
  if (WebAssembly === undefined) throw new Error('This runtime has no WebAssembly.');
  const { memory, scan } = new WebAssembly.Instance(new WebAssembly.Module(program())).exports;
  scanner = { memory: new Uint8Array(memory.buffer), scan };
  return scanner;
}

/** Instructions of WebAssembly (core specification 2.0, 5.4), as far as they are used. */
const I32 = 0x7f;
const V128 = 0x7b;
const NO_RESULT = 0x40;
const block = [0x02, NO_RESULT];
const loop = [0x03, NO_RESULT];
const end = [0x0b];
const branch = (depth: number): readonly number[] => [0x0c, depth];
const branchIf = (depth: number): readonly number[] => [0x0d, depth];
const get = (local: number): readonly number[] => [0x20, local];
const set = (local: number): readonly number[] => [0x21, local];
const tee = (local: number): readonly number[] => [0x22, local];
/** From 0 to 63. */
const i32Const = (value: number): readonly number[] => [0x41, value];
const i32GreaterOrEqual = [0x4f];
const i32Add = [0x6a];
const v128Load = [0xfd, 0x00, 0x00, 0x00];
const i8x16Splat = [0xfd, 0x0f];
const i8x16Equal = [0xfd, 0x23];
const i8x16LessSigned = [0xfd, 0x25];
const v128AndNot = [0xfd, 0x4f];
const v128Or = [0xfd, 0x50];
const v128AnyTrue = [0xfd, 0x53];

function program(): Uint8Array {
  const length = 0;
  const at = 1;
  const bytes = 2;
  const are = (character: string): readonly number[] => [
    ...get(bytes),
    ...[0x41, ...signed(character.charCodeAt(0)), ...i8x16Splat],
    ...i8x16Equal,
  ];
  const body = [
    ...block,
    ...loop,
    ...[...get(at), ...get(length), ...i32GreaterOrEqual, ...branchIf(1)],
    ...[...get(at), ...v128Load, ...tee(bytes)],
    // Below the space as signed numbers: control characters, and whatever is beyond ASCII.
    ...[...i32Const(0x20), ...i8x16Splat, ...i8x16LessSigned],
    ...[...are('\n'), ...are('\t'), ...v128Or, ...v128AndNot],
    ...[...are('<'), ...v128Or, ...are('&'), ...v128Or, ...are(']'), ...v128Or],
    ...[...v128AnyTrue, ...branchIf(1)],
    ...[...get(at), ...i32Const(BLOCK), ...i32Add, ...set(at)],
    ...branch(0),
    ...end,
    ...end,
    ...get(at),
    ...end,
  ];
  const locals = [2, 1, I32, 1, V128];
  const functionBody = [...locals, ...body];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 1, I32, 1, I32]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, ...text('memory'), 2, 0, ...text('scan'), 0, 0]),
    ...section(10, [1, ...unsigned(functionBody.length), ...functionBody]),
  ]);
}

function section(id: number, content: readonly number[]): readonly number[] {
  return [id, ...unsigned(content.length), ...content];
}

function text(letters: string): readonly number[] {
  return [letters.length, ...Array.from(letters, (letter) => letter.charCodeAt(0))];
}

/** Up to 16,383. */
function unsigned(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, value >> 7];
}

/** From 0 to 127: from 64 on the sign takes a byte of its own. */
function signed(value: number): readonly number[] {
  return value < 0x40 ? [value] : [value | 0x80, 0];
}
