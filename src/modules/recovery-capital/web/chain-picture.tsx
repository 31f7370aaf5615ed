import { useId } from 'preact/hooks';
import type { Chain } from '../domain/chains.ts';
import { domainKeys } from '../domain/domains.ts';

const step = 56;
const size = 14;
const middle = 20;

/** A chain as dots with their numbers on the wheel, joined by arrows. The words beneath say the same. */
export function ChainPicture({ chain }: { chain: Chain }) {
  const arrow = useId();
  const width = (chain.path.length - 1) * step + 2 * middle;
  return (
    <svg
      class={`chain chain-${chain.how}`}
      viewBox={`0 0 ${width} ${middle * 2}`}
      style={{ maxWidth: `${width}px` }}
      aria-hidden="true"
    >
      <defs>
        <marker id={arrow} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto">
          <path class="chain-head" d="M0 0L8 4L0 8Z" />
        </marker>
      </defs>
      {chain.path.slice(1).map((domain, at) => (
        <line
          key={domain}
          class="chain-line"
          x1={middle + at * step + size}
          x2={middle + (at + 1) * step - size - 1}
          y1={middle}
          y2={middle}
          marker-end={`url(#${arrow})`}
        />
      ))}
      {chain.path.map((domain, at) => (
        <g key={domain} class={`domain-${domain}`}>
          <circle class="chain-dot" cx={middle + at * step} cy={middle} r={size} />
          <text x={middle + at * step} y={middle} text-anchor="middle" dominant-baseline="central">
            {domainKeys.indexOf(domain) + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}
