import { Component, type ReactNode } from 'react';
import { Failure } from '../display/failure.js';

interface BoundaryState {
  readonly error: Error | undefined;
}

/** Keeps a screen that fails, or whose code cannot be loaded, from taking the whole page with it. */
export class Boundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { error: undefined };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? this.props.children : <Broken error={error} />;
  }
}

/** A new version of the page may have taken the place of the code that was asked for: reading the page again helps. */
function Broken({ error }: { readonly error: Error }) {
  return (
    <Failure
      error={error}
      onRetry={() => {
        location.reload();
      }}
    />
  );
}
