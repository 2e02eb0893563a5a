import { Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

/** One titled part of a document's evidence. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={3} size="h6" mb="xs" id={id}>
        {title}
      </Title>
      {children}
    </section>
  );
}
