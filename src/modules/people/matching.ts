import type { Participant } from './domain/person.ts';
import type { PersonForMatching } from './duplicates/index.ts';

export type Identity = Pick<
  Participant,
  'chosenName' | 'givenName' | 'familyName' | 'birthOn' | 'phone' | 'email' | 'externalIds' | 'address'
>;

/** What the search for duplicates looks at. */
export function forMatching(id: string, person: Identity): PersonForMatching {
  return {
    id,
    givenName: person.givenName,
    familyName: person.familyName,
    chosenName: person.chosenName,
    birthDate: person.birthOn,
    phone: person.phone,
    email: person.email,
    externalIds: person.externalIds,
    address: person.address && {
      street: person.address.street,
      suburb: person.address.city,
      postcode: person.address.postcode,
      region: person.address.region,
    },
  };
}
