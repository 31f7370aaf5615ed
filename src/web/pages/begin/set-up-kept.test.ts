import { describe, expect, it } from 'vitest';
import { readValues } from '../../ui/form-values.ts';
import { firstAnswers } from './set-up-answers.ts';
import { keepable, restored, withTyped } from './set-up-kept.ts';

const first = firstAnswers('en', 'America/Chicago');
const answers = {
  ...first,
  organizationName: 'Harbor',
  program: { name: 'Coaching', kind: 'coaching' },
  success: ['functioning'],
  administrator: { name: 'Dana', login: 'dana', password: 'seven tall herons', alsoRoles: ['coach'] },
};

describe('What is kept on the device while setting up', () => {
  it('is every answer and the step, and never the password', () => {
    const kept = keepable({ answers, step: 5 });
    expect(kept).not.toContain('herons');
    expect(restored(kept, first)).toEqual({
      answers: { ...answers, administrator: { ...answers.administrator, password: '' } },
      step: 5,
    });
  });

  it('is what was typed of a step before it was finished as well, and still never the password', () => {
    const typed = new FormData();
    typed.append('administrator.name', 'Dana L');
    typed.append('administrator.login', 'da');
    typed.append('administrator.password', 'seven tall her');
    const soFar = withTyped({ answers, step: 6 }, readValues(typed));
    expect(soFar.answers.organizationName).toBe('Harbor');
    expect(soFar.answers.administrator).toMatchObject({ name: 'Dana L', login: 'da', alsoRoles: [] });
    const kept = keepable(soFar);
    expect(kept).toContain('Dana L');
    expect(kept).not.toContain('tall');
    expect(restored(kept, first).answers.administrator).toMatchObject({ login: 'da', password: '' });
  });

  it('counts for nothing where it is damaged, of another shape, or of a step that does not exist', () => {
    const nothing = { answers: first, step: 0 };
    for (const text of [undefined, '', '{', '[]', 'null', '{"answers":3}'])
      expect(restored(text, first)).toEqual(nothing);
    expect(
      restored('{"step":99,"answers":{"success":"x","program":7,"organizationName":"A"}}', first),
    ).toEqual({
      answers: { ...first, organizationName: 'A' },
      step: 6,
    });
    expect(restored('{"step":-3,"answers":{}}', first).step).toBe(0);
  });
});
