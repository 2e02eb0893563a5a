/**
 * Long texts over several components, losslessly. A component that fills its length, or is followed by one that begins
 * with a space, goes on in the next; any other boundary is a line break. An empty component between two therefore
 * breaks a line where a full component would go on. This is how EANCOM users break lines anyway, so foreign texts read
 * well: `Line one:Line two` is two lines.
 */

/** The text of the components; trailing empty ones mean nothing. */
export function joinLines(components: readonly string[], size: number): string {
  let last = components.length;
  while (last > 0 && components[last - 1] === '') last--;
  let text = components[0] ?? '';
  for (let index = 1; index < last; index++) {
    const before = components[index - 1] ?? '';
    const component = components[index] ?? '';
    const goesOn = before.length === size || component.startsWith(' ');
    text += goesOn ? component : `\n${component}`;
  }
  return text;
}

/** The components of a text, none longer than `size`; the inverse of `joinLines` for texts without blank ends. */
export function splitLines(text: string, size: number): readonly string[] {
  const components: string[] = [];
  for (const line of text.split('\n')) {
    const chunks = chunksOf(line, size);
    const before = components.at(-1);
    // After a full component, or before a space, only an empty component says that a line ends.
    if (before?.length === size) components.push('');
    if (before !== undefined && (chunks[0] ?? '').startsWith(' ')) components.push('');
    components.push(...chunks);
  }
  return components;
}

/** A line in chunks: cut before a space where there is one in the last half, at the full length otherwise. */
function chunksOf(line: string, size: number): readonly string[] {
  const chunks: string[] = [];
  let rest = line;
  while (rest.length > size) {
    const space = lastSpaceToCut(rest, size);
    const cut = space > size / 2 ? space : cutThatSplitsNoPair(rest, size);
    if (cut < size && rest[cut] !== ' ') return [...chunks, rest];
    chunks.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...chunks, rest];
}

/** The last space a chunk can end before, so that the chunk itself does not end with one. */
function lastSpaceToCut(text: string, size: number): number {
  for (let at = size; at > 0; at--) if (text[at] === ' ' && text[at - 1] !== ' ') return at;
  return -1;
}

/** The full length, unless that would part a surrogate pair: then there is no lossless cut and the chunk stays long. */
function cutThatSplitsNoPair(text: string, size: number): number {
  const code = text.charCodeAt(size - 1);
  return code >= 0xd800 && code <= 0xdbff ? size - 1 : size;
}
