/** Under what terms a form may be used. */
export const termsKinds = [
  'own',
  'public-domain',
  'free',
  'free-with-citation',
  'non-commercial',
  'permission',
] as const;

/** Who may be named to give a form: the participant alone, and the staff whom the policy lets near them. */
export const givers = ['participant', 'coach', 'employment-specialist', 'clinician', 'manager'] as const;
