import './beside.css';
import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useLocation } from 'wouter-preact';
import type { ParticipantSectionProps } from '../../../web/define-web.ts';
import { Card, LinkButton, Loaded, Menu } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { BesideView } from './beside-parts.tsx';
import { Steps, Strengths, useBeside } from './beside-parts.tsx';
import { useFinishStep } from './deeds.ts';
import { neighbours } from './neighbours.ts';

/** What can be added to a line, and the ability with this person that each needs. */
const additions = [
  ['strength', 'strength.write'],
  ['helps', 'strength.write'],
  ['step', 'step.write'],
  ['milestone', 'milestone.write'],
  ['rhythm', 'rhythm.agree'],
  ['call', 'rhythm.agree'],
  ['signal', 'signal.ask'],
  ['return-to-use', 'return-to-use.write'],
  ['clinical-note', 'clinical-note.write'],
] as const;

function useNames(id: string): { name: string; first: string } {
  const t = useWords('monitoring');
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['participant', id, 'named'],
    queryFn: () => neighbours.get('/participants/:id', { params: { id } }),
    staleTime: 300_000,
    // The page around this section has the record already.
    initialData: () => queries.getQueryData<{ name: string; chosenName: string }>(['participant', id]),
  });
  const { name = t('someone'), chosenName = t('someone') } = query.data ?? {};
  return { name, first: chosenName };
}

function Known({ id, beside }: { id: string; beside: BesideView }) {
  const { name, first } = useNames(id);
  const finish = useFinishStep();
  return (
    <div class="beside">
      <Strengths whom={{ id, first }} beside={beside} />
      <Steps
        whom={{ id, first }}
        beside={beside}
        onDone={(step) => finish({ id, name }, { stepId: step.id, what: step.what })}
      />
    </div>
  );
}

function Add({ participantId, abilities }: ParticipantSectionProps) {
  const t = useWords('monitoring');
  const [, go] = useLocation();
  const open = additions.filter(([, needs]) => abilities.includes(needs));
  if (open.length === 0) return null;
  return (
    <Menu
      label={t('section.add')}
      choices={open.map(([what]) => ({
        label: t(`section.adding.${what}`),
        onChoose: () => go(`/people/${participantId}/add/${what}`),
      }))}
    />
  );
}

/** First on a person's page: what they have going for them, what they said would help, what is next, and the way in. */
export function Section({ participantId, abilities }: ParticipantSectionProps) {
  const t = useWords('monitoring');
  const query = useBeside(participantId);
  return (
    <Card>
      <div class="beside">
        <Loaded query={query}>{(beside) => <Known id={participantId} beside={beside} />}</Loaded>
        <div class="actions">
          {abilities.includes('contact.write') ? (
            <LinkButton kind="filled" to={`/people/${participantId}/write`}>
              {t('beside.write')}
            </LinkButton>
          ) : null}
          <Add participantId={participantId} abilities={abilities} />
        </div>
      </div>
    </Card>
  );
}
