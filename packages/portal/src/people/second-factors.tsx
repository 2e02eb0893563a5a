import { Button, PasswordInput, TextInput } from '@mantine/core';
import type { Me, NewTotp } from '@saikne/wire';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../app/api.js';
import { Dialog } from '../display/dialog.js';
import { Dot } from '../display/dot.js';
import { Refused } from '../display/failure.js';
import { Notice } from '../display/notice.js';
import { QrCode } from '../display/qr-code.js';
import { Section } from '../display/section.js';
import { useTexts } from '../display/texts.js';
import { makePasskey } from './passkey.js';

/** What is asked for beside the password: codes of an authenticator, and passkeys. */
export function SecondFactors({ me }: { readonly me: Me }) {
  const { say } = useTexts();
  return (
    <Section title={say('secondFactor')}>
      <Totp me={me} />
      <Passkeys me={me} />
    </Section>
  );
}

function Totp({ me }: { readonly me: Me }) {
  const { say } = useTexts();
  const client = useClient();
  const queries = useQueryClient();
  const [begun, setBegun] = useState<NewTotp>();
  const [code, setCode] = useState('');
  const [removing, setRemoving] = useState(false);
  const beginning = useMutation({ mutationFn: () => client.call('beginTotp'), onSuccess: setBegun });
  const confirming = useMutation({
    mutationFn: () => client.call('confirmTotp', { body: { code } }),
    onSuccess: () => {
      setBegun(undefined);
      return queries.invalidateQueries({ queryKey: ['me'] });
    },
  });
  return (
    <div className="list-row">
      <div className="list-main">
        <span className="strong">{say('authenticator')}</span>
        <span className="sub">{say('authenticatorHelp')}</span>
        {me.totp && <span className="sub">{say('recoveryLeft', { count: me.recoveryCodesLeft })}</span>}
        {confirming.data !== undefined && (
          <Notice kind="good" title={say('recoveryCodes')}>
            <p className="hash">{confirming.data.recoveryCodes.join('  ')}</p>
          </Notice>
        )}
        <Refused error={beginning.error} />
      </div>
      <div className="list-side">
        <Dot tone={me.totp ? 'green' : 'grey'}>{say(me.totp ? 'on' : 'off')}</Dot>
        {me.totp ? (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              setRemoving(true);
            }}
          >
            {say('remove')}
          </Button>
        ) : (
          <Button
            size="compact-xs"
            loading={beginning.isPending}
            onClick={() => {
              beginning.mutate();
            }}
          >
            {say('setUp')}
          </Button>
        )}
      </div>
      {begun !== undefined && (
        <Dialog
          title={say('authenticator')}
          onClose={() => {
            setBegun(undefined);
          }}
        >
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              confirming.mutate();
            }}
          >
            <p>{say('scanCode')}</p>
            <QrCode content={begun.uri} label={say('authenticator')} />
            <p className="hash">{begun.secret}</p>
            <TextInput
              label={say('code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              value={code}
              onChange={({ currentTarget }) => {
                setCode(currentTarget.value);
              }}
            />
            <Refused error={confirming.error} />
            <Button type="submit" loading={confirming.isPending}>
              {say('goOn')}
            </Button>
          </form>
        </Dialog>
      )}
      {removing && (
        <PasswordDialog
          title={say('authenticator')}
          onClose={() => {
            setRemoving(false);
          }}
          onPassword={(password) => client.call('removeTotp', { body: { password } })}
        />
      )}
    </div>
  );
}

function Passkeys({ me }: { readonly me: Me }) {
  const { say, localDay } = useTexts();
  const client = useClient();
  const queries = useQueryClient();
  const [removing, setRemoving] = useState<string>();
  const adding = useMutation({
    mutationFn: () => makePasskey(client, navigator.platform),
    onSuccess: (changed) => {
      queries.setQueryData(['me'], changed);
    },
  });
  return (
    <div className="list-row">
      <div className="list-main">
        <span className="strong">{say('passkeys')}</span>
        <span className="sub">{say('passkeysHelp')}</span>
        {me.passkeys.map(({ id, name, createdAt }) => (
          <span key={id} className="sub">
            {name} · {localDay(createdAt)}{' '}
            <button
              type="button"
              className="text-button"
              onClick={() => {
                setRemoving(id);
              }}
            >
              {say('remove')}
            </button>
          </span>
        ))}
        <Refused error={adding.error} />
      </div>
      <div className="list-side">
        <Button
          size="compact-xs"
          loading={adding.isPending}
          onClick={() => {
            adding.mutate();
          }}
        >
          {say('addPasskey')}
        </Button>
      </div>
      {removing !== undefined && (
        <PasswordDialog
          title={say('passkeys')}
          onClose={() => {
            setRemoving(undefined);
          }}
          onPassword={(password) => client.call('removePasskey', { params: { id: removing }, body: { password } })}
        />
      )}
    </div>
  );
}

interface PasswordDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onPassword: (password: string) => Promise<Me>;
}

/** Taking a second factor away asks for the password again. */
function PasswordDialog({ title, onClose, onPassword }: PasswordDialogProps) {
  const { say } = useTexts();
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const removing = useMutation({
    mutationFn: () => onPassword(password),
    onSuccess: (changed) => {
      queries.setQueryData(['me'], changed);
      onClose();
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          removing.mutate();
        }}
      >
        <PasswordInput
          label={say('currentPassword')}
          autoComplete="current-password"
          required
          value={password}
          onChange={({ currentTarget }) => {
            setPassword(currentTarget.value);
          }}
        />
        <Refused error={removing.error} />
        <Button type="submit" color="red" loading={removing.isPending}>
          {say('remove')}
        </Button>
      </form>
    </Dialog>
  );
}
