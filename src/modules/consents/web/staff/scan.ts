/** As the server takes it: 200 kB before base64. */
const mostBytes = 200_000;

export interface Picture {
  type: 'image/png' | 'image/jpeg' | 'image/webp';
  base64: string;
}

const kept = ['image/png', 'image/jpeg', 'image/webp'] as const;

/** Tried one after the other until the picture is small enough: the longer side in pixels, and how fine it is. */
const sizes = [
  { side: 1800, quality: 0.8 },
  { side: 1400, quality: 0.7 },
  { side: 1100, quality: 0.6 },
  { side: 850, quality: 0.5 },
] as const;

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

async function smaller(image: ImageBitmap, { side, quality }: (typeof sizes)[number]): Promise<Blob> {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = new OffscreenCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws no pictures.');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

/** A scan or a photograph of a paper, made as small as it has to be; undefined where it is no picture. */
export async function scanOf(file: File): Promise<Picture | undefined> {
  const type = kept.find((one) => one === file.type);
  if (type && file.size <= mostBytes) return { type, base64: await base64Of(file) };
  const image = await createImageBitmap(file).catch(() => undefined);
  if (!image) return undefined;
  for (const size of sizes) {
    const blob = await smaller(image, size);
    if (blob.size <= mostBytes) return { type: 'image/jpeg', base64: await base64Of(blob) };
  }
  return undefined;
}
