import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import type { Language } from '@saikne/kernel';
import { startTransition } from 'react';
import { Link } from 'wouter';
import { languageChoices, useTexts } from '../display/texts.js';
import { useClient } from './api.js';
import { Icon, icons } from './icons.js';
import type { Screen } from './screens.js';
import { useWho } from './session.js';

interface NavigationProps {
  readonly screens: readonly Screen[];
  readonly location: string;
  /** Undefined: nothing is listened to. */
  readonly connected: boolean | undefined;
  readonly onLanguage: (language: Language) => void;
  readonly onHelp: () => void;
  readonly onChosen: () => void;
}

/** Whose page it is, where one can go, and how one wants to see it. */
export function Navigation({ screens, location, connected, onLanguage, onHelp, onChosen }: NavigationProps) {
  const { say, language } = useTexts();
  const { session } = useWho();
  const { toggleColorScheme } = useMantineColorScheme();
  return (
    <aside className="sidebar" aria-label={say('product')}>
      <div className="sidebar-head">
        <img src="/icon.svg" width={24} height={24} alt="" />
        <span className="brand">{say('product')}</span>
        {session.demo && (
          <span className="demo" title={say('demoExplained')}>
            {say('demo')}
          </span>
        )}
      </div>
      <Whose />
      <nav aria-label={say('navigation')}>
        {(['work', 'keeping'] as const).map((group) => (
          <ul key={group} className="nav-group">
            {screens
              .filter((screen) => screen.group === group)
              .map((screen) => (
                <li key={screen.path}>
                  <Link
                    href={screen.path}
                    className="nav-link"
                    aria-current={isAt(location, screen.path) ? 'page' : undefined}
                    onPointerEnter={() => void screen.load()}
                    onClick={onChosen}
                  >
                    <Icon path={screen.icon} />
                    {say(screen.title)}
                  </Link>
                </li>
              ))}
          </ul>
        ))}
      </nav>
      <div className="sidebar-foot">
        {connected !== undefined && (
          <p className="live" role="status" data-connected={connected ? '' : undefined}>
            {say(connected ? 'live' : 'reconnecting')}
          </p>
        )}
        <div className="sidebar-tools">
          <NativeSelect
            aria-label={say('language')}
            data={languageChoices}
            value={language}
            size="xs"
            className="language"
            onChange={({ currentTarget }) => {
              // One of the choices, which are the languages.
              onLanguage(currentTarget.value as Language);
            }}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={say('colourScheme')}
            title={say('colourScheme')}
            onClick={() => {
              startTransition(toggleColorScheme);
            }}
          >
            <Icon path={icons.contrast} />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={say('shortcuts')}
            title={`${say('shortcuts')} (?)`}
            onClick={onHelp}
          >
            <Icon path={icons.keyboard} />
          </button>
          <SignOut />
        </div>
      </div>
    </aside>
  );
}

/** The company, and the person where one has signed in. */
function Whose() {
  const { say } = useTexts();
  const { session } = useWho();
  const company = session.partner?.name ?? say(session.role === 'visitor' ? 'visitor' : 'operator');
  return (
    <div className="whose">
      <span className="whose-company">{company}</span>
      {session.account !== null && <span className="quiet">{session.account.name}</span>}
    </div>
  );
}

/** Out for who is in; in for the demo's visitor, who is nobody yet. */
function SignOut() {
  const { say } = useTexts();
  const client = useClient();
  const { session, onChanged } = useWho();
  if (session.role === 'visitor')
    return (
      <Link href="/sign-in" className="icon-button" aria-label={say('signIn')} title={say('signIn')}>
        <Icon path={icons.person} />
      </Link>
    );
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={say('signOut')}
      title={say('signOut')}
      onClick={() => {
        void client
          .call('signOut')
          .catch(() => undefined)
          .then(() => {
            onChanged();
          });
      }}
    >
      <Icon path={icons.out} />
    </button>
  );
}

function isAt(location: string, path: string): boolean {
  return path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`);
}
