import { route } from '../../kernel/http/route.ts';
import { addBreach, changeBreach, readBreaches } from './actions.ts';
import { BreachChange, Breaches, BreachView, NewBreach, OfBreach, Written } from './schema.ts';

export const routes = [
  route({
    get: '/breaches',
    needs: 'breach.read',
    says: 'The register of breaches, with who has to be told of each by which day.',
    reply: Breaches,
    run: readBreaches,
  }),
  route({
    post: '/breaches',
    needs: 'breach.keep',
    says: 'Puts one more entry into the register of breaches.',
    body: NewBreach,
    reply: Written,
    status: 201,
    run: addBreach,
  }),
  route({
    put: '/breaches/:id',
    needs: 'breach.keep',
    says: 'Writes a later version of an entry; a version that is not the latest is answered with both.',
    params: OfBreach,
    body: BreachChange,
    reply: BreachView,
    run: changeBreach,
  }),
] as const;
