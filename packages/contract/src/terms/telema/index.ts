import { day } from '@saikne/kernel';
import type { TermsSet } from '../../terms.js';
import { clausesOf } from '../build.js';
import { telemaBindings } from './bindings.js';
import { telemaClauses } from './clause-list.js';
import { telemaSummaries } from './summaries/catalogue.js';

const inForceFrom = day('2018-10-01');
const source = 'Telema, Vispārīgie noteikumi, in force from 2018-10-01';

/** The general terms of e-document exchange. Their English version prevails; we have the Latvian one. */
export const telemaTerms: TermsSet = {
  id: 'telema',
  title: 'General terms of e-document exchange',
  inForceFrom,
  source,
  prevailingLanguage: 'en',
  clauses: clausesOf({
    id: 'telema',
    inForceFrom,
    source,
    listed: telemaClauses,
    summaries: telemaSummaries,
    bindings: telemaBindings,
  }),
};
