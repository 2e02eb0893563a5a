/**
 * White space at both ends of a value is no content: EN 16931 tools compare values without it, and no syntax keeps it
 * reliably. Readers take it away; inside a text everything stays as it is written. White space is what XML calls so:
 * space, tab, line feed, carriage return. A no-break space is content.
 */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

function isWhiteSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
