import type { Card } from './card.ts';

/** What stands on the picture besides the card's own words. */
export interface PictureWords {
  calls: string;
  coping: string;
  signs: string;
  helps: string;
}

type Brush = CanvasRenderingContext2D;
interface Text {
  words: string;
  heading: boolean;
}

const width = 720;
const margin = 48;
const sizes = { heading: 28, text: 34 } as const;
const gaps = { before: 28, between: 12 } as const;
const colours = { paper: '#ffffff', ink: '#20302a', quiet: '#5a6862', rule: '#1e5b4a' } as const;
const family = "'Atkinson Hyperlegible Next', system-ui, sans-serif";

function textsOf(card: Card, words: PictureWords): Text[] {
  const part = (title: string, all: readonly string[]): Text[] =>
    all.length === 0
      ? []
      : [{ words: title, heading: true }, ...all.map((one) => ({ words: one, heading: false }))];
  return [
    ...part(
      words.calls,
      card.calls.map(({ what, phone }) => (phone ? `${what} ${unbroken(phone)}` : what)),
    ),
    ...part(words.coping, card.coping),
    ...part(
      words.signs,
      card.signs.map(({ what }) => what),
    ),
    ...part(words.helps, card.helps),
  ];
}

/** A number stays on one line. */
const unbroken = (phone: string): string => phone.replaceAll(' ', '\u00a0');

/** Breaks a text into lines no wider than this; a word that alone is wider stays whole. */
export function wrapped(text: string, most: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthOf(longer) > most) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function fontOf({ heading }: Text): string {
  return heading ? `600 ${sizes.heading}px ${family}` : `400 ${sizes.text}px ${family}`;
}

/** Draws the texts from the top, or only measures them; returns where they end. */
function lay(brush: Brush, texts: readonly Text[], draw: boolean): number {
  let y = margin;
  for (const text of texts) {
    brush.font = fontOf(text);
    brush.fillStyle = text.heading ? colours.quiet : colours.ink;
    y += text.heading ? gaps.before : gaps.between;
    const size = text.heading ? sizes.heading : sizes.text;
    for (const line of wrapped(text.words, width - 2 * margin, (one) => brush.measureText(one).width)) {
      y += size * 1.25;
      if (draw) brush.fillText(line, margin, y);
    }
  }
  return y + margin;
}

/** The card as a PNG, drawn on this device: nothing of it is sent anywhere. Undefined where a browser cannot draw. */
export async function pictureOf(card: Card, words: PictureWords): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d');
  if (!brush) return undefined;
  await document.fonts.ready;
  const texts = textsOf(card, words);
  canvas.width = width;
  canvas.height = Math.ceil(lay(brush, texts, false));
  brush.fillStyle = colours.paper;
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.fillStyle = colours.rule;
  brush.fillRect(0, 0, 10, canvas.height);
  lay(brush, texts, true);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}

/** Gives a file to whoever asked for it. Its name says nothing of what it is about. */
export function handOver(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
