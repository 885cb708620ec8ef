import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkPdf, checkPdfBytes } from './check-pdf'
import { briefing, carrying, render, temporaryFile } from './tagged/samples.for-tests'

/** Ways to break a file, each with the clause that must be named. Applied to the file as qpdf writes it for editing. */
const MUTATIONS: [name: string, rule: string, pattern: RegExp, replacement: string][] = [
  ['not declared as tagged', '6.2', /\/Marked true/, '/Marked false'],
  ['title not shown', '7.1-10', /\/DisplayDocTitle true/, '/DisplayDocTitle false'],
  ['figure without alt', '7.3', / {2}\/Alt \([^)]*\)\n/, ''],
  ['header without scope', '7.5', / {4}\/Scope \/Column\n/g, ''],
  ['link without words', '7.18.5-2', / {2}\/Contents \([^)]*\)\n/, ''],
  ['skipped heading level', '7.4.2', /\/S \/H2\b/, '/S /H4'],
  ['malformed language', '7.2', /\/Lang \(en-US\)/, '/Lang (en_US)'],
  ['malformed language of a passage', '7.2-29', /\/Lang \(es\)/, '/Lang (e_s)'],
  ['annotation without parent', 'ParentTree', / {2}\/StructParent \d+\n/, ''],
  ['not declared as PDF/UA', '5-1', /<pdfuaid:part>1</, '<pdfuaid:part>7<'],
  ['paragraph in a list', '7.2', /\/S \/LI\b/, '/S /P'],
  ['unknown element', '7.1-5', /\/S \/Caption\b/, '/S /Fancy'],
  ['untagged content', '7.1-3', /\/Artifact <<\/Type\/Layout>> BDC/, '/Foo BMC'],
  ['lost row span', '7.2-42', / {4}\/RowSpan 2\n/, ''],
  ['lost column span', '7.2-42', / {4}\/ColSpan 2\n/, ''],
  ['wrong marked-content id', 'MCID', /\/MCID 3>> BDC/, '/MCID 300>> BDC'],
  ['codes without characters', '7.21.7-1', / {2}\/ToUnicode \d+ 0 R\n/, ''],
  ['broken contents list', '7.2', /\/S \/TOCI\b/, '/S /Div'],
  ['no metadata', '7.1-8', / {2}\/Metadata \d+ 0 R\n/, ''],
  ['malformed metadata', '7.1-8', /<dc:title>/, '<dc:titel>'],
  ['link not printed', 'F', / {2}\/F 4\n/, ''],
  ['unbalanced marked content', 'EMC', /\nEMC\n/, '\n'],
  ['no tab order', '7.18.3', / {2}\/Tabs \/S\n/g, ''],
  ['no structure tree', '7.1-11', / {2}\/StructTreeRoot \d+ 0 R\n/, ''],
  ['note without id', '7.9', / {2}\/ID \(fn-1\)\n/, ''],
  ['link in no link element', '7.18.5', /\/S \/Link\b/, '/S /Span'],
]

/** Of a file that carries others. */
const FILE_MUTATIONS: typeof MUTATIONS = [
  ['not associated', 'A-6.8', /\/AF \[[^\]]*\]/, '/AF []'],
  ['one of two not associated', 'A-6.8', /(\/AF \[\s*)\d+ 0 R/, '$1'],
  ['not in the list of attachments', 'files', /\/EmbeddedFiles /, '/EmbeddedFilez '],
  ['no relation to the document', 'A-6.8', / {2}\/AFRelationship \/Data\n/, ''],
  ['an unknown relation', 'A-6.8', /\/AFRelationship \/Data/, '/AFRelationship /Friend'],
  ['no portable name', '7.11', / {2}\/UF \([^)]*\)\n/, ''],
  ['two names', '7.11', /\/F \(figure-1.csv\)/, '/F (figure-2.csv)'],
  ['no content', 'A-6.8', /(\/EF <<\s*)\/F \d+ 0 R/, '$1'],
  ['of no kind', 'A-6.8', / {2}\/Subtype \/text#2fcsv\n/i, ''],
  ['another size', 'Params', /\/Size 19\b/, '/Size 20'],
  ['another date', 'Params', /(\/ModDate \(D:)\d{4}/, '$11999'],
  ['no date', 'Params', / {4}\/ModDate \([^)]*\)\n/, ''],
  ['not described', 'Desc', / {2}\/Desc [^\n]*\n/, ''],
  ['declared as PDF/A-2', 'A-6.6.4', /<pdfaid:part>3</, '<pdfaid:part>2<'],
  ['declared without structure', 'A-6.6.4', /<pdfaid:conformance>A</, '<pdfaid:conformance>B<'],
  ['content of another length', 'Params', /2020,2/, '2020,22'],
]

describe.each([
  ['a broken file', briefing, MUTATIONS],
  ['a broken file that carries others', carrying, FILE_MUTATIONS],
])('%s', (_, make, mutations) => {
  let editable = ''
  beforeAll(async () => {
    const file = temporaryFile((await render(make())).bytes)
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, `${file}.qdf`])
    editable = readFileSync(`${file}.qdf`, 'latin1')
  })

  const repaired = (text: string): string => {
    const edited = temporaryFile(Buffer.from(text, 'latin1'), 'edited.qdf')
    return temporaryFile(execFileSync('fix-qdf', [edited], { maxBuffer: 2 ** 28 }))
  }

  it('passes before it is broken', () => {
    expect(checkPdf(repaired(editable)).findings).toEqual([])
  })

  it.each(mutations)('%s: clause %s', (_, rule, pattern, replacement) => {
    const broken = editable.replace(pattern, replacement)
    expect(broken).not.toBe(editable)
    const file = repaired(broken)
    const { findings, passes } = checkPdf(file)
    expect(checkPdfBytes(readFileSync(file)).findings).toEqual(findings)
    expect(passes).toBe(false)
    expect(findings.filter((finding) => !finding.isWarning).map((finding) => finding.rule)).toContain(rule)
  })
})

it('counts the files inside, and takes none into PDF/A-2', async () => {
  const { bytes } = await render(carrying())
  expect(checkPdfBytes(bytes)).toMatchObject({ passes: true, findings: [], counts: { files: 2 } })
  await expect(render({ ...carrying(), subset: 'PDF/A-2a' })).rejects.toThrow(/PDF\/A-3a/)
  const [file] = carrying().files ?? []
  if (!file) throw new Error('the sample carries files')
  await expect(render({ ...carrying(), files: [{ ...file, name: 'Ñandé.csv' }] })).rejects.toThrow(/cannot be called/)
})

it('says that a file cannot be read', () => {
  expect(() => checkPdf(temporaryFile(Buffer.from('no PDF'), 'nonsense.pdf'))).toThrow(/qpdf cannot read/)
})
