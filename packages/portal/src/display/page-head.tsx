import { useEffect, type ReactNode } from 'react';
import { useTexts } from './texts.js';

interface PageHeadProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** What can be done on this page. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A page's title, which is the window's too, what it is about, and what can be done on it. */
export function PageHead({ title, lead, actions, children }: PageHeadProps) {
  const { say } = useTexts();
  useEffect(() => {
    document.title = `${title} · ${say('product')}`;
  }, [title, say]);
  return (
    <header className="page-head">
      <div className="page-head-row">
        <h1 tabIndex={-1}>{title}</h1>
        {actions !== undefined && <div className="actions">{actions}</div>}
      </div>
      {lead !== undefined && <div className="quiet">{lead}</div>}
      {children}
    </header>
  );
}
