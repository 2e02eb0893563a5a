import { Button, PasswordInput, TextInput } from '@mantine/core';
import type { Me } from '@saikne/wire';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../app/api.js';
import { useWho } from '../app/session.js';
import { Failure, Refused } from '../display/failure.js';
import { Notice } from '../display/notice.js';
import { PageHead } from '../display/page-head.js';
import { Section } from '../display/section.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';
import './people.css';
import { SecondFactors } from './second-factors.js';
import { Sessions } from './sessions.js';

/** The reader's own account: data, password, second factors, sessions, and the way out when a credential leaked. */
export function AccountPage() {
  const { say, sayIfKnown } = useTexts();
  const { session } = useWho();
  const client = useClient();
  const me = useQuery({ queryKey: ['me'], queryFn: () => client.call('me') });
  const { data, error } = me;
  return (
    <div className="page page-narrow">
      <PageHead
        title={say('myAccount')}
        lead={session.roles.map((role) => sayIfKnown(`role.${role}`) ?? role).join(', ')}
      />
      {session.secondFactorNeeded && <Notice kind="warning" title={say('secondFactorNeeded')} />}
      {error !== null && <Failure error={error} onRetry={() => void me.refetch()} />}
      {me.isPending && <Waiting />}
      {data !== undefined && (
        <>
          <Data me={data} />
          <SecondFactors me={data} />
          <Password />
          <Sessions />
          <Leaked />
        </>
      )}
    </div>
  );
}

function Data({ me }: { readonly me: Me }) {
  const { say, language } = useTexts();
  const client = useClient();
  const queries = useQueryClient();
  const [name, setName] = useState(me.account.name);
  const [email, setEmail] = useState(me.account.email);
  const changing = useMutation({
    mutationFn: () => client.call('changeMe', { body: { name: name.trim(), email: email.trim(), language } }),
    onSuccess: (changed) => {
      queries.setQueryData(['me'], changed);
    },
  });
  return (
    <Section title={say('myData')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          changing.mutate();
        }}
      >
        <TextInput
          label={say('name')}
          autoComplete="name"
          required
          value={name}
          onChange={({ currentTarget }) => {
            setName(currentTarget.value);
          }}
        />
        <TextInput
          label={say('email')}
          type="email"
          autoComplete="email"
          required
          value={email}
          description={
            me.pendingEmail !== null
              ? say('emailPending', { email: me.pendingEmail })
              : say(me.account.emailVerifiedAt === null ? 'emailUnproven' : 'emailVerified')
          }
          onChange={({ currentTarget }) => {
            setEmail(currentTarget.value);
          }}
        />
        <Refused error={changing.error} />
        {changing.isSuccess && <Notice kind="good" title={say('saved')} />}
        <div>
          <Button type="submit" variant="default" loading={changing.isPending}>
            {say('save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function Password() {
  const { say } = useTexts();
  const client = useClient();
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const changing = useMutation({
    mutationFn: () => client.call('changePassword', { body: { current, next } }),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      return queries.invalidateQueries({ queryKey: ['sessions'] });
    },
  });
  return (
    <Section title={say('password')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          changing.mutate();
        }}
      >
        <PasswordInput
          label={say('currentPassword')}
          autoComplete="current-password"
          required
          value={current}
          onChange={({ currentTarget }) => {
            setCurrent(currentTarget.value);
          }}
        />
        <PasswordInput
          label={say('newPasswordField')}
          description={say('passwordHelp')}
          autoComplete="new-password"
          required
          value={next}
          onChange={({ currentTarget }) => {
            setNext(currentTarget.value);
          }}
        />
        <Refused error={changing.error} />
        {changing.isSuccess && <Notice kind="good" title={say('saved')} />}
        <div>
          <Button type="submit" variant="default" loading={changing.isPending}>
            {say('changePassword')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

/** Everything of mine ends at once: sessions, password, tokens (Telema 2.4). */
function Leaked() {
  const { say } = useTexts();
  const { onChanged } = useWho();
  const client = useClient();
  const reporting = useMutation({
    mutationFn: () => client.call('reportLeak'),
    onSuccess: () => {
      onChanged();
    },
  });
  return (
    <Section title={say('leaked')}>
      <p className="quiet">{say('leakedHelp')}</p>
      <Refused error={reporting.error} />
      <Button
        color="red"
        variant="light"
        loading={reporting.isPending}
        onClick={() => {
          reporting.mutate();
        }}
      >
        {say('reportLeak')}
      </Button>
    </Section>
  );
}
