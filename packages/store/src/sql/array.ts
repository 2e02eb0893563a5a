/** A PostgreSQL array literal of texts; null stays null. */
export function textArray(values: readonly (string | null)[]): string {
  return `{${values.map((value) => (value === null ? 'null' : quote(value))).join(',')}}`;
}

/** A PostgreSQL array literal of values that need no quotes: ids, days, instants, numbers, flags. */
export function plainArray(values: readonly (string | number | boolean | null)[]): string {
  return `{${values.map((value) => value ?? 'null').join(',')}}`;
}

/** A JSON array of values, for `json_array_elements`: spares JSON texts being quoted once more. */
export function jsonElements(values: readonly (object | null)[]): string {
  return JSON.stringify(values);
}

function quote(text: string): string {
  return /["\\]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : `"${text}"`;
}
