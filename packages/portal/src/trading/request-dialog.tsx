import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../app/api.js';
import { Dialog } from '../display/dialog.js';
import { Refused } from '../display/failure.js';
import { useTexts } from '../display/texts.js';

/** By what a partner is usually known: EAS codes, and our words for the two numbers that every company has. */
const schemes = ['registration', 'vat', '0088'] as const;

/** Asks a partner, known by one of its numbers, to trade with us. */
export function RequestDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useTexts();
  const client = useClient();
  const queries = useQueryClient();
  const [scheme, setScheme] = useState<string>(schemes[0]);
  const [value, setValue] = useState('');
  const asking = useMutation({
    mutationFn: () => client.call('requestLink', { body: { identifier: { scheme, value: value.trim() } } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['links'] });
      onClose();
    },
  });
  return (
    <Dialog title={say('askToTrade')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          asking.mutate();
        }}
      >
        <p className="quiet">{say('askToTradeHelp')}</p>
        <NativeSelect
          label={say('identifierKind')}
          value={scheme}
          data={schemes.map((one) => ({ value: one, label: say(`scheme.${one}`) }))}
          onChange={({ currentTarget }) => {
            setScheme(currentTarget.value);
          }}
        />
        <TextInput
          label={say('number')}
          value={value}
          required
          maxLength={100}
          onChange={({ currentTarget }) => {
            setValue(currentTarget.value);
          }}
        />
        <Refused error={asking.error} />
        <Button type="submit" loading={asking.isPending} disabled={value.trim() === ''}>
          {say('ask')}
        </Button>
      </form>
    </Dialog>
  );
}
