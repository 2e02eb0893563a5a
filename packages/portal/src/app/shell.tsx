import type { Language } from '@saikne/kernel';
import { lazy, Suspense, useDeferredValue, useEffect, useRef, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Empty } from '../display/empty.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';
import { Boundary } from './boundary.js';
import { Icon, icons } from './icons.js';
import { useLiveRegister } from './live.js';
import { Navigation } from './navigation.js';
import { screens } from './screens.js';
import { useWho } from './session.js';
import { useShortcuts } from './shortcuts.js';

const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet.js')).ShortcutSheet }));

/** The navigation beside the chosen screen; on a narrow window the navigation opens over it. */
export function Shell({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const { say } = useTexts();
  const who = useWho();
  const [location] = useLocation();
  // The click answers at once; the screen itself is drawn when there is time, and the old one stays until it is ready.
  const shown = useDeferredValue(location);
  const connected = useLiveRegister();
  const [menuOpen, setMenuOpen] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const allowed = screens.filter((screen) => screen.shown(who));
  useShortcuts(allowed, () => {
    setHelpOpen(true);
  });
  const area = shown.split('/')[1] ?? '';
  const before = useRef(area);
  useEffect(() => {
    setMenuOpen(false);
    if (before.current === area) return;
    before.current = area;
    // A new screen: readers of the screen are told by its heading, and scrolling starts above.
    main.current?.querySelector('h1')?.focus({ preventScroll: true });
    main.current?.scrollTo(0, 0);
  }, [area]);
  return (
    <div className="shell" data-menu={menuOpen ? 'open' : undefined}>
      <a className="skip" href="#main">
        {say('skipToContent')}
      </a>
      <header className="topbar">
        <button
          type="button"
          className="icon-button"
          aria-label={say('menu')}
          aria-expanded={menuOpen}
          onClick={() => {
            setMenuOpen(!menuOpen);
          }}
        >
          <Icon path={icons.menu} />
        </button>
        <span className="topbar-name">{say('product')}</span>
      </header>
      <Navigation
        screens={allowed}
        location={location}
        connected={connected}
        onLanguage={onLanguage}
        onHelp={() => {
          setHelpOpen(true);
        }}
        onChosen={() => {
          setMenuOpen(false);
        }}
      />
      {menuOpen && (
        <button
          type="button"
          className="veil"
          aria-label={say('close')}
          onClick={() => {
            setMenuOpen(false);
          }}
        />
      )}
      <main id="main" ref={main} tabIndex={-1} className="main" data-stale={shown === location ? undefined : ''}>
        <Boundary key={area}>
          <Suspense fallback={<Waiting />}>
            <Switch location={shown}>
              {allowed.map(({ pattern, Page }) => (
                <Route key={pattern} path={pattern}>
                  <Page />
                </Route>
              ))}
              <Route>
                <Empty title={say('nowhere')} help={say('nowhereHelp')} />
              </Route>
            </Switch>
          </Suspense>
        </Boundary>
      </main>
      {helpOpen && (
        <Suspense>
          <ShortcutSheet
            screens={allowed}
            onClose={() => {
              setHelpOpen(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
