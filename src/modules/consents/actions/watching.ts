import type { Permit } from '../../../kernel/access/index.ts';
import { grantsTopic, personOf } from '../../../kernel/access/index.ts';
import type { EventLine, Events } from '../../../kernel/http/events.ts';
import type { Entry } from '../../../kernel/http/route.ts';
import { isSignedIn } from '../../sign-in/index.ts';
import type { ConsentTables } from '../tables.ts';

type Watching = Permit<'shared.watch', ConsentTables>;

/** Short enough that a line nobody holds any more, or whose session has ended, is not kept for long. */
const beatMs = 5000;

const stillHere = ({ access, asking }: Entry): Promise<boolean> =>
  access.permit('shared.watch', asking, (permit: Watching) => isSignedIn(permit));

/** Says something where the session still stands, and else ends the line. While the database is away nothing is said. */
function sayTo(line: EventLine, entry: Entry): (tell: () => void) => void {
  return (tell) => {
    stillHere(entry).then(
      (here) => {
        if (here) return tell();
        line.say('ended');
        line.end();
      },
      () => undefined,
    );
  };
}

/**
 * A line on which a partner hears that what is shared with them changed, with the commit of the act that changed it. It
 * says nothing else: what there is now they ask for again. It ends with their session, and with the server.
 */
export async function watch(entry: Entry): Promise<Events> {
  const topic = await entry.access.permit('shared.watch', entry.asking, async ({ orgId, actor }: Watching) =>
    grantsTopic(orgId, personOf(actor) ?? ''),
  );
  return (line) => {
    const say = sayTo(line, entry);
    let told = 'ready';
    const leave = entry.notices.on(topic, {
      hear: () =>
        say(() => {
          line.say(told);
          told = 'changed';
        }),
      end: () => line.end(),
    });
    const beat = setInterval(() => say(() => line.beat()), beatMs);
    return () => {
      clearInterval(beat);
      leave();
    };
  };
}
