import type { ReactNode } from 'react';

/** Green is done, blue moves, yellow waits, red is final and bad, violet needs a person, grey is over. */
export type Tone = 'green' | 'blue' | 'yellow' | 'red' | 'violet' | 'grey';

/** A state: a coloured dot and its name, which alone says everything. */
export function Dot({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className="dot" data-tone={tone}>
      {children}
    </span>
  );
}
