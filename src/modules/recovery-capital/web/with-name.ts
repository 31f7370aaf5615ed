interface Query<Data> {
  data: Data | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** The props of a page that waits for a name: sentences about somebody are said once it is here. */
export type AwaitingName<Props extends { name: string }> = Omit<Props, 'name'> & { name: string | undefined };

/** A query that has its answer once the name is here too; both are on their way at the same time. */
export function withName<Data>(
  { data, error, refetch }: Query<Data>,
  name: string | undefined,
): Query<{ data: Data; name: string }> {
  return { data: data === undefined || name === undefined ? undefined : { data, name }, error, refetch };
}
