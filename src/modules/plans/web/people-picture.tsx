import { useWords } from '../../../web/words.ts';
import { betweenClass, useRoom } from './room.tsx';
import type { LineView } from './server.ts';

export type Person = LineView & { data: Extract<LineView['data'], { part: 'person' }> };

const size = 340;
const middle = size / 2;
const rings = [58, 104, 150] as const;
const longestName = 12;
/** Room for the names of those who stand furthest out. */
const aside = 30;

const shortened = (name: string): string =>
  name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;

/** Where somebody stands: on their ring, evenly around; each ring begins a little further, so that names do not meet. */
function placeOf(ring: number, at: number, count: number): { x: number; y: number } {
  const radius = rings[ring - 1] ?? rings[2];
  const angle = (at / count) * 2 * Math.PI - Math.PI / 2 + ring * 0.55;
  return { x: middle + radius * Math.cos(angle), y: middle + radius * Math.sin(angle) };
}

function Dot({ person, x, y }: { person: Person; x: number; y: number }) {
  return (
    <g class={betweenClass(person) || undefined}>
      <circle class={`people-dot people-${person.data.effect}`} cx={x} cy={y} r="8" />
      <text x={x} y={y + 21} text-anchor="middle">
        {shortened(person.what)}
      </text>
    </g>
  );
}

/** Circles around oneself. The list below says the same. */
export function PeoplePicture({ people }: { people: readonly Person[] }) {
  const t = useWords('plans');
  const { own, name } = useRoom();
  return (
    <svg
      class="people-picture"
      viewBox={`${-aside} 0 ${size + 2 * aside} ${size + 16}`}
      aria-hidden="true"
      focusable="false"
    >
      {rings.map((radius) => (
        <circle key={radius} class="people-ring" cx={middle} cy={middle} r={radius} />
      ))}
      <circle class="people-me" cx={middle} cy={middle} r="24" />
      <text class="people-me-name" x={middle} y={middle + 5} text-anchor="middle">
        {own ? t('people.me') : shortened(name)}
      </text>
      {rings.flatMap((_, ring) => {
        const here = people.filter(({ data }) => data.closeness === ring + 1);
        return here.map((person, at) => (
          <Dot key={person.rootId} person={person} {...placeOf(ring + 1, at, here.length)} />
        ));
      })}
    </svg>
  );
}
