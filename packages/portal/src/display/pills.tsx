import { Link } from 'wouter';

export interface Pill {
  readonly href: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly current: boolean;
}

/** Links that narrow or switch what a page shows; the address says which one holds. */
export function Pills({ label, pills }: { readonly label: string; readonly pills: readonly Pill[] }) {
  return (
    <nav className="pills" aria-label={label}>
      {pills.map(({ href, label: text, count, current }) => (
        <Link key={href} href={href} className="pill" aria-current={current ? 'page' : undefined}>
          {text}
          {count !== undefined && <span className="pill-count">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
