/** A PostgreSQL array literal of texts; null stays null. */
export function textArray(values: readonly (string | null)[]): string {
  return `{${values.map((value) => (value === null ? 'null' : quote(value))).join(',')}}`;
}

/** A PostgreSQL array literal of values that need no quotes: ids, days, instants, numbers, flags. */
export function plainArray(values: readonly (string | number | boolean | null)[]): string {
  return `{${values.map((value) => (value === null ? 'null' : String(value))).join(',')}}`;
}

/** A PostgreSQL array literal of JSON texts. */
export function jsonArray(values: readonly (object | null)[]): string {
  return textArray(values.map((value) => (value === null ? null : JSON.stringify(value))));
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
