/** The door of exports: everything out, and in again where nothing is, for the command line. */
export { type Arrived, takeInExport } from './actions/arrive.ts';
export { exportByCommand, type Welcome, welcomeAdministrator } from './actions/by-command.ts';
