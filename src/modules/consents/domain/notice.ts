/**
 * The two statements one of which goes with every disclosure made under a consent (§ 2.32(a)), word for word as the rule
 * gives them. A federal regulation belongs to everybody. The hashes are of the texts, so that a slip of the hand shows.
 */
export interface Notice {
  readonly text: string;
  /** SHA-256 of the text in UTF-8, in hex. */
  readonly sha256: string;
}

export const noticeSource = {
  paragraph: '42 CFR § 2.32(a)',
  publishedIn: '89 FR 12472',
  effectiveFrom: '2024-04-16',
  /** From this day on nobody may still send the words of 2018 or 2020. */
  complianceFrom: '2026-02-16',
  verifiedOn: '2026-11-22',
  /** Read in public copies of the rule, not at its own publisher; whoever runs a program compares them once. */
  provisional: true,
} as const;

export const longNotice: Notice = {
  text:
    'This record which has been disclosed to you is protected by Federal confidentiality rules (42 CFR ' +
    'part 2). These rules prohibit you from using or disclosing this record, or testimony that ' +
    'describes the information contained in this record, in any civil, criminal, administrative, or ' +
    'legislative proceedings by any Federal, State, or local authority, against the patient, unless ' +
    'authorized by the consent of the patient, except as provided at 42 CFR ' +
    '2.12(c)(5) or as authorized ' +
    'by a court in accordance with 42 CFR ' +
    '2.64 or 2.65. In addition, the Federal rules prohibit you from making any other use or disclosure ' +
    'of this record unless at least one of the following applies: (i) Further use or disclosure is ' +
    'expressly permitted by the written consent of the individual whose information is being disclosed ' +
    'in this record or as otherwise permitted by 42 CFR part 2. (ii) You are a covered entity or ' +
    'business associate and have received the record for treatment, payment, or health care operations, ' +
    'or (iii) You have received the record from a covered entity or business associate as permitted by ' +
    '45 CFR part 164, subparts A and E. A general authorization for the release of medical or other ' +
    'information is NOT sufficient to meet the required elements of written consent to further use or ' +
    'redisclose the record (see 42 CFR 2.31).',
  sha256: 'd82205a18044f9f45776343d91e26d8ddb44bf13e136af169ec73d755facd9a8',
};

export const shortNotice: Notice = {
  text: '42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
  sha256: '79fee3d6dff7e052183c61b66bfed589f0f45dcf330bb277e07b396bd12e9774',
};
