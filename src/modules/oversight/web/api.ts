import { createClient } from '../../../web/api.ts';
import type { routes } from '../routes.ts';

export const api = createClient<typeof routes>();
