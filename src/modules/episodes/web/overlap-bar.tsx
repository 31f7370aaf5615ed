import type { laidOut } from '../domain.ts';

export type Lies = ReturnType<typeof laidOut>[number];

/** Where on the common scale this one lies: drawn below its words, which say the same. */
export function OverlapBar({ from, width }: Lies) {
  return (
    <svg class="overlap-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="overlap-whole" width="100" height="4" />
      <rect class="overlap-part" x={from} width={width} height="4" />
    </svg>
  );
}
