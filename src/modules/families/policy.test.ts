import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

const supporters = ['coach', 'employment-specialist', 'clinician', 'manager'] as const;

testPolicy(policy, {
  record: {
    'family-link.read': { says: 'only the participant sees whom they invited', participant: true },
    'family-link.keep': {
      says: 'only the participant tells somebody close that they come here',
      participant: true,
    },
    'family-shared.read': {
      says: 'a family member sees what the participant shows them, a guardian or a former one does not',
      family: true,
    },
    'family-voice.give': { says: 'a family member both agreed on is heard', family: true },
    'family-suggestion.give': {
      says: 'a family member suggests where the participant asked them to, and no other does',
      asked: true,
    },
    'family-suggestion.take-back': { says: 'a family member takes back what they suggested', family: true },
    'family-plan.read': { says: 'the team reads the plans of families that let it', near: supporters },
    'guardian.read': {
      says: 'the participant always sees who decides for them, and so does their team',
      participant: true,
      near: supporters,
      roles: ['privacy-officer'],
    },
    'guardian.keep': {
      says: 'whoever saw the paper puts a guardian on record, in person',
      inProgram: ['manager'],
      roles: ['privacy-officer'],
      personsOnly: true,
    },
  },
  house: {
    'family.read': { says: 'a family member opens their own plan', family: true },
    'family.write': { says: 'a family member writes their own plan', family: true },
    'family.answer': { says: 'a family member says yes, and no, for themselves', family: true },
    'family.try-code': { says: 'each code that a family member tries is counted', family: true },
    'family.bring-code': {
      says: 'a family member takes a second invitation into their account',
      family: true,
    },
    'family.forget': { says: 'a family member may be forgotten', family: true },
  },
});
