import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkPdf, checkPdfBytes } from './check-pdf'
import { briefing, render, temporaryFile } from './tagged/samples.for-tests'

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

describe('a broken file', () => {
  let editable = ''
  beforeAll(async () => {
    const file = temporaryFile((await render(briefing())).bytes)
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

  it.each(MUTATIONS)('%s: clause %s', (_, rule, pattern, replacement) => {
    const broken = editable.replace(pattern, replacement)
    expect(broken).not.toBe(editable)
    const file = repaired(broken)
    const { findings, passes } = checkPdf(file)
    expect(checkPdfBytes(readFileSync(file)).findings).toEqual(findings)
    expect(passes).toBe(false)
    expect(findings.filter((finding) => !finding.isWarning).map((finding) => finding.rule)).toContain(rule)
  })
})

it('says that a file cannot be read', () => {
  expect(() => checkPdf(temporaryFile(Buffer.from('no PDF'), 'nonsense.pdf'))).toThrow(/qpdf cannot read/)
})
