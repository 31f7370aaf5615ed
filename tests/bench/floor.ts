import { isId, newId } from '../../src/lib/ids.ts';
import { makeApp } from './app-order.ts';
import type { Endpoint } from './endpoints.ts';
import { endpoints, visitedBy } from './endpoints.ts';
import type { FloorOrder, FloorRoute, FloorStatement } from './floor-process.ts';
import type { Recorded } from './recorded.ts';
import { recordStatements } from './recorded.ts';
import type { Place } from './stage.ts';
import { visitorOf } from './visitor.ts';

/** The audit's row as anyone would write it; the application writes it by a function, together with its commit. */
const auditText = `insert into audit_events (org_id, id, actor_id, actor_kind, action, participant_id, purpose, outcome, request_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

function auditRow({ town }: Place, participantId: string): FloorStatement {
  const actor = [town.coaches[40], 'staff', 'participant.read'];
  return {
    text: auditText,
    values: [town.orgId, newId(), ...actor, participantId, 'coaching', 'done', newId()],
  };
}

function find(heard: readonly Recorded[], pattern: RegExp): Recorded {
  const found = heard.find((one) => pattern.test(one.text));
  if (!found) throw new Error(`The application sent nothing like ${pattern}.`);
  return found;
}

/** The ids that the browser (in the body) or the audit made for this request alone. */
function newIdsIn(body: string | undefined, row: FloorStatement): string[] {
  const sent = JSON.parse(body ?? '{}') as { id?: string; nextStep?: { id: string } };
  return [sent.id, sent.nextStep?.id, row.values[1]].filter(
    (id): id is string => typeof id === 'string' && isId(id),
  );
}

async function routeOf(endpoint: Endpoint, place: Place): Promise<FloorRoute> {
  const app = await makeApp(place.order);
  try {
    const ask = await visitorOf(app, place.logins[40]);
    const participantId = visitedBy(endpoint, 0);
    await ask(endpoint.request(participantId));
    const request = endpoint.request(participantId);
    const heard = await recordStatements(() => ask(request));
    const audit = auditRow(place, participantId);
    const main = find(heard, endpoint.main);
    const statements = endpoint.kind === 'read' ? [main, audit] : [main];
    const { name, method } = { name: endpoint.name, method: request.method };
    return { name, method, statements, stands: { participantId, newIds: newIdsIn(request.body, audit) } };
  } finally {
    await app.close();
  }
}

/** The same statements with nothing around them: what any program in this language on this database would pay. */
export async function floorOrder(place: Place): Promise<FloorOrder> {
  const { host, port, superuser } = place.database.server;
  const routes: FloorRoute[] = [];
  for (const endpoint of endpoints) routes.push(await routeOf(endpoint, place));
  return { endpoint: { host, port, user: superuser, database: place.database.name }, routes };
}
