import { useId, type ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  /** What stands beside the title: a count, a link, a button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** Sections of a panel are quieter than those of a page. */
  readonly level?: 2 | 3;
}

/** One titled part of a page. */
export function Section({ title, aside, children, level = 2 }: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <Heading id={id}>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
