import { CannotRun } from '../exit.js';

/**
 * Values written as `name=value`. `true` and `false` are flags, whole numbers numbers, and what begins with `[` or `{` is
 * JSON; amounts keep their text, so that no cent is lost.
 */
export function readValues(pairs: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new CannotRun(`${pair}: name=value is wanted`);
      return [pair.slice(0, at), valueOf(pair.slice(at + 1))];
    }),
  );
}

function valueOf(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^(?:0|-?[1-9]\d{0,14})$/.test(text)) return Number(text);
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    throw new CannotRun(`${text}: is no JSON`);
  }
}
