import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Language } from '@saikne/kernel';
import type { HandedLink } from '@saikne/wire';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../app/api.js';
import { Dialog } from '../display/dialog.js';
import { Refused } from '../display/failure.js';
import { languageChoices, useTexts } from '../display/texts.js';
import { RoleBoxes } from './role-boxes.js';
import { rolesOfPartner, type Role } from './roles.js';

interface InviteDialogProps {
  /** Left out: one of the operator's own people. */
  readonly partner?: string;
  readonly onClose: () => void;
  readonly onHanded: (handed: HandedLink) => void;
}

/** Invites somebody; the link that begins the account is shown once. */
export function InviteDialog({ partner, onClose, onHanded }: InviteDialogProps) {
  const texts = useTexts();
  const { say } = texts;
  const client = useClient();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState<Language>(texts.language);
  const [roles, setRoles] = useState<readonly Role[]>(partner === undefined ? [] : ['user']);
  const inviting = useMutation({
    mutationFn: () => {
      const invitee = { name: name.trim(), email: email.trim(), language };
      if (partner === undefined) {
        return client.call('inviteStaff', { body: { ...invitee, roles: roles.filter(isStaffRole) } });
      }
      return client.call('inviteUser', {
        params: { id: partner },
        body: { ...invitee, roles: roles.filter(isPartnerRole) },
      });
    },
    onSuccess: async (handed) => {
      onHanded(handed);
      await queries.invalidateQueries({ queryKey: ['users'] });
      onClose();
    },
  });
  return (
    <Dialog title={say('invite')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          inviting.mutate();
        }}
      >
        <TextInput
          label={say('name')}
          required
          autoComplete="off"
          value={name}
          onChange={({ currentTarget }) => {
            setName(currentTarget.value);
          }}
        />
        <TextInput
          label={say('email')}
          type="email"
          required
          autoComplete="off"
          value={email}
          onChange={({ currentTarget }) => {
            setEmail(currentTarget.value);
          }}
        />
        <NativeSelect
          label={say('language')}
          data={languageChoices}
          value={language}
          onChange={({ currentTarget }) => {
            // One of the choices, which are the languages.
            setLanguage(currentTarget.value as Language);
          }}
        />
        <RoleBoxes ofPartner={partner !== undefined} chosen={roles} onChosen={setRoles} />
        <Refused error={inviting.error} />
        <Button type="submit" loading={inviting.isPending} disabled={roles.length === 0}>
          {say('invite')}
        </Button>
      </form>
    </Dialog>
  );
}

type PartnerRole = 'main-user' | 'user' | 'contact-person' | 'account-administrator';

function isPartnerRole(role: Role): role is PartnerRole {
  return rolesOfPartner.includes(role);
}

function isStaffRole(role: Role): role is Exclude<Role, PartnerRole> {
  return !rolesOfPartner.includes(role);
}
