import { useEffect, useRef } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { Screen } from './screens.js';

const place = 'saikne.shortcuts';
/** How long `g` waits for the letter that follows it, in milliseconds. */
const letterWithinMs = 1500;

/** Keys of one character can be turned off: they get in the way of speech input (WCAG 2.1.4). */
export function shortcutsAreOn(): boolean {
  return localStorage.getItem(place) !== 'off';
}

export function turnShortcuts(on: boolean): void {
  localStorage.setItem(place, on ? 'on' : 'off');
}

/** `g` and a letter go to a screen, `j` and `k` move along a list, `/` searches, `?` tells all of this. */
export function useShortcuts(screens: readonly Screen[], onHelp: () => void): void {
  const goAt = useRef(-letterWithinMs);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!shortcutsAreOn() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const going = performance.now() - goAt.current < letterWithinMs;
      goAt.current = -letterWithinMs;
      if (going) {
        const screen = screens.find(({ letter }) => letter === event.key);
        if (screen === undefined) return;
        event.preventDefault();
        navigate(screen.path);
        return;
      }
      switch (event.key) {
        case 'g':
          goAt.current = performance.now();
          return;
        case 'j':
        case 'k':
          moveAlong(event.key === 'j' ? 1 : -1);
          return;
        case '/': {
          const search = document.querySelector<HTMLInputElement>('[data-search]');
          if (search === null) return;
          event.preventDefault();
          search.focus();
          return;
        }
        case '?':
          onHelp();
          return;
        default:
      }
    };
    addEventListener('keydown', pressed);
    return () => {
      removeEventListener('keydown', pressed);
    };
  }, [screens, onHelp]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog, [contenteditable]') !== null;
}

/** Moves the focus along the rows of the list on screen. */
function moveAlong(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
}
