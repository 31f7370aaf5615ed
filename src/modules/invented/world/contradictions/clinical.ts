import type { KnownWorld } from './known-world.ts';

/** Diagnosis and treatment are a clinician's to write, about a person's health and nothing else. */
export function* clinicalTrouble(known: KnownWorld): Generator<string> {
  for (const note of known.ofKind('clinical-note')) {
    if (known.staff.get(note.authorId)?.role !== 'clinician')
      yield `${known.label(note)} was not written by a clinician.`;
    if (!['substance-use', 'mental-health', 'medication'].includes(note.category))
      yield `${known.label(note)} is not about health.`;
  }
}
