import type { Added } from '../formats/format.js';
import type { InvoiceDraft } from '../invoice/terms.js';
import type { Loss } from '../model/leaf.js';
import { withAdded } from './with-added.js';
import { withoutLost } from './without-lost.js';

export interface Remainder {
  readonly draft: InvoiceDraft;
  /** Reports of a loss that name nothing the document has. */
  readonly unfounded: readonly Loss[];
}

/**
 * What must be read back from a written document: the source with what was added and without what was lost. A value
 * that is both lost and added at one place was replaced.
 */
export function afterWriting(
  draft: InvoiceDraft,
  { added, losses }: { readonly added: readonly Added[]; readonly losses: readonly Loss[] },
): Remainder {
  const replaced = new Set(added.map(({ path }) => path));
  const { unfounded } = withoutLost(draft, losses);
  const kept = withoutLost(
    withAdded(draft, added),
    losses.filter(({ path }) => !replaced.has(path)),
  );
  return { draft: kept.draft, unfounded };
}
