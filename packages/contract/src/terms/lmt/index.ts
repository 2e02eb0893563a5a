import { day } from '@saikne/kernel';
import type { TermsSet } from '../../terms.js';
import { clausesOf } from '../build.js';
import { lmtBindings } from './bindings.js';
import { lmtClauses } from './clause-list.js';
import { lmtSummaries } from './summaries/catalogue.js';

/** The text names no day; this is the day from which this house applies it. */
const inForceFrom = day('2024-01-01');
const source = 'LMT, Noteikumi par Microsoft 365 abonēšanu';

/** The terms under which Microsoft 365 subscriptions are resold. */
export const lmtTerms: TermsSet = {
  id: 'lmt',
  title: 'Terms of Microsoft 365 subscription',
  inForceFrom,
  source,
  prevailingLanguage: 'lv',
  clauses: clausesOf({
    id: 'lmt',
    inForceFrom,
    source,
    listed: lmtClauses,
    summaries: lmtSummaries,
    bindings: lmtBindings,
  }),
};
