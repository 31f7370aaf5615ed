import { randomUUID } from 'node:crypto';
import type { StaffActor } from '../../kernel/access/index.ts';
import type { Job } from '../../kernel/jobs/job.ts';
import type { Answer, House } from '../../testing/house.ts';
import { lookJob, restoreJob, undoJob, writeJob } from './actions/at-work.ts';
import type { ImportState } from './domain.ts';
import type { NamesChange } from './schema/asked.ts';
import type { ImportView, RowView } from './schema/import.ts';

type OneImport = Job<{ importId: string }>;

const jobFor: Partial<Record<ImportState, OneImport>> = {
  looking: lookJob,
  running: writeJob,
  undoing: undoJob,
  restoring: restoreJob,
};

export const bodyOf = <T>(answer: Answer): T => answer.body;

/** Runs the job an import waits for, at once and in this process, as a worker would. */
export async function workOn(
  house: House,
  actor: StaffActor,
  id: string,
  signal = new AbortController().signal,
): Promise<void> {
  const { state } = await readIt(house, actor, id);
  await jobFor[state]?.run(
    { access: house.app.access, orgId: actor.orgId, requestId: randomUUID(), signal },
    { importId: id },
  );
}

export async function readIt(house: House, actor: StaffActor, id: string): Promise<ImportView> {
  const answer = await house.as(actor).get(`/imports/${id}`);
  if (answer.status !== 200) throw new Error(`reading an import answered ${answer.status}`);
  return bodyOf(answer);
}

export async function readRowsOf(
  house: House,
  actor: StaffActor,
  id: string,
  query = '?limit=200',
): Promise<RowView[]> {
  return bodyOf<{ rows: RowView[] }>(await house.as(actor).get(`/imports/${id}/rows${query}`)).rows;
}

/** Does one thing to an import as it stands, and the work it asks for. */
export async function doIt(
  house: House,
  actor: StaffActor,
  id: string,
  deed: 'look' | 'agree' | 'undo' | 'restore',
): Promise<ImportView> {
  const { version } = await readIt(house, actor, id);
  const answer = await house.as(actor).post(`/imports/${id}/${deed}`, { version });
  if (answer.status !== 200)
    throw new Error(`${deed} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  await workOn(house, actor, id);
  return readIt(house, actor, id);
}

/** Says what names of a file stand for, and has its rows looked at with that. */
export async function sayNames(
  house: House,
  actor: StaffActor,
  id: string,
  names: NamesChange['names'],
): Promise<ImportView> {
  const { version } = await readIt(house, actor, id);
  const answer = await house.as(actor).put(`/imports/${id}/names`, { names, version });
  if (answer.status !== 200)
    throw new Error(`names answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  await workOn(house, actor, id);
  return readIt(house, actor, id);
}

/** Sends a spreadsheet and has it looked through. */
export async function lookAtFile(
  house: House,
  actor: StaffActor,
  content: string,
  fileName = 'people.csv',
): Promise<ImportView> {
  const answer = await house.as(actor).upload('/imports', content, fileName);
  if (answer.status !== 201)
    throw new Error(`upload answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return doIt(house, actor, bodyOf<{ id: string }>(answer).id, 'look');
}

/** The whole way: sent, looked through, agreed to, written. */
export async function bringIn(
  house: House,
  actor: StaffActor,
  content: string,
  fileName?: string,
): Promise<ImportView> {
  const { id } = await lookAtFile(house, actor, content, fileName);
  return doIt(house, actor, id, 'agree');
}
