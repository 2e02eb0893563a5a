import { Alert, Button, Group, Text } from '@mantine/core';
import { ApiRefusal } from '@saikne/wire';
import { useTexts } from './texts.js';

/** What went wrong in the server's own words where it has some, and a way on. */
export function Failure({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { say } = useTexts();
  const missing = error instanceof ApiRefusal && error.problem.status === 404;
  return (
    <Alert color={missing ? 'gray' : 'red'} title={missing ? say('notFound') : say('failed')} m="md">
      {!missing && <Text size="sm">{error.message}</Text>}
      <Group mt="sm">
        <Button size="xs" variant="light" color="gray" onClick={onRetry}>
          {say('tryAgain')}
        </Button>
      </Group>
    </Alert>
  );
}
