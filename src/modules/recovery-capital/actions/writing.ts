import type { Permit } from '../../../kernel/access/index.ts';
import { personOf } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { strengthKind } from '../../coaching/index.ts';
import { voiceInvitedKind } from '../../forms/index.ts';
import type { Fact, NewFact } from '../../timeline/index.ts';
import { append, asKind, factOf, findFacts, findToAmend, findWritten, viewOf } from '../../timeline/index.ts';
import { influenceKind, voiceSaidKind } from '../kinds.ts';
import type { InfluenceEntry, InviteEntry, SaidEntry, TagEntry } from '../schema.ts';
import { mayPlace } from './profile.ts';

type Writing = Permit<'profile.write'>;
type Kept = { id: string; already: boolean };
type OfFact = { params: { factId: string } };

function subjectOf({ participantIds: [id] }: Permit<string>): string {
  if (!id) throw new Failure('bug', 'recovery-capital/about-nobody');
  return id;
}

async function write(permit: Permit<string>, fact: NewFact): Promise<Kept> {
  const { already } = await append(permit, [fact]);
  return { id: fact.id, already: already.length > 0 };
}

const changedMeanwhile = (theirs: Fact | undefined): Failure =>
  theirs
    ? new Failure('conflict', 'timeline/already-corrected', {
        detail: 'Someone changed this entry first.',
        extra: { theirs: viewOf(theirs) },
      })
    : notFound();

/** Says where a strength stands. Its words, its day and its readers stay as they were. */
export async function place(permit: Writing, { body, params }: { body: TagEntry } & OfFact): Promise<Kept> {
  if (await findWritten(permit, body.id)) return { id: body.id, already: true };
  const found = await findToAmend(permit, params.factId);
  if (!('fact' in found)) throw changedMeanwhile(found.amendedBy);
  const strength = asKind(strengthKind, found.fact);
  if (!(strength && permit.participantIds.includes(strength.participantId))) throw notFound();
  if (!mayPlace(permit, strength)) {
    throw new Failure('forbidden', 'recovery-capital/theirs-to-place', {
      detail: 'The participant wrote this. They say where it belongs.',
    });
  }
  const { id, domain, capital } = body;
  const { participantId, happenedAt, words, audience, betweenIds, data } = strength;
  const corrects = { id: strength.id, how: 'amend' } as const;
  const placed = { origin: data.origin, domain, ...(capital ? { capital } : {}) };
  return write(
    permit,
    factOf(strengthKind, {
      id,
      participantId,
      happenedAt,
      words,
      audience,
      betweenIds,
      data: placed,
      corrects,
    }),
  );
}

/** How one domain lifts or drags another. */
export async function addInfluence(permit: Writing, { body }: { body: InfluenceEntry }): Promise<Kept> {
  const { id, from, to, how, why = '', audience, withIds } = body;
  if (from === to) {
    throw new Failure('invalid', 'recovery-capital/same-domain', {
      fields: { to: 'recovery-capital/same-domain' },
    });
  }
  const writer = personOf(permit.actor);
  const betweenIds =
    audience === 'team'
      ? []
      : [...new Set([...permit.participantIds, ...(writer ? [writer] : []), ...withIds])];
  return write(
    permit,
    factOf(influenceKind, {
      id,
      participantId: subjectOf(permit),
      happenedAt: permit.now,
      data: { from, to, how },
      words: { why },
      audience,
      betweenIds,
    }),
  );
}

/** The participant asks to hear somebody close to them. */
export const invite = (permit: Permit<'voice.invite'>, { body }: { body: InviteEntry }): Promise<Kept> =>
  write(
    permit,
    factOf(voiceInvitedKind, {
      id: body.id,
      participantId: subjectOf(permit),
      happenedAt: permit.now,
      data: { voice: body.voice },
      words: { who: body.who },
    }),
  );

/** What an invited voice said, as staff heard it. Without an invitation in force there is nobody to write down. */
export async function recordSaid(
  permit: Permit<'voice.record'>,
  { body, params }: { body: SaidEntry } & OfFact,
): Promise<Kept> {
  const [fact] = await findFacts(permit, [params.factId]);
  const invitation = fact && asKind(voiceInvitedKind, fact);
  if (!(invitation && permit.participantIds.includes(invitation.participantId))) throw notFound();
  const { id, said, how, domain } = body;
  return write(
    permit,
    factOf(voiceSaidKind, {
      id,
      participantId: subjectOf(permit),
      happenedAt: permit.now,
      data: { invitationId: invitation.id, how, ...(domain ? { domain } : {}) },
      words: { said },
    }),
  );
}
