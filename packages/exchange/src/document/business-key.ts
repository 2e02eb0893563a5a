import { yearOf, type Day, type Id } from '@saikne/kernel';

/** A document's number is unique for its sender, neutral type and the calendar year of its date (Telema 2.8.4). */
export interface BusinessKey {
  readonly sender: Id<'partner'>;
  readonly documentType: string;
  readonly number: string;
  readonly year: number;
}

export function businessKeyOf(
  sender: Id<'partner'>,
  document: { readonly documentType: string; readonly number: string; readonly issueDate: Day },
): BusinessKey {
  return {
    sender,
    documentType: document.documentType,
    number: document.number.trim(),
    year: yearOf(document.issueDate),
  };
}

/** One text for a business key; no two different keys share it. */
export function businessKeyText(key: BusinessKey): string {
  return JSON.stringify([key.sender, key.documentType, key.number, key.year]);
}
