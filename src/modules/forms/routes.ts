import { Failure } from '../../kernel/failure.ts';
import { route } from '../../kernel/http/route.ts';
import { add, look } from './actions/adding.ts';
import { putBack, readInstruments, retire, takePackage, takeQuestionnaire } from './actions/keeping.ts';
import { openForm, readForms, readResponse } from './actions/read.ts';
import { giveForm } from './actions/respond.ts';
import { Added, AddQuery, Done, Instruments, Looked, OfInstrument } from './schema/keeping.ts';
import {
  FormEntry,
  Forms,
  Given,
  OfForm,
  OfParticipant,
  OfResponse,
  OneResponse,
  OpenForm,
  ReadIn,
} from './schema.ts';

/** The largest public questionnaires, with their value sets inside, have a third of this. */
const mostBytes = 3 * 1024 * 1024;

function bytesOf(body: unknown): Uint8Array {
  if (Buffer.isBuffer(body)) return body;
  throw new Failure('invalid', 'forms/no-file', {
    detail: 'Send the file itself (application/octet-stream).',
  });
}

const about = ({ params }: { params: { id: string } }): string => params.id;

export const routes = [
  route({
    get: '/participants/:id/forms',
    needs: 'form.read',
    says: 'Forms the asker may give, or fill in, and those that were filled in.',
    params: OfParticipant,
    query: ReadIn,
    reply: Forms,
    about,
    run: readForms,
  }),
  route({
    get: '/participants/:id/forms/:key',
    needs: 'form.give',
    says: 'One form to fill in: the version in use today, in the reader’s language where it is here.',
    params: OfForm,
    query: ReadIn,
    reply: OpenForm,
    about,
    run: openForm,
  }),
  route({
    post: '/participants/:id/forms',
    needs: 'form.give',
    says: 'Keeps a filled-in form and scores it; what needs someone today becomes a task.',
    params: OfParticipant,
    body: FormEntry,
    reply: Given,
    status: 201,
    about,
    run: giveForm,
  }),
  route({
    get: '/participants/:id/form-responses/:factId',
    needs: 'form.read',
    says: 'One form as it was filled in, with its answers and the form of that version.',
    params: OfResponse,
    reply: OneResponse,
    about,
    run: readResponse,
  }),
  route({
    get: '/instruments',
    needs: 'instrument.keep',
    says: 'Every version of every form, those in use first.',
    reply: Instruments,
    run: (permit) => readInstruments(permit),
  }),
  route({
    post: '/instruments/look',
    needs: 'instrument.keep',
    says: 'Says what a FHIR R4 Questionnaire, a Bundle of one with its value sets, or a package of an instrument is, and what cannot be used. Nothing is kept.',
    upload: { maxBytes: mostBytes },
    reply: Looked,
    run: (permit, { body }) => look(permit, bytesOf(body)),
  }),
  route({
    post: '/instruments',
    needs: 'instrument.keep',
    says: 'Adds a FHIR R4 Questionnaire, by itself, in a Bundle with its value sets, or with the package of its scoring, as a version of its own.',
    upload: { maxBytes: mostBytes },
    query: AddQuery,
    reply: Added,
    status: 201,
    run: (permit, { query, body }) => add(permit, query, bytesOf(body)),
  }),
  route({
    get: '/instruments/:key/versions/:version/questionnaire',
    needs: 'instrument.keep',
    says: 'The wording as a FHIR R4 Questionnaire.',
    params: OfInstrument,
    reply: 'download',
    run: takeQuestionnaire,
  }),
  route({
    get: '/instruments/:key/versions/:version/package',
    needs: 'instrument.keep',
    says: 'The whole instrument in one file: wording, scoring, reliability, mapping, terms and dates.',
    params: OfInstrument,
    reply: 'download',
    run: takePackage,
  }),
  route({
    post: '/instruments/:key/versions/:version/retire',
    needs: 'instrument.keep',
    says: 'Takes a version out of use; what was answered to it stays.',
    params: OfInstrument,
    reply: Done,
    run: retire,
  }),
  route({
    post: '/instruments/:key/versions/:version/put-back',
    needs: 'instrument.keep',
    says: 'Puts a version back into use.',
    params: OfInstrument,
    reply: Done,
    run: putBack,
  }),
] as const;
