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

// Nobody, participants (self, another), care (coach, coach elsewhere, clinician, front desk, manager, manager elsewhere),
// house (administrator, privacy officer, evaluator), outside (script with one scope, another organization with every role).
const table = `
S YY YYYYYY YYY YY  GET    /organization
S NN NNNNNN YNN NY  PUT    /organization
S NN NNNNNN YYN NY  PUT    /organization/part2
S NN NNNNNN YNN NY  POST   /sites
S NN NNNNNN YNN NY  PUT    /sites/:id
S NN NNNNNN YNN NY  POST   /programs
S NN NNNNNN YNN NY  PUT    /programs/:id
S NN NNNNNN YNN NY  POST   /programs/:id/close
S NN NNNNNN YNN NY  POST   /programs/:id/reopen
S NN NNNNNN YNN NY  POST   /units
S NN NNNNNN YNN NY  PUT    /units/:id
S NN NNNNNN YYN NY  PUT    /units/:id/part2
S YY YYYYYY YYY YY  GET    /settings/lists/:key
S NN NNNNYY YNN NY  PUT    /settings/lists/:key
S NN NNNNNN YNN NY  GET    /settings/menu
S NN NNNNNN YNN NY  PUT    /settings/menu
Y YY YYYYYY YYY NY  GET    /session
S NN YYYYYY NNN NY  GET    /participants
S NN YYYNYY NNN NY  POST   /participants
S NN YYYNYY NNN NY  POST   /participants/like
S Y- Y-YNYY NN- --  GET    /participants/:id
S N- Y-YYYY NN- --  GET    /participants/:id/greeting
S N- Y-YNYY NN- --  PUT    /participants/:id
S Y- Y-YNYY NN- --  PUT    /participants/:id/reach
S N- Y-YNYY NN- --  POST   /participants/:id/caseload
S N- Y-YNYY NN- --  POST   /participants/:id/caseload/:staffId/end
S NN NNNNYY NNN NY  GET    /duplicates
S NN NNNNYY NNN NY  POST   /duplicates/decide
S NN NNNNYY NNN NY  POST   /duplicates/undo
S NN YYYYYY YYY NY  GET    /staff
S NN NNNNNN YNN NY  POST   /staff
S NN NNNNNN YNN NY  PUT    /staff/:id
S NN NNNNNN YNN NY  POST   /staff/:id/access
S NN NNNNNN YNN NY  POST   /staff/:id/end
S NN NNNNNN YNN NY  POST   /staff/:id/restore
S NN NNNNYY YNN NY  POST   /staff/:id/leave
S NN NNNNYY YNN NY  DELETE /staff/:id/leave/:leaveId
S NN YYYYYY YYY NY  POST   /my/leave
S NN YYYYYY YYY NY  DELETE /my/leave/:leaveId
Y YY YYYYYY YYY NY  POST   /sign-in
Y YY YYYYYY YYY NY  POST   /sign-in/totp
Y YY YYYYYY YYY NY  POST   /sign-in/code
Y YY YYYYYY YYY NY  GET    /sign-in/invitation/:code
Y YY YYYYYY YYY NY  POST   /sign-in/invitation
Y YY YYYYYY YYY NY  POST   /sign-in/passkey/options
Y YY YYYYYY YYY NY  POST   /sign-in/passkey
Y YY YYYYYY YYY NY  POST   /sign-out
S YY YYYYYY YYY NY  GET    /account
S YY YYYYYY YYY NY  POST   /account/password
S YY YYYYYY YYY NY  GET    /account/device-key
S YY YYYYYY YYY NY  GET    /account/sessions
S YY YYYYYY YYY NY  DELETE /account/sessions/:id
S YY YYYYYY YYY NY  POST   /account/sessions/end-all
S YY YYYYYY YYY NY  POST   /account/passkeys/options
S YY YYYYYY YYY NY  POST   /account/passkeys
S YY YYYYYY YYY NY  DELETE /account/passkeys/:id
S YY YYYYYY YYY NY  POST   /account/totp
S YY YYYYYY YYY NY  POST   /account/totp/confirm
S YY YYYYYY YYY NY  DELETE /account/totp
S NN NNNNYY YNN NY  POST   /accounts/:id/invitation
S NN NNNNNN YNN NY  DELETE /accounts/:id/totp
S N- Y-NNYN NN- --  POST   /participants/:id/sign-in-code
S NN NNNNNN YNN NY  GET    /tokens
S NN NNNNNN YNN NY  POST   /tokens
S NN NNNNNN YNN NY  DELETE /tokens/:id
Y YY YYYYYY YYY YY  GET    /sign-in/oidc
Y YY YYYYYY YYY YY  GET    /sign-in/oidc/callback
Y YY YYYYYY YYY NY  POST   /set-up
S Y- Y-YNYN NN- --  GET    /participants/:id/line
S Y- Y-YNYN NN- --  GET    /participants/:id/line/:factId
S Y- Y-YNYN NN- --  GET    /participants/:id/line/:factId/earlier
S Y- Y-YNYN NN- --  POST   /participants/:id/line/:factId/withdraw
S Y- Y-YNYN NN- --  POST   /participants/:id/line/:factId/restore
S Y- Y-YNYY NN- --  GET    /participants/:id/episodes
S N- Y-YNYY NN- --  POST   /participants/:id/episodes
S N- Y-YNYY NN- --  POST   /participants/:id/episodes/:episodeId/close
S N- Y-YYYN NN- --  POST   /participants/:id/services
S NN NNNNYY NNN NY  GET    /engagement
S N- Y-YNYN NN- --  POST   /participants/:id/contacts
S Y- Y-YNYN NN- --  POST   /participants/:id/steps
S Y- Y-YNYN NN- --  POST   /participants/:id/steps/:factId/done
S Y- Y-YNYN NN- --  POST   /participants/:id/steps/:factId/move
S Y- Y-YNYN NN- --  POST   /participants/:id/strengths
S Y- Y-YNYN NN- --  POST   /participants/:id/what-helps
S N- Y-YNYN NN- --  POST   /participants/:id/rhythm
S N- Y-YNYN NN- --  POST   /participants/:id/agreed-calls
S Y- Y-YNYN NN- --  POST   /participants/:id/signals
S Y- Y-YNYN NN- --  POST   /participants/:id/signals/:factId/off
S Y- N-NNNN NN- --  POST   /participants/:id/own-words
S Y- Y-YNYN NN- --  POST   /participants/:id/milestones
S Y- Y-YNYN NN- --  POST   /participants/:id/returns-to-use
S N- N-YNNN NN- --  POST   /participants/:id/clinical-notes
S Y- Y-YNYN NN- --  POST   /participants/:id/line/:factId/answers
S NN YYNYYY NNN NY  GET    /groups
S NN YYNYYY NNN NY  POST   /groups
S NN YYNYYY NNN NY  PUT    /groups/:groupId
S NN YYNYYY NNN NY  GET    /groups/:groupId/regulars
S NN YYNYYY NNN NY  POST   /group-meetings
S NN YYNYYY NNN NY  POST   /group-meetings/:meetingId/withdraw
S Y- N-NNNN NN- --  GET    /participants/:id/readers
S Y- N-NNNN NN- --  POST   /participants/:id/check-ins
S Y- N-NNNN NN- --  POST   /participants/:id/check-in-wishes
S Y- Y-YNYN NN- --  POST   /participants/:id/messages
S N- Y-YNYN NN- --  POST   /participants/:id/messages/read
S NN NNNNYY YNN NY  GET    /reading-hours
S NN NNNNYY YNN NY  PUT    /reading-hours
S Y- Y-YNYN NN- --  GET    /participants/:id/forms
S Y- Y-YNYN NN- --  GET    /participants/:id/forms/:key
S Y- Y-YNYN NN- --  POST   /participants/:id/forms
S Y- Y-YNYN NN- --  GET    /participants/:id/form-responses/:factId
S NN NNNNNN YNN NY  GET    /instruments
S NN NNNNNN YNN NY  POST   /instruments/look
S NN NNNNNN YNN NY  POST   /instruments
S NN NNNNNN YNN NY  GET    /instruments/:key/versions/:version/questionnaire
S NN NNNNNN YNN NY  POST   /instruments/:key/versions/:version/retire
S NN NNNNNN YNN NY  POST   /instruments/:key/versions/:version/put-back
S NN NNNNNN YNN NY  GET    /on-call
S NN NNNNNN YNN NY  POST   /on-call
S NN NNNNNN YNN NY  POST   /on-call/:turnId/end
S NN NNNNNN YNN NY  POST   /on-call/:turnId/keep
S Y- Y-YNYN NN- --  GET    /participants/:id/plan
S Y- Y-YNYN NN- --  POST   /participants/:id/plan/lines
S Y- N-NNNN NN- --  POST   /participants/:id/plan/suggestions/:factId/take-up
S Y- N-NNNN NN- --  POST   /participants/:id/plan/suggestions/:factId/decline
S Y- N-NNNN NN- --  POST   /participants/:id/plan/lines/:factId/state
S Y- Y-YNYN NN- --  POST   /participants/:id/plan/links
S Y- Y-YNYN NN- --  POST   /participants/:id/plan/left
S Y- Y-YNYN NN- --  POST   /participants/:id/plan/steps
S Y- Y-YNYN NN- --  POST   /participants/:id/plan/reviews
S Y- Y-YNYN NN- --  POST   /participants/:id/plan/rehearsals
S Y- Y-YNYN NN- --  POST   /participants/:id/plan/milestones
S Y- N-NNNN NN- --  POST   /participants/:id/plan/milestones/:factId/readers
S N- Y-YNYN NN- --  POST   /participants/:id/plan/milestones/:factId/verify
S Y- Y-YNYN NN- --  GET    /participants/:id/strengths
S Y- Y-YNYN NN- --  POST   /participants/:id/strengths/:factId/place
S Y- Y-YNYN NN- --  POST   /participants/:id/influences
S Y- N-NNNN NN- --  POST   /participants/:id/voices
S N- Y-YNYN NN- --  POST   /participants/:id/voices/:factId/said
S NN NNNNYY NNN NY  GET    /social-capital
S NN YYYNNN NNN NY  GET    /today
S N- Y-YNYN NN- --  GET    /participants/:id/beside
S N- Y-YNNN NN- --  POST   /participants/:id/snooze
S NN NNNNYY NNN NY  GET    /today/coaches
S Y- N-NNNN NY- --  GET    /participants/:id/opened
S NN NNNNNN YYN NY  GET    /audit
S NN NNNNNN YNN NY  GET    /jobs
S Y- N-NNNN NN- --  POST   /participants/:id/line/:factId/strike
S Y- N-NNNN NN- --  GET    /participants/:id/record
S Y- N-NNNN NN- --  POST   /participants/:id/closure-request
S Y- N-NNNN NN- --  POST   /participants/:id/closure-request/withdraw
S NN NNNNYY YYN NY  GET    /retention
S NN NNNNNN YYN NY  PUT    /retention/schedule
S NN NNNNNN YYN NY  GET    /retention/records
S NN NNNNNN YYN NY  POST   /retention/look
S NN NNNNNN YYN NY  GET    /retention/people
S NN NNNNNN YYN NY  GET    /retention/certificates/:id
S N- N-NNNN YY- --  POST   /participants/:id/closure-requests/:requestId/decide
S N- N-NNNN YY- --  POST   /participants/:id/destroy
S N- N-NNNN YY- --  POST   /participants/:id/holds
S N- N-NNNN YY- --  POST   /participants/:id/holds/:holdId/lift
S NN NNNNYY YNN NY  GET    /imports
S NN NNNNYY YNN NY  POST   /imports
S NN NNNNYY YNN NY  GET    /imports/:id
S NN NNNNYY YNN NY  PUT    /imports/:id/columns
S NN NNNNYY YNN NY  POST   /imports/:id/look
S NN NNNNYY YNN NY  GET    /imports/:id/rows
S NN NNNNYY YNN NY  GET    /imports/:id/rows.csv
S NN NNNNYY NNN NY  POST   /imports/:id/decisions
S NN NNNNYY YNN NY  POST   /imports/:id/agree
S NN NNNNYY YNN NY  POST   /imports/:id/go-on
S NN NNNNYY YNN NY  POST   /imports/:id/discard
S NN NNNNNN NNN NY  POST   /imports/:id/take
S NN NNNNYY NNN NY  POST   /imports/:id/assign
S NN NNNNYY YNN NY  POST   /imports/:id/undo
S NN NNNNYY YNN NY  POST   /imports/:id/restore
S NN NNNNNN YNN NY  GET    /exports
S NN NNNNNN YNN NY  POST   /exports
S NN NNNNNN YNN NY  GET    /exports/:id/everything.zip
Y YY YYYYYY YYY NY  POST   /demo/become
Y YY YYYYYY YYY NY  GET    /demo/become/:persona
Y YY YYYYYY YYY NY  GET    /demo/home
Y YY YYYYYY YYY NY  POST   /demo/start
Y YY YYYYYY YYY NY  GET    /demo/start
S NN NNNNNN YNN NY  GET    /demo/explore
S NN NNNNNN YNN NY  POST   /demo/explore
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
