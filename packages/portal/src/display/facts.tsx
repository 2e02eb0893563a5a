import { Fragment, type ReactNode } from 'react';

export type FactRow = readonly [name: string, value: ReactNode];

/** Names and values side by side; a row whose value is null is left out. */
export function Facts({ rows }: { readonly rows: readonly FactRow[] }) {
  return (
    <dl className="facts">
      {rows.map(([name, value]) =>
        value === null ? undefined : (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}
