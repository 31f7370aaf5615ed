import { SharingField, sharingIn } from '../../../web/readers/sharing-field.tsx';
import type { FormValues } from '../../../web/ui/index.ts';
import type { Sharing } from './deeds.ts';
import type { PlanRoom } from './room.tsx';
import { useRoom } from './room.tsx';

/** Who can read it. Of what is just between some, staff name nobody else: it is between them and the participant. */
export function PlanReaders({ audience = 'team' }: { audience?: Sharing['audience'] }) {
  const { own, name, walkers } = useRoom();
  const whose = own ? ({ own, names: walkers.map((one) => one.name) } as const) : ({ own, name } as const);
  return <SharingField whose={whose} audience={audience} />;
}

export const sharingOf = (values: Pick<FormValues, 'text'>, { own, walkers }: PlanRoom): Sharing =>
  sharingIn(values, own ? walkers : []);
