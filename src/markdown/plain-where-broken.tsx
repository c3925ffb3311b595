import { Component, type ReactNode } from "react";

interface Props {
  /** What is drawn; another source is another try. */
  source: string;
  /** What stands in for it where drawing it fails. */
  plain: ReactNode;
  children: ReactNode;
}

interface State {
  source: string;
  isBroken: boolean;
}

/** Draws its children, or what stands in for them: one block that cannot be drawn takes nothing else with it. */
export class PlainWhereBroken extends Component<Props, State> {
  override state: State = { source: this.props.source, isBroken: false };

  static getDerivedStateFromError(): Partial<State> {
    return { isBroken: true };
  }

  static getDerivedStateFromProps({ source }: Props, state: State): State | null {
    return source === state.source ? null : { source, isBroken: false };
  }

  override render(): ReactNode {
    return this.state.isBroken ? this.props.plain : this.props.children;
  }
}
