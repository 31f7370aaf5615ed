import { describe, expect, it } from 'vitest';
import type { Visit } from './browser.ts';
import { becomes, openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import { persona } from './people.ts';
import { shoot, speak } from './screenshots.ts';

const visitor = openBrowser();

const list = `Apellidos y nombres;F. nacimiento;Programa;Acompañante;Acompaña desde;Ingreso;Observaciones
Quispe Rojas, Ailén;14/03/1985;Acompañamiento;Sam O;20/02/2026;15/01/2026;Prefiere mañanas
Quispe Mamani, Bruno;25/11/1990;ACOMPAÑAMIENTO;Sam O;14/01/2026;15/02/2026;
Quispe Flores, Celia;23/05/1979;Acomp. de recup.;;;17/03/2026;Tiene auto
Quispe Condori, Darío;30/07/2001;Egresados;;;20/03/2026;
`;

const looked =
  (where: Visit) =>
  async (name: string): Promise<void> => {
    await isSoundPage(where, name);
    await axe(where.page, name);
  };

async function inEnglish({ page }: Visit): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await speak(page, 'en');
}

interface Record {
  caseload: { staffName: string; since: string }[];
}

describe('a list that calls programs and coaches otherwise than they are called here', () => {
  it('is asked about once a name, by keyboard; every choice is counted, kept and taken back whole', async () => {
    const visit = await visitor();
    const { page } = visit;
    await becomes(visit, 'manager', '/imports/new');
    await page.locator('input[type=file]').setInputFiles({
      name: 'Nuestra lista.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(list),
    });
    await page.getByRole('heading', { name: 'What do these columns hold?' }).waitFor();
    await settled(page);
    expect(await page.getByLabel('Acompaña desde is').inputValue()).toBe('coachSince');
    const warning = page.getByText('The person can read these words on their own line.');
    expect(await warning.count()).toBe(1);
    const keys = new Keys(page);
    await keys.press(page.getByRole('button', { name: 'Show what would happen' }));
    await page.getByRole('heading', { name: 'Names that are not here' }).waitFor();
    await settled(page);
    const main = page.locator('main');
    expect(await main.innerText()).toContain('4 names are open.');
    await shoot(page, 'imports.names', looked(visit));
    await inEnglish(visit);

    await keys.select(page.getByLabel('Which program is “Acompañamiento”?'), 'Recovery coaching');
    await keys.select(
      page.getByLabel('Which program is “Acomp. de recup.”?'),
      'The same as “Acompañamiento”',
    );
    await keys.select(page.getByLabel('Which program is “Egresados”?'), 'Leave these rows aside');
    await keys.select(page.getByLabel('Who is “Sam O”?'), 'Sam Ortiz');
    // What was chosen and not looked at yet is not passed over by agreeing.
    expect(await page.getByRole('button', { name: /^Agree/ }).isDisabled()).toBe(true);
    await page.getByText('You chose what 4 names stand for.').waitFor();
    await shoot(page, 'imports.names-unsent', looked(visit));
    await inEnglish(visit);
    await keys.press(page.getByRole('button', { name: 'Look again with these names' }).first());
    await page.getByText('You have said what each of them stands for.').waitFor();
    await settled(page);
    expect(await main.innerText()).toContain('4 rows in the file = 3 + 0 + 1');
    expect(await main.innerText()).toContain('Their program is one whose rows you leave aside: “Egresados”');
    expect(await main.innerText()).toContain('1 × the coach began before the person’s own start day');
    expect(await main.innerText()).not.toContain('will be made');

    // Reading the file anew keeps what was said of names and of rows.
    await page.getByRole('tab', { name: /^Added/ }).click();
    await keys.press(page.getByRole('button', { name: 'Leave this row out: Celia Quispe Flores' }));
    await page.getByText('4 rows in the file = 2 + 0 + 2').waitFor();
    expect(await warning.count()).toBe(1);
    await keys.press(page.getByRole('button', { name: 'Leave the notes out' }));
    await expect.poll(() => warning.count()).toBe(0);
    await page.getByRole('heading', { name: 'This would happen' }).waitFor();
    await settled(page);
    expect(await main.innerText()).toContain('4 rows in the file = 2 + 0 + 2');
    expect(await main.innerText()).toContain('It is left out on purpose.');
    expect(await main.innerText()).toContain('You have said what each of them stands for.');
    expect(await main.innerText()).not.toContain('could not be kept');
    await shoot(page, 'imports.names-said', looked(visit));
    await inEnglish(visit);

    await keys.press(page.getByRole('button', { name: 'Agree: bring in 2 people' }));
    await page.getByRole('heading', { name: 'The people are here' }).waitFor();
    const manager = await persona('manager');
    const found = async () =>
      (await manager.get<{ items: { id: string; name: string }[] }>('/participants?search=quispe')).items;
    const [ailen, ...others] = await found();
    expect([ailen?.name, others.length]).toEqual(['Ailén Quispe Rojas', 1]);
    const { caseload } = await manager.get<Record>(`/participants/${ailen?.id}`);
    expect(caseload.map(({ staffName, since }) => [staffName, since.slice(0, 10)])).toEqual([
      ['Sam Ortiz', '2026-02-20'],
    ]);
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByRole('heading', { name: 'The import was taken back' }).waitFor();
    expect(await found()).toEqual([]);
  }, 240_000);
});
