import { Button, Checkbox, TextInput } from '@mantine/core';
import type { ApiKey, NewApiKey } from '@saikne/wire';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../app/api.js';
import { useWho } from '../app/session.js';
import { Dialog } from '../display/dialog.js';
import { Dot } from '../display/dot.js';
import { Empty } from '../display/empty.js';
import { Failure, Refused } from '../display/failure.js';
import { Notice } from '../display/notice.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';

/** A partner's API keys: made, replaced and taken back here. A key itself is shown once. */
export function KeyList({ partner }: { readonly partner: string }) {
  const { say } = useTexts();
  const { may } = useWho();
  const client = useClient();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<NewApiKey>();
  const keys = useQuery({
    queryKey: ['keys', partner],
    queryFn: () => client.call('listApiKeys', { params: { id: partner } }),
  });
  return (
    <div className="stack">
      {may('createApiKey') && (
        <div>
          <Button
            size="xs"
            onClick={() => {
              setMaking(true);
            }}
          >
            {say('newKey')}
          </Button>
        </div>
      )}
      {made !== undefined && (
        <Notice kind="good" title={say('keyOnce')}>
          <p className="hash">{made.key}</p>
        </Notice>
      )}
      {keys.error !== null && <Failure error={keys.error} onRetry={() => void keys.refetch()} />}
      {keys.isPending && <Waiting lines={3} />}
      {keys.data?.items.length === 0 && <Empty title={say('noKeys')} />}
      <ul className="rows">
        {keys.data?.items.map((key) => (
          <KeyRow key={key.id} apiKey={key} onMade={setMade} />
        ))}
      </ul>
      {making && (
        <NewKeyDialog
          partner={partner}
          onMade={setMade}
          onClose={() => {
            setMaking(false);
          }}
        />
      )}
    </div>
  );
}

function KeyRow({ apiKey: key, onMade }: { readonly apiKey: ApiKey; readonly onMade: (key: NewApiKey) => void }) {
  const { say, sayIfKnown, instant } = useTexts();
  const { may } = useWho();
  const client = useClient();
  const queries = useQueryClient();
  const params = { id: key.id };
  const changing = useMutation({
    mutationFn: async (what: 'rotate' | 'revoke') => {
      if (what === 'rotate') onMade(await client.call('rotateApiKey', { params, body: {} }));
      else await client.call('revokeApiKey', { params });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['keys'] }),
  });
  const over = key.revokedAt !== null;
  return (
    <li className="list-row">
      <div className="list-main">
        <span className="strong">{key.label === '' ? say('keyWithoutName') : key.label}</span>
        <span className="sub">
          <code>{key.prefix}…</code> ·{' '}
          {key.lastUsedAt === null ? say('neverUsed') : say('lastUsed', { when: instant(key.lastUsedAt) })}
        </span>
        <span className="sub">{key.scopes.map((scope) => sayIfKnown(`scope.${scope}`) ?? scope).join(', ')}</span>
        <Refused error={changing.error} />
      </div>
      <div className="list-side">
        <Dot tone={over ? 'grey' : key.replacedBy === null ? 'green' : 'yellow'}>
          {say(over ? 'key.revoked' : key.replacedBy === null ? 'key.works' : 'key.replaced')}
        </Dot>
        {!over && (
          <span className="actions">
            {key.replacedBy === null && may('rotateApiKey') && (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => {
                  changing.mutate('rotate');
                }}
              >
                {say('rotate')}
              </Button>
            )}
            {may('revokeApiKey') && (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => {
                  changing.mutate('revoke');
                }}
              >
                {say('revoke')}
              </Button>
            )}
          </span>
        )}
      </div>
    </li>
  );
}

const scopes: readonly ApiKey['scopes'][number][] = [
  'documents:send',
  'documents:read',
  'mailbox',
  'links:read',
  'links:write',
  'company:read',
  'contracts:read',
  'contracts:act',
  'billing:read',
];

interface NewKeyDialogProps {
  readonly partner: string;
  readonly onMade: (key: NewApiKey) => void;
  readonly onClose: () => void;
}

function NewKeyDialog({ partner, onMade, onClose }: NewKeyDialogProps) {
  const { say } = useTexts();
  const client = useClient();
  const queries = useQueryClient();
  const [label, setLabel] = useState('');
  const [chosen, setChosen] = useState<readonly ApiKey['scopes'][number][]>([
    'documents:send',
    'documents:read',
    'mailbox',
  ]);
  const making = useMutation({
    mutationFn: () =>
      client.call('createApiKey', { params: { id: partner }, body: { label: label.trim(), scopes: [...chosen] } }),
    onSuccess: async (key) => {
      onMade(key);
      await queries.invalidateQueries({ queryKey: ['keys'] });
      onClose();
    },
  });
  return (
    <Dialog title={say('newKey')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          making.mutate();
        }}
      >
        <TextInput
          label={say('keyName')}
          description={say('keyNameHelp')}
          value={label}
          maxLength={100}
          onChange={({ currentTarget }) => {
            setLabel(currentTarget.value);
          }}
        />
        <fieldset className="boxes">
          <legend>{say('scopes')}</legend>
          {scopes.map((scope) => (
            <Checkbox
              key={scope}
              label={say(`scope.${scope}`)}
              checked={chosen.includes(scope)}
              onChange={({ currentTarget }) => {
                setChosen(currentTarget.checked ? [...chosen, scope] : chosen.filter((one) => one !== scope));
              }}
            />
          ))}
        </fieldset>
        <Refused error={making.error} />
        <Button type="submit" loading={making.isPending} disabled={chosen.length === 0}>
          {say('makeKey')}
        </Button>
      </form>
    </Dialog>
  );
}
