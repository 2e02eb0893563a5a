import { countDocumentsByState, type Store } from '@saikne/store';
import type { ChangeEvent } from '@saikne/wire';
import type { Asker } from './access.js';
import type { ApiParts } from './parts.js';
import { asAsker } from './scope.js';
import { toCounts } from './show/counts.js';

/** Counts of one scope are at least so far apart, and ten times as far as a count took: a tenth of one connection. */
const betweenMs = 300;
const shareOfTime = 10;

/** Who listens to a scope's changes. */
export interface ChangeListener {
  readonly onChange: (event: ChangeEvent) => void;
  /** The count failed; whoever listens connects again. */
  readonly onFailure: () => void;
}

/** The register as one asker may see it: counted once for everybody who sees the same. */
interface Scope {
  readonly listeners: Set<ChangeListener>;
  last: ChangeEvent | undefined;
  /** Counts for the first time; a count that is under way is told to whoever came meanwhile. */
  readonly begin: () => void;
  readonly close: () => void;
}

const scopes = new WeakMap<Store, Map<string, Scope>>();

/** Listens to the asker's register; the counts as they stand are told first. Returns how to stop. */
export function joinChanges(parts: ApiParts, asker: Asker, listener: ChangeListener): () => void {
  const known = scopes.get(parts.store) ?? new Map<string, Scope>();
  scopes.set(parts.store, known);
  const key = asker.role === 'partner' ? asker.partnerId : 'everything';
  const scope = known.get(key) ?? openScope(parts, asker);
  known.set(key, scope);
  scope.listeners.add(listener);
  if (scope.last === undefined) scope.begin();
  else listener.onChange(scope.last);
  return () => {
    scope.listeners.delete(listener);
    if (scope.listeners.size > 0) return;
    scope.close();
    if (known.get(key) === scope) known.delete(key);
  };
}

function openScope({ store, clock }: ApiParts, asker: Asker): Scope {
  const listeners = new Set<ChangeListener>();
  let counting = false;
  let again = false;

  async function count(): Promise<void> {
    const started = performance.now();
    const event = { at: clock.now(), counts: toCounts(await asAsker(store, asker, (tx) => countDocumentsByState(tx))) };
    scope.last = event;
    for (const listener of [...listeners]) listener.onChange(event);
    const restMs = Math.max(betweenMs, (performance.now() - started) * shareOfTime);
    await new Promise((resolve) => setTimeout(resolve, restMs).unref());
  }
  function changed(): void {
    again = true;
    if (counting) return;
    again = false;
    counting = true;
    void count()
      .catch(() => {
        scope.last = undefined;
        for (const listener of [...listeners]) listener.onFailure();
      })
      .finally(() => {
        counting = false;
        if (again && listeners.size > 0) changed();
      });
  }
  const begin = () => {
    if (!counting) changed();
  };
  const scope: Scope = { listeners, last: undefined, begin, close: store.listener.on('document_change', changed) };
  return scope;
}
