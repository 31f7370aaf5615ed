/**
 * Beyond this many followers under one key, a record is compared only with the nearest ones in the order of the
 * list: a key that thousands share (a filler date, a large family name) costs no more than a few that few share,
 * and none is thrown away.
 */
const mostFollowers = 50;

interface Block {
  readonly members: number[];
  next: number;
}

/**
 * Visits once every pair of positions that share a key. The cost grows with the number of keys, not with the
 * square of the list.
 * @param keys the keys of each record, the records in an order that puts similar ones near each other
 */
export function visitCandidatePairs(
  keys: readonly (readonly string[])[],
  visit: (left: number, right: number) => void,
): void {
  const blocks = blocksOf(keys);
  const lastSeenWith = new Int32Array(keys.length).fill(-1);
  for (let left = 0; left < keys.length; left++) {
    for (const right of followersOf(left, blocks[left] ?? [])) {
      if (lastSeenWith[right] === left) continue;
      lastSeenWith[right] = left;
      visit(left, right);
    }
  }
}

/** The blocks of each record; those with one member are left out. */
function blocksOf(keys: readonly (readonly string[])[]): Block[][] {
  const blocks = new Map<string, Block>();
  for (const [at, own] of keys.entries()) {
    for (const key of own) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, { members: [at], next: 0 });
      else block.members.push(at);
    }
  }
  return keys.map((own) =>
    own.flatMap((key) => {
      const block = blocks.get(key);
      return block === undefined || block.members.length < 2 ? [] : [block];
    }),
  );
}

/** Records are walked in the order in which they were filed, so each block only has to remember how far it is. */
function followersOf(left: number, blocks: readonly Block[]): number[] {
  return blocks.flatMap((block) => {
    if (block.members[block.next] === left) block.next++;
    return block.members.slice(block.next, block.next + mostFollowers);
  });
}
