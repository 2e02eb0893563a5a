import { Button, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useWho } from '../../app/session.js';
import { Notice } from '../../display/notice.js';
import { useTexts } from '../../display/texts.js';

/** A reason is a sentence, not a word. */
const [leastCharacters, mostCharacters] = [10, 500];

/** The operator's people say why they read a content before they see it; its parties are told (Telema 3.3). */
export function WithReason({ children }: { readonly children: (reason: string | undefined) => ReactNode }) {
  const { say } = useTexts();
  const { session } = useWho();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState<string>();
  if (session.role !== 'operator' || session.account === null || reason !== undefined) return children(reason);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setReason(typed.trim());
      }}
    >
      <Notice kind="warning" title={say('reasonNeeded')}>
        <p>{say('reasonTold')}</p>
      </Notice>
      <Textarea
        label={say('reason')}
        value={typed}
        minLength={leastCharacters}
        maxLength={mostCharacters}
        autosize
        minRows={2}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
      />
      <Button type="submit" disabled={typed.trim().length < leastCharacters}>
        {say('readContent')}
      </Button>
    </form>
  );
}
