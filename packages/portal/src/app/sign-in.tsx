import { Button, Center, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../display/texts.js';

/** Asks for an API key where the server wants one. */
export function SignIn({ onKey }: { readonly onKey: (key: string) => void }) {
  const { say } = useTexts();
  const [key, setKey] = useState('');
  return (
    <Center mih="70vh" p="md">
      <Paper
        component="form"
        withBorder
        p="xl"
        maw={420}
        w="100%"
        onSubmit={(event) => {
          event.preventDefault();
          onKey(key.trim());
        }}
      >
        <Stack>
          <Title order={1} size="h3">
            {say('signInNeeded')}
          </Title>
          <Text c="dimmed" size="sm">
            {say('signInHelp')}
          </Text>
          <PasswordInput
            label={say('apiKey')}
            value={key}
            autoComplete="off"
            onChange={(event) => {
              setKey(event.currentTarget.value);
            }}
          />
          <Button type="submit" disabled={key.trim() === ''}>
            {say('signIn')}
          </Button>
        </Stack>
      </Paper>
    </Center>
  );
}
