/** What a family member may suggest for a plan: nothing that says of the participant how it stands with them. */
export const suggestedParts = ['goal', 'coping', 'need'] as const;
