/** Nothing here, and what to do about it. */
export function Empty({ title, help }: { readonly title: string; readonly help?: string }) {
  return (
    <div className="empty">
      <p>{title}</p>
      {help !== undefined && <p className="quiet">{help}</p>}
    </div>
  );
}
