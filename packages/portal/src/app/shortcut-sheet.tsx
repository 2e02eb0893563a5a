import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../display/dialog.js';
import { useTexts } from '../display/texts.js';
import type { Screen } from './screens.js';
import { shortcutsAreOn, turnShortcuts } from './shortcuts.js';

/** Every key that does something, and the way to turn them off. */
export function ShortcutSheet({
  screens,
  onClose,
}: {
  readonly screens: readonly Screen[];
  readonly onClose: () => void;
}) {
  const { say } = useTexts();
  const [on, setOn] = useState(shortcutsAreOn);
  const others: readonly (readonly [string, string])[] = [
    ['j', say('keyNext')],
    ['k', say('keyPrevious')],
    ['Enter', say('keyOpen')],
    ['Esc', say('close')],
    ['/', say('keySearch')],
    ['?', say('shortcuts')],
  ];
  return (
    <Dialog title={say('shortcuts')} onClose={onClose}>
      <dl className="keys">
        {screens.map(({ letter, path, title }) =>
          letter === undefined ? undefined : (
            <div key={path}>
              <dt>
                <kbd>g</kbd> <kbd>{letter}</kbd>
              </dt>
              <dd>{say(title)}</dd>
            </div>
          ),
        )}
        {others.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label={say('shortcutsOn')}
        checked={on}
        onChange={({ currentTarget }) => {
          turnShortcuts(currentTarget.checked);
          setOn(currentTarget.checked);
        }}
      />
    </Dialog>
  );
}
