import { z } from 'zod';
import { Failure } from '../../kernel/failure.ts';
import type { Exchange } from '../../kernel/http/route.ts';
import { route } from '../../kernel/http/route.ts';
import { agree, changeKind, decide, goOn, leaveOut, look, restore, undo } from './actions/begin.ts';
import { downloadRows } from './actions/download.ts';
import { sayNames } from './actions/names.ts';
import { changeColumns, discard, openFile } from './actions/opening.ts';
import { readImport, readImports, readRows } from './actions/read.ts';
import { assignAdded, takeLoose } from './actions/seeing.ts';
import { limits } from './actions/sheets.ts';
import {
  Assigned,
  Assignment,
  Begun,
  Decisions,
  LeavingOut,
  ListLanguage,
  NamesChange,
  OfImport,
  ProgramKindChange,
  RowsQuery,
  Versioned,
} from './schema/asked.ts';
import { ColumnsChange, ImportList, ImportView, Rows } from './schema/import.ts';

const longestName = 200;

/** The name in the header X-File-Name, percent-encoded; it decides nothing but what the file is called. */
function fileNameFrom(exchange: Exchange): string {
  const given = exchange.header('x-file-name') ?? '';
  try {
    return (
      decodeURIComponent(given)
        .replace(/^.*[\\/]/, '')
        .slice(0, longestName) || 'spreadsheet'
    );
  } catch {
    return 'spreadsheet';
  }
}

function bytesOf(body: unknown): Uint8Array {
  if (Buffer.isBuffer(body)) return body;
  throw new Failure('invalid', 'imports/no-file', {
    detail: 'Send the file itself (application/octet-stream).',
  });
}

const oneOf = { params: OfImport, reply: Begun } as const;

export const routes = [
  route({
    get: '/imports',
    needs: 'import.read',
    says: 'The imports of the organization, latest first.',
    reply: ImportList,
    run: (permit) => readImports(permit),
  }),
  route({
    post: '/imports',
    needs: 'import.make',
    says: 'Takes in a spreadsheet, as it is, and guesses its columns. Nothing is written about anybody.',
    upload: { maxBytes: limits.bytes },
    reply: Begun,
    status: 201,
    run: (permit, { body }, exchange) =>
      openFile(permit, { fileName: fileNameFrom(exchange), bytes: bytesOf(body) }),
  }),
  route({
    get: '/imports/:id',
    needs: 'import.read',
    says: 'One import: its columns, what a look at it found, how far it is.',
    params: OfImport,
    reply: ImportView,
    run: (permit, { params }) => readImport(permit, params.id),
  }),
  route({
    put: '/imports/:id/columns',
    needs: 'import.make',
    says: 'Says how the columns are meant.',
    ...oneOf,
    body: ColumnsChange,
    run: (permit, { params, body }) => changeColumns(permit, params.id, body),
  }),
  route({
    put: '/imports/:id/names',
    needs: 'import.make',
    says: 'Says what names of programs, sites and coaches in the file stand for, and has every row looked at with that.',
    ...oneOf,
    body: NamesChange,
    run: (permit, { params, body }) => sayNames(permit, params.id, body),
  }),
  route({
    post: '/imports/:id/look',
    needs: 'import.make',
    says: 'Looks at every row and says what would become of it. Nothing is written about anybody.',
    ...oneOf,
    body: Versioned,
    run: (permit, { params, body }) => look(permit, params.id, body.version),
  }),
  route({
    get: '/imports/:id/rows',
    needs: 'import.read',
    says: 'Rows with what becomes, or became, of them.',
    params: OfImport,
    query: RowsQuery,
    reply: Rows,
    run: (permit, { params, query }) => readRows(permit, params.id, query),
  }),
  route({
    get: '/imports/:id/rows.csv',
    needs: 'import.read',
    says: 'The same for every row, as a spreadsheet.',
    params: OfImport,
    query: ListLanguage,
    reply: 'download',
    run: (permit, { params, query }) => downloadRows(permit, params.id, query.language),
  }),
  route({
    post: '/imports/:id/decisions',
    needs: 'import.decide',
    says: 'Says of rows that are like somebody whether they are the same person.',
    params: OfImport,
    body: Decisions,
    reply: z.object({ decided: z.int() }),
    run: (permit, { params, body }) => decide(permit, params.id, body),
  }),
  route({
    post: '/imports/:id/left-out',
    needs: 'import.make',
    says: 'Leaves rows out, or takes them in again, before anybody agrees.',
    params: OfImport,
    body: LeavingOut,
    reply: z.object({ changed: z.int() }),
    run: (permit, { params, body }) => leaveOut(permit, params.id, body),
  }),
  route({
    put: '/imports/:id/program-kind',
    needs: 'import.make',
    says: 'Says of what kind a program is that the import would make.',
    ...oneOf,
    body: ProgramKindChange,
    run: (permit, { params, body }) => changeKind(permit, params.id, body),
  }),
  route({
    post: '/imports/:id/agree',
    needs: 'import.make',
    says: 'Agrees to what the look said; from here on records are written.',
    ...oneOf,
    body: Versioned,
    run: (permit, { params, body }) => agree(permit, params.id, body.version),
  }),
  route({
    post: '/imports/:id/go-on',
    needs: 'import.make',
    says: 'Starts work again that has stopped; it goes on where it was.',
    ...oneOf,
    body: Versioned,
    run: (permit, { params, body }) => goOn(permit, params.id, body.version),
  }),
  route({
    post: '/imports/:id/discard',
    needs: 'import.make',
    says: 'Throws an import away before anything was written, and destroys its file.',
    ...oneOf,
    body: Versioned,
    run: (permit, { params, body }) => discard(permit, params.id, body.version),
  }),
  route({
    post: '/imports/:id/take',
    needs: 'import.take',
    says: 'Takes those of an import who are in no program and on nobody’s caseload onto one’s own.',
    params: OfImport,
    reply: Assigned,
    run: (permit, { params }) => takeLoose(permit, params.id),
  }),
  route({
    post: '/imports/:id/assign',
    needs: 'import.assign',
    says: 'Puts them with a colleague, into a program, or both.',
    params: OfImport,
    body: Assignment,
    reply: Assigned,
    run: (permit, { params, body }) => assignAdded(permit, params.id, body),
  }),
  route({
    post: '/imports/:id/undo',
    needs: 'import.undo',
    says: 'Takes everything back that the import wrote, except about people somebody has touched since.',
    ...oneOf,
    body: Versioned,
    run: (permit, { params, body }) => undo(permit, params.id, body.version),
  }),
  route({
    post: '/imports/:id/restore',
    needs: 'import.undo',
    says: 'Puts back what an undo took.',
    ...oneOf,
    body: Versioned,
    run: (permit, { params, body }) => restore(permit, params.id, body.version),
  }),
] as const;
