import { read } from '@saikne/documents';
import type { ReadableDocument } from '@saikne/wire';
import type { ApiParts, ApiRequest } from '../parts.js';
import { refusedByApi } from '../problems.js';
import { toReadable } from '../show/readable.js';
import { readContent } from './content.js';

/** Larger contents are for downloading: reading them would hold up everybody else's answers. */
const maxReadBytes = 2 * 1024 * 1024;

/** A document's content as a person reads it; who may read the bytes may read this. */
export async function showReadable(
  parts: ApiParts,
  request: ApiRequest<'readableDocument'>,
): Promise<ReadableDocument> {
  const { content } = await readContent(request.query.kind)(parts, request);
  if (content.length > maxReadBytes) throw refusedByApi('DOCUMENT_TOO_LARGE', { limitBytes: maxReadBytes });
  const { draft } = read(content);
  if (draft?.number === undefined && draft?.lines === undefined) throw refusedByApi('NOT_FOUND');
  return toReadable(draft);
}
