import { describe, expect, it } from 'vitest';
import type { LinkDeed, LinkTimes, Side } from './link.ts';
import { linkDeeds, mayDo, stateOf } from './link.ts';

const at = new Date('2026-11-01T10:00:00Z');
const offered: LinkTimes = {};
const linked: LinkTimes = { acceptedAt: at };
const sides: readonly Side[] = ['participant', 'family'];

/** Written from what the product promises, apart from the table. */
function promised(link: LinkTimes, side: Side, deed: LinkDeed): boolean {
  if (link.endedAt) return false;
  const both = link.acceptedAt !== undefined;
  if (deed === 'end') return true;
  if (deed === 'accept') return side === 'family' && !both;
  if (!both) return false;
  if (deed === 'ask-voice' || deed === 'ask-to-suggest') return side === 'participant';
  if (deed === 'let-team-read') return side === 'family';
  return true;
}

const every: LinkTimes[] = [offered, linked, { endedAt: at }, { acceptedAt: at, endedAt: at }];

describe('a link between a participant and somebody close', () => {
  it.each(every)('does for each side what was promised and nothing else (%o)', (link) => {
    for (const side of sides)
      for (const deed of linkDeeds)
        expect([side, deed, mayDo(link, side, deed)]).toEqual([side, deed, promised(link, side, deed)]);
  });

  it('is never a link before the family member has agreed, and never again once it has ended', () => {
    expect(every.map(stateOf)).toEqual(['offered', 'linked', 'ended', 'ended']);
  });

  it('however the two of them act, shows nothing before both have agreed or after either has ended it', () => {
    const seen = walks({}, false, 4);
    expect(seen.length).toBeGreaterThan(40);
    for (const { link, agreed } of seen) {
      const shows = agreed && link.endedAt === undefined;
      expect(sides.map((side) => mayDo(link, side, 'show'))).toEqual([shows, shows]);
      expect(sides.map((side) => mayDo(link, side, 'end'))).toEqual(
        sides.map(() => link.endedAt === undefined),
      );
    }
  });
});

const everyDeed = sides.flatMap((side) => linkDeeds.map((deed) => ({ side, deed })));

function after(link: LinkTimes, deed: LinkDeed): LinkTimes {
  if (deed === 'accept') return { ...link, acceptedAt: at };
  return deed === 'end' ? { ...link, endedAt: at } : link;
}

interface Step {
  link: LinkTimes;
  /** Whether the family member has agreed, as this test counted it. */
  agreed: boolean;
}

/** Every way a link can go in so many steps. */
function walks(link: LinkTimes, agreed: boolean, left: number): Step[] {
  const next = left === 0 ? [] : everyDeed.filter(({ side, deed }) => mayDo(link, side, deed));
  return [
    { link, agreed },
    ...next.flatMap(({ side, deed }) =>
      walks(after(link, deed), agreed || (deed === 'accept' && side === 'family'), left - 1),
    ),
  ];
}
