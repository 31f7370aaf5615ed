import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { settled } from './browser.ts';

/** More stops than any page has. */
const mostStops = 400;

interface Stop {
  /** The element that was looked for has the focus. */
  here: boolean;
  /** The focus is on nothing: before the first stop of a page, or lost. */
  nowhere: boolean;
  /** What is wrong with this stop for somebody who sees only where the ring is. */
  trouble: string;
}

/** Looks at where the focus is; runs inside the page. */
function lookAtFocus(target: Element): Stop {
  const one = document.activeElement;
  if (!one || one === document.body) return { here: false, nowhere: true, trouble: '' };
  const name = `${one.tagName.toLowerCase()} "${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 60)}"`;
  // A choice and a file draw the ring around what stands for them; a sector of the wheel on its edge.
  const drawn = [one, one.nextElementSibling, one.closest('.file-field'), one.querySelector('.wheel-edge')];
  const isRinged = drawn.some((part) => {
    if (!part) return false;
    const { outlineStyle, outlineWidth, strokeWidth } = getComputedStyle(part);
    const isEdge = part.matches('.wheel-edge') && Number.parseFloat(strokeWidth) >= 3;
    return isEdge || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0);
  });
  // The small button inside a date or a time: the browser draws its ring itself, and the field around it has none.
  const isInside = one.matches('input') && !one.matches(':focus');
  // Where a page or a message begins, the focus is led by the page itself, and reading goes on from there.
  const isLed = one.matches('h1, h2, [role="alert"], [role="dialog"], dialog, main, [tabindex="-1"]');
  const seen = drawn.find((part) => part && part.getBoundingClientRect().height > 2) ?? one;
  const { top, bottom, left, right } = seen.getBoundingClientRect();
  const isInView = bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
  const trouble = [
    isRinged || isLed || isInside ? '' : 'has no ring',
    isInView ? '' : 'is out of sight',
  ].filter(Boolean);
  return {
    here: one === target,
    nowhere: false,
    trouble: trouble.length > 0 ? `${name} ${trouble.join(' and ')}` : '',
  };
}

/**
 * Somebody who uses no pointer: whatever is reached is reached by Tab, and on the way there every stop must be seen and
 * none may hold the focus or lose it.
 */
export class Keys {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Walks on with Tab until the target has the focus; around the end of the page at most once. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.waitFor({ state: 'attached' });
    const troubles = new Set<string>();
    let ends = 0;
    for (let stops = 0; stops < mostStops && ends < 3; stops += 1) {
      const { here, nowhere, trouble } = await target.evaluate(lookAtFocus);
      // Where one begins may have been touched; only what the key itself reaches must show it.
      if (trouble && stops > 0) troubles.add(trouble);
      if (here) {
        expect([...troubles], 'stops on the way').toEqual([]);
        return;
      }
      if (nowhere) ends += 1;
      await this.#page.keyboard.press(key);
    }
    throw new Error(`The ${key} key never reaches ${target}. Stops: ${[...troubles].join('; ')}`);
  }

  /** Past the menu, as everybody does who knows the page. */
  async skipMenu(): Promise<void> {
    await this.press(this.#page.locator('.skip-link'));
    expect(await this.#page.evaluate(() => document.activeElement?.id)).toBe('content');
  }

  /** A button or a link. What the press opens or takes away, the focus stays somewhere. */
  async press(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.#page.keyboard.press('Enter');
    await this.isKept();
  }

  /** A box or a chip. */
  async tick(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.#page.keyboard.press('Space');
  }

  /** One of several: Tab to the group, then arrows. */
  async choose(target: Locator): Promise<void> {
    const name = await target.getAttribute('name');
    const group = this.#page.locator(`input[type="radio"][name="${name}"]`);
    const chosen = group.and(this.#page.locator(':checked'));
    await this.tabTo((await chosen.count()) > 0 ? chosen : group.first());
    if (await target.isChecked()) return;
    await this.#page.keyboard.press('Space');
    for (let steps = 0; steps < 20 && !(await target.isChecked()); steps += 1)
      await this.#page.keyboard.press('ArrowDown');
    expect(await target.isChecked(), 'chosen by the arrow keys').toBe(true);
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.tabTo(field);
    await this.#page.keyboard.press('ControlOrMeta+a');
    await this.#page.keyboard.type(text);
    expect(await field.inputValue()).toBe(text);
  }

  /** The answer of a list, by its first letters. */
  async select(field: Locator, label: string): Promise<void> {
    await this.tabTo(field);
    await this.#page.keyboard.type(label);
    expect(await field.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.label)).toContain(label);
  }

  async has(target: Locator): Promise<void> {
    await expect
      .poll(() => target.evaluate((one) => one === document.activeElement), { timeout: 10_000 })
      .toBe(true);
  }

  /** Nobody must begin at the top again because what had the focus is gone. */
  async isKept(): Promise<void> {
    await settled(this.#page);
    const isSomewhere = () => this.#page.evaluate(() => document.activeElement !== document.body);
    await expect.poll(isSomewhere, { timeout: 3000, message: 'the focus is lost' }).toBe(true);
  }
}
