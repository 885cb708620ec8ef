import pako from 'pako'
import { describe, expect, it } from 'vitest'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { IMPORT_LIMITS } from '../../core/import/import-limits'
import { isoDate } from '../../core/model/partial-date'
import { plainSheet } from './plain-sheet'
import { guessEncoding, readDelimited } from './read-delimited'
import { type ReadTables, readTables } from './read-tables'
import { unzip, zip } from './unzip'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const rowsOf = (read: ReadTables) => (read.ok ? read.tables.map(({ rows }) => rows) : read.message)
const workbook = async (data: SheetData): Promise<Uint8Array> =>
  new Uint8Array(await writeXlsxFile(data, { sheet: 'Lista' }).toBuffer())
/** With one part of it changed. */
const changed = (bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array =>
  zip(
    unzip(bytes, () => true).map((part) =>
      part.name === name ? { name, bytes: bytesOf(change(new TextDecoder().decode(part.bytes))) } : part,
    ),
  )
const SHEET = 'xl/worksheets/sheet1.xml'

describe('a text file', () => {
  const wanted = [
    ['Fecha', 'Año'],
    ['13/05/2020', 'Ñandé, "sí"'],
  ]
  it.each([
    ['commas', bytesOf('Fecha,Año\n13/05/2020,"Ñandé, ""sí"""\n'), 'utf-8'],
    ['semicolons and a byte order mark', bytesOf('\ufeffFecha;Año\r\n13/05/2020;"Ñandé, ""sí"""\r\n\r\n'), 'utf-8'],
    ['tabs', bytesOf('Fecha\tAño\n13/05/2020\t"Ñandé, ""sí"""'), 'utf-8'],
    ['UTF-16 with a mark', utf16('\ufeffFecha\tAño\n13/05/2020\t"Ñandé, ""sí"""'), 'utf-16le'],
    ['UTF-16 without one', utf16('Fecha\tAño\n13/05/2020\t"Ñandé, ""sí"""'), 'utf-16le'],
    ['Windows-1252', latin('Fecha;Año\n13/05/2020;"Ñandé, ""sí"""'), 'windows-1252'],
  ])('with %s', async (_name, bytes, encoding) => {
    const read = await readTables(bytes)
    expect(rowsOf(read)).toEqual([wanted])
    expect(read).toMatchObject({ encoding })
  })

  it('is read with another encoding when somebody knows better', async () => {
    const read = await readTables(bytesOf('Año,x\n1,2'), 'windows-1252')
    expect(rowsOf(read)).toEqual([
      [
        ['AÃ±o', 'x'],
        ['1', '2'],
      ],
    ])
  })

  it('keeps line breaks in quotes, formulas as text, and the rows as they are counted', () => {
    expect(readDelimited('sep=;\na;b\n\n=1+1;"two\nlines"').rows).toEqual([
      [],
      ['a', 'b'],
      [null],
      ['=1+1', 'two\nlines'],
    ])
  })

  it('with a quotation mark that is never closed keeps all its rows', () => {
    expect(readDelimited('a,b\n"never,closed\n1,2').rows).toEqual([
      ['a', 'b'],
      ['"never', 'closed'],
      ['1', '2'],
    ])
  })

  it('of twenty thousand rows is read, of one more it is not', async () => {
    const lines = (count: number) => bytesOf(Array.from({ length: count }, (_, i) => `${i},x`).join('\n'))
    expect(await readTables(lines(IMPORT_LIMITS.rows))).toMatchObject({ ok: true })
    expect(rowsOf(await readTables(lines(IMPORT_LIMITS.rows + 1)))).toMatch(/more than 20000 rows/)
  })

  it.each<readonly [string, Uint8Array, RegExp]>([
    ['empty', new Uint8Array(), /Nothing stands/],
    ['blank', bytesOf(' \n\n,,\n'), /Nothing stands/],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...Array.from({ length: 400 }, (_, i) => (i * 7) % 256), 0]),
      /no table/,
    ],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /old kind/],
    ['too large', new Uint8Array(IMPORT_LIMITS.fileBytes + 1).fill(0x61), /larger than 16 MB/],
    ['too wide', bytesOf(Array.from({ length: 101 }, () => 'x').join(',')), /more than 100 columns/],
  ])('that is %s says so', async (_name, bytes, message) => {
    expect(rowsOf(await readTables(bytes))).toMatch(message)
  })

  it('is UTF-8 when it could be', () => {
    expect(guessEncoding(bytesOf('a'))).toBe('utf-8')
  })
})

describe('a workbook', () => {
  it('gives days, numbers, words; a formula without a result is its text', async () => {
    const bytes = await workbook([
      [{ value: 'Fecha' }, { value: 'Número' }, { value: 'Fórmula' }, { value: 'Sí' }],
      [],
      [
        { value: new Date(Date.UTC(2020, 4, 13)), type: Date, format: 'dd/mm/yyyy' },
        { value: 1250, type: Number },
        { value: '=SUM(B3:B3)&"<"', type: 'Formula' },
        { value: true, type: Boolean },
      ],
    ])
    const read = await readTables(bytes)
    expect(read).toMatchObject({ ok: true, encoding: null, tables: [{ name: 'Lista' }] })
    expect(rowsOf(read)).toEqual([
      [
        ['Fecha', 'Número', 'Fórmula', 'Sí'],
        [null, null, null, null],
        [{ day: isoDate(2020, 5, 13) }, 1250, '=SUM(B3:B3)&"<"', true],
      ],
    ])
  })

  it('keeps what the reader drops: errors; and what it stumbles over', async () => {
    const bytes = await workbook([[{ value: 'a' }, { value: 'b' }]])
    const cells =
      '<row r="4"><c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="A4"><v>not a number</v></c></row>' +
      '<row r="2"><c><v>7</v></c><c t="str"><f>A1</f><v>saved &amp; shown</v></c><c s="0"/></row>'
    const read = await readTables(changed(bytes, SHEET, (xml) => xml.replace('</sheetData>', `${cells}</sheetData>`)))
    expect(rowsOf(read)).toEqual([
      [
        ['a', 'b', null],
        [7, 'saved & shown', null],
        [null, null, null],
        ['not a number', null, '#DIV/0!'],
      ],
    ])
  })

  it.each<readonly [string, (xml: string) => string, RegExp]>([
    [
      'a cell in the last row there is',
      (xml) => xml.replace('</sheetData>', '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'),
      /goes on to row 1048576/,
    ],
    [
      'a cell in the last column there is',
      (xml) => xml.replace('</sheetData>', '<row r="9"><c r="XFD9"><v>1</v></c></row></sheetData>'),
      /more than 100 columns/,
    ],
    ['nothing', (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>'), /No sheet/],
    ['no XML', () => '<worksheet><sheetData><row', /cannot be read|No sheet/],
  ])('with %s says so', async (_name, change, message) => {
    expect(rowsOf(await readTables(changed(await workbook([[{ value: 'a' }]]), SHEET, change)))).toMatch(message)
  })

  it('that unpacks beyond the limit is given up, whatever it says of its size', async () => {
    const bomb = pako.deflateRaw(new Uint8Array(IMPORT_LIMITS.unpackedBytes + 1))
    expect(bomb.length).toBeLessThan(200_000)
    const [part] = unzip(zip([{ name: SHEET, bytes: bomb }]), () => true)
    if (!part) throw new Error('no part')
    const bytes = zip([{ name: SHEET, bytes: bomb }])
    const view = new DataView(bytes.buffer)
    const directory = view.getUint32(bytes.length - 6, true)
    view.setUint16(directory + 10, 8, true) // deflated
    view.setUint32(directory + 24, 10, true) // and ten bytes long
    expect(rowsOf(await readTables(bytes))).toMatch(/larger than an import takes/)
  })

  it('that is cut off anywhere, or has a byte wrong, is read or refused in words', async () => {
    const bytes = await workbook([[{ value: 'a' }, { value: 1, type: Number }]])
    for (let at = 0; at < bytes.length; at += 7) {
      expect(await readTables(bytes.subarray(0, at))).toMatchObject(at === 0 ? { ok: false } : {})
      const broken = bytes.slice()
      broken[at] = (broken[at] ?? 0) ^ 0xff
      const read = await readTables(broken)
      if (!read.ok) expect(read.message).not.toBe('')
    }
  })

  it('is left as it is where it has no cells', () => {
    expect(plainSheet('<worksheet><sheetData/></worksheet>')).toBe('<worksheet><sheetData/></worksheet>')
    expect(
      plainSheet(
        '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      ),
    ).toBe(
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="n"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    )
  })
})
