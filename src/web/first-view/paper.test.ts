import type { ComponentChild } from 'preact';
import { h, render } from 'preact';
import { describe, expect, it } from 'vitest';
import { PaperElement, paper } from './paper.ts';

function drawn(node: ComponentChild): string {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'document');
  Object.defineProperty(globalThis, 'document', { value: paper, configurable: true });
  try {
    const root = new PaperElement('div');
    render(node, root);
    return root.innerHtml();
  } finally {
    if (before) Object.defineProperty(globalThis, 'document', before);
    else Reflect.deleteProperty(globalThis, 'document');
  }
}

describe('a page drawn on paper', () => {
  it('says names and sentences as they are, whatever signs are in them', () => {
    expect(drawn(h('p', { title: 'a "b"' }, '1 < 2 & 3'))).toBe(
      '<p title="a &quot;b&quot;">1 &lt; 2 &amp; 3</p>',
    );
  });

  it('closes what has a content and nothing else', () => {
    expect(drawn(h('div', {}, h('input', { name: 'n' }), h('span', {})))).toBe(
      '<div><input name="n"><span></span></div>',
    );
  });

  it('leaves out what is not so, but says that spelling is not to be looked at', () => {
    expect(drawn(h('input', { disabled: false, spellcheck: false }))).toBe('<input spellcheck="false">');
  });

  it('spells attributes as HTML does, and inside a drawing as drawings do', () => {
    expect(drawn(h('svg', { viewBox: '0 0 1 1' }))).toBe('<svg viewBox="0 0 1 1"></svg>');
    expect(drawn(h('label', { className: 'a', htmlFor: 'b' }))).toBe('<label class="a" for="b"></label>');
  });
});
