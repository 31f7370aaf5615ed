import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from './read-file.ts';
import { rowsOf, sheetsOf } from './testing.ts';

const bytes = (hexadecimal: string): Buffer => Buffer.from(hexadecimal, 'hex');
const zipped = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array([1])])));
const compound = (stream: string): Buffer =>
  Buffer.concat([bytes('d0cf11e0a1b11ae1'), Buffer.alloc(64), Buffer.from(stream, 'utf16le')]);

describe('a file is known by what is in it', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'empty-file'],
    ['a file of blanks', Buffer.from(' \n\n '), 'empty-file'],
    ['an older Excel file', compound('Workbook'), 'old-excel'],
    ['a workbook with a password', compound('EncryptedPackage'), 'protected'],
    ['a Word document from before 2007', compound('WordDocument'), 'word-document'],
    ['an Outlook message', compound('__properties'), 'not-a-spreadsheet'],
    ['a binary workbook', zipped('xl/workbook.bin'), 'binary-excel'],
    ['a Word document', zipped('word/document.xml'), 'word-document'],
    ['a Numbers file', zipped('Index/Document.iwa'), 'apple-numbers'],
    ['an OpenDocument file', zipped('content.xml', 'META-INF/manifest.xml'), 'open-document'],
    ['a packed folder', zipped('people.csv'), 'zip-archive'],
    ['a cut archive', zipped('xl/workbook.xml').slice(0, 40), 'damaged-excel'],
    ['a workbook without a workbook', zipped('xl/workbook.xml'), 'damaged-excel'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'pdf'],
    ['a picture', bytes('89504e470d0a1a0a'), 'picture'],
    ['a gzip file', bytes('1f8b0800'), 'compressed'],
    ['a page', Buffer.from('<!-- saved --><table><tr><td>1</td></tr></table>'), 'web-page'],
    ['a page in XHTML', Buffer.from('<?xml version="1.0"?><html><body/></html>'), 'web-page'],
    [
      'XML of Excel 2003',
      Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      'xml-excel',
    ],
    ['other XML', Buffer.from('<?xml version="1.0"?><people/>'), 'xml'],
    ['JSON', Buffer.from('[{"name":"Ana"}]'), 'json'],
    ['a program', bytes('7f454c460201010000000000000000000200'), 'not-a-spreadsheet'],
  ])('%s is refused with its own sentence, whatever its name', async (_what, content, code) => {
    expect(await readFile(content, 'people.csv')).toMatchObject({ kind: 'refused', code });
  });

  it('a file above the limit is refused before it is looked at', async () => {
    const refused = await readFile(Buffer.from('a,b\n1,2'), 'a.csv', { bytes: 4, unpacked: 10 });
    expect(refused).toMatchObject({ kind: 'refused', code: 'too-large' });
  });

  it('a workbook that unpacks to more than the limit is refused', async () => {
    const workbook = zipSync({ 'xl/workbook.xml': new Uint8Array(100_000) });
    const refused = await readFile(workbook, 'a.xlsx', { bytes: 1e6, unpacked: 50_000 });
    expect(refused).toMatchObject({ kind: 'refused', code: 'too-large' });
  });

  it('a header in brackets is not JSON', async () => {
    expect(await rowsOf('[id],[name]\n1,Ana')).toEqual([
      ['[id]', '[name]'],
      ['1', 'Ana'],
    ]);
  });
});

describe('the letters of a text file', () => {
  const line = 'Nombre,Ciudad\nJosé Núñez,Cañón\nÁngela Muñoz,Bogotá\n';
  const rows = line
    .trim()
    .split('\n')
    .map((row) => row.split(','));
  const latin = Buffer.from(line, 'latin1');
  const mac = Buffer.from(
    line.replace(/[éúñóÁá]/g, (letter) => macByte[letter] ?? letter),
    'latin1',
  );
  const wide = Buffer.from(line, 'utf16le');

  it.each([
    ['UTF-8', Buffer.from(line), 'utf-8', 'proved'],
    ['UTF-8 with a mark', Buffer.concat([bytes('efbbbf'), Buffer.from(line)]), 'utf-8', 'marked'],
    ['UTF-16 with a mark', Buffer.concat([bytes('fffe'), wide]), 'utf-16le', 'marked'],
    ['UTF-16, other order', Buffer.concat([bytes('feff'), Buffer.from(wide).swap16()]), 'utf-16be', 'marked'],
    ['UTF-16 without a mark', wide, 'utf-16le', 'guessed'],
    ['UTF-16, other order, without a mark', Buffer.from(wide).swap16(), 'utf-16be', 'guessed'],
    ['Windows-1252', latin, 'windows-1252', 'guessed'],
    ['Mac Roman', mac, 'macintosh', 'guessed'],
  ])('are read from %s, and it is told how', async (_name, content, encoding, certainty) => {
    const read = await sheetsOf(content);
    expect(read.sheets[0]?.rows).toEqual(rows);
    expect(read.text).toMatchObject({ encoding, certainty });
    const told = read.notices.some(({ code }) => code === 'letters-guessed');
    expect(told).toBe(certainty === 'guessed');
  });

  it('stay UTF-8 when one of them is cut, and the damage is told', async () => {
    const read = await sheetsOf(Buffer.concat([Buffer.from(line), bytes('c3')]));
    expect(read.text?.encoding).toBe('utf-8');
    expect(read.notices).toContainEqual({ code: 'letters-damaged', params: { count: 1 } });
    expect(read.sheets[0]?.rows[1]).toEqual(['José Núñez', 'Cañón']);
  });

  it('of an alphabet that cannot be told are refused rather than garbled', async () => {
    const noise = Buffer.from(Array.from({ length: 400 }, (_, at) => 0x80 + ((at * 37) % 128)));
    expect(await readFile(noise, 'a.csv')).toMatchObject({ kind: 'refused', code: 'unknown-letters' });
  });
});

const macByte: Readonly<Record<string, string>> = {
  é: '\x8e',
  ú: '\x9c',
  ñ: '\x96',
  ó: '\x97',
  Á: '\xe7',
  á: '\x87',
};

describe('the cells of a text file', () => {
  it.each([
    ['commas', 'name,city\nAna,"Reno, NV"\nBo,Elko', ','],
    ['tabs', 'name\tcity\nAna\tReno, NV\nBo\tElko', '\t'],
    ['semicolons with decimal commas', 'a;b\n1,5;2,3\n2,5;7,1', ';'],
    ['bars', 'name|city\nAna|Reno, NV\nBo|Elko', '|'],
    ['semicolons around names', 'No.;Apellidos, nombre\n17;Ruiz, Ana', ';'],
    ['commas, each with a space behind it', 'name, city\nAna, Reno', ','],
    ['what its first line declares', 'sep=;\nname;city\nAna;Reno, NV', ';'],
  ])('are parted by %s', async (_name, text, delimiter) => {
    expect((await sheetsOf(text)).text?.delimiter).toBe(delimiter);
  });

  it('of one column keep the commas between names', async () => {
    expect(await rowsOf('Name\nSmith, Ana\nDoe, Bo\nRuiz, Luz', 'names.tsv')).toHaveLength(4);
    expect((await rowsOf('Name\nSmith, Ana\nDoe, Bo', 'names.tsv'))[1]).toEqual(['Smith, Ana']);
  });

  it('may hold quotation marks, breaks and padding', async () => {
    expect(await rowsOf('a,b\r\n "x, ""y""" ,"1\r\n2"\r\n\r\n3,5" pipe\n')).toEqual([
      ['a', 'b'],
      ['x, "y"', '1\r\n2'],
      [''],
      ['3', '5" pipe'],
    ]);
  });

  it('with a quotation mark too many take no other row with them, and it is told', async () => {
    const read = await sheetsOf('name,city\n"Ana,Reno\nBo,"Las Vegas, NV"\n"Luz" Ruiz,Elko\n');
    expect(read.sheets[0]?.rows).toEqual([
      ['name', 'city'],
      ['"Ana', 'Reno'],
      ['Bo', 'Las Vegas, NV'],
      ['"Luz" Ruiz', 'Elko'],
    ]);
    expect(read.notices).toEqual([{ code: 'quotes-uneven', params: { row: 2, count: 2 } }]);
  });

  it('that swallowed the rows below are pointed out', async () => {
    const rows = Array.from({ length: 9 }, (_, at) => `${at},b,c`).join('\n');
    const read = await sheetsOf(`a,b,c\n${rows}\n9,"b\n10,b,c\n11,b,c\n12,b",c\n`);
    expect(read.notices).toEqual([{ code: 'cell-holds-rows', params: { row: 11, lines: 2 } }]);
  });
});
