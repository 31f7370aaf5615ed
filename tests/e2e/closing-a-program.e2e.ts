import { it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { becomes, openBrowser } from './browser.ts';
import { axe } from './checks.ts';
import { Keys } from './keyboard.ts';
import { aPair, daysAgo, persona } from './people.ts';

const visitor = openBrowser();

it('closing a whole program asks first, says how many are in it and what becomes of them, and is undone in one press', async () => {
  const admin = await persona('admin');
  const name = `Bridge ${Date.now().toString(36)}`;
  const program = { name, kind: 'coaching', success: ['quality-of-life'] };
  const { id } = await admin.post<{ id: string }>('/programs', program);
  const { coach, someone } = await aPair('Wren');
  await coach.api.post(`/participants/${someone.id}/episodes`, {
    id: newId(),
    programId: id,
    startedOn: daysAgo(9).slice(0, 10),
  });
  const visit = await visitor();
  const { page } = visit;
  await becomes(visit, 'admin', '/settings/organization');
  await page.getByRole('tab', { name: 'Sites and programs' }).click();
  const keys = new Keys(page);
  await keys.press(page.getByRole('button', { name: `Close: ${name}` }));
  await page.getByText('1 person is in it now.').waitFor();
  await axe(page, 'programs.close');
  await page.getByRole('button', { name: 'Close the program' }).click();
  await page.getByText('1 person is still in it.').waitFor();
  await page.getByText(`${name} is closed.`).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: `Close: ${name}` }).waitFor();
});
