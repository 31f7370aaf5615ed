import type { Column } from '../../../web/ui/index.ts';
import { Button, DataTable, useToast } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { TokenView } from '../schema.ts';
import { api } from './server.ts';

interface Props {
  tokens: readonly TokenView[];
  onRevoked: () => void;
}

type TokenState = 'open' | 'revoked' | 'over';

function stateOf(token: TokenView, now: Date): TokenState {
  if (token.revokedAt) return 'revoked';
  return new Date(token.expiresAt) <= now ? 'over' : 'open';
}

function useColumns(onRevoke: (token: TokenView) => void): Column<TokenView>[] {
  const t = useWords('account');
  const shell = useWords('shell');
  const { shortDate, list } = useFormat();
  const now = new Date();
  return [
    { key: 'name', label: t('tokens.name'), cell: (token) => token.name, sortBy: (token) => token.name },
    {
      key: 'roles',
      label: t('tokens.roles'),
      cell: (token) => list(token.roles.map((role) => shell(`role.${role}`))),
    },
    { key: 'scopes', label: t('tokens.scopes'), cell: (token) => token.scopes.join(', ') },
    {
      key: 'used',
      label: t('tokens.lastUsed'),
      cell: (token) => (token.lastUsedAt ? shortDate(token.lastUsedAt) : t('tokens.never')),
      sortBy: (token) => token.lastUsedAt ?? '',
    },
    {
      key: 'until',
      label: t('tokens.goodUntil'),
      cell: (token) => {
        const state = stateOf(token, now);
        return state === 'open' ? shortDate(token.expiresAt) : t(`tokens.state.${state}`);
      },
      sortBy: (token) => token.expiresAt,
    },
    {
      key: 'do',
      label: t('tokens.revoke'),
      cell: (token) =>
        stateOf(token, now) === 'open' ? (
          <Button label={t('tokens.revokeOf', { name: token.name })} onClick={() => onRevoke(token)}>
            {t('tokens.revoke')}
          </Button>
        ) : null,
    },
  ];
}

export function TokenList({ tokens, onRevoked }: Props) {
  const t = useWords('account');
  const { say } = useToast();
  const revoke = async (token: TokenView): Promise<void> => {
    await api.delete('/tokens/:id', { params: { id: token.id } });
    say(t('tokens.revoked', { name: token.name }));
    onRevoked();
  };
  const columns = useColumns((token) => void revoke(token));
  return (
    <DataTable
      caption={t('tokens.title')}
      hideCaption
      columns={columns}
      rows={tokens}
      rowKey={(token) => token.id}
    />
  );
}
