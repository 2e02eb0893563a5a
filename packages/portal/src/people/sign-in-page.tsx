import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import type { Language } from '@saikne/kernel';
import type { SignInAnswer } from '@saikne/wire';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useClient } from '../app/api.js';
import { Refused } from '../display/failure.js';
import { languageChoices, useTexts } from '../display/texts.js';
import { Invitation } from './invitation.js';
import { askPasskey } from './passkey.js';
import './people.css';
import { Form } from './sign-in-form.js';
import { linkInFragment } from './token-link.js';

interface SignInPageProps {
  readonly onLanguage: (language: Language) => void;
  /** Somebody is in: by the session's cookie, or with this key. */
  readonly onSignedIn: (key?: string) => void;
}

/** The way in: name and password, then a second factor where there is one; a passkey alone; or an invitation. */
export function SignInPage({ onLanguage, onSignedIn }: SignInPageProps) {
  const { say, language } = useTexts();
  const [link, setLink] = useState(linkInFragment);
  const [methods, setMethods] = useState<readonly ('code' | 'passkey')[]>();
  useEffect(() => {
    document.title = `${say('signIn')} · ${say('product')}`;
  }, [say]);
  const answered = (answer: SignInAnswer) => {
    if (answer.state === 'second-factor') setMethods(answer.methods);
    else onSignedIn();
  };
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <p className="sign-in-brand">
          <img src="/icon.svg" width={28} height={28} alt="" />
          {say('product')}
        </p>
        {link !== undefined ? (
          <Invitation
            link={link}
            onAnswer={answered}
            onLeave={() => {
              history.replaceState(null, '', '/');
              setLink(undefined);
            }}
          />
        ) : methods !== undefined ? (
          <SecondFactor methods={methods} onAnswer={answered} />
        ) : (
          <FirstFactor onAnswer={answered} onKey={onSignedIn} />
        )}
      </div>
      <NativeSelect
        aria-label={say('language')}
        className="sign-in-language"
        data={languageChoices}
        value={language}
        size="xs"
        onChange={({ currentTarget }) => {
          // One of the choices, which are the languages.
          onLanguage(currentTarget.value as Language);
        }}
      />
    </main>
  );
}

interface Step {
  readonly onAnswer: (answer: SignInAnswer) => void;
}

function FirstFactor({ onAnswer, onKey }: Step & { readonly onKey: (key: string) => void }) {
  const { say } = useTexts();
  const client = useClient();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const entering = useMutation({
    mutationFn: (given: { readonly login: string; readonly password: string }) =>
      client.call('signIn', { body: given }),
    onSuccess: onAnswer,
  });
  return (
    <>
      <Form
        title={say('signIn')}
        action={say('signIn')}
        busy={entering.isPending}
        error={entering.error}
        onSubmit={() => {
          entering.mutate({ login: login.trim(), password });
        }}
      >
        <TextInput
          label={say('login')}
          name="username"
          autoComplete="username webauthn"
          required
          value={login}
          onChange={({ currentTarget }) => {
            setLogin(currentTarget.value);
          }}
        />
        <PasswordInput
          label={say('password')}
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={({ currentTarget }) => {
            setPassword(currentTarget.value);
          }}
        />
      </Form>
      <PasskeyButton onAnswer={onAnswer} />
      <Others login={login} onKey={onKey} />
      <DemoPeople
        onChosen={(given) => {
          entering.mutate(given);
        }}
      />
    </>
  );
}

function SecondFactor({ methods, onAnswer }: Step & { readonly methods: readonly ('code' | 'passkey')[] }) {
  const { say } = useTexts();
  const client = useClient();
  const [code, setCode] = useState('');
  const giving = useMutation({ mutationFn: () => client.call('giveCode', { body: { code } }), onSuccess: onAnswer });
  return (
    <>
      {methods.includes('code') && (
        <Form
          title={say('secondFactor')}
          action={say('goOn')}
          busy={giving.isPending}
          error={giving.error}
          onSubmit={() => {
            giving.mutate();
          }}
        >
          <p className="quiet">{say('secondFactorHelp')}</p>
          <TextInput
            label={say('code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            data-autofocus
            value={code}
            onChange={({ currentTarget }) => {
              setCode(currentTarget.value);
            }}
          />
        </Form>
      )}
      {methods.includes('passkey') && <PasskeyButton onAnswer={onAnswer} />}
    </>
  );
}

function PasskeyButton({ onAnswer }: Step) {
  const { say } = useTexts();
  const client = useClient();
  const entering = useMutation({ mutationFn: () => askPasskey(client), onSuccess: onAnswer });
  if (!('PublicKeyCredential' in globalThis)) return undefined;
  return (
    <div className="stack">
      <Button
        variant="default"
        fullWidth
        loading={entering.isPending}
        onClick={() => {
          entering.mutate();
        }}
      >
        {say('usePasskey')}
      </Button>
      <Refused error={entering.error} />
    </div>
  );
}

/** What else there is: a forgotten password, and a machine's key for looking at what the machine sees. */
function Others({ login, onKey }: { readonly login: string; readonly onKey: (key: string) => void }) {
  const { say } = useTexts();
  const client = useClient();
  const [key, setKey] = useState('');
  const asking = useMutation({ mutationFn: () => client.call('askPasswordReset', { body: { login: login.trim() } }) });
  return (
    <>
      <details className="sign-in-more">
        <summary>{say('forgotten')}</summary>
        <div className="stack">
          <p className="quiet">{say(asking.isSuccess ? 'forgottenSent' : 'forgottenHelp')}</p>
          <Button
            variant="default"
            size="xs"
            disabled={login.trim() === ''}
            loading={asking.isPending}
            onClick={() => {
              asking.mutate();
            }}
          >
            {say('askReset')}
          </Button>
          <Refused error={asking.error} />
        </div>
      </details>
      <details className="sign-in-more">
        <summary>{say('apiKey')}</summary>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            onKey(key.trim());
          }}
        >
          <PasswordInput
            label={say('apiKey')}
            description={say('signInHelp')}
            autoComplete="off"
            value={key}
            onChange={({ currentTarget }) => {
              setKey(currentTarget.value);
            }}
          />
          <Button type="submit" variant="default" size="xs" disabled={key.trim() === ''}>
            {say('open')}
          </Button>
        </form>
      </details>
    </>
  );
}

/** In demo mode the people who can sign in are listed, with their passwords: there is nothing to protect. */
function DemoPeople({
  onChosen,
}: {
  readonly onChosen: (given: { readonly login: string; readonly password: string }) => void;
}) {
  const { say, sayIfKnown } = useTexts();
  const client = useClient();
  const people = useQuery({ queryKey: ['demo-people'], queryFn: () => client.call('demoSignIns'), retry: false });
  if (people.data === undefined) return undefined;
  return (
    <section className="demo-people">
      <h2>{say('demoPeople')}</h2>
      <p className="quiet">{say('demoExplained')}</p>
      <ul>
        {people.data.items.map(({ login, password, name, roles, partner }) => (
          <li key={login}>
            <button
              type="button"
              className="demo-person"
              onClick={() => {
                onChosen({ login, password });
              }}
            >
              <span className="strong">{name}</span>
              <span className="sub">
                {partner?.name ?? say('operator')} ·{' '}
                {roles.map((role) => sayIfKnown(`role.${role}`) ?? role).join(', ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
