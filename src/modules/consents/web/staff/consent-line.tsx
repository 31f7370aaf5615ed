import { useFormat, useWords } from '../../../../web/words.ts';
import type { ConsentSeen } from '../server.ts';
import { endingOf, toldAs } from '../standing.ts';

const instead = {
  agreed: 'section.agreed',
  lacking: 'section.lacking',
  open: 'section.sees',
  over: 'section.saw',
};

/** Who, what, what for and until when, as staff read it. */
export function ConsentLine({ consent }: { consent: ConsentSeen }) {
  const t = useWords('consents');
  const { list, date } = useFormat();
  const told = toldAs(consent);
  const { recipients, expiry, running } = consent;
  const named = recipients.map(({ name, of }) => name ?? (of ? t(`class.${of}`) : ''));
  const open = told === 'open';
  const who = list(open ? running.map((one) => one.recipientName) : named);
  const information = open ? [...new Set(running.flatMap((one) => one.information))] : consent.information;
  const purposes = open ? [...new Set(running.flatMap((one) => one.purposes))] : consent.purposes;
  const ends = {
    date: () => t('room.until', { day: date(expiry.on ?? '') }),
    event: () => t('own.untilEvent', { event: expiry.event ?? '' }),
    none: () => t('section.untilStopped'),
  };
  const ending = endingOf(consent);
  return (
    <p>
      {t(instead[told], {
        who,
        what: list(information.map((one) => t(`what.${one}`))),
        why: list(purposes.map((one) => t(`why.${one}`))),
      })}{' '}
      {told === 'over' ? t('section.ended', { day: date(ending.at) }) : ends[expiry.by]()}
    </p>
  );
}
