import type { MappingCode, Params } from './codes.ts';

export interface Problem {
  readonly code: MappingCode;
  readonly params: Params;
}

export const problemOf = (code: MappingCode, params: Params = {}): Problem => ({ code, params });
