/**
 * Files inside of the file: each is in the list of attachments and associated with the document, says what it is to it, of which kind and
 * how large. Clauses of ISO 19005-3 (PDF/A-3) begin with A-.
 */
import type { Findings } from './findings'
import type { Dictionary, Json, PdfObjects } from './pdf-objects'

const RELATIONSHIPS = ['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified']
const PART = /<pdfaid:part>(\d+)<\/pdfaid:part>\s*<pdfaid:conformance>(\w)</

/** @returns how many there are */
export function checkFiles(objects: PdfObjects, root: Dictionary, findings: Findings): number {
  const associated = objects.list(root['/AF'])
  const listed = namedFiles(objects, objects.dict(root['/Names'])['/EmbeddedFiles'])
  checkPart(objects, root, associated.length + listed.size, findings)
  for (const [name, reference] of listed) {
    if (!associated.includes(reference)) findings.bad('A-6.8', `${name} is not associated with the document`)
  }
  const date = objects.text(objects.dict(objects.trailer['/Info'])['/CreationDate'])
  for (const reference of associated) {
    const file = objects.dict(reference)
    const name = objects.text(file['/UF'])
    if (!name || objects.text(file['/F']) !== name) findings.bad('7.11', `a file has not one name: ${name ?? 'none'}`)
    else if (listed.get(name) !== reference) findings.bad('files', `${name} is not in the list of attachments`)
    if (objects.name(file['/Type']) !== 'Filespec') findings.bad('A-6.8', `${name} is no file specification`)
    const relationship = objects.name(file['/AFRelationship'])
    if (!RELATIONSHIPS.includes(relationship))
      findings.bad('A-6.8', `${name} is ${relationship || 'nothing'} to the document`)
    if (!objects.text(file['/Desc'])) findings.bad('Desc', `${name} is not described`)
    checkStream(objects, objects.dict(file['/EF'])['/F'], { name, date }, findings)
  }
  return associated.length
}

/** Only PDF/A-3 takes files that are no PDF/A themselves. */
function checkPart(objects: PdfObjects, root: Dictionary, files: number, findings: Findings): void {
  const [, part, conformance] = PART.exec(objects.data(root['/Metadata']).toString('utf8')) ?? []
  if (part === undefined) return
  if (conformance !== 'A')
    findings.bad('A-6.6.4', `declared as PDF/A-${part}${conformance?.toLowerCase()}, which promises no structure`)
  const wanted = files > 0 ? '3' : '2'
  if (part !== wanted) findings.bad('A-6.6.4', `declared as PDF/A-${part}, with ${files} files in it`)
}

interface Known {
  readonly name: string | undefined
  /** Of the document. */
  readonly date: string | undefined
}

function checkStream(objects: PdfObjects, reference: Json, { name, date }: Known, findings: Findings): void {
  const stream = objects.dict(reference)
  if (objects.name(stream['/Type']) !== 'EmbeddedFile') findings.bad('A-6.8', `${name} has no content`)
  if (!/^[a-z]+\/[\w.+-]+$/.test(objects.name(stream['/Subtype'])))
    findings.bad('A-6.8', `${name} does not say of which kind it is`)
  const params = objects.dict(stream['/Params'])
  const size = objects.data(reference).length
  if (objects.get(params['/Size']) !== size) findings.bad('Params', `${name} is not as large as it says`)
  const changed = objects.text(params['/ModDate'])
  if (changed === undefined || changed !== date) findings.bad('Params', `${name} has another date than the document`)
}

const DEPTH = 8

/** The files of a name tree, by name. */
function namedFiles(objects: PdfObjects, tree: Json): Map<string, Json> {
  const found = new Map<string, Json>()
  const walk = (node: Dictionary, depth: number): void => {
    const names = objects.list(node['/Names'])
    for (let at = 0; at + 1 < names.length; at += 2) found.set(objects.text(names[at]) ?? '', names[at + 1])
    if (depth < DEPTH) for (const kid of objects.list(node['/Kids'])) walk(objects.dict(kid), depth + 1)
  }
  walk(objects.dict(tree), 0)
  return found
}
