import type { Access, Permit } from '../../../kernel/access/index.ts';
import { asSystem, noteDeed } from '../../../kernel/access/index.ts';
import { newId } from '../../../lib/ids.ts';
import { getStaff } from '../../people/index.ts';
import { listAccess, makeInvitationFor } from '../../sign-in/index.ts';
import type { ExportTables } from '../tables.ts';
import type { Sink } from '../writing/zip-file.ts';
import type { Arrived } from './arrive.ts';
import type { ExportWritten } from './write-export.ts';
import { writeExport } from './write-export.ts';

const askingAs = (orgId: string) => {
  const actor = asSystem('command line', orgId);
  return { actor, requestId: newId() };
};

/** Writes everything one organization holds, as one moment saw it; the audit says that it left. */
export function exportByCommand(access: Access, orgId: string, sink: Sink): Promise<ExportWritten> {
  return access.permit(
    'export.write',
    askingAs(orgId),
    async (permit: Permit<'export.write', ExportTables>) => {
      const written = await writeExport(permit, sink);
      noteDeed(permit, { detail: { bytes: written.bytes, sha256: written.sha256 } });
      return written;
    },
  );
}

export interface Welcome {
  name: string;
  code: string;
  expiresAt: string;
}

/**
 * Notes in the audit that an export was taken in, and makes an invitation for one administrator, since no password
 * travels. Undefined when the organization has no administrator.
 */
export function welcomeAdministrator(access: Access, arrived: Arrived): Promise<Welcome | undefined> {
  const { organizationId, madeAt } = arrived;
  return access.permit(
    'export.arrive',
    askingAs(organizationId),
    async (permit: Permit<'export.arrive', ExportTables>) => {
      noteDeed(permit, { subjectId: organizationId, detail: { exportMadeAt: madeAt } });
      const staff = await getStaff(permit);
      const accounts = await listAccess(
        permit,
        staff.map(({ id }) => id),
      );
      const admin = accounts.find(({ roles, status }) => roles.includes('admin') && status !== 'ended');
      if (!admin) return undefined;
      const { code, expiresAt } = await makeInvitationFor(permit, admin.id);
      return { name: staff.find(({ id }) => id === admin.id)?.name ?? '', code, expiresAt };
    },
  );
}
