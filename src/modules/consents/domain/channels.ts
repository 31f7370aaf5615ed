/** What lets something out by a channel. */
export type ChannelRule =
  /** `decide` and the grants, with the notice, written into the book in the same act. */
  | 'what-a-consent-grants'
  /** Whoever reads it inside may have it so: the permit of their page or act was the decision. */
  | 'what-its-reader-may-read'
  /** Nothing about any participant goes by it. */
  | 'nothing-about-anybody'
  /** Not in use: whoever brings it in writes here first what may go by it. */
  | 'not-in-use';

/** A way in which something leaves, or could. */
export interface Channel {
  readonly name: string;
  readonly rule: ChannelRule;
  readonly because: string;
  /** What shows in the code that it is in use. */
  readonly sign: RegExp;
  /** Where it is used: files, or folders that end in a stroke. */
  readonly where: readonly string[];
}

/**
 * Every channel there is, with its rule of disclosure. A sign in a place that is not named here fails the architecture
 * tests, and so does a place that no longer uses it. What a partner reaches by the API stands in each row of the route
 * table, as `discloses`.
 */
export const channels: readonly Channel[] = [
  {
    name: 'records for partners',
    rule: 'what-a-consent-grants',
    because: 'The book of disclosures is written by the one act that reads for partners.',
    sign: /\bwriteDisclosures\(/,
    where: ['src/modules/consents/actions/granted.ts', 'src/modules/consents/store/disclosures.ts'],
  },
  {
    name: 'lines that stay open',
    rule: 'nothing-about-anybody',
    because: 'An event has a name and no content: that something changed, never what or about whom.',
    sign: /reply: 'events'/,
    where: ['src/modules/consents/routes.ts'],
  },
  {
    name: 'notices between processes',
    rule: 'nothing-about-anybody',
    because: 'A notice carries the identifiers of the organization and of the account that hears it.',
    sign: /\bpg_notify\(/,
    where: ['src/kernel/access/store-grants.ts'],
  },
  {
    name: 'files fetched',
    rule: 'what-its-reader-may-read',
    because:
      'Staff alone fetch them, each fetching stands in the audit; no partner comes through these doors.',
    sign: /reply: 'download'/,
    where: ['src/modules/exports/routes.ts', 'src/modules/forms/routes.ts', 'src/modules/imports/routes.ts'],
  },
  {
    name: 'file names',
    rule: 'nothing-about-anybody',
    because: 'A file is called after what it is, or after a form; never after a person or a kind of place.',
    sign: /\bfileName: [`'](?!Walk-in)/,
    where: [
      'src/modules/exports/actions/read.ts',
      'src/modules/forms/actions/keeping.ts',
      'src/modules/imports/actions/download.ts',
    ],
  },
  {
    name: 'print',
    rule: 'what-its-reader-may-read',
    because:
      'Whatever the page, the browser prints what its reader has open; the notice stands on a partner’s.',
    sign: /\bwindow\.print\(/,
    where: ['src/modules/'],
  },
  {
    name: 'clipboard',
    rule: 'nothing-about-anybody',
    because: 'A way in for a colleague, a partner or a script; no record.',
    sign: /\bnavigator\.(clipboard|share)\b/,
    where: ['src/modules/consents/web/', 'src/modules/people/web/', 'src/modules/sign-in/web/'],
  },
  {
    name: 'calls, texts and mail begun by hand',
    rule: 'nothing-about-anybody',
    because: 'An address that the device’s own program opens, with no word of ours in it.',
    sign: /`(mailto|sms):\$\{/,
    where: ['src/modules/check-ins/web/', 'src/modules/people/web/', 'src/web/help/', 'src/web/pages/help/'],
  },
  {
    name: 'other servers',
    rule: 'nothing-about-anybody',
    because: 'The organization’s own sign-in hears who wants to come in, and nothing else leaves.',
    sign: /from '(openid-client|undici)'|\bhttps?\.(get|request)\(|\bnet\.connect\(/,
    where: ['src/modules/sign-in/actions/oidc.ts'],
  },
  {
    name: 'log',
    rule: 'nothing-about-anybody',
    because:
      'Patterns of addresses, codes of failures and numbers; the log itself strikes what looks like more.',
    sign: /\blog\.(trace|debug|info|warn|error|fatal)\(/,
    where: ['src/app.ts', 'src/kernel/http/server.ts', 'src/kernel/jobs/runner.ts', 'src/main/'],
  },
  {
    name: 'sentences of failures put together',
    rule: 'nothing-about-anybody',
    because: 'They name a day, a form, a file or a part of our own code; a person is never in them.',
    sign: /\bdetail: `/,
    where: [
      'src/kernel/access/access.ts',
      'src/kernel/db/migrate.ts',
      'src/kernel/http/serve-route.ts',
      'src/main/',
      'src/modules/exports/store/arrival.ts',
      'src/modules/forms/actions/packages.ts',
      'src/modules/retention/actions/closure.ts',
    ],
  },
  {
    name: 'mail, texts and calls sent by us',
    rule: 'not-in-use',
    because: 'Nothing is sent: codes and links are handed over by people.',
    sign: /from '(nodemailer|@sendgrid|twilio|mailgun|@aws-sdk)|\bsendMail\(/,
    where: [],
  },
  {
    name: 'push messages',
    rule: 'not-in-use',
    because: 'No page asks to show any.',
    sign: /\b(showNotification|pushManager|new Notification)\b|from 'web-push'/,
    where: [],
  },
  {
    name: 'calendar feeds',
    rule: 'not-in-use',
    because: 'There is none yet.',
    sign: /text\/calendar|BEGIN:VCALENDAR/,
    where: [],
  },
];
