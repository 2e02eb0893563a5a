import { camt053 } from '../formats/camt053/camt.js';
import { fidavista } from '../formats/fidavista/fidavista.js';
import type { StatementFormat } from './statement-format.js';

/** The formats of bank statements, in one list: nothing registers itself. */
export const statementFormats: readonly StatementFormat[] = [camt053, fidavista];
