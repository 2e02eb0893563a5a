/** The longest file name kept, in characters. */
const maxFileNameLength = 200;

export function fileNameOf(header: string | undefined): string | null {
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(header ?? '')?.[1];
  const plain = /filename="([^"]*)"/i.exec(header ?? '')?.[1];
  const name = encoded === undefined ? plain : decoded(encoded);
  // The name is shown and given back as a name; no path and no control characters are taken over.
  const safe = name?.replaceAll(/^.*[/\\]|\p{Cc}/gu, '').slice(0, maxFileNameLength);
  return safe === undefined || safe === '' ? null : safe;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
