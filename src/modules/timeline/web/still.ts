import type { ComponentChildren } from 'preact';
import { Component } from 'preact';

interface StillProps {
  /** Everything its children depend on. */
  of: readonly unknown[];
  children: ComponentChildren;
}

/** Draws its children anew only when something they depend on has changed: the earlier pages of a long line stay as they are. */
export class Still extends Component<StillProps> {
  override shouldComponentUpdate(next: StillProps): boolean {
    return next.of.some((one, at) => one !== this.props.of[at]);
  }

  override render(): ComponentChildren {
    return this.props.children;
  }
}
