import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { ZodType } from 'zod';
import { createClient } from './api.ts';
import { ChoiceChips, SearchBox } from './ui/index.ts';
import { useFormat } from './words.ts';

interface Found {
  items: { participantId: string; name: string; birthOn?: string | undefined }[];
}

type Neighbours = readonly [
  {
    readonly get: '/retention/people';
    readonly query: ZodType<{ q: string }, { q: string }>;
    readonly body?: undefined;
    readonly reply: ZodType<Found, Found>;
  },
];

const neighbours = createClient<Neighbours>();

/** As short as a search may be. */
const shortest = 2;

const useFound = (words: string) =>
  useQuery({
    queryKey: ['retention', 'people', words],
    queryFn: () => neighbours.get('/retention/people', { query: { q: words } }),
    enabled: words.length >= shortest,
  });

export interface FindInRecordsProps {
  /** What the search is called, the question above what it finds, how a day of birth is told, and that nobody is found. */
  says: { find: string; who: string; born: (day: string) => string; nobody: string };
  /** '' while nobody is chosen. */
  chosen: string;
  onChoose: (id: string) => void;
}

/** Somebody of this place by name, for whoever keeps the records of all: no open record is needed for it. */
export function FindInRecords({ says, chosen, onChoose }: FindInRecordsProps) {
  const { date } = useFormat();
  const [words, setWords] = useState('');
  const { data } = useFound(words);
  const search = (text: string): void => {
    setWords(text.trim());
    onChoose('');
  };
  const isAsked = words.length >= shortest && data !== undefined;
  return (
    <>
      <SearchBox label={says.find} onSearch={search} />
      {isAsked && data.items.length === 0 ? <p role="status">{says.nobody}</p> : null}
      {isAsked && data.items.length > 0 ? (
        <ChoiceChips
          name="participant"
          size="tall"
          label={says.who}
          value={chosen}
          onChange={onChoose}
          choices={data.items.map(({ participantId, name, birthOn }) => ({
            value: participantId,
            label: name,
            ...(birthOn ? { hint: says.born(date(birthOn)) } : {}),
          }))}
        />
      ) : null}
    </>
  );
}
