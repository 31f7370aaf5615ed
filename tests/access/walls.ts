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
] as const;
export type Visitor = (typeof visitors)[number];

// Nobody, participants (self, another), families (linked, guardian, elsewhere), care (coach, coach elsewhere, clinician, front desk, manager, manager elsewhere),
// house (administrator, privacy officer, evaluator), outside (script with one scope, another organization with every role).
const table = `
S YY NNN YYYYYY YYY YY  GET    /organization
S NN NNN NNNNNN YNN NY  PUT    /organization
S NN NNN NNNNNN YYN NY  PUT    /organization/part2
S NN NNN NNNNNN YNN NY  POST   /sites
S NN NNN NNNNNN YNN NY  PUT    /sites/:id
S NN NNN NNNNNN YNN NY  POST   /programs
S NN NNN NNNNNN YNN NY  PUT    /programs/:id
S NN NNN NNNNNN YNN NY  POST   /programs/:id/close
S NN NNN NNNNNN YNN NY  POST   /programs/:id/reopen
S NN NNN NNNNNN YNN NY  GET    /people-in-programs
S NN NNN NNNNNN YNN NY  POST   /units
S NN NNN NNNNNN YNN NY  PUT    /units/:id
S NN NNN NNNNNN YYN NY  PUT    /units/:id/part2
S YY NNN YYYYYY YYY YY  GET    /settings/lists/:key
S NN NNN NNNNYY YNN NY  PUT    /settings/lists/:key
S NN NNN NNNNNN YNN NY  GET    /settings/menu
S NN NNN NNNNNN YNN NY  PUT    /settings/menu
S YY NNN YYYYYY YYY YY  GET    /settings/words
S NN NNN NNNNYY YNN NY  PUT    /settings/words
Y YY YYY YYYYYY YYY NY  GET    /session
S NN NNN YYYYYY NNN NY  GET    /participants
S NN NNN YYYNYY NNN NY  POST   /participants
S NN NNN YYYNYY NNN NY  POST   /participants/like
S Y- NN- Y-YNYY NN- --  GET    /participants/:id
S N- NN- Y-YYYY NN- --  GET    /participants/:id/greeting
S N- NN- Y-YNYY NN- --  PUT    /participants/:id
S Y- NN- Y-YNYY NN- --  PUT    /participants/:id/reach
S N- NN- Y-YNYY NN- --  POST   /participants/:id/caseload
S N- NN- Y-YNYY NN- --  POST   /participants/:id/caseload/:staffId/end
S NN NNN NNNNYY NNN NY  GET    /duplicates
S NN NNN NNNNYY NNN NY  POST   /duplicates/decide
S NN NNN NNNNYY NNN NY  POST   /duplicates/undo
S NN NNN YYYYYY YYY NY  GET    /staff
S NN NNN NNNNNN YNN NY  POST   /staff
S NN NNN NNNNNN YNN NY  PUT    /staff/:id
S NN NNN NNNNNN YNN NY  POST   /staff/:id/access
S NN NNN NNNNNN YNN NY  POST   /staff/:id/end
S NN NNN NNNNNN YNN NY  POST   /staff/:id/restore
S NN NNN NNNNYY YNN NY  POST   /staff/:id/leave
S NN NNN NNNNYY YNN NY  DELETE /staff/:id/leave/:leaveId
S NN NNN YYYYYY YYY NY  POST   /my/leave
S NN NNN YYYYYY YYY NY  DELETE /my/leave/:leaveId
Y YY YYY YYYYYY YYY NY  POST   /sign-in
Y YY YYY YYYYYY YYY NY  POST   /sign-in/totp
Y YY YYY YYYYYY YYY NY  POST   /sign-in/code
Y YY YYY YYYYYY YYY NY  GET    /sign-in/invitation/:code
Y YY YYY YYYYYY YYY NY  POST   /sign-in/invitation
Y YY YYY YYYYYY YYY NY  POST   /sign-in/passkey/options
Y YY YYY YYYYYY YYY NY  POST   /sign-in/passkey
Y YY YYY YYYYYY YYY NY  POST   /sign-out
S YY YYY YYYYYY YYY NY  GET    /account
S YY YYY YYYYYY YYY NY  POST   /account/password
S YY YYY YYYYYY YYY NY  GET    /account/device-key
S YY YYY YYYYYY YYY NY  GET    /account/sessions
S YY YYY YYYYYY YYY NY  DELETE /account/sessions/:id
S YY YYY YYYYYY YYY NY  POST   /account/sessions/end-all
S YY YYY YYYYYY YYY NY  POST   /account/passkeys/options
S YY YYY YYYYYY YYY NY  POST   /account/passkeys
S YY YYY YYYYYY YYY NY  DELETE /account/passkeys/:id
S YY YYY YYYYYY YYY NY  POST   /account/totp
S YY YYY YYYYYY YYY NY  POST   /account/totp/confirm
S YY YYY YYYYYY YYY NY  DELETE /account/totp
S NN NNN NNNNYY YNN NY  POST   /accounts/:id/invitation
S NN NNN NNNNNN YNN NY  DELETE /accounts/:id/totp
S N- NN- Y-NNYN NN- --  POST   /participants/:id/sign-in-code
S NN NNN NNNNNN YNN NY  GET    /tokens
S NN NNN NNNNNN YNN NY  POST   /tokens
S NN NNN NNNNNN YNN NY  DELETE /tokens/:id
Y YY YYY YYYYYY YYY YY  GET    /sign-in/oidc
Y YY YYY YYYYYY YYY YY  GET    /sign-in/oidc/callback
Y YY YYY YYYYYY YYY NY  POST   /set-up
S Y- NN- Y-YNYN NN- --  GET    /participants/:id/line
S Y- NN- Y-YNYN NN- --  GET    /participants/:id/line/:factId
S Y- NN- Y-YNYN NN- --  GET    /participants/:id/line/:factId/earlier
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/line/:factId/withdraw
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/line/:factId/restore
S Y- NN- Y-YNYY NN- --  GET    /participants/:id/episodes
S N- NN- Y-YNYY NN- --  POST   /participants/:id/episodes
S N- NN- Y-YNYY NN- --  POST   /participants/:id/episodes/:episodeId/close
S N- NN- Y-YYYN NN- --  POST   /participants/:id/services
S NN NNN NNNNYY NNY NY  GET    /engagement
S N- NN- Y-YNYN NN- --  POST   /participants/:id/contacts
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/steps
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/steps/:factId/done
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/steps/:factId/move
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/strengths
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/what-helps
S N- NN- Y-YNYN NN- --  POST   /participants/:id/rhythm
S N- NN- Y-YNYN NN- --  POST   /participants/:id/agreed-calls
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/signals
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/signals/:factId/off
S Y- NN- N-NNNN NN- --  POST   /participants/:id/own-words
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/milestones
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/returns-to-use
S N- NN- N-YNNN NN- --  POST   /participants/:id/clinical-notes
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/line/:factId/answers
S NN NNN YYNYYY NNN NY  GET    /groups
S NN NNN YYNYYY NNN NY  POST   /groups
S NN NNN YYNYYY NNN NY  PUT    /groups/:groupId
S NN NNN YYNYYY NNN NY  GET    /groups/:groupId/regulars
S NN NNN YYNYYY NNN NY  POST   /group-meetings
S NN NNN YYNYYY NNN NY  POST   /group-meetings/:meetingId/withdraw
S Y- NN- N-NNNN NN- --  GET    /participants/:id/readers
S Y- NN- N-NNNN NN- --  POST   /participants/:id/check-ins
S Y- NN- N-NNNN NN- --  POST   /participants/:id/check-in-wishes
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/messages
S N- NN- Y-YNYN NN- --  POST   /participants/:id/messages/read
S NN NNN NNNNYY YNN NY  GET    /reading-hours
S NN NNN NNNNYY YNN NY  PUT    /reading-hours
S Y- NN- Y-YNYN NN- --  GET    /participants/:id/forms
S Y- NN- Y-YNYN NN- --  GET    /participants/:id/forms/:key
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/forms
S Y- NN- Y-YNYN NN- --  GET    /participants/:id/form-responses/:factId
S NN NNN NNNNNN YNN NY  GET    /instruments
S NN NNN NNNNNN YNN NY  POST   /instruments/look
S NN NNN NNNNNN YNN NY  POST   /instruments
S NN NNN NNNNNN YNN NY  GET    /instruments/:key/versions/:version/questionnaire
S NN NNN NNNNNN YNN NY  GET    /instruments/:key/versions/:version/package
S NN NNN NNNNNN YNN NY  POST   /instruments/:key/versions/:version/retire
S NN NNN NNNNNN YNN NY  POST   /instruments/:key/versions/:version/put-back
S NN NNN NNNNYY YNN NY  GET    /on-call
S NN NNN NNNNYY YNN NY  POST   /on-call
S NN NNN NNNNYY YNN NY  PUT    /on-call/:turnId
S NN NNN NNNNYY YNN NY  POST   /on-call/:turnId/end
S NN NNN NNNNYY YNN NY  POST   /on-call/:turnId/keep
S N- NN- Y-YNYN NN- --  GET    /participants/:id/night
S N- NN- Y-YNYN NN- --  POST   /participants/:id/night-notes
S N- NN- Y-YNYN NN- --  POST   /participants/:id/night/:factId/take-back
S Y- NN- Y-YNYN NN- --  GET    /participants/:id/plan
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/plan/lines
S Y- NN- N-NNNN NN- --  POST   /participants/:id/plan/suggestions/:factId/take-up
S Y- NN- N-NNNN NN- --  POST   /participants/:id/plan/suggestions/:factId/decline
S Y- NN- N-NNNN NN- --  POST   /participants/:id/plan/lines/:factId/state
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/plan/links
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/plan/left
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/plan/steps
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/plan/reviews
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/plan/rehearsals
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/plan/milestones
S Y- NN- N-NNNN NN- --  POST   /participants/:id/plan/milestones/:factId/readers
S N- NN- Y-YNYN NN- --  POST   /participants/:id/plan/milestones/:factId/verify
S Y- NN- N-NNNN NN- --  GET    /participants/:id/family
S Y- NN- N-NNNN NN- --  POST   /participants/:id/family
S Y- NN- N-NNNN NN- --  POST   /participants/:id/family/:linkId/code
S Y- NN- N-NNNN NN- --  POST   /participants/:id/family/:linkId/end
S Y- NN- N-NNNN NN- --  POST   /participants/:id/family/:linkId/voice
S Y- NN- N-NNNN NN- --  POST   /participants/:id/family/:linkId/suggest
S Y- NN- N-NNNN NN- --  POST   /participants/:id/family/:linkId/show
S NN YYY NNNNNN NNN NN  GET    /family
S NN YYY NNNNNN NNN NN  POST   /family/plan
S NN YYY NNNNNN NNN NN  POST   /family/code
S NN YYY NNNNNN NNN NN  POST   /family/links/:linkId/accept
S NN YYY NNNNNN NNN NN  POST   /family/links/:linkId/end
S NN YYY NNNNNN NNN NN  POST   /family/links/:linkId/team
S NN YYY NNNNNN NNN NN  POST   /family/links/:linkId/show
S NN YYY NNNNNN NNN NN  POST   /family/voices/:voiceId/take-back
S NN YYY NNNNNN NNN NN  POST   /family/forget
S N- YN- N-NNNN NN- --  GET    /participants/:id/shared
S N- YN- N-NNNN NN- --  POST   /participants/:id/family-voice
S N- NN- N-NNNN NN- --  POST   /participants/:id/family-suggestions
S N- YN- N-NNNN NN- --  POST   /participants/:id/family-suggestions/:factId/take-back
S N- NN- Y-YNYN NN- --  GET    /participants/:id/family-plans
S Y- NN- Y-YNYN NY- --  GET    /participants/:id/guardians
S N- NN- N-NNYN NY- --  POST   /participants/:id/guardians
S N- NN- N-NNYN NY- --  POST   /participants/:id/guardians/:guardianshipId/code
S N- NN- N-NNYN NY- --  POST   /participants/:id/guardians/:guardianshipId/end
S N- NY- N-NNNN NN- --  GET    /participants/:id/plan/as-guardian
S N- NY- N-NNNN NN- --  POST   /participants/:id/plan/suggestions/:factId/take-up-as-guardian
S N- NY- N-NNNN NN- --  POST   /participants/:id/plan/suggestions/:factId/decline-as-guardian
S Y- NN- Y-YNYN NN- --  GET    /participants/:id/strengths
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/strengths/:factId/place
S Y- NN- Y-YNYN NN- --  POST   /participants/:id/influences
S Y- NN- N-NNNN NN- --  POST   /participants/:id/voices
S N- NN- Y-YNYN NN- --  POST   /participants/:id/voices/:factId/said
S NN NNN NNNNYY NNY NY  GET    /social-capital
S NN NNN YYYNNN NNN NY  GET    /today
S N- NN- Y-YNYN NN- --  GET    /participants/:id/beside
S N- NN- Y-YNNN NN- --  POST   /participants/:id/snooze
S NN NNN NNNNYY NNN NY  GET    /today/coaches
S Y- NN- N-NNNN NY- --  GET    /participants/:id/can-open
S Y- NN- N-NNNN NY- --  GET    /participants/:id/opened
S N- NN- N-NNYY NY- --  GET    /participants/:id/opened-by
S NN NNN NNNNNN YYN NY  GET    /audit
S NN NNN NNNNNN YNN NY  GET    /jobs
S Y- NN- N-NNNN NN- --  POST   /participants/:id/line/:factId/strike
S Y- NN- N-NNNN NN- --  GET    /participants/:id/record
S Y- NN- N-NNNN NN- --  POST   /participants/:id/closure-request
S Y- NN- N-NNNN NN- --  POST   /participants/:id/closure-request/withdraw
S NN NNN NNNNYY YYN NY  GET    /retention
S NN NNN NNNNNN YYN NY  PUT    /retention/schedule
S NN NNN NNNNNN YYN NY  GET    /retention/records
S NN NNN NNNNNN YYN NY  POST   /retention/look
S NN NNN NNNNNN YYN NY  GET    /retention/people
S NN NNN NNNNNN YYN NY  GET    /retention/certificates/:id
S N- NN- N-NNNN YY- --  POST   /participants/:id/closure-requests/:requestId/decide
S N- NN- N-NNNN YY- --  POST   /participants/:id/destroy
S N- NN- N-NNNN YY- --  POST   /participants/:id/holds
S N- NN- N-NNNN YY- --  POST   /participants/:id/holds/:holdId/lift
S NN NNN NNNNYY YNN NY  GET    /imports
S NN NNN NNNNYY YNN NY  POST   /imports
S NN NNN NNNNYY YNN NY  GET    /imports/:id
S NN NNN NNNNYY YNN NY  PUT    /imports/:id/columns
S NN NNN NNNNYY YNN NY  PUT    /imports/:id/names
S NN NNN NNNNYY YNN NY  PUT    /imports/:id/program-kind
S NN NNN NNNNYY YNN NY  POST   /imports/:id/look
S NN NNN NNNNYY YNN NY  GET    /imports/:id/rows
S NN NNN NNNNYY YNN NY  GET    /imports/:id/rows.csv
S NN NNN NNNNYY NNN NY  POST   /imports/:id/decisions
S NN NNN NNNNYY YNN NY  POST   /imports/:id/left-out
S NN NNN NNNNYY YNN NY  POST   /imports/:id/agree
S NN NNN NNNNYY YNN NY  POST   /imports/:id/go-on
S NN NNN NNNNYY YNN NY  POST   /imports/:id/discard
S NN NNN NNNNNN NNN NY  POST   /imports/:id/take
S NN NNN NNNNYY NNN NY  POST   /imports/:id/assign
S NN NNN NNNNYY YNN NY  POST   /imports/:id/undo
S NN NNN NNNNYY YNN NY  POST   /imports/:id/restore
S NN NNN NNNNNN YNN NY  GET    /exports
S NN NNN NNNNNN YNN NY  POST   /exports
S NN NNN NNNNNN YNN NY  GET    /exports/:id/everything.zip
Y YY YYY YYYYYY YYY NY  POST   /demo/become
Y YY YYY YYYYYY YYY NY  GET    /demo/become/:persona
Y YY YYY YYYYYY YYY NY  GET    /demo/home
Y YY YYY YYYYYY YYY NY  POST   /demo/start
Y YY YYY YYYYYY YYY NY  GET    /demo/start
S NN NNN NNNNNN YNN NY  GET    /demo/explore
S NN NNN NNNNNN YNN NY  POST   /demo/explore
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
