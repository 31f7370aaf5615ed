/*
 * As much of a document as drawing a page once needs: Preact puts nodes into it and HTML comes out. Nothing is pressed
 * here and nothing changes, so there are no events and no properties.
 */

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Elements without a content: they have no closing tag. */
const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);
const html = 'http://www.w3.org/1999/xhtml';

/** Preact writes some names as a browser's properties are called. */
const attributeNames: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' };

interface PaperNode {
  readonly nodeType: number;
  readonly firstChild: PaperNode | null;
  readonly childNodes: PaperNode[];
  parentNode: PaperNode | null;
  contains(other: PaperNode | null): boolean;
  insertBefore(node: PaperNode, before: PaperNode | null): PaperNode;
  appendChild(node: PaperNode): PaperNode;
  removeChild(node: PaperNode): PaperNode;
  toHtml(): string;
}

abstract class PaperParent implements PaperNode {
  abstract readonly nodeType: number;
  readonly childNodes: PaperNode[] = [];
  parentNode: PaperNode | null = null;

  get firstChild(): PaperNode | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): PaperNode | null {
    const around = this.parentNode?.childNodes ?? [];
    return around[around.indexOf(this) + 1] ?? null;
  }

  contains(other: PaperNode | null): boolean {
    return other === this || this.childNodes.some((node) => node.contains(other));
  }

  insertBefore(node: PaperNode, before: PaperNode | null): PaperNode {
    node.parentNode?.removeChild(node);
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    this.childNodes.splice(at, 0, node);
    node.parentNode = this;
    return node;
  }

  appendChild(node: PaperNode): PaperNode {
    return this.insertBefore(node, null);
  }

  removeChild(node: PaperNode): PaperNode {
    this.childNodes.splice(this.childNodes.indexOf(node), 1);
    node.parentNode = null;
    return node;
  }

  abstract toHtml(): string;
}

class PaperText extends PaperParent {
  readonly nodeType = 3;
  data: string;

  constructor(data: string) {
    super();
    this.data = data;
  }

  toHtml(): string {
    return escaped(this.data);
  }
}

export class PaperElement extends PaperParent {
  readonly nodeType = 1;
  readonly localName: string;
  readonly namespaceURI: string;
  readonly #attributes = new Map<string, string>();

  constructor(localName: string, namespaceURI = html) {
    super();
    this.localName = localName;
    this.namespaceURI = namespaceURI;
  }

  /** The one property whose `false` stands in HTML: an attribute that is not there would mean yes. */
  set spellcheck(checked: boolean) {
    this.setAttribute('spellcheck', checked);
  }

  setAttribute(name: string, value: unknown): void {
    const known = attributeNames[name] ?? name;
    this.#attributes.set(this.namespaceURI === html ? known.toLowerCase() : known, String(value));
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(attributeNames[name] ?? name);
  }

  addEventListener(): void {
    // Nothing is pressed on paper.
  }

  toHtml(): string {
    const attributes = [...this.#attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
    const opening = `<${this.localName}${attributes}>`;
    return empty.has(this.localName) ? opening : `${opening}${this.innerHtml()}</${this.localName}>`;
  }

  innerHtml(): string {
    return this.childNodes.map((node) => node.toHtml()).join('');
  }
}

/** The part of `document` that drawing asks for. */
export const paper = {
  documentElement: { lang: 'en', dataset: {} },
  createElementNS: (namespace: string, name: string) => new PaperElement(name, namespace),
  createTextNode: (data: string) => new PaperText(data),
};
