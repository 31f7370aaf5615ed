import { defineModule } from '../../kernel/module.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const oversight = defineModule({ name: 'oversight', after: ['people'], policy, routes });
