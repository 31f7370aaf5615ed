import { z } from 'zod';
import type { AnyPermit } from '../../kernel/access/index.ts';
import { asSystem } from '../../kernel/access/index.ts';
import type { JobContext } from '../../kernel/jobs/job.ts';
import { defineJob } from '../../kernel/jobs/job.ts';
import type { DuplicateProposal, PersonForMatching } from './duplicates/index.ts';
import { blockingKeys, matchAgainst, proposeDuplicates } from './duplicates/index.ts';
import { forMatching } from './matching.ts';
import { findNear, listAfter, replaceProposals } from './store/duplicates.ts';
import { countParticipants, findParticipants } from './store/reading.ts';

const nobodysId = '00000000-0000-0000-0000-000000000000';
const pageSize = 2000;

async function everyone(permit: AnyPermit): Promise<PersonForMatching[]> {
  const people: PersonForMatching[] = [];
  let after = nobodysId;
  for (;;) {
    const page = await listAfter(permit, after, pageSize);
    people.push(...page.map((one) => forMatching(one.id, one)));
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return people;
    after = last.id;
  }
}

/** Compares these people with those near them. */
async function proposeFor(permit: AnyPermit, ids: readonly string[]): Promise<DuplicateProposal[]> {
  const people = await findParticipants(permit, ids);
  const listSize = await countParticipants(permit);
  const proposals: DuplicateProposal[] = [];
  for (const person of people.filter((one) => one.mergedInto === undefined)) {
    const candidate = forMatching(person.id, person);
    const near = await findNear(permit, blockingKeys(candidate));
    const others = near.filter((one) => one.id !== person.id).map((one) => forMatching(one.id, one));
    for (const { id, ...rest } of matchAgainst(candidate, others, { listSize }))
      proposals.push({ ...rest, ids: person.id < id ? [person.id, id] : [id, person.id] });
  }
  return distinct(proposals);
}

function distinct(proposals: readonly DuplicateProposal[]): DuplicateProposal[] {
  return [...new Map(proposals.map((one) => [one.ids.join(' '), one])).values()];
}

/** Looks for second records and files what it finds as proposals; a person decides. */
export async function lookForDuplicates(permit: AnyPermit, ids?: readonly string[]): Promise<void> {
  if (ids === undefined) await replaceProposals(permit, proposeDuplicates(await everyone(permit)));
  else await replaceProposals(permit, await proposeFor(permit, ids), ids);
}

async function run(context: JobContext, data: { participantIds?: string[] | undefined }): Promise<void> {
  const actor = asSystem('looking for duplicates', context.orgId);
  await context.access.permit('duplicates.find', { actor, requestId: context.requestId }, (permit) =>
    lookForDuplicates(permit, data.participantIds),
  );
}

/** Without ids: the whole list. */
export const findDuplicates = defineJob({
  name: 'people.find-duplicates',
  says: 'Looks for two records of one person, and proposes them for somebody to decide.',
  data: z.object({ participantIds: z.array(z.uuid()).optional() }),
  retries: 3,
  expiresInSeconds: 900,
  run,
});
