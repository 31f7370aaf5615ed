import type { Arc } from '../phrase-types.ts';
import { child } from './child.ts';
import { course } from './course.ts';
import { fine } from './fine.ts';
import { givingBack } from './giving-back.ts';
import { hobby } from './hobby.ts';
import { jobSearch } from './job-search.ts';
import { kin } from './kin.ts';
import { money } from './money.ts';
import { mornings } from './mornings.ts';
import { ownDoor } from './own-door.ts';
import { stateId } from './state-id.ts';
import { teeth } from './teeth.ts';

/** Every story a person's meetings may tell. */
export const arcs: readonly Arc[] = [
  stateId,
  jobSearch,
  ownDoor,
  child,
  kin,
  fine,
  teeth,
  mornings,
  money,
  course,
  givingBack,
  hobby,
];
