import { useQuery } from '@tanstack/preact-query';
import type { ZodType } from 'zod';
import { createClient } from './api.ts';
import { Card } from './ui/card.tsx';
import { useFormat, useWords } from './words.ts';

interface ProgramSeen {
  id: string;
  name: string;
  success: readonly string[];
  closedOn: string | null;
}

interface OrganizationSeen {
  programs: ProgramSeen[];
}

type Neighbours = readonly [
  {
    readonly get: '/organization';
    readonly query?: undefined;
    readonly body?: undefined;
    readonly reply: ZodType<OrganizationSeen, OrganizationSeen>;
  },
];

const neighbours = createClient<Neighbours>();

interface Props {
  /** The programs of the report with the definitions it used. */
  programs: readonly { id: string; name: string; success: readonly string[] }[];
}

/** The definition of success each program uses, printed with every report: a number is never read alone. */
export function SuccessUsed({ programs }: Props) {
  const t = useWords('organizations');
  const { list } = useFormat();
  return (
    <Card title={t('used.title')}>
      <dl class="small stack">
        {programs.map(({ id, name, success }) => (
          <div key={id}>
            <dt>
              <strong>{name}</strong>
            </dt>
            <dd>{success.length > 0 ? list(success.map((one) => t(`used.${one}`))) : t('used.none')}</dd>
          </div>
        ))}
      </dl>
      <p class="small muted">{t('used.use')}</p>
    </Card>
  );
}

/** The same of every open program, for a report over all of them. */
export function SuccessHere() {
  const { data } = useQuery({
    queryKey: ['organization'],
    queryFn: () => neighbours.get('/organization'),
  });
  const open = data?.programs.filter(({ closedOn }) => closedOn === null) ?? [];
  return open.length === 0 ? null : <SuccessUsed programs={open} />;
}
