import { ActionIcon, Badge, Group, Indicator, Select, Text, Tooltip, useMantineColorScheme } from '@mantine/core';
import type { Language } from '@saikne/kernel';
import { languageChoices, useTexts } from '../display/texts.js';

interface HeaderProps {
  readonly demo: boolean;
  readonly connected: boolean;
  readonly who: string | undefined;
  readonly onLanguage: (language: Language) => void;
}

export function Header({ demo, connected, who, onLanguage }: HeaderProps) {
  const { say, language } = useTexts();
  const { toggleColorScheme } = useMantineColorScheme();
  return (
    <Group component="header" className="header" justify="space-between" wrap="nowrap" px="md" h={56}>
      <Group gap="sm" wrap="nowrap">
        <a href="/" className="brand" aria-label={say('product')}>
          <img src="/icon.svg" width={26} height={26} alt="" />
          <Text component="span" fw={650} size="lg" visibleFrom="xs">
            {say('product')}
          </Text>
        </a>
        {demo && (
          <Tooltip label={say('demoExplained')} multiline maw={300}>
            <Badge className="demo" radius="sm" tabIndex={0}>
              {say('demo')}
            </Badge>
          </Tooltip>
        )}
        {who !== undefined && (
          <Text size="sm" c="dimmed" visibleFrom="sm" truncate>
            {who}
          </Text>
        )}
      </Group>
      <Group gap="sm" wrap="nowrap">
        <Group gap={10} wrap="nowrap" role="status" visibleFrom="xs">
          <Indicator
            inline
            processing={connected}
            color={connected ? 'teal' : 'gray'}
            size={8}
            position="middle-center"
          >
            <span className="dot-space" />
          </Indicator>
          <Text size="sm" c="dimmed">
            {say(connected ? 'live' : 'reconnecting')}
          </Text>
        </Group>
        <Select
          aria-label={say('language')}
          data={languageChoices}
          value={language}
          allowDeselect={false}
          size="xs"
          w={112}
          onChange={(chosen) => {
            if (chosen !== null) onLanguage(chosen);
          }}
        />
        <ActionIcon
          variant="default"
          size={30}
          aria-label={say('colourScheme')}
          onClick={() => {
            toggleColorScheme();
          }}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" />
            <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
          </svg>
        </ActionIcon>
      </Group>
    </Group>
  );
}
