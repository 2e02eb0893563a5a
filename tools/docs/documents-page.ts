/** The page of formats × documents × directions, from the formats table. */
import { formats, type DocumentSupport } from '@saikne/documents';

export function documentsPage(): string {
  const rows = formats.flatMap(({ id, name, documents }) => documents.map((document) => row(id, name, document)));
  return [
    '# Documents and formats',
    '',
    'Made by `npm run docs:documents` from the formats table (`packages/documents/src/formats/formats.ts`); do not edit.',
    '',
    '| id | format | document | in the format | read | written |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    'Every format that is read can be converted to every format that is written. A conversion reports what it loses,',
    'refuses to lose an id, date, party, line, amount, VAT or payment detail, and proves itself by reading the result back.',
    '',
    'The JSON form is described by [invoice.schema.json](invoice.schema.json), made from the table of business terms.',
    '',
  ].join('\n');
}

function row(id: string, name: string, document: DocumentSupport): string {
  const kind = document.type === 'invoice' ? 'invoice' : 'credit note';
  return `| \`${id}\` | ${name} | ${kind} | ${document.name} | ${yes(document.reads)} | ${yes(document.writes)} |`;
}

function yes(is: boolean): string {
  return is ? 'yes' : 'no';
}
