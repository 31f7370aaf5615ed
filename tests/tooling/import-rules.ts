import { importFindings } from './import-graph.ts';

const findings = await importFindings(process.cwd());
for (const { rule, where } of findings) {
  console.log(`${rule}: ${where}`);
}
console.log(
  findings.length === 0 ? 'Every import follows the rules.' : `${findings.length} imports break a rule.`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
