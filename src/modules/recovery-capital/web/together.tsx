import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../../../web/words.ts';
import { useLanguage, useWords } from '../../../web/words.ts';
import type { Domain } from '../domain/domains.ts';
import type { Voice } from '../domain/voices.ts';
import type { Phrase, ReadingView } from '../schema.ts';
import type { ShownProfile } from './waiting-profile.ts';

/** What every part of the page knows: whose strengths these are, and who reads. */
export interface Together {
  participantId: string;
  /** The reader is the one they are about. */
  own: boolean;
  /** What the participant is called. */
  name: string;
  profile: ShownProfile;
  /** The domain that is open. */
  open: Domain | undefined;
  onOpen: (domain: Domain) => void;
}

const Here = createContext<Together | undefined>(undefined);
export const TogetherProvider = Here.Provider;

export function useTogether(): Together {
  const here = useContext(Here);
  if (!here) throw new Error('This part stands on a page of strengths.');
  return here;
}

/** Words for whoever reads: `title.own` to the participant, `title.of` about them. */
export function useSay(): Words {
  const t = useWords('recovery-capital');
  const { own, name } = useTogether();
  return (key, values) => t(`${key}.${own ? 'own' : 'of'}`, { name, ...values });
}

/** A phrase of a form in the language of the page. */
export function usePhrase(): (phrase: Phrase) => string {
  const language = useLanguage();
  return ({ text, translations = {} }) => {
    const near = Object.keys(translations).find((tag) => tag.slice(0, 2).toLowerCase() === language);
    return (near && translations[near]) || text;
  };
}

interface Speaker {
  voice: Voice;
  /** Somebody with an account of their own, as the participant calls them. */
  who?: string | undefined;
}

/** What a voice is called, and by whose account it speaks where it has one of its own. */
export function useVoiceName(): (speaker: Speaker) => string {
  const t = useWords('recovery-capital');
  const say = useSay();
  return ({ voice, who }) => {
    const name = voice === 'participant' ? say('voice.participant') : t(`voice.${voice}`);
    return who === undefined ? name : t('voice.ownAccount', { voice: name, who });
  };
}

/** One speaker of a voice, told apart from any other. */
export const speakerKey = ({ voice, who = '' }: Speaker): string => `${voice} ${who}`;

/** Who filled a form in together with whoever speaks; nothing where the participant did so alone. */
export function useWho(): (reading: Pick<ReadingView, 'voice' | 'authorId'>) => string | undefined {
  const t = useWords('recovery-capital');
  const { profile, participantId } = useTogether();
  return ({ voice, authorId }) => {
    const author = authorId && authorId !== participantId ? profile.names[authorId] : undefined;
    return author && t(`who.${voice}`, { author });
  };
}
