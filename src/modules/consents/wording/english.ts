import type { Wording } from './wording.ts';

/** Written for this project, at grade 8 or below. */
export const english: Wording = {
  title: 'What you agree to share',
  consequence: 'We go on with you all the same.',
  about: 'This is about {{name}}.',
  ofAge: 'I am 18 years old, or older.',
  discloser: 'Who may share: {{who}}.',
  information: 'What they may share: {{what}}.',
  described: 'In plain words: {{words}}',
  recipients: 'Who may have it: {{who}}.',
  through: '{{who}} passes it on, and only to {{members}}.',
  throughTreating: '{{who}} passes it on, and only to those who treat you.',
  purposes: 'What for: {{what}}.',
  endsOn: 'The last day is {{day}}.',
  endsWhen: 'It ends when this happens: {{event}}',
  endsNever: 'It has no end date. It ends when you take it back.',
  counselingNotes:
    'These are notes a counselor keeps apart, on what was said between you. This paper is for them alone. Your care may not depend on it.',
  proceedings: 'This paper lets it be used in a legal matter against you. It is for that alone.',
  signed: 'Signed by {{name}} on {{day}}.',
  signedFor: 'Signed by {{name}}, who may decide for you by law, on {{day}}.',
  statement: {
    'right-to-revoke':
      'You can take this back at any time, in writing. A tap here counts as writing. What was shared before stays shared.',
    'hipaa-redisclosure':
      'Those who treat you or pay for your care may pass it on as the health privacy law (HIPAA) allows. They may not use it against you in court. They may not use it in any other legal matter against you: civil, criminal, administrative or legislative.',
    'fundraising-opt-out':
      'We may ask for gifts to keep this work going. You can say no to that first, and nothing else changes.',
    'tpo-redisclosure':
      'Once it is passed on, the special law for these records may not protect it any more. It still may not be used against you in a legal matter.',
    'refusal-consequences': 'You may say no. If you do: {{consequence}}',
  },
  informationOf: {
    identity: 'your name and how to reach you',
    attendance: 'when you came',
    plan: 'your plan',
    assessment: 'your answers to forms',
    note: 'notes of your meetings',
    'substance-use': 'your substance use',
    medication: 'your medicines',
    'mental-health': 'your mental health',
    employment: 'your work',
    housing: 'your housing',
    legal: 'your legal matters',
    family: 'your family',
    'counseling-notes': 'a counselor’s own notes',
  },
  purposeOf: {
    treatment: 'your care',
    payment: 'paying for your care',
    operations: 'running this program',
    employment: 'your work',
    supervision: 'your probation or parole',
    housing: 'your home',
    schooling: 'your school',
    family: 'your family',
    research: 'research',
    'own-request': 'because you ask for it',
    proceedings: 'a legal matter against you',
  },
  classOf: {
    'treating-providers': 'all who treat you',
    'health-plans': 'your health plan',
    'third-party-payers': 'others who pay for your care',
    'program-helpers': 'people who help run this program',
  },
};
