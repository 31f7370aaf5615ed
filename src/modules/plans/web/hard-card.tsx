import './hard.css';
import type { ComponentChildren } from 'preact';
import { LinkButton } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Card } from './card.ts';
import { dialed } from './card.ts';

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="hard-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Calls({ calls }: Pick<Card, 'calls'>) {
  const t = useWords('plans');
  if (calls.length === 0) return null;
  return (
    <Part title={t('card.calls')}>
      <ul class="hard-calls">
        {calls.map(({ what, phone }) => (
          <li key={`${what}${phone ?? ''}`}>
            {phone ? (
              <LinkButton kind="filled" wide to={dialed(phone)}>
                <span>{what}</span>
                <span class="hard-number">{phone}</span>
              </LinkButton>
            ) : (
              <p class="hard-name">{what}</p>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Words({ title, all }: { title: string; all: readonly string[] }) {
  if (all.length === 0) return null;
  return (
    <Part title={title}>
      <ul class="hard-words">
        {all.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
    </Part>
  );
}

/** The card itself: who to call, what helps, what to notice. It needs neither a network nor a session. */
export function HardCard({ card }: { card: Card }) {
  const t = useWords('plans');
  return (
    <div class="hard-card card">
      <Calls calls={card.calls} />
      <Words title={t('card.coping')} all={card.coping} />
      <Words title={t('card.signs')} all={card.signs.map(({ what }) => what)} />
      <Words title={t('card.helps')} all={card.helps} />
    </div>
  );
}
