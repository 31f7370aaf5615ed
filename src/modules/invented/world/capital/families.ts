import type { Maker } from '../maker.ts';
import type { Supporter } from '../types.ts';
import type { Contact } from './fact-in.ts';
import { factIn } from './fact-in.ts';

/** What somebody close says when asked in, on what they see; in English and Spanish. */
const sayings = [
  {
    domain: 'D2',
    en: 'We eat together again. Nobody looks at the clock.',
    es: 'Otra vez comemos en familia. Nadie mira el reloj.',
  },
  {
    domain: 'D3',
    en: 'The room is small. The door closes, that counts.',
    es: 'El cuarto es chico. La puerta cierra, y eso cuenta.',
  },
  {
    domain: 'D8',
    en: 'There are plans for next month now. I had stopped hearing those.',
    es: 'Ya hay planes para el mes que viene. Hacía mucho que no los oía.',
  },
] as const;

type Saying = { readonly domain: 'D2' | 'D3' | 'D8'; readonly en: string; readonly es: string };

const anas: Saying = {
  domain: 'D2',
  en: 'She laughs again. Home is still loud.',
  es: 'Vuelve a reír. En casa todavía hay ruido.',
};

/** Somebody close is asked in by the person, says one thing, and is heard apart. */
export function closeOnesView(maker: Maker, key: string, close: Supporter, meeting: Contact) {
  const spoken = meeting.language ?? 'en';
  const chosen: Saying = key === 'maya' ? anas : maker.chance(`${key}/family`).pick(sayings);
  const who = spoken === 'es' ? close.name : `${close.name}, my ${close.relation}`;
  const invited = factIn(maker, {
    path: 'voice',
    in: meeting,
    kind: 'voice-invited',
    category: 'family',
    data: { voice: 'family' },
    words: { who },
    byParticipant: true,
    minute: 2,
  });
  const said = factIn(maker, {
    path: 'voice/said',
    in: meeting,
    kind: 'voice-said',
    category: 'family',
    data: { invitationId: invited.id, how: 'in-person', domain: chosen.domain },
    words: { said: chosen[spoken] },
    minute: 12,
  });
  return [invited, said];
}
