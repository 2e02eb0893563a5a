import { Button } from '@mantine/core';
import type { Evidence } from '@saikne/wire';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../app/api.js';
import { useWho } from '../../app/session.js';
import { Refused } from '../../display/failure.js';
import { useTexts } from '../../display/texts.js';

/** What the reader can do with the document now: take it, acknowledge it, have it tried again. */
export function Handling({ evidence }: { readonly evidence: Evidence }) {
  const { say } = useTexts();
  const { session, may } = useWho();
  const client = useClient();
  const queries = useQueryClient();
  const params = { id: evidence.id };
  const acting = useMutation({
    mutationFn: async (what: 'acknowledge' | 'retry') => {
      if (what === 'retry') return client.call('retryDocument', { params });
      // Only what has been fetched can be acknowledged.
      if (evidence.fetchedAt === null) await client.bytes('fetchDocument', evidence.id);
      return client.call('acknowledgeDocument', { params });
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  const mine = session.partner !== null && evidence.receiver.id === session.partner.id;
  const open = evidence.state === 'delivered' || evidence.state === 'fetched';
  const what =
    mine && open && may('acknowledgeDocument')
      ? 'acknowledge'
      : evidence.state === 'dead' && may('retryDocument')
        ? 'retry'
        : undefined;
  if (what === undefined) return undefined;
  return (
    <div className="stack">
      <div>
        <Button
          loading={acting.isPending}
          onClick={() => {
            acting.mutate(what);
          }}
        >
          {say(what)}
        </Button>
      </div>
      <Refused error={acting.error} />
    </div>
  );
}
