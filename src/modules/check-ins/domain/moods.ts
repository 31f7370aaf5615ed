/** Answers to 'How is today?', the lightest first. */
export const moods = ['good', 'all-right', 'hard', 'very-hard'] as const;
export type Mood = (typeof moods)[number];

/** After these help is shown before anything else. */
export const isHard = (mood: Mood): boolean => mood === 'hard' || mood === 'very-hard';
