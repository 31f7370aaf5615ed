import type { Permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { keepMarks, readOwnMarks } from '../../families/index.ts';
import { isReady, listKnown } from '../../forms/index.ts';
import { ownCheck } from '../domain/picture.ts';
import type { InstrumentView, Marking, MarksEntry } from '../schema.ts';
import { instrumentView } from './readings.ts';

type MarkingPermit = Permit<'voice.mark'>;

/** Every version of our own check that has words here. */
async function checks(permit: MarkingPermit): Promise<InstrumentView[]> {
  const known = await listKnown(permit, ownCheck);
  return known.flatMap(({ instrument }) => (isReady(instrument) ? (instrumentView(instrument) ?? []) : []));
}

/** What somebody close is asked, and what they marked before. */
export async function readMarking(permit: MarkingPermit): Promise<Marking> {
  const { participantName, marked } = await readOwnMarks(permit);
  const [instrument] = await checks(permit);
  if (!instrument) throw new Failure('bug', 'recovery-capital/no-check');
  return {
    participantName,
    instrument,
    marked: marked.map(({ id, at }) => ({ id, at: at.toISOString() })),
  };
}

/** Keeps what they marked, by the version they saw; an answer that was not offered is refused. */
export async function giveMarks(permit: MarkingPermit, { body }: { body: MarksEntry }) {
  const { id, version, answers } = body;
  const check = (await checks(permit)).find((one) => one.version === version);
  const offered = new Map(
    check?.sources.flatMap(({ items }) => items.map(({ key, options }) => [key, options.length])),
  );
  const said = Object.entries(answers);
  if (said.length === 0 || said.some(([key, at]) => at >= (offered.get(key) ?? 0)))
    throw new Failure('invalid', 'recovery-capital/not-offered', {
      fields: { answers: 'recovery-capital/not-offered' },
    });
  return keepMarks(permit, { id, form: { key: ownCheck, version }, answers });
}
