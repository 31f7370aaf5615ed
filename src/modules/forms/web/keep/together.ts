/** Whatever a browser believes a file to be: the server looks at the bytes. */
const octets = { type: 'application/octet-stream' };

async function parsed(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch {
    return undefined;
  }
}

/**
 * Files as one: a form and the lists of answers it names, as a FHIR Bundle. One file by itself goes as it is; so does one
 * that is no JSON, for the server to say so.
 */
export async function together(files: readonly File[]): Promise<File> {
  const all = await Promise.all(files.map(async (file) => ({ file, resource: await parsed(file) })));
  const alone = files.length === 1 ? all[0] : all.find(({ resource }) => resource === undefined);
  if (alone) return new File([alone.file], alone.file.name, octets);
  const entry = all.map(({ resource }) => ({ resource }));
  const bundle = JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry });
  return new File([bundle], all.map(({ file }) => file.name).join(', '), octets);
}
