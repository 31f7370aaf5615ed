import type { Domain } from './domains.ts';
import { domainKeys } from './domains.ts';

/** The radius of a whole answer, in units of the drawing. */
export const radius = 100;
const degree = 360 / domainKeys.length;
/** Left free on each side of a sector, and between the answers in it. */
const gap = 2.5;
const thin = 0.8;

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Degrees clockwise from the top that belong to a domain. */
export function sectorOf(domain: Domain): Span {
  const middle = domainKeys.indexOf(domain) * degree;
  return { from: middle - degree / 2, to: middle + degree / 2 };
}

/** The part of a sector that one answer of several fills. */
export function wedgeOf(domain: Domain, at: number, of: number): Span {
  const { from, to } = sectorOf(domain);
  const width = (to - from - 2 * gap) / Math.max(of, 1);
  const begin = from + gap + at * width;
  const inset = of > 1 ? thin : 0;
  return { from: begin + inset, to: begin + width - inset };
}

/** The area shows the answer: the radius grows with its square root. */
export const reach = (order: number, most: number): number =>
  radius * Math.sqrt(Math.max(0, Math.min(1, order / most)));

const round = (value: number): number => Math.round(value * 100) / 100;

/** A point at so many degrees from the top. */
export function pointAt(distance: number, degrees: number): { x: number; y: number } {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return { x: round(distance * Math.cos(angle)), y: round(distance * Math.sin(angle)) };
}

const written = ({ x, y }: { x: number; y: number }): string => `${x} ${y}`;

/** The edge of a circle between two angles, as an SVG path. */
export function arcPath(distance: number, { from, to }: Span): string {
  const r = round(distance);
  return `M${written(pointAt(r, from))}A${r} ${r} 0 0 1 ${written(pointAt(r, to))}`;
}

/** The piece of cake between two angles, as an SVG path. */
export const wedgePath = (distance: number, span: Span): string =>
  `M0 0L${arcPath(distance, span).slice(1)}Z`;

/** The domain an arrow key leads to; undefined for any other key. */
export function domainAfterKey(key: string, from: Domain): Domain | undefined {
  const at = domainKeys.indexOf(from);
  const count = domainKeys.length;
  const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  if (key === 'Home') return domainKeys[0];
  if (key === 'End') return domainKeys[count - 1];
  const step = steps[key];
  return step === undefined ? undefined : domainKeys[(at + step + count) % count];
}
