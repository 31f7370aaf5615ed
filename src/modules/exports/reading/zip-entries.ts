import { Unzip, UnzipInflate } from 'fflate';

/** Takes one file of an archive, piece by piece. */
export interface Taker {
  take(bytes: Uint8Array, last: boolean): void;
  /** Waits until what was taken is dealt with, so that memory holds one piece. */
  settle(): Promise<void>;
}

/** Walks the files of a ZIP archive in their order. Files nobody wants are passed over. Throws when it is damaged. */
export async function readZip(
  source: AsyncIterable<Uint8Array>,
  wanted: (file: string) => Taker | undefined,
): Promise<void> {
  const takers: Taker[] = [];
  const unzip = new Unzip((file) => {
    const taker = wanted(file.name);
    if (!taker) return;
    takers.push(taker);
    file.ondata = (error, bytes, last) => {
      if (error) throw error;
      taker.take(bytes, last);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const settle = async (): Promise<void> => {
    for (const taker of takers) await taker.settle();
    // Only the file that is still open has more to come.
    takers.splice(0, takers.length - 1);
  };
  for await (const bytes of source) {
    unzip.push(bytes, false);
    await settle();
  }
  unzip.push(new Uint8Array(0), true);
  await settle();
}
