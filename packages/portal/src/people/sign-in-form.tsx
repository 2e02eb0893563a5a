import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Refused } from '../display/failure.js';

interface FormProps {
  readonly title: string;
  readonly action: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** One step of the way in. */
export function Form({ title, action, busy, error, onSubmit, children }: FormProps) {
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <h1>{title}</h1>
      {children}
      <Refused error={error} />
      <Button type="submit" fullWidth loading={busy}>
        {action}
      </Button>
    </form>
  );
}
