import { noteDeed } from '../../../kernel/access/index.ts';
import type { Entry, Exchange } from '../../../kernel/http/route.ts';
import { countCodeTry } from '../../sign-in/index.ts';
import type { CodeEntry } from '../schema/shapes.ts';
import { bringOffer } from '../store/offers.ts';

/**
 * Somebody who is along with one participant, or was, brings another's code into the account they have: what was offered
 * under it waits there from now on. A try is counted before the code is looked up, and stays counted where it opens nothing.
 */
export async function bringCode(
  entry: Entry,
  { body }: { body: CodeEntry },
  exchange: Exchange,
): Promise<{ linkId: string }> {
  const { access, asking } = entry;
  const brought = await access.permit('family.try-code', asking, (permit) =>
    countCodeTry(permit, body.code, exchange),
  );
  return access.permit('family.bring-code', asking, async (permit) => {
    const linkId = await bringOffer(permit, brought.digest);
    await brought.settle(permit);
    noteDeed(permit, { subjectId: linkId });
    return { linkId };
  });
}
