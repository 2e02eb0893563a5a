import { formats } from '@saikne/documents';
import type { ExitCode } from '../exit.js';
import { printJson, printTable } from '../output.js';

/** The formats and what can be done in each; the same table the documentation is made from. */
export function listFormats(options: { readonly json?: boolean }): ExitCode {
  const rows = formats.map(({ id, name, mediaType, fileExtension, documents }) => ({
    id,
    name,
    mediaType,
    fileExtension,
    documents: documents.map((document) => ({ ...document })),
  }));
  if (options.json === true) {
    printJson(rows);
    return 0;
  }
  const directions = (reads: boolean, writes: boolean) =>
    [...(reads ? ['read'] : []), ...(writes ? ['written'] : [])].join(', ');
  printTable([
    ['FORMAT', 'DOCUMENT', 'DIRECTIONS', 'STANDARD'],
    ...rows.flatMap(({ id, name, documents }) =>
      documents.map(({ type, reads, writes }) => [id, type, directions(reads, writes), name]),
    ),
  ]);
  return 0;
}
