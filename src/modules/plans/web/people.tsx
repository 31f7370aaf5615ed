import './people.css';
import { Chip, classNames, Empty, LinkButton } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { AddLine } from './add-line.tsx';
import { LineRow } from './line-row.tsx';
import type { Person } from './people-picture.tsx';
import { PeoplePicture } from './people-picture.tsx';
import { areBetween, linesOf, useRoom, useSay } from './room.tsx';
import type { LineView } from './server.ts';

const isPerson = (line: LineView): line is Person => line.data.part === 'person';
const circles = [1, 2, 3] as const;

function PersonRow({ person }: { person: Person }) {
  const t = useWords('plans');
  const { effect } = person.data;
  const { own, past } = useRoom();
  return (
    <LineRow line={person}>
      <p>
        <Chip tone={effect === 'helps' ? 'do' : 'plain'}>{t(`effect.${effect}`)}</Chip>{' '}
        {own && !past ? (
          <LinkButton
            kind="inline"
            to={`/me/family?with=${person.rootId}`}
            label={`${t('people.askAlong')}: ${person.what}`}
          >
            {t('people.askAlong')}
          </LinkButton>
        ) : null}
      </p>
    </LineRow>
  );
}

function Circle({ circle, people }: { circle: number; people: readonly Person[] }) {
  const t = useWords('plans');
  const { own } = useRoom();
  const Heading = own ? 'h2' : 'h3';
  if (people.length === 0) return null;
  return (
    <div class={classNames('card', 'people-circle', areBetween(people) && 'plan-between')}>
      <Heading class="muted plan-small-title">{t(`circle.${circle}`)}</Heading>
      <ul class="plan-list">
        {people.map((person) => (
          <PersonRow key={person.rootId} person={person} />
        ))}
      </ul>
    </div>
  );
}

/** The people around somebody, as they see them: circles, and the same as a list. */
export function People() {
  const t = useWords('plans');
  const say = useSay();
  const { plan } = useRoom();
  const people = linesOf(plan, 'person').filter(isPerson);
  if (people.length === 0) {
    return (
      <Empty title={say('people.none')} action={<AddLine part="person" kind="filled" />}>
        {say('people.noneLead')}
      </Empty>
    );
  }
  return (
    <>
      <div class="card people-map">
        <PeoplePicture people={people} />
        <ul class="people-legend small" aria-hidden="true">
          {(['helps', 'both', 'hinders'] as const).map((effect) => (
            <li key={effect}>
              <span class={`people-key people-key-${effect}`} />
              {t(`effect.${effect}`)}
            </li>
          ))}
        </ul>
      </div>
      {circles.map((circle) => (
        <Circle
          key={circle}
          circle={circle}
          people={people.filter(({ data }) => data.closeness === circle)}
        />
      ))}
      <AddLine part="person" />
    </>
  );
}
