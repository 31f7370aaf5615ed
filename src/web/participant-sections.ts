import { createContext } from 'preact';
import type { ParticipantSection } from './define-web.ts';

/** A section with the module whose words it speaks. */
export interface PlacedSection extends ParticipantSection {
  module: string;
}

/** Every room's part of a participant's page, in order. */
export const SectionsOfParticipant = createContext<readonly PlacedSection[]>([]);
