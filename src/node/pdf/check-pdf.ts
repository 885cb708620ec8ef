/**
 * The machine-checkable core of PDF/UA-1 (ISO 14289-1), for files that this program writes: it knows what the writer
 * produces and is not a general validator. What no machine sees is left to people: whether alt texts and link texts
 * say something, whether headings mirror the text, contrast.
 */
import { createRequire } from 'node:module'
import { checkFiles } from './checker/files'
import { type Finding, Findings } from './checker/findings'
import { checkFonts } from './checker/fonts'
import { checkLinks } from './checker/links'
import { checkContent } from './checker/page-content'
import { type Dictionary, PdfObjects } from './checker/pdf-objects'
import { checkStructure, isLanguage } from './checker/structure'

/** Pages from which on a document should have bookmarks. */
const BOOKMARKS_FROM = 6

export interface PdfCheck {
  readonly findings: readonly Finding[]
  /** No finding but warnings. */
  readonly passes: boolean
  readonly counts: {
    readonly pages: number
    readonly elements: number
    readonly headings: number
    readonly figures: number
    readonly tables: number
    readonly markedSequences: number
    readonly links: number
    readonly fonts: number
    /** Files inside of the file. */
    readonly files: number
  }
}

/** Checks a file with the program `qpdf`. Throws when qpdf is not installed or cannot read the file. */
export const checkPdf = (file: string): PdfCheck => checkObjects(PdfObjects.read(file))

/** Checks the bytes of a file that this program wrote, without any other program. Throws when they cannot be read. */
export const checkPdfBytes = (bytes: Uint8Array): PdfCheck => checkObjects(PdfObjects.parse(bytes))

function checkObjects(objects: PdfObjects): PdfCheck {
  const findings = new Findings()
  const root = objects.dict(objects.trailer['/Root'])
  checkCatalog(objects, root, findings)
  checkMetadata(objects, root, findings)
  const pages = objects.pages()
  const { marked, codes } = checkContent(objects, pages, findings)
  checkFonts(objects, codes, findings)
  const files = checkFiles(objects, root, findings)
  const tree = root['/StructTreeRoot']
  const structure = tree ? checkStructure(objects, tree, marked, findings) : undefined
  if (structure) checkLinks(objects, tree, pages, structure, findings)
  else findings.bad('7.1-11', 'no structure tree')
  if (pages.length >= BOOKMARKS_FROM && !root['/Outlines']) findings.warn('bookmarks', 'no bookmarks')
  return {
    findings: findings.list,
    passes: findings.list.every((finding) => finding.isWarning),
    counts: {
      pages: pages.length,
      elements: structure?.elements ?? 0,
      headings: structure?.headings ?? 0,
      figures: structure?.figures ?? 0,
      tables: structure?.tables ?? 0,
      markedSequences: marked.size,
      links: structure?.annotations.size ?? 0,
      fonts: codes.size,
      files,
    },
  }
}

function checkCatalog(objects: PdfObjects, root: Dictionary, findings: Findings): void {
  if (!/^1\.[0-7]$/.test(objects.version)) findings.bad('6.1', `version ${objects.version}`)
  if (!objects.trailer['/ID']) findings.bad('ID', 'no file identifier')
  if (!isLanguage(objects.text(root['/Lang']))) findings.bad('7.2', 'the language is missing or malformed')
  if (objects.get(objects.dict(root['/MarkInfo'])['/Marked']) !== true) findings.bad('6.2', 'not declared as tagged')
  if (objects.get(objects.dict(root['/ViewerPreferences'])['/DisplayDocTitle']) !== true) {
    findings.bad('7.1-10', 'the window shows the file name instead of the title')
  }
}

function checkMetadata(objects: PdfObjects, root: Dictionary, findings: Findings): void {
  if (!root['/Metadata']) {
    findings.bad('7.1-8', 'no metadata')
    return
  }
  const packet = objects.data(root['/Metadata']).toString('utf8')
  const end = '</x:xmpmeta>'
  const problem = xmlProblem(packet.slice(packet.indexOf('<x:xmpmeta'), packet.indexOf(end) + end.length))
  if (problem !== undefined) findings.bad('7.1-8', `the metadata is not well-formed: ${problem}`)
  if (!/<pdfuaid:part>1</.test(packet)) findings.bad('5-1', 'the metadata does not declare PDF/UA-1')
  if (!/<dc:title>.*<rdf:li[^>]*>[^<]+</s.test(packet)) findings.bad('7.1-9', 'no title in the metadata')
}

/** What is wrong with a piece of XML, or undefined. The parser is the one pdfmake reads SVG with. */
function xmlProblem(xml: string): string | undefined {
  const requireModule = createRequire(import.meta.url)
  const fromPdfmake = createRequire(requireModule.resolve('pdfmake/package.json'))
  const { XmlDocument } = fromPdfmake('xmldoc') as { XmlDocument: new (xml: string) => object }
  try {
    new XmlDocument(xml)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
