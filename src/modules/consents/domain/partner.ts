/** What kind of place somebody outside comes from; said of them by the organization, and never by themselves. */
export const partnerKinds = [
  'clinician',
  'treatment-program',
  'probation',
  'employer',
  'school',
  'landlord',
  'payer',
  'researcher',
  'family-member',
  'other',
] as const;
export type PartnerKind = (typeof partnerKinds)[number];
