import { Button } from '@mantine/core';
import type { Account } from '@saikne/wire';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../app/api.js';
import { Dialog } from '../display/dialog.js';
import { Refused } from '../display/failure.js';
import { useTexts } from '../display/texts.js';
import { RoleBoxes } from './role-boxes.js';

/** Changes what somebody may do. */
export function RolesDialog({ user, onClose }: { readonly user: Account; readonly onClose: () => void }) {
  const { say } = useTexts();
  const client = useClient();
  const queries = useQueryClient();
  const [roles, setRoles] = useState<Account['roles'][number][]>(user.roles);
  const changing = useMutation({
    mutationFn: () => client.call('changeRoles', { params: { id: user.id }, body: { roles } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['users'] });
      onClose();
    },
  });
  return (
    <Dialog title={user.name} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          changing.mutate();
        }}
      >
        <RoleBoxes
          ofPartner={user.partner !== null}
          chosen={roles}
          onChosen={(chosen) => {
            setRoles([...chosen]);
          }}
        />
        <Refused error={changing.error} />
        <Button type="submit" loading={changing.isPending} disabled={roles.length === 0}>
          {say('save')}
        </Button>
      </form>
    </Dialog>
  );
}
