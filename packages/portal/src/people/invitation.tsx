import { Button, PasswordInput, TextInput } from '@mantine/core';
import type { SignInAnswer } from '@saikne/wire';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../app/api.js';
import { Refused } from '../display/failure.js';
import { Notice } from '../display/notice.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';
import { Form } from './sign-in-form.js';
import type { TokenLink } from './token-link.js';

interface InvitationProps {
  readonly link: TokenLink;
  readonly onAnswer: (answer: SignInAnswer) => void;
  readonly onLeave: () => void;
}

/** What a link out of a letter opens: an account to begin, a new password, or an address to prove. */
export function Invitation({ link, onAnswer, onLeave }: InvitationProps) {
  if (link.kind === 'email') return <ProveEmail token={link.token} onLeave={onLeave} />;
  return <ChoosePassword link={link} onAnswer={onAnswer} onLeave={onLeave} />;
}

function ChoosePassword({ link: { kind, token }, onAnswer, onLeave }: InvitationProps) {
  const { say, language, sayIfKnown } = useTexts();
  const client = useClient();
  const [typed, setTyped] = useState<string>();
  const [password, setPassword] = useState('');
  const opened = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => client.call('openInvitation', { body: { token } }),
    retry: false,
    staleTime: Infinity,
  });
  const login = typed ?? opened.data?.login ?? '';
  const accepting = useMutation({
    mutationFn: () =>
      kind === 'invitation'
        ? client.call('acceptInvitation', { body: { token, login, password, language } })
        : client.call('usePasswordReset', { body: { token, password } }),
    onSuccess: (answer) => {
      history.replaceState(null, '', '/');
      onAnswer(answer);
    },
  });
  if (opened.error !== null)
    return (
      <>
        <Refused error={opened.error} />
        <Button variant="default" onClick={onLeave}>
          {say('signIn')}
        </Button>
      </>
    );
  if (opened.data === undefined) return <Waiting lines={4} />;
  const { name, partner, roles, email } = opened.data;
  return (
    <Form
      title={say(kind === 'invitation' ? 'welcome' : 'newPassword', { name })}
      action={say(kind === 'invitation' ? 'begin' : 'save')}
      busy={accepting.isPending}
      error={accepting.error}
      onSubmit={() => {
        accepting.mutate();
      }}
    >
      <p className="quiet">
        {partner?.name ?? say('operator')} · {roles.map((role) => sayIfKnown(`role.${role}`) ?? role).join(', ')} ·{' '}
        {email}
      </p>
      <TextInput
        label={say('userName')}
        autoComplete="username"
        required
        readOnly={kind === 'password'}
        value={login}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
      />
      <PasswordInput
        label={say('newPasswordField')}
        description={say('passwordHelp')}
        autoComplete="new-password"
        required
        value={password}
        onChange={({ currentTarget }) => {
          setPassword(currentTarget.value);
        }}
      />
    </Form>
  );
}

function ProveEmail({ token, onLeave }: { readonly token: string; readonly onLeave: () => void }) {
  const { say } = useTexts();
  const client = useClient();
  const proving = useMutation({ mutationFn: () => client.call('verifyEmail', { body: { token } }) });
  return (
    <div className="stack">
      <h1>{say('proveEmail')}</h1>
      {proving.isSuccess ? (
        <Notice kind="good" title={say('emailProven')} />
      ) : (
        <Button
          loading={proving.isPending}
          onClick={() => {
            proving.mutate();
          }}
        >
          {say('proveEmail')}
        </Button>
      )}
      <Refused error={proving.error} />
      <Button variant="default" onClick={onLeave}>
        {say('signIn')}
      </Button>
    </div>
  );
}
