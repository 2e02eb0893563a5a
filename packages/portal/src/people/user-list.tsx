import { Button } from '@mantine/core';
import type { Account, HandedLink } from '@saikne/wire';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../app/api.js';
import { useWho } from '../app/session.js';
import { Dot, type Tone } from '../display/dot.js';
import { Failure, Refused } from '../display/failure.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';
import { HandedLinkNotice } from './handed-link.js';
import { InviteDialog } from './invite-dialog.js';
import { RolesDialog } from './roles-dialog.js';

const tones: Readonly<Record<Account['status'], Tone>> = {
  invited: 'blue',
  active: 'green',
  blocked: 'red',
  closed: 'grey',
};

/** The people of a partner, or of the operator where none is named, and what can be done about each. */
export function UserList({ partner }: { readonly partner?: string }) {
  const { say } = useTexts();
  const { may } = useWho();
  const client = useClient();
  const [inviting, setInviting] = useState(false);
  const [handed, setHanded] = useState<HandedLink>();
  const users = useQuery({
    queryKey: ['users', partner ?? 'staff'],
    queryFn: () =>
      partner === undefined ? client.call('listStaff') : client.call('listUsers', { params: { id: partner } }),
  });
  return (
    <div className="stack">
      {may(partner === undefined ? 'inviteStaff' : 'inviteUser') && (
        <div>
          <Button
            size="xs"
            onClick={() => {
              setInviting(true);
            }}
          >
            {say('invite')}
          </Button>
        </div>
      )}
      {handed !== undefined && <HandedLinkNotice handed={handed} />}
      {users.error !== null && <Failure error={users.error} onRetry={() => void users.refetch()} />}
      {users.isPending && <Waiting lines={3} />}
      <ul className="rows">
        {users.data?.items.map((user) => (
          <UserRow key={user.id} user={user} onHanded={setHanded} />
        ))}
      </ul>
      {inviting && (
        <InviteDialog
          {...(partner === undefined ? {} : { partner })}
          onClose={() => {
            setInviting(false);
          }}
          onHanded={setHanded}
        />
      )}
    </div>
  );
}

type Step = 'inviteAgain' | 'resetPassword' | 'unblockAccount' | 'closeAccount' | 'leakedAccount';

function UserRow({ user, onHanded }: { readonly user: Account; readonly onHanded: (handed: HandedLink) => void }) {
  const { say, sayIfKnown, instant } = useTexts();
  const { session, may } = useWho();
  const client = useClient();
  const queries = useQueryClient();
  const [changing, setChanging] = useState(false);
  const stepping = useMutation({
    mutationFn: async (step: Step) => {
      const params = { id: user.id };
      if (step === 'inviteAgain' || step === 'resetPassword') onHanded(await client.call(step, { params }));
      else await client.call(step, { params });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['users'] }),
  });
  const myself = session.account?.id === user.id;
  const steps = stepsOf(user).filter((step) => !myself && may(step));
  return (
    <li className="list-row">
      <div className="list-main">
        <span className="strong">{user.name}</span>
        <span className="sub">
          {user.email} · {user.roles.map((role) => sayIfKnown(`role.${role}`) ?? role).join(', ')}
        </span>
        <span className="sub">
          {user.lastSeenAt === null ? say('neverSeen') : say('lastSeen', { when: instant(user.lastSeenAt) })}
          {user.secondFactor ? ` · ${say('hasSecondFactor')}` : ''}
        </span>
        <Refused error={stepping.error} />
      </div>
      <div className="list-side">
        <Dot tone={tones[user.status]}>{say(`account.${user.status}`)}</Dot>
        {(steps.length > 0 || may('changeRoles')) && !myself && user.status !== 'closed' && (
          <details className="menu">
            <summary className="button">{say('change')}</summary>
            <div className="menu-items">
              {may('changeRoles') && (
                <button
                  type="button"
                  onClick={() => {
                    setChanging(true);
                  }}
                >
                  {say('roles')}
                </button>
              )}
              {steps.map((step) => (
                <button
                  key={step}
                  type="button"
                  onClick={() => {
                    stepping.mutate(step);
                  }}
                >
                  {say(`user.${step}`)}
                </button>
              ))}
            </div>
          </details>
        )}
      </div>
      {changing && (
        <RolesDialog
          user={user}
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </li>
  );
}

function stepsOf({ status }: Account): readonly Step[] {
  switch (status) {
    case 'invited':
      return ['inviteAgain', 'closeAccount'];
    case 'active':
      return ['resetPassword', 'leakedAccount', 'closeAccount'];
    case 'blocked':
      return ['unblockAccount', 'closeAccount'];
    case 'closed':
      return [];
  }
}
