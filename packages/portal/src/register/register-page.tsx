import { Button, Center, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useClient } from '../app/api.js';
import type { Place } from '../app/place.js';
import { Failure } from '../display/failure.js';
import { stateFilters } from '../display/states.js';
import { useTexts } from '../display/texts.js';
import { RegisterTable } from './register-table.js';
import { StateFilter } from './state-filter.js';

/** How many documents one step of the list loads. */
const pageSize = 50;

/** The transfer register, newest first, narrowed to a group of states where one is chosen. */
export function RegisterPage({ place }: { readonly place: Place }) {
  const texts = useTexts();
  const client = useClient();
  const states = stateFilters.find(({ key }) => key === place.filter)?.states;
  const counts = useQuery({ queryKey: ['counts'], queryFn: () => client.call('countDocuments') });
  const register = useInfiniteQuery({
    queryKey: ['register', place.filter ?? 'all'],
    queryFn: ({ pageParam }) =>
      client.call('listDocuments', { query: { state: states?.join(','), before: pageParam, limit: pageSize } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const entries = register.data?.pages.flatMap((page) => page.items);
  return (
    <section className="register" aria-labelledby="register-title">
      <Stack gap={4} p="md" pb="sm">
        <Group justify="space-between" align="baseline">
          <Title order={1} size="h3" id="register-title">
            {texts.say('register')}
          </Title>
          {counts.data !== undefined && (
            <Text c="dimmed" size="sm">
              {texts.say('documentsTotal', { count: counts.data.total })}
            </Text>
          )}
        </Group>
        <Text c="dimmed" size="sm">
          {texts.say('registerLead')}
        </Text>
        <StateFilter place={place} counts={counts.data} />
      </Stack>
      {register.error !== null && <Failure error={register.error} onRetry={() => void register.refetch()} />}
      {register.isPending && <Loading label={texts.say('loading')} />}
      {entries?.length === 0 && <Empty filtered={states !== undefined} />}
      {entries !== undefined && entries.length > 0 && <RegisterTable entries={entries} place={place} />}
      {register.hasNextPage && (
        <Center p="md">
          <Button variant="default" loading={register.isFetchingNextPage} onClick={() => void register.fetchNextPage()}>
            {texts.say('more')}
          </Button>
        </Center>
      )}
    </section>
  );
}

function Loading({ label }: { readonly label: string }) {
  return (
    <Stack p="md" gap="xs" aria-label={label} role="status">
      {[1, 2, 3, 4, 5, 6].map((row) => (
        <Skeleton key={row} h={44} />
      ))}
    </Stack>
  );
}

function Empty({ filtered }: { readonly filtered: boolean }) {
  const { say } = useTexts();
  return (
    <Center p="xl" mih={240}>
      <Stack align="center" gap={4}>
        <Text fw={500}>{say(filtered ? 'noneInState' : 'noDocuments')}</Text>
        {!filtered && (
          <Text c="dimmed" size="sm">
            {say('noDocumentsHelp')}
          </Text>
        )}
      </Stack>
    </Center>
  );
}
