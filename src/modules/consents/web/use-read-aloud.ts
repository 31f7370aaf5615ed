import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../lib/languages.ts';

export interface ReadAloud {
  /** Which paragraph is being read, counted from 0; undefined while nothing is. */
  at: number | undefined;
  /** The browser said that it cannot. */
  mute: boolean;
  start: () => void;
  stop: () => void;
}

const tags = { en: 'en-US', es: 'es-US' } as const;

const hasVoice = (): boolean => 'speechSynthesis' in window;

/** A browser that has no voice at all may neither speak nor say so. */
const silentMs = 4000;

interface Following {
  onBegin: (at: number) => void;
  onEnd: () => void;
  onMute: () => void;
}

/** One utterance a paragraph: some browsers fall silent in the middle of a longer one. */
function speakAll(paragraphs: readonly string[], language: Language, following: Following): () => void {
  const { speechSynthesis } = window;
  speechSynthesis.cancel();
  const waiting = setTimeout(following.onMute, silentMs);
  paragraphs.forEach((text, at) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = tags[language];
    utterance.onstart = () => {
      clearTimeout(waiting);
      following.onBegin(at);
    };
    utterance.onerror = ({ error }) => {
      clearTimeout(waiting);
      // Whoever pressed stop has a voice.
      if (error !== 'canceled' && error !== 'interrupted') following.onMute();
    };
    if (at === paragraphs.length - 1) utterance.onend = following.onEnd;
    speechSynthesis.speak(utterance);
  });
  return () => {
    clearTimeout(waiting);
    speechSynthesis.cancel();
  };
}

/** Reads paragraphs aloud with the voice of the browser itself; leaving the page ends it. */
export function useReadAloud(paragraphs: readonly string[], language: Language): ReadAloud {
  const [at, setAt] = useState<number>();
  const [mute, setMute] = useState(!hasVoice());
  const [silence, setSilence] = useState<() => void>();
  useEffect(() => silence, [silence]);
  const over = (): void => {
    setAt(undefined);
    setSilence(undefined);
  };
  const start = (): void => {
    if (!hasVoice()) return;
    setMute(false);
    setAt(0);
    const onMute = (): void => {
      over();
      setMute(true);
    };
    const quiet = speakAll(paragraphs, language, { onBegin: setAt, onEnd: over, onMute });
    setSilence(() => quiet);
  };
  return { at, mute, start, stop: over };
}
