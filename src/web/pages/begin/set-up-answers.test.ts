import { describe, expect, it } from 'vitest';
import { readValues } from '../../ui/form-values.ts';
import { firstAnswers, readStep, sendable, stepNames, stepOfField } from './set-up-answers.ts';

function given(fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return readValues(data);
}

describe('Setting up', () => {
  it('asks at most eight questions', () => {
    expect(stepNames.length).toBeLessThanOrEqual(8);
  });

  it('gathers the answers of each step as the server takes them', () => {
    const answers = {
      ...firstAnswers('en', 'America/Chicago'),
      ...readStep.organization(given({ organizationName: ' Harbor ', language: 'es' })),
      ...readStep.site(given({ siteName: 'Harbor Street', timeZone: 'America/Denver' })),
      ...readStep.program(given({ 'program.name': 'Coaching', 'program.kind': 'coaching' })),
      ...readStep.success(given({ success: 'quality-of-life' })),
      ...readStep.part2(given({ part2Status: 'undetermined' })),
      ...readStep.help(
        given({ helplineConfirmed: 'yes', helpLineName: ' Warm line ', helpLineNumber: '211' }),
      ),
      ...readStep.administrator(
        given({
          'administrator.name': 'Dana',
          'administrator.login': 'dana',
          'administrator.password': ' a b ',
        }),
      ),
    };
    expect(answers).toEqual({
      organizationName: 'Harbor',
      language: 'es',
      timeZone: 'America/Denver',
      siteName: 'Harbor Street',
      program: { name: 'Coaching', kind: 'coaching' },
      success: ['quality-of-life'],
      part2Status: 'undetermined',
      helplineConfirmed: true,
      helpLineName: 'Warm line',
      helpLineNumber: '211',
      administrator: { name: 'Dana', login: 'dana', password: ' a b ', alsoRoles: [] },
    });
  });

  it('sends no help line of their own where there is none', () => {
    const sent = sendable(firstAnswers('en', 'America/Chicago'));
    expect(Object.keys(sent)).not.toContain('helpLineName');
    expect(Object.keys(sent)).not.toContain('helpLineNumber');
  });

  it('goes back to the step whose answer the server could not take', () => {
    expect(stepOfField('administrator.password')).toBe('administrator');
    expect(stepOfField('program.kind')).toBe('program');
    expect(stepOfField('success.0')).toBe('success');
    expect(stepOfField('something')).toBeUndefined();
  });
});
