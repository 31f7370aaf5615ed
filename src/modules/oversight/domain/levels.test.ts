import { describe, expect, it } from 'vitest';
import { decide } from '../../../kernel/access/policy.ts';
import { casesAboutParticipant, tiesOf } from '../../../kernel/access/testing/situations.ts';
import { modules } from '../../../modules.ts';
import { levels, levelsOf, levelsOfScript } from './levels.ts';

const rules = modules.flatMap(({ policy }) =>
  Object.entries(policy).filter(([, rule]) => rule.about === 'participant'),
);

/** Everybody on the staff in every standing, and what they may do about the participant. */
const staff = casesAboutParticipant
  .filter(({ who }) => who.kind === 'staff' || who.kind === 'script')
  .map((one) => ({
    who: one.who,
    standing: one.standing,
    acts: rules
      .filter(([action, rule]) => {
        const ties = tiesOf[one.standing];
        return decide(rule, action, {
          actor: one.actor(action),
          purpose: rule.purpose,
          ...(ties ? { ties } : {}),
        });
      })
      .map(([action]) => action),
  }));

const told = ({ who, acts }: (typeof staff)[number]) =>
  who.kind === 'script' ? levelsOfScript(acts) : levelsOf(acts);

describe('who can open my record', () => {
  it('leaves out nobody who may do anything at all about me', () => {
    const able = staff.filter(({ acts }) => acts.length > 0);
    expect(able.length).toBeGreaterThan(100);
    expect(able.filter((one) => told(one).length === 0)).toEqual([]);
  });

  it('names nobody who may do nothing', () => {
    expect(staff.filter((one) => one.acts.length === 0 && told(one).length > 0)).toEqual([]);
  });

  it('says of everybody the most they may open, and each level is somebody’s', () => {
    expect(new Set(staff.flatMap(told))).toEqual(new Set(levels));
    for (const { who, acts } of staff)
      if (who.kind === 'staff') expect(levelsOf(acts).includes('record')).toBe(acts.includes('line.read'));
  });
});
