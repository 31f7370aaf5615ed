import { Failure } from '../../kernel/failure.ts';

/** Two people changed the same thing: the later one is told, and shown what both wrote. */
export function changedByAnother(yours: unknown, theirs: unknown): Failure {
  return new Failure('conflict', 'organizations/changed-meanwhile', {
    detail: 'Someone else changed this while you were writing. Both versions are here.',
    extra: { yours, theirs },
  });
}
