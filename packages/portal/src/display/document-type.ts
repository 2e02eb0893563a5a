import type { RegisterEntry } from '@saikne/wire';
import type { Texts } from './texts.js';

/** What a document is called on screen. */
export function documentTypeName({ documentType }: Pick<RegisterEntry, 'documentType'>, { say }: Texts): string {
  if (documentType === 'invoice' || documentType === 'creditNote') return say(`type.${documentType}`);
  return documentType ?? say('type.unknown');
}
