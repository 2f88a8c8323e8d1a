import { Component, type ReactNode } from "react";

import { StudioError } from "../api/errors";
import { Trouble } from "../components/Trouble";

type Props = { children: ReactNode };

/** Shows what went wrong where a part of the window cannot be drawn. */
export class ErrorBoundary extends Component<Props, { error: StudioError | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof StudioError ? error : new StudioError("crashed", "draw the window", String(error)) };
  }

  override render() {
    const { error } = this.state;
    return error ? <Trouble error={error} onAgain={() => this.setState({ error: null })} /> : this.props.children;
  }
}
