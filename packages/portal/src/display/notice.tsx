import type { ReactNode } from 'react';

interface NoticeProps {
  readonly kind: 'bad' | 'warning' | 'good' | 'quiet';
  readonly title: string;
  readonly children?: ReactNode;
}

/** Something the reader should not miss; bad news are told to screen readers at once. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div className="notice" data-kind={kind} role={kind === 'bad' ? 'alert' : undefined}>
      <p className="notice-title">{title}</p>
      {children}
    </div>
  );
}
