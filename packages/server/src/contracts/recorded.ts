import type { AnyFact } from '@saikne/contract';
import type { Instant } from '@saikne/kernel';
import type { NewContractFact, RecordedContractFact } from '@saikne/store';
import { newId } from '../time/ids.js';
import { currentVersion, upcast } from './upcasters.js';

/** A fact as the journal takes it. Its id carries the moment of its recording. */
export function toNewFact(fact: AnyFact, recordedAt: Instant): NewContractFact {
  const { fact: name, on, at, clause, ...body } = fact;
  return { factId: newId(recordedAt), name, version: currentVersion(name), on, at, clause, body };
}

/** A recorded fact as the contract room knows it today. */
export function fromRecordedFact({ name, version, on, at, clause, body }: RecordedContractFact): AnyFact {
  // The journal holds what `toNewFact` wrote, brought up to today's shape; a fact's name says which that is.
  return { ...upcast(name, version, body), fact: name, on, at, clause };
}
