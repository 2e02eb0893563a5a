import { isUtf8 } from 'node:buffer';

/** Columns to select content with; `fromContentRow` puts it together again. */
export const contentColumns = `
  case when utf8 then convert_from(content, 'UTF8') end as text, case when not utf8 then content end as content`;

export interface ContentRow {
  readonly text: string | null;
  readonly content: Uint8Array | null;
}

/** Whether PostgreSQL can hand the content over as text: valid UTF-8 without NUL. */
export function isText(content: Uint8Array): boolean {
  return isUtf8(content) && !content.includes(0);
}

export function fromContentRow({ text, content }: ContentRow): Uint8Array {
  return text === null ? (content ?? Buffer.of()) : Buffer.from(text, 'utf8');
}
