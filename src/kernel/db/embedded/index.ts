export { attachEmbedded } from './attach.ts';
export { type BackupOptions, backupEmbedded, type FinishedBackup } from './backup.ts';
export type { ExtraFile } from './backup-draft.ts';
export {
  type Embedded,
  type EmbeddedEndpoint,
  type EmbeddedOptions,
  type EmbeddedServer,
  startEmbedded,
} from './launcher.ts';
export type { BackupManifest } from './manifest.ts';
export { type RestoreOptions, restoreEmbedded } from './restore.ts';
export { verifyBackup } from './verify-backup.ts';
