import './wheel.css';
import { useId, useRef } from 'preact/hooks';
import { useWords } from '../../../web/words.ts';
import type { Domain } from '../domain/domains.ts';
import { domainKeys } from '../domain/domains.ts';
import type { Mark } from '../domain/picture.ts';
import { isMeasured, marksOf, ownCheck, toldOf, voicesIn } from '../domain/picture.ts';
import type { Voice } from '../domain/voices.ts';
import { voices } from '../domain/voices.ts';
import {
  arcPath,
  domainAfterKey,
  pointAt,
  radius,
  reach,
  sectorOf,
  wedgeOf,
  wedgePath,
} from '../domain/wheel.ts';
import { useSaidOf } from './said.ts';
import { useTogether, useVoiceName } from './together.tsx';

const rings = [1, 2, 3, 4] as const;
const numberAt = radius + 13;
const markSize = 4;
const box = '-125 -125 250 250';

/** What a voice other than the participant's own puts on a piece: each its own shape, never a colour alone. */
function VoiceMark({
  voice,
  distance,
  from,
  to,
}: {
  voice: Voice;
  distance: number;
  from: number;
  to: number;
}) {
  if (voice === 'coach') {
    // A light ground below the dashes: they are seen on every hue, by day and in the dark.
    return (
      <>
        <path class="wheel-coach-ground" d={arcPath(distance, { from, to })} />
        <path class="wheel-coach" d={arcPath(distance, { from, to })} />
      </>
    );
  }
  const { x, y } = pointAt(distance, (from + to) / 2);
  if (voice === 'family') return <circle class="wheel-mark" cx={x} cy={y} r={markSize} />;
  return (
    <rect
      class="wheel-mark"
      x={x - markSize}
      y={y - markSize}
      width={markSize * 2}
      height={markSize * 2}
      transform={`rotate(45 ${x} ${y})`}
    />
  );
}

function Piece({ domain, voice, mark }: { domain: Domain; voice: Voice; mark: Mark }) {
  const span = wedgeOf(domain, mark.at, mark.of);
  if (mark.order === undefined) {
    return voice === 'participant' ? <path class="wheel-silent" d={wedgePath(radius, span)} /> : null;
  }
  const distance = reach(mark.order, mark.most);
  if (voice === 'participant') return <path class="wheel-piece" d={wedgePath(distance, span)} />;
  return <VoiceMark voice={voice} distance={distance} {...span} />;
}

interface SectorProps {
  domain: Domain;
  label: string;
  hatch: string;
  reachable: boolean;
  onKey: (event: KeyboardEvent, domain: Domain) => void;
}

function Sector({ domain, label, hatch, reachable, onKey }: SectorProps) {
  const { profile, open, onOpen } = useTogether();
  const span = sectorOf(domain);
  const own = toldOf(domain, profile).some(({ instrument }) => instrument.key === ownCheck);
  const inner = { from: span.from + 2, to: span.to - 2 };
  return (
    <g
      role="tab"
      tabindex={reachable ? 0 : -1}
      data-domain={domain}
      class={`wheel-sector domain-${domain}`}
      aria-label={label}
      aria-selected={open === domain}
      onClick={() => onOpen(domain)}
      onKeyDown={(event) => onKey(event, domain)}
    >
      <path class="wheel-ground" d={wedgePath(radius, span)} />
      {isMeasured(domain, profile) ? null : <path d={wedgePath(radius, inner)} fill={`url(#${hatch})`} />}
      {isMeasured(domain, profile) && !own ? (
        <path class="wheel-words" d={arcPath(radius - 4, inner)} />
      ) : null}
      {voices.flatMap((voice) =>
        marksOf(domain, voice, profile).map((mark) => (
          <Piece key={`${voice} ${mark.item.key}`} domain={domain} voice={voice} mark={mark} />
        )),
      )}
      <path class="wheel-edge" d={wedgePath(radius, span)} />
    </g>
  );
}

/** What a sector says aloud: every voice by itself, or that nothing measures it. */
function useSectorLabel(): (domain: Domain) => string {
  const t = useWords('recovery-capital');
  const voiceName = useVoiceName();
  const saidOf = useSaidOf();
  const { profile } = useTogether();
  return (domain) => {
    const told = toldOf(domain, profile).filter(({ instrument }) => instrument.key === ownCheck);
    const said = told.map((one) =>
      t('wheel.voiceSaid', { voice: voiceName(one), said: saidOf(one, one.readings[0]).join(', ') }),
    );
    const otherwise = isMeasured(domain, profile) ? t('wheel.inWords') : t('wheel.notMeasured');
    return t('wheel.label', {
      domain: t(`domain.${domain}`),
      said: said.length > 0 ? said.join('. ') : otherwise,
    });
  };
}

/** The numbers by which the domains are found again in the list; they are no part of what a sector says aloud. */
function Numbers() {
  return (
    <svg class="wheel-numbers" viewBox={box} aria-hidden="true">
      {domainKeys.map((domain, at) => {
        const { from, to } = sectorOf(domain);
        const { x, y } = pointAt(numberAt, (from + to) / 2);
        return (
          <text key={domain} x={x} y={y} text-anchor="middle" dominant-baseline="central">
            {at + 1}
          </text>
        );
      })}
    </svg>
  );
}

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="wheel-hatch" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
  );
}

/** The eight domains as a wheel for talking. It is walked by the arrow keys; the list and the table say the same. */
export function Wheel() {
  const hatch = useId();
  const drawing = useRef<SVGSVGElement>(null);
  const { profile, open, onOpen } = useTogether();
  const t = useWords('recovery-capital');
  const label = useSectorLabel();
  const onKey = (event: KeyboardEvent, domain: Domain): void => {
    const next = domainAfterKey(event.key, domain);
    if (event.key === 'Enter' || event.key === ' ') onOpen(domain);
    else if (next) drawing.current?.querySelector<SVGGElement>(`[data-domain=${next}]`)?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <figure class="wheel">
      <div class="wheel-drawing" role="tablist" aria-label={t('wheel.title')}>
        <svg ref={drawing} viewBox={box} role="presentation">
          <Hatch id={hatch} />
          {rings.map((ring) => (
            <circle key={ring} class="wheel-ring" r={reach(ring, rings.length)} />
          ))}
          {domainKeys.map((domain) => (
            <Sector
              key={domain}
              domain={domain}
              label={label(domain)}
              hatch={hatch}
              reachable={domain === (open ?? domainKeys[0])}
              onKey={onKey}
            />
          ))}
        </svg>
        <Numbers />
      </div>
      <figcaption class="small muted">
        {profile.readings.length === 0 ? null : t('wheel.caption')} {t('wheel.pick')}
      </figcaption>
      <Legend />
    </figure>
  );
}

function Legend() {
  const t = useWords('recovery-capital');
  const voiceName = useVoiceName();
  const { profile } = useTogether();
  const heard = voicesIn(profile.readings, voices);
  return (
    <ul class="wheel-legend small" aria-label={t('wheel.legend')}>
      {heard.map((voice) => (
        <li key={voice}>
          <svg viewBox="-10 -10 20 20" aria-hidden="true" class="domain-D1">
            {voice === 'participant' ? (
              <rect class="wheel-piece" x="-8" y="-8" width="16" height="16" rx="3" />
            ) : null}
            {voice === 'coach' ? <path class="wheel-coach" d="M-8 0H8" /> : null}
            {voice === 'family' ? <circle class="wheel-mark" r="5" /> : null}
            {voice === 'community' ? (
              <rect class="wheel-mark" x="-5" y="-5" width="10" height="10" transform="rotate(45)" />
            ) : null}
          </svg>
          {voiceName({ voice })}
        </li>
      ))}
      {heard.includes('participant') ? (
        <li>
          <svg viewBox="-10 -10 20 20" aria-hidden="true">
            <rect class="wheel-silent" x="-8" y="-8" width="16" height="16" rx="3" />
          </svg>
          {t('wheel.silent')}
        </li>
      ) : null}
      <li>
        <svg viewBox="-10 -10 20 20" aria-hidden="true">
          <path class="wheel-hatch" d="M-8 4L4 -8M-8 8L8 -8M-4 8L8 -4" />
        </svg>
        {t('wheel.notMeasured')}
      </li>
    </ul>
  );
}

/** The domains as buttons for thumbs, each with its number on the wheel. */
export function DomainButtons() {
  const t = useWords('recovery-capital');
  const { open, onOpen } = useTogether();
  return (
    <ul class="domain-buttons">
      {domainKeys.map((domain, at) => (
        <li key={domain}>
          <button
            type="button"
            class={`domain-button domain-${domain}`}
            aria-pressed={open === domain}
            onClick={() => onOpen(domain)}
          >
            <span class="domain-swatch" aria-hidden="true">
              {at + 1}
            </span>
            {t(`domain.${domain}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}
