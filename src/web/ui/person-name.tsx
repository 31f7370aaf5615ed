import { Link } from 'wouter-preact';

export interface PersonNameProps {
  /** The name the person chose. */
  name: string;
  /** As the person says them: 'she, her'. */
  pronouns?: string | null;
  /** Where the name leads. */
  to?: string;
}

export function PersonName({ name, pronouns, to }: PersonNameProps) {
  return (
    <span class="person-name">
      {to === undefined ? <b>{name}</b> : <Link href={to}>{name}</Link>}
      {pronouns ? <span class="person-pronouns"> {pronouns}</span> : null}
    </span>
  );
}
