import type { ComponentChildren } from 'preact';
import { Component } from 'preact';

export interface ErrorBoundaryProps {
  children: ComponentChildren;
  /** What stands in place of what broke. `again` tries once more. */
  instead: (error: unknown, again: () => void) => ComponentChildren;
}

/** Keeps a fault in one part from taking the page with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: { error: unknown } | undefined }> {
  override state: { failed: { error: unknown } | undefined } = { failed: undefined };

  override componentDidCatch(error: unknown): void {
    this.setState({ failed: { error } });
  }

  override render(): ComponentChildren {
    const { failed } = this.state;
    if (!failed) return this.props.children;
    return this.props.instead(failed.error, () => this.setState({ failed: undefined }));
  }
}
