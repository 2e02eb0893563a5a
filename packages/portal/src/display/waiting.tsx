import { useTexts } from './texts.js';

/** Grey lines where something will stand in a moment; shown only when it takes long enough to be noticed. */
export function Waiting({ lines = 6 }: { readonly lines?: number }) {
  const { say } = useTexts();
  return (
    <div className="waiting" role="status" aria-label={say('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="waiting-line" />
      ))}
    </div>
  );
}
