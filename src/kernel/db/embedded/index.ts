export { attachEmbedded } from './attach.ts';
export {
  type Embedded,
  type EmbeddedEndpoint,
  type EmbeddedOptions,
  type EmbeddedServer,
  startEmbedded,
} from './launcher.ts';
