import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { PersonForMatching } from '../person.ts';
import type { Town } from './town.ts';

const folder = new URL('../../../../../../shared/data/dedupe/febrl/', import.meta.url);

const rows = z.array(
  z.object({
    rec_id: z.string(),
    given_name: z.string(),
    surname: z.string(),
    street_number: z.string(),
    address_1: z.string(),
    suburb: z.string(),
    postcode: z.string(),
    state: z.string(),
    date_of_birth: z.string(),
    soc_sec_id: z.string(),
  }),
);

type Row = z.infer<typeof rows>[number];

export const febrlIsHere = existsSync(folder);

/** A febrl file: invented Australians whose second records were made by a program that errs as people do. */
export function readFebrl(file: string, { withNumber }: { withNumber: boolean }): Town {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const read = rows.parse(parse(text, { columns: true, trim: true, skip_empty_lines: true }));
  return {
    people: read.map((row) => personOf(row, withNumber)),
    ownerOf: new Map(read.map(({ rec_id }) => [rec_id, rec_id.split('-')[1] ?? ''])),
  };
}

/** `address_2`, a house name or a district, has no counterpart here and is left out. */
function personOf(row: Row, withNumber: boolean): PersonForMatching {
  return {
    id: row.rec_id,
    givenName: row.given_name,
    familyName: row.surname,
    birthDate: row.date_of_birth.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'),
    externalIds: withNumber ? [row.soc_sec_id] : [],
    address: {
      number: row.street_number,
      street: row.address_1,
      suburb: row.suburb,
      postcode: row.postcode,
      region: row.state,
    },
  };
}
