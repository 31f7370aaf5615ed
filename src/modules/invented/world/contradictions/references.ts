import type { Fact, FactKind } from '../types.ts';
import type { KnownWorld } from './known-world.ts';

/** Kinds that answer or follow another fact, and the kinds they may be about. */
const aboutKinds: Partial<Record<FactKind, readonly FactKind[]>> = {
  'next-step': ['contact'],
  'step-done': ['next-step'],
  'co-sign': ['contact'],
  dissent: ['contact', 'clinical-note'],
  reply: ['contact', 'milestone'],
  'message-read': ['message'],
  'plan-state': ['plan-line'],
  'plan-link': ['plan-line'],
};

/** Only the participant may answer; only staff may put a line aside. */
const byParticipant: readonly FactKind[] = [
  'check-in',
  'check-in-wish',
  'co-sign',
  'dissent',
  'reply',
  'plan-state',
];
const byStaff: readonly FactKind[] = [
  'contact',
  'message-read',
  'snooze',
  'service',
  'stage-begun',
  'stage-ended',
  'group-attendance',
  'clinical-note',
];

/** A unit stands at a site of the house, and its standing was reviewed by somebody of it. */
export function* unitTrouble({ world, staff }: KnownWorld): Generator<string> {
  for (const { name, siteId, reviewedById } of world.units) {
    if (!world.sites.some(({ id }) => id === siteId)) yield `${name} is at no site.`;
    if (!staff.has(reviewedById)) yield `${name} was reviewed by nobody.`;
  }
}

/** What a fact names exists and belongs to the same person; whoever wrote it may have. */
export function* referenceTrouble(known: KnownWorld): Generator<string> {
  for (const fact of known.world.facts) {
    if (!known.participants.has(fact.participantId)) yield `${known.label(fact)} is about nobody.`;
    const own = fact.authorId === fact.participantId;
    if (!(own || known.staff.has(fact.authorId))) yield `${known.label(fact)} was written by nobody.`;
    if (byParticipant.includes(fact.kind) && !own) yield `${known.label(fact)} was not given by the person.`;
    if (byStaff.includes(fact.kind) && own) yield `${known.label(fact)} was not written by staff.`;
    yield* aboutTrouble(known, fact);
    yield* namedTrouble(known, fact);
  }
}

function* aboutTrouble(known: KnownWorld, fact: Fact): Generator<string> {
  const kinds = aboutKinds[fact.kind];
  const about = fact.about === null ? undefined : known.facts.get(fact.about);
  if (fact.about !== null && !about) yield `${known.label(fact)} is about a fact that is not there.`;
  if (kinds && !(about && kinds.includes(about.kind)))
    yield `${known.label(fact)} is not about what it should be.`;
  if (!about) return;
  if (about.participantId !== fact.participantId)
    yield `${known.label(fact)} is about another person’s line.`;
  if (about.audience === 'just-us' && fact.audience !== 'just-us') {
    yield `${known.label(fact)} tells the team of something kept between two.`;
  }
}

function* namedTrouble({ world, staff, groups, label }: KnownWorld, fact: Fact): Generator<string> {
  const { kind, data } = fact;
  if (kind === 'contact' && data.withIds?.some((id) => !staff.has(id)))
    yield `${label(fact)} names unknown company.`;
  if (kind === 'group-attendance' && !groups.has(data.groupId))
    yield `${label(fact)} names an unknown group.`;
  if (kind === 'signal' && (data.when === 'missed-group') !== groups.has(data.groupId ?? '')) {
    yield `${label(fact)} does not say which group.`;
  }
  if (kind === 'rehearsal' && data.withIds.some((id) => !staff.has(id)))
    yield `${label(fact)} names unknown company.`;
  if (kind === 'service' && !world.programs.some(({ id }) => id === data.programId)) {
    yield `${label(fact)} names an unknown program.`;
  }
}
