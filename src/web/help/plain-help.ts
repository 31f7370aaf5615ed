import type { Language } from '../../lib/languages.ts';
import type { HelpPack } from './resources.ts';

/** Words around the numbers, for a browser that runs no script. */
const words: Readonly<Record<Language, { title: string; why: string; call: string; steps: string }>> = {
  en: {
    title: 'Help is here, day and night.',
    why: 'This site needs JavaScript. These numbers work without it.',
    call: 'Call',
    steps: 'At an overdose',
  },
  es: {
    title: 'La ayuda está aquí, de día y de noche.',
    why: 'Este sitio necesita JavaScript. Estos números funcionan sin él.',
    call: 'Llamar al',
    steps: 'En una sobredosis',
  },
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function section(pack: HelpPack, language: Language): string {
  const say = words[language];
  const lines = pack.lines.map(
    (line) => `<section class="card stack"><h2>${escaped(line.name[language])}</h2>
<p>${escaped(line.what[language])}</p>
<p><a class="button button-line" href="tel:${line.call}">${say.call} ${escaped(line.shown)}</a></p></section>`,
  );
  const steps = pack.overdoseSteps.map((step) => `<li>${escaped(step[language])}</li>`);
  const pages = pack.pages.map(
    (page) => `<li><a href="${escaped(page.to)}">${escaped(page.name[language])}</a></li>`,
  );
  return `<div class="page page-read" lang="${language}"><div class="page-main"><h1>${say.title}</h1>
<p>${say.why}</p>${lines.join('')}
<section class="card stack"><h2>${say.steps}</h2><ol class="numbered">${steps.join('')}</ol></section>
<ul class="dotted">${pages.join('')}</ul></div></div>`;
}

/** The help page as plain HTML in both languages, for where no script runs. */
export function plainHelp(pack: HelpPack): string {
  return section(pack, 'en') + section(pack, 'es');
}
