import { route } from '../../kernel/http/route.ts';
import { askForExport } from './actions/asking.ts';
import { readExports, takeExport } from './actions/read.ts';
import { Asked, ExportList, OfExport } from './schema.ts';

export const routes = [
  route({
    get: '/exports',
    needs: 'export.list',
    says: 'The exports made lately, and what leaves with none.',
    reply: ExportList,
    run: (permit) => readExports(permit),
  }),
  route({
    post: '/exports',
    needs: 'export.ask',
    says: 'Asks for everything the organization holds, in open formats; a job makes it.',
    reply: Asked,
    status: 201,
    run: (permit) => askForExport(permit),
  }),
  route({
    get: '/exports/:id/everything.zip',
    needs: 'export.take',
    says: 'Everything, as one file.',
    params: OfExport,
    reply: 'download',
    steps: (entry, { params }) => takeExport(entry, params.id),
  }),
] as const;
