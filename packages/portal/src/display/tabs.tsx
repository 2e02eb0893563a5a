import { startTransition, useId, useOptimistic, type KeyboardEvent, type ReactNode } from 'react';

interface TabsProps<Key extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly label: string; readonly count?: number | undefined }[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
  readonly children: ReactNode;
}

/** Tabs as the ARIA practices have them: arrows move, one tab is in the order of focus, its panel follows. */
export function Tabs<Key extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<Key>) {
  const id = useId();
  // The tab answers at once; what it shows may take a moment longer.
  const [marked, mark] = useOptimistic(chosen);
  const choose = (key: Key) => {
    startTransition(() => {
      mark(key);
      onChoose(key);
    });
  };
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(tabs.findIndex(({ key }) => key === marked) + by + tabs.length) % tabs.length];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    document.getElementById(`${id}-${next.key}`)?.focus();
    choose(next.key);
  };
  return (
    <>
      <div role="tablist" aria-label={label} className="tabs" onKeyDown={move}>
        {tabs.map(({ key, label: text, count }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={key === marked}
            aria-controls={`${id}-panel`}
            tabIndex={key === marked ? 0 : -1}
            className="tab"
            onClick={() => {
              choose(key);
            }}
          >
            {text}
            {count !== undefined && <span className="pill-count">{count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} className="tab-panel">
        {children}
      </div>
    </>
  );
}
