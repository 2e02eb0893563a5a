import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../app/api.js';
import { Refused } from '../display/failure.js';
import { Section } from '../display/section.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';

/** Where the reader is signed in; each place can be signed out from here. */
export function Sessions() {
  const { say, instant } = useTexts();
  const client = useClient();
  const queries = useQueryClient();
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => client.call('listSessions') });
  const ending = useMutation({
    mutationFn: async (id: string | undefined) => {
      if (id === undefined) await client.call('endOtherSessions');
      else await client.call('endSession', { params: { id } });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  });
  const items = sessions.data?.items ?? [];
  return (
    <Section title={say('sessions')}>
      {sessions.isPending && <Waiting lines={2} />}
      <Refused error={sessions.error ?? ending.error} />
      <ul className="rows">
        {items.map(({ id, device, network, lastSeenAt, current }) => (
          <li key={id} className="list-row">
            <div className="list-main">
              <span className="strong">{device}</span>
              <span className="sub">
                {network} · {say('lastSeen', { when: instant(lastSeenAt) })}
              </span>
            </div>
            <div className="list-side">
              {current ? (
                <span className="tag">{say('thisOne')}</span>
              ) : (
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() => {
                    ending.mutate(id);
                  }}
                >
                  {say('signOut')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {items.length > 1 && (
        <Button
          size="xs"
          variant="default"
          loading={ending.isPending}
          onClick={() => {
            ending.mutate(undefined);
          }}
        >
          {say('endOthers')}
        </Button>
      )}
    </Section>
  );
}
