import { z } from 'zod';
import { route } from '../../kernel/http/route.ts';
import { endRecord, newGuardianCode, record } from './actions/guardians.ts';
import { bringCode } from './actions/joining.ts';
import {
  accept,
  askVoice,
  endAsFamily,
  endAsParticipant,
  letTeamRead,
  newCode,
  offer,
} from './actions/linking.ts';
import { forget, giveVoice, readOwn, showOwn, takeBack, writePlan } from './actions/own.ts';
import { readFamily, readFamilyPlans, readGuardians, readShared, show } from './actions/sharing.ts';
import { askToSuggest, suggest, takeBackSuggestion } from './actions/suggesting.ts';
import {
  AskEntry,
  CodeEntry,
  Done,
  GuardianEntry,
  HandedCode,
  Kept,
  OfferEntry,
  OfGuardianship,
  OfLink,
  OfOwnLink,
  OfOwnSuggestion,
  OfOwnVoice,
  OfParticipant,
  PlanEntry,
  ShowEntry,
  SuggestionEntry,
  TeamEntry,
  VoiceAskEntry,
  VoiceEntry,
} from './schema/shapes.ts';
import { FamilyOfParticipant, FamilyPlans, FamilyView, Guardians, SharedView } from './schema/views.ts';

const about = ({ params }: { params: { id: string } }) => params.id;
const keeping = { needs: 'family-link.keep', about } as const;
const onLink = { ...keeping, params: OfLink } as const;
const answering = { needs: 'family.answer', params: OfOwnLink, reply: Done } as const;
const guarding = { needs: 'guardian.keep', params: OfGuardianship, about } as const;

const ofParticipant = [
  route({
    get: '/participants/:id/family',
    needs: 'family-link.read',
    says: 'Who is along, what each sees, and what there is to show.',
    params: OfParticipant,
    reply: FamilyOfParticipant,
    about,
    run: (permit) => readFamily(permit),
  }),
  route({
    ...keeping,
    post: '/participants/:id/family',
    says: 'Asks somebody close to come along; the code is handed over by the participant.',
    params: OfParticipant,
    body: OfferEntry,
    reply: HandedCode,
    status: 201,
    run: offer,
  }),
  route({
    ...onLink,
    post: '/participants/:id/family/:linkId/code',
    says: 'Another code for somebody who has not come in yet.',
    reply: HandedCode,
    status: 201,
    run: newCode,
  }),
  route({
    ...onLink,
    post: '/participants/:id/family/:linkId/end',
    says: 'Ends the link, or takes the offer back, at once.',
    reply: Done,
    run: endAsParticipant,
  }),
  route({
    ...onLink,
    post: '/participants/:id/family/:linkId/voice',
    says: 'Asks to hear how they see it, for the family or the community, or no more.',
    body: VoiceAskEntry,
    reply: Done,
    run: askVoice,
  }),
  route({
    ...onLink,
    post: '/participants/:id/family/:linkId/suggest',
    says: 'Asks them to suggest for the plan, or no more.',
    body: AskEntry,
    reply: Done,
    run: askToSuggest,
  }),
  route({
    ...onLink,
    post: '/participants/:id/family/:linkId/show',
    says: 'Shows them one line or milestone, or no more.',
    body: ShowEntry,
    reply: Done,
    run: show,
  }),
] as const;

const ofFamily = [
  route({
    get: '/family',
    needs: 'family.read',
    says: 'Everything of a family member’s own: offers, links, plan.',
    reply: FamilyView,
    run: (permit) => readOwn(permit),
  }),
  route({
    post: '/family/plan',
    needs: 'family.write',
    says: 'Writes a line of the family’s own plan, or rewords one.',
    body: PlanEntry,
    reply: Kept,
    status: 201,
    run: writePlan,
  }),
  route({
    post: '/family/code',
    needs: 'family.bring-code',
    says: 'Brings a code one was handed into the account one has.',
    body: CodeEntry,
    reply: z.object({ linkId: z.uuid() }),
    steps: bringCode,
  }),
  route({
    ...answering,
    post: '/family/links/:linkId/accept',
    says: 'Agrees to a link that a participant offered.',
    run: accept,
  }),
  route({
    ...answering,
    post: '/family/links/:linkId/end',
    says: 'Declines an offer, or ends the link, at once.',
    run: endAsFamily,
  }),
  route({
    ...answering,
    post: '/family/links/:linkId/team',
    says: 'Lets the participant’s team read the family’s own plan, or no more.',
    body: TeamEntry,
    run: letTeamRead,
  }),
  route({
    ...answering,
    post: '/family/links/:linkId/show',
    says: 'Lets the participant read one line of the family’s own plan, or no more.',
    body: ShowEntry,
    run: showOwn,
  }),
  route({
    post: '/family/voices/:voiceId/take-back',
    needs: 'family.answer',
    says: 'Takes back what one said of how one sees it.',
    params: OfOwnVoice,
    reply: Done,
    run: takeBack,
  }),
  route({
    post: '/family/forget',
    needs: 'family.forget',
    says: 'Destroys all that the family member wrote, once no link stands.',
    reply: z.object({ lines: z.int() }),
    run: (permit) => forget(permit),
  }),
  route({
    get: '/participants/:id/shared',
    needs: 'family-shared.read',
    says: 'What a participant shows the family member who asks.',
    params: OfParticipant,
    reply: SharedView,
    about,
    run: (permit) => readShared(permit),
  }),
  route({
    post: '/participants/:id/family-voice',
    needs: 'family-voice.give',
    says: 'How a family member sees it, where the participant asked.',
    params: OfParticipant,
    body: VoiceEntry,
    reply: Kept,
    status: 201,
    about,
    run: giveVoice,
  }),
  route({
    post: '/participants/:id/family-suggestions',
    needs: 'family-suggestion.give',
    says: 'A family member suggests for the plan, where the participant asked.',
    params: OfParticipant,
    body: SuggestionEntry,
    reply: Kept,
    status: 201,
    about,
    run: suggest,
  }),
  route({
    post: '/participants/:id/family-suggestions/:factId/take-back',
    needs: 'family-suggestion.take-back',
    says: 'Takes back what a family member suggested, while nobody has answered it.',
    params: OfOwnSuggestion,
    reply: Done,
    about,
    run: takeBackSuggestion,
  }),
] as const;

const ofStaff = [
  route({
    get: '/participants/:id/family-plans',
    needs: 'family-plan.read',
    says: 'Plans of families who let the participant’s team read them.',
    params: OfParticipant,
    reply: FamilyPlans,
    about,
    run: (permit) => readFamilyPlans(permit),
  }),
  route({
    get: '/participants/:id/guardians',
    needs: 'guardian.read',
    says: 'Who decides for the participant by law, and who was told so.',
    params: OfParticipant,
    reply: Guardians,
    about,
    run: (permit) => readGuardians(permit),
  }),
  route({
    post: '/participants/:id/guardians',
    needs: 'guardian.keep',
    says: 'Puts a guardian on record, with the ground and the paper that was seen.',
    params: OfParticipant,
    body: GuardianEntry,
    reply: HandedCode,
    status: 201,
    about,
    run: record,
  }),
  route({
    ...guarding,
    post: '/participants/:id/guardians/:guardianshipId/code',
    says: 'Another code for a guardian who has not come in yet.',
    reply: HandedCode,
    status: 201,
    run: newGuardianCode,
  }),
  route({
    ...guarding,
    post: '/participants/:id/guardians/:guardianshipId/end',
    says: 'Ends a guardian’s record before its date.',
    reply: Done,
    run: endRecord,
  }),
] as const;

export const routes = [...ofParticipant, ...ofFamily, ...ofStaff] as const;
