/**
 * Who comes through which door: one line a route, one letter a visitor. Written from what the product promises, not
 * from the policies; a change of it is read by a person. A route that is not here fails the test beside.
 *
 * Y the door opens (whatever the act then answers) · S sign in first · N your role does not include this ·
 * - nothing is here: not yours, so not even its existence shows.
 */
export const visitors = [
  'nobody',
  'self',
  'another participant',
  'their family member',
  'their guardian',
  'a family member elsewhere',
  'their coach',
  'a coach elsewhere',
  'their clinician',
  'their front desk',
  'their manager',
  'a manager elsewhere',
  'an administrator',
  'a privacy officer',
  'an evaluator',
  'a script with one scope',
  'another organization',
  'a partner they agreed to',
  'a partner nobody agreed to',
] as const;
export type Visitor = (typeof visitors)[number];

// Nobody, participants (self, another), families (linked, guardian, elsewhere), care (coach, coach elsewhere, clinician, front desk, manager, manager elsewhere),
// house (administrator, privacy officer, evaluator), outside (script with one scope, another organization with every role),
// partners (one the participant agreed may have something, one nobody agreed to).
const table = `
S YY NNN YYYYYY YYY YY NN  GET    /organization
S NN NNN NNNNNN YNN NY NN  PUT    /organization
S NN NNN NNNNNN YNN NY NN  POST   /organization/help-checked
S NN NNN NNNNNN YYN NY NN  PUT    /organization/part2
S NN NNN NNNNNN YNN NY NN  POST   /sites
S NN NNN NNNNNN YNN NY NN  PUT    /sites/:id
S NN NNN NNNNNN YNN NY NN  POST   /programs
S NN NNN NNNNNN YNN NY NN  PUT    /programs/:id
S NN NNN NNNNNN YNN NY NN  POST   /programs/:id/close
S NN NNN NNNNNN YNN NY NN  POST   /programs/:id/reopen
S NN NNN NNNNNN YNN NY NN  GET    /people-in-programs
S NN NNN NNNNNN YNN NY NN  POST   /units
S NN NNN NNNNNN YNN NY NN  PUT    /units/:id
S NN NNN NNNNNN YYN NY NN  PUT    /units/:id/part2
S YY NNN YYYYYY YYY YY NN  GET    /settings/lists/:key
S NN NNN NNNNYY YNN NY NN  PUT    /settings/lists/:key
S NN NNN NNNNNN YNN NY NN  GET    /settings/menu
S NN NNN NNNNNN YNN NY NN  PUT    /settings/menu
S YY NNN YYYYYY YYY YY NN  GET    /settings/words
S NN NNN NNNNYY YNN NY NN  PUT    /settings/words
Y YY YYY YYYYYY YYY NY YY  GET    /session
S NN NNN YYYYYY NNN NY NN  GET    /participants
S NN NNN YYYNYY NNN NY NN  POST   /participants
S NN NNN YYYNYY NNN NY NN  POST   /participants/like
S Y- NN- Y-YNYY NN- -- N-  GET    /participants/:id
S N- NN- Y-YYYY NN- -- N-  GET    /participants/:id/greeting
S N- NN- Y-YNYY NN- -- N-  PUT    /participants/:id
S Y- NN- Y-YNYY NN- -- N-  PUT    /participants/:id/reach
S N- NN- Y-YNYY NN- -- N-  POST   /participants/:id/caseload
S N- NN- Y-YNYY NN- -- N-  POST   /participants/:id/caseload/:staffId/end
S NN NNN NNNNYY NNN NY NN  GET    /duplicates
S NN NNN NNNNYY NNN NY NN  POST   /duplicates/decide
S NN NNN NNNNYY NNN NY NN  POST   /duplicates/undo
S NN NNN YYYYYY YYY NY NN  GET    /staff
S NN NNN NNNNNN YNN NY NN  POST   /staff
S NN NNN NNNNNN YNN NY NN  PUT    /staff/:id
S NN NNN NNNNNN YNN NY NN  POST   /staff/:id/access
S NN NNN NNNNNN YNN NY NN  POST   /staff/:id/end
S NN NNN NNNNNN YNN NY NN  POST   /staff/:id/restore
S NN NNN NNNNYY YNN NY NN  POST   /staff/:id/leave
S NN NNN NNNNYY YNN NY NN  DELETE /staff/:id/leave/:leaveId
S NN NNN YYYYYY YYY NY NN  POST   /my/leave
S NN NNN YYYYYY YYY NY NN  DELETE /my/leave/:leaveId
Y YY YYY YYYYYY YYY NY YY  POST   /sign-in
Y YY YYY YYYYYY YYY NY YY  POST   /sign-in/totp
Y YY YYY YYYYYY YYY NY YY  POST   /sign-in/code
Y YY YYY YYYYYY YYY NY YY  GET    /sign-in/invitation/:code
Y YY YYY YYYYYY YYY NY YY  POST   /sign-in/invitation
Y YY YYY YYYYYY YYY NY YY  POST   /sign-in/passkey/options
Y YY YYY YYYYYY YYY NY YY  POST   /sign-in/passkey
Y YY YYY YYYYYY YYY NY YY  POST   /sign-out
S YY YYY YYYYYY YYY NY YY  GET    /account
S YY YYY YYYYYY YYY NY YY  POST   /account/password
S YY YYY YYYYYY YYY NY YY  GET    /account/device-key
S YY YYY YYYYYY YYY NY YY  GET    /account/sessions
S YY YYY YYYYYY YYY NY YY  DELETE /account/sessions/:id
S YY YYY YYYYYY YYY NY YY  POST   /account/sessions/end-all
S YY YYY YYYYYY YYY NY YY  POST   /account/passkeys/options
S YY YYY YYYYYY YYY NY YY  POST   /account/passkeys
S YY YYY YYYYYY YYY NY YY  DELETE /account/passkeys/:id
S YY YYY YYYYYY YYY NY YY  POST   /account/totp
S YY YYY YYYYYY YYY NY YY  POST   /account/totp/confirm
S YY YYY YYYYYY YYY NY YY  DELETE /account/totp
S NN NNN NNNNYY YNN NY NN  POST   /accounts/:id/invitation
S NN NNN NNNNNN YNN NY NN  DELETE /accounts/:id/totp
S N- NN- Y-NNYN NN- -- N-  POST   /participants/:id/sign-in-code
S NN NNN NNNNNN YNN NY NN  GET    /tokens
S NN NNN NNNNNN YNN NY NN  POST   /tokens
S NN NNN NNNNNN YNN NY NN  DELETE /tokens/:id
Y YY YYY YYYYYY YYY YY YY  GET    /sign-in/oidc
Y YY YYY YYYYYY YYY YY YY  GET    /sign-in/oidc/callback
Y YY YYY YYYYYY YYY NY YY  POST   /set-up
S Y- NN- Y-YNYN NN- -- N-  GET    /participants/:id/line
S Y- NN- Y-YNYN NN- -- N-  GET    /participants/:id/line/:factId
S Y- NN- Y-YNYN NN- -- N-  GET    /participants/:id/line/:factId/earlier
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/line/:factId/withdraw
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/line/:factId/restore
S Y- NN- Y-YNYN NY- -- N-  GET    /participants/:id/consents
S Y- NN- Y-YNYN NY- -- N-  POST   /participants/:id/consents/preview
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/consents
S N- NN- Y-YNYN NY- -- N-  POST   /participants/:id/consents/paper
S Y- NN- Y-YNYN NY- -- N-  GET    /participants/:id/consents/:consentId
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/consents/:consentId/revoke
S N- NN- Y-YNYN NY- -- N-  POST   /participants/:id/consents/:consentId/revoke-in-writing
S N- NN- Y-YNYN NY- -- N-  POST   /participants/:id/consents/:consentId/happened
S Y- NN- Y-YNYN NY- -- N-  POST   /participants/:id/restrictions
S N- NN- N-NNYN YY- -- N-  POST   /participants/:id/restrictions/:restrictionId/answer
S NN NNN NNNNNN YYN NY NN  GET    /restrictions
S Y- NN- N-NNNN YY- -- N-  GET    /participants/:id/disclosures
S NN NNN NNNNYY YYN NY NN  GET    /partners
S NN NNN NNNNYY YYN NY NN  POST   /partners
S NN NNN NNNNYY YYN NY NN  POST   /partners/:id/invitation
S NN NNN NNNNYY YYN NY NN  POST   /partners/:id/end
S NN NNN NNNNNN NNN NN YY  GET    /shared
S NN NNN NNNNNN NNN NN YY  GET    /shared/changes
S N- NN- N-NNNN NN- -- Y-  GET    /shared/:id
S Y- NN- Y-YNYY NN- -- N-  GET    /participants/:id/episodes
S N- NN- Y-YNYY NN- -- N-  POST   /participants/:id/episodes
S N- NN- Y-YNYY NN- -- N-  POST   /participants/:id/episodes/:episodeId/close
S N- NN- Y-YNYY NN- -- N-  POST   /participants/:id/stages
S N- NN- Y-YNYY NN- -- N-  POST   /participants/:id/stages/:stageId/end
S N- NN- Y-YYYN NN- -- N-  POST   /participants/:id/services
S NN NNN NNNNYY NNY NY NN  GET    /engagement
S N- NN- Y-YNYN NN- -- N-  POST   /participants/:id/contacts
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/steps
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/steps/:factId/done
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/steps/:factId/move
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/strengths
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/what-helps
S N- NN- Y-YNYN NN- -- N-  POST   /participants/:id/rhythm
S N- NN- Y-YNYN NN- -- N-  POST   /participants/:id/agreed-calls
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/signals
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/signals/:factId/off
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/own-words
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/milestones
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/returns-to-use
S N- NN- N-YNNN NN- -- N-  POST   /participants/:id/clinical-notes
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/line/:factId/answers
S NN NNN YYNYYY NNN NY NN  GET    /groups
S NN NNN YYNYYY NNN NY NN  POST   /groups
S NN NNN YYNYYY NNN NY NN  PUT    /groups/:groupId
S NN NNN YYNYYY NNN NY NN  GET    /groups/:groupId/regulars
S NN NNN YYNYYY NNN NY NN  POST   /group-meetings
S NN NNN YYNYYY NNN NY NN  POST   /group-meetings/:meetingId/withdraw
S Y- NN- N-NNNN NN- -- N-  GET    /participants/:id/readers
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/check-ins
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/check-in-wishes
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/messages
S N- NN- Y-YNYN NN- -- N-  POST   /participants/:id/messages/read
S NN NNN NNNNYY YNN NY NN  GET    /reading-hours
S NN NNN NNNNYY YNN NY NN  PUT    /reading-hours
S Y- NN- Y-YNYN NN- -- N-  GET    /participants/:id/forms
S Y- NN- Y-YNYN NN- -- N-  GET    /participants/:id/forms/:key
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/forms
S Y- NN- Y-YNYN NN- -- N-  GET    /participants/:id/form-responses/:factId
S NN NNN NNNNNN YNN NY NN  GET    /instruments
S NN NNN NNNNNN YNN NY NN  POST   /instruments/look
S NN NNN NNNNNN YNN NY NN  POST   /instruments
S NN NNN NNNNNN YNN NY NN  GET    /instruments/:key/versions/:version/questionnaire
S NN NNN NNNNNN YNN NY NN  GET    /instruments/:key/versions/:version/package
S NN NNN NNNNNN YNN NY NN  POST   /instruments/:key/versions/:version/retire
S NN NNN NNNNNN YNN NY NN  POST   /instruments/:key/versions/:version/put-back
S NN NNN NNNNYY YNN NY NN  GET    /on-call
S NN NNN NNNNYY YNN NY NN  POST   /on-call
S NN NNN NNNNYY YNN NY NN  PUT    /on-call/:turnId
S NN NNN NNNNYY YNN NY NN  POST   /on-call/:turnId/end
S NN NNN NNNNYY YNN NY NN  POST   /on-call/:turnId/keep
S N- NN- Y-YNYN NN- -- N-  GET    /participants/:id/night
S N- NN- Y-YNYN NN- -- N-  POST   /participants/:id/night-notes
S N- NN- Y-YNYN NN- -- N-  POST   /participants/:id/night/:factId/take-back
S Y- NN- Y-YNYN NN- -- N-  GET    /participants/:id/plan
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/plan/lines
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/plan/suggestions/:factId/take-up
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/plan/suggestions/:factId/decline
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/plan/lines/:factId/state
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/plan/links
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/plan/left
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/plan/steps
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/plan/reviews
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/plan/waking
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/plan/rehearsals
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/plan/milestones
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/plan/milestones/:factId/readers
S N- NN- Y-YNYN NN- -- N-  POST   /participants/:id/plan/milestones/:factId/verify
S Y- NN- N-NNNN NN- -- N-  GET    /participants/:id/family
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/family
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/family/:linkId/code
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/family/:linkId/end
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/family/:linkId/voice
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/family/:linkId/suggest
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/family/:linkId/show
S NN YYY NNNNNN NNN NN NN  GET    /family
S NN YYY NNNNNN NNN NN NN  POST   /family/plan
S NN YYY NNNNNN NNN NN NN  POST   /family/code
S NN YYY NNNNNN NNN NN NN  POST   /family/links/:linkId/accept
S NN YYY NNNNNN NNN NN NN  POST   /family/links/:linkId/end
S NN YYY NNNNNN NNN NN NN  POST   /family/links/:linkId/team
S NN YYY NNNNNN NNN NN NN  POST   /family/links/:linkId/show
S NN YYY NNNNNN NNN NN NN  POST   /family/voices/:voiceId/take-back
S NN YYY NNNNNN NNN NN NN  POST   /family/forget
S N- YN- N-NNNN NN- -- N-  GET    /participants/:id/shared
S N- YN- N-NNNN NN- -- N-  POST   /participants/:id/family-voice
S N- NN- N-NNNN NN- -- N-  POST   /participants/:id/family-suggestions
S N- YN- N-NNNN NN- -- N-  POST   /participants/:id/family-suggestions/:factId/take-back
S N- NN- Y-YNYN NN- -- N-  GET    /participants/:id/family-plans
S Y- NN- Y-YNYN NY- -- N-  GET    /participants/:id/guardians
S N- NN- N-NNYN NY- -- N-  POST   /participants/:id/guardians
S N- NN- N-NNYN NY- -- N-  POST   /participants/:id/guardians/:guardianshipId/code
S N- NN- N-NNYN NY- -- N-  POST   /participants/:id/guardians/:guardianshipId/end
S N- NY- N-NNNN NN- -- N-  GET    /participants/:id/plan/as-guardian
S N- NY- N-NNNN NN- -- N-  POST   /participants/:id/plan/suggestions/:factId/take-up-as-guardian
S N- NY- N-NNNN NN- -- N-  POST   /participants/:id/plan/suggestions/:factId/decline-as-guardian
S Y- NN- Y-YNYN NN- -- N-  GET    /participants/:id/strengths
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/strengths/:factId/place
S Y- NN- Y-YNYN NN- -- N-  POST   /participants/:id/influences
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/voices
S N- NN- Y-YNYN NN- -- N-  POST   /participants/:id/voices/:factId/said
S N- YN- N-NNNN NN- -- N-  GET    /participants/:id/marks
S N- YN- N-NNNN NN- -- N-  POST   /participants/:id/marks
S NN NNN NNNNYY NNY NY NN  GET    /social-capital
S NN NNN YYYNNN NNN NY NN  GET    /today
S N- NN- Y-YNYN NN- -- N-  GET    /participants/:id/beside
S N- NN- Y-YNNN NN- -- N-  POST   /participants/:id/snooze
S NN NNN NNNNYY NNN NY NN  GET    /today/coaches
S Y- NN- N-NNNN NY- -- N-  GET    /participants/:id/can-open
S Y- NN- N-NNNN NY- -- N-  GET    /participants/:id/opened
S N- NN- N-NNYY NY- -- N-  GET    /participants/:id/opened-by
S NN NNN NNNNNN YYN NY NN  GET    /audit
S NN NNN NNNNNN YNN NY NN  GET    /jobs
S NN NNN NNNNNN YYN NY NN  GET    /breaches
S NN NNN NNNNNN YYN NY NN  POST   /breaches
S NN NNN NNNNNN YYN NY NN  PUT    /breaches/:id
S Y- NN- N-NNNN NN- -- N-  GET    /participants/:id/complaints
S Y- NN- N-NNNN YY- -- N-  POST   /participants/:id/complaints
S NN NNN NNNNNN YYN NY NN  GET    /complaints
S N- NN- N-NNNN YY- -- N-  POST   /participants/:id/complaints/:complaintId/answers
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/line/:factId/strike
S Y- NN- N-NNNN NN- -- N-  GET    /participants/:id/record
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/closure-request
S Y- NN- N-NNNN NN- -- N-  POST   /participants/:id/closure-request/withdraw
S NN NNN NNNNYY YYN NY NN  GET    /retention
S NN NNN NNNNNN YYN NY NN  PUT    /retention/schedule
S NN NNN NNNNNN YYN NY NN  GET    /retention/records
S NN NNN NNNNNN YYN NY NN  POST   /retention/look
S NN NNN NNNNNN YYN NY NN  GET    /retention/people
S NN NNN NNNNNN YYN NY NN  GET    /retention/certificates/:id
S N- NN- N-NNNN YY- -- N-  POST   /participants/:id/closure-requests/:requestId/decide
S N- NN- N-NNNN YY- -- N-  POST   /participants/:id/destroy
S N- NN- N-NNNN YY- -- N-  POST   /participants/:id/holds
S N- NN- N-NNNN YY- -- N-  POST   /participants/:id/holds/:holdId/lift
S NN NNN NNNNYY YNN NY NN  GET    /imports
S NN NNN NNNNYY YNN NY NN  POST   /imports
S NN NNN NNNNYY YNN NY NN  GET    /imports/:id
S NN NNN NNNNYY YNN NY NN  PUT    /imports/:id/columns
S NN NNN NNNNYY YNN NY NN  PUT    /imports/:id/names
S NN NNN NNNNYY YNN NY NN  PUT    /imports/:id/program-kind
S NN NNN NNNNYY YNN NY NN  POST   /imports/:id/look
S NN NNN NNNNYY YNN NY NN  GET    /imports/:id/rows
S NN NNN NNNNYY YNN NY NN  GET    /imports/:id/rows.csv
S NN NNN NNNNYY NNN NY NN  POST   /imports/:id/decisions
S NN NNN NNNNYY YNN NY NN  POST   /imports/:id/left-out
S NN NNN NNNNYY YNN NY NN  POST   /imports/:id/agree
S NN NNN NNNNYY YNN NY NN  POST   /imports/:id/go-on
S NN NNN NNNNYY YNN NY NN  POST   /imports/:id/discard
S NN NNN NNNNNN NNN NY NN  POST   /imports/:id/take
S NN NNN NNNNYY NNN NY NN  POST   /imports/:id/assign
S NN NNN NNNNYY YNN NY NN  POST   /imports/:id/undo
S NN NNN NNNNYY YNN NY NN  POST   /imports/:id/restore
S NN NNN NNNNNN YNN NY NN  GET    /exports
S NN NNN NNNNNN YNN NY NN  POST   /exports
S NN NNN NNNNNN YNN NY NN  GET    /exports/:id/everything.zip
Y YY YYY YYYYYY YYY NY YY  POST   /demo/become
Y YY YYY YYYYYY YYY NY YY  GET    /demo/become/:persona
Y YY YYY YYYYYY YYY NY YY  GET    /demo/home
Y YY YYY YYYYYY YYY NY YY  POST   /demo/start
Y YY YYY YYYYYY YYY NY YY  GET    /demo/start
S NN NNN NNNNNN YNN NY NN  GET    /demo/explore
S NN NNN NNNNNN YNN NY NN  POST   /demo/explore
`;

/** Route ('GET /today') → visitor → expected letter. */
export const walls: ReadonlyMap<string, ReadonlyMap<Visitor, string>> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [letters = '', verb, path] = line.split(/ {2,}| (?=\/)/);
      const each = [...letters.replaceAll(' ', '')];
      return [`${verb?.trim()} ${path}`, new Map(visitors.map((visitor, at) => [visitor, each[at] ?? '?']))];
    }),
);
