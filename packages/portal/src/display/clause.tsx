/** The clause that something comes from: the terms it stands in are told on hovering. */
export function Clause({ clause, summary }: { readonly clause: string; readonly summary?: string | null }) {
  const [terms = '', path = clause] = clause.split(':');
  const house = terms === 'house';
  return (
    <span className="clause" title={summary ?? clause}>
      {house ? `${terms} ${path}` : `§ ${path.replace(/^def\./, '')}`}
    </span>
  );
}
