import './strengths.css';
import { useMemo, useRef, useState } from 'preact/hooks';
import { useOutbox } from '../../../web/outbox/index.ts';
import { Card, LoadedPage, Page as PageFrame } from '../../../web/ui/index.ts';
import type { Domain } from '../domain/domains.ts';
import type { Profile } from '../schema.ts';
import { AsTable } from './as-table.tsx';
import { Changes } from './changes.tsx';
import { ComingNext } from './coming-next.tsx';
import { DomainPanel } from './domain-panel.tsx';
import { Moves } from './moves.tsx';
import { useProfile } from './server.ts';
import { StrengthsFirst } from './strengths-first.tsx';
import { TogetherProvider, useSay, useTogether } from './together.tsx';
import { Voices } from './voices.tsx';
import type { ShownProfile } from './waiting-profile.ts';
import { withWaiting } from './waiting-profile.ts';
import { StrengthsWait } from './waits.tsx';
import { DomainButtons, Wheel } from './wheel.tsx';
import type { AwaitingName } from './with-name.ts';
import { withName } from './with-name.ts';

function Told() {
  const say = useSay();
  const { own, participantId, name, open, profile } = useTogether();
  return (
    <PageFrame
      width="wide"
      title={say('title')}
      lead={say('lead')}
      {...(own ? {} : { back: { to: `/people/${participantId}`, label: name } })}
    >
      {own ? <StrengthsWait personId={participantId} inPlace={profile.waiting} /> : null}
      <StrengthsFirst />
      <div class="together">
        <div>
          <Card>
            {profile.readings.length === 0 ? <p class="muted">{say('wheel.none')}</p> : null}
            <Wheel />
            <DomainButtons />
          </Card>
          <div class="domain-place">{open ? <DomainPanel key={open} domain={open} /> : null}</div>
        </div>
        <div>
          <ComingNext />
          <Moves />
          <Voices />
          <Changes />
        </div>
      </div>
      <AsTable />
    </PageFrame>
  );
}

interface StrengthsPageProps {
  participantId: string;
  own: boolean;
  name: string;
}

const noLetters: readonly [] = [];

/** On the participant's own phone what waits there stands in its place. */
function useShown(profile: Profile, { own, participantId }: StrengthsPageProps): ShownProfile {
  const { letters } = useOutbox();
  const here = own ? letters : noLetters;
  return useMemo(() => withWaiting(profile, here, participantId), [profile, here, participantId]);
}

function Opened({ profile, ...props }: StrengthsPageProps & { profile: Profile }) {
  const shown = useShown(profile, props);
  const [open, setOpen] = useState<Domain>();
  const page = useRef<HTMLDivElement>(null);
  // Opened from a list further down, the domain comes into view; on the wheel itself it stands right below.
  const onOpen = (domain: Domain): void => {
    setOpen(domain);
    requestAnimationFrame(() =>
      page.current?.querySelector('.domain-place')?.scrollIntoView({ block: 'nearest' }),
    );
  };
  return (
    <TogetherProvider value={{ ...props, profile: shown, open, onOpen }}>
      <div ref={page}>
        <Told />
      </div>
    </TogetherProvider>
  );
}

/** What somebody has to build on: strengths, then the wheel, then what moves what and who else is heard. */
export function StrengthsPage({ name, ...props }: AwaitingName<StrengthsPageProps>) {
  const query = withName(useProfile(props.participantId), name);
  return (
    <LoadedPage query={query}>
      {({ data, name: known }) => <Opened {...props} name={known} profile={data} />}
    </LoadedPage>
  );
}
