import type { RefusalCode } from './codes.ts';

const page = /^(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|table|tr|div|meta|style|title|p)\b/i;
const markup = /^<(\?xml|[a-z][\w:.-]*[\s>])/i;
const officeMarkup = /progid="Excel\.Sheet"|schemas-microsoft-com:office:spreadsheet/;
/** Control characters that no table holds; a stray end-of-file mark of old programs (U+001A) is common. */
const controls = /[^\P{Cc}\t\n\v\f\r]/gu;
/** More than one such character in a hundred is not text that lost a byte but something else. */
const mostControls = 0.01;

/** Text that is no table: a page, a document of another kind, or bytes that only happen to be letters. */
export function sniffText(text: string): RefusalCode | undefined {
  const start = text.slice(0, 4_000).trimStart();
  if (start === '' && text.trim() === '') return 'empty-file';
  if (looksBinary(text.slice(0, 100_000))) return 'not-a-spreadsheet';
  if (page.test(start)) return 'web-page';
  if (markup.test(start)) return officeMarkup.test(start) ? 'xml-excel' : markupCode(start);
  return isJson(start, text) ? 'json' : undefined;
}

/** XHTML begins as XML. */
function markupCode(start: string): RefusalCode {
  return /<html[\s>]/i.test(start) ? 'web-page' : 'xml';
}

function looksBinary(sample: string): boolean {
  const found = sample.match(controls)?.length ?? 0;
  return found > Math.max(1, sample.length * mostControls);
}

/** A header may well begin with a bracket, so only what parses as a whole is JSON. */
function isJson(start: string, text: string): boolean {
  if (!/^[[{]/.test(start)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
