import type { ReactNode } from 'react';
import type { Tone } from './dot.js';

export interface TimelineItem {
  readonly key: string;
  readonly tone: Tone;
  readonly title: ReactNode;
  readonly under?: ReactNode;
  /** It has not happened yet. */
  readonly ahead?: boolean;
}

/** Things in the order of time, along a line. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map(({ key, tone, title, under, ahead = false }) => (
        <li key={key} data-tone={tone} data-ahead={ahead ? '' : undefined}>
          <div className="timeline-title">{title}</div>
          {under !== undefined && <div className="sub">{under}</div>}
        </li>
      ))}
    </ol>
  );
}
