import { formats, type FormatId } from '@saikne/documents';
import { invariant } from '@saikne/kernel';

export function isFormatId(text: string): text is FormatId {
  return formats.some(({ id }) => id === text);
}

export function mediaTypeOf(format: FormatId): string {
  const found = formats.find(({ id }) => id === format);
  invariant(found !== undefined, `no format ${format}`);
  return found.mediaType;
}
