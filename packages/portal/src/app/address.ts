/** A page's search with some of its values replaced; an undefined one is left out. */
export function withSearch(search: string, changes: Readonly<Record<string, string | undefined>>): string {
  const values = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') values.delete(name);
    else values.set(name, value);
  }
  const text = values.toString();
  return text === '' ? '' : `?${text}`;
}
