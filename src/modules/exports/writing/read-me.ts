/** What whoever opens the archive reads first. */
export const readMe = (
  organization: string,
  madeAt: Date,
): string => `# ${organization}: everything, in open formats

Made by Throughline at ${madeAt.toISOString()}, as it was at that moment.

- \`people.csv\` and \`contacts.csv\`: for a spreadsheet program. UTF-8, one line a person or contact.
- \`data/*.ndjson\`: every table, one row of JSON a line. Instants are UTC, days are YYYY-MM-DD.
  \`data/facts.ndjson\` is the line: what happened, dated, in the words it was written in. Entries that were amended or
  withdrawn are there with \`in_force: false\`; \`corrects_id\` names what an entry corrects.
- \`manifest.json\`: each file with its rows and its SHA-256, and what was left out and why.

Words are in clear in this archive. Keep it as you keep the records themselves.

To take it in where nothing is set up yet:

    throughline import THIS-FILE.zip --data NEW-FOLDER

Passwords and keys do not travel: the command prints a link for an administrator, who invites the others.
`;
