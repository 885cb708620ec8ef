/** The structure tree: lawful types and nesting, alt texts, heading levels, and every marked sequence owned once. */
import type { Findings } from './findings'
import type { Dictionary, Json, PdfObjects } from './pdf-objects'
import { checkTable } from './table-grid'

// ISO 32000-1, 14.8.4
const STANDARD_TYPES = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu ' +
    'WT WP Figure Formula Form'
  ).split(' '),
)
const PARENTS: Record<string, readonly string[]> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  Lbl: ['LI', 'Note', 'TOCI', 'P', 'Reference'],
  LBody: ['LI'],
  TOCI: ['TOC'],
}
const KIDS: Record<string, readonly string[]> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOC', 'TOCI', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'],
}

/** BCP 47, as far as its form goes. */
export const isLanguage = (tag: string | undefined): boolean => /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(tag ?? '')

export interface AnnotationOwner {
  readonly element: string
  readonly type: string
  readonly page: Json
}

export interface StructureSummary {
  elements: number
  headings: number
  figures: number
  tables: number
  /** Element that owns each marked sequence, by "page reference mcid". */
  owned: Map<string, string>
  annotations: Map<string, AnnotationOwner>
}

export function checkStructure(
  objects: PdfObjects,
  treeReference: Json,
  marked: ReadonlySet<string>,
  findings: Findings,
): StructureSummary {
  const walk = new StructureWalk(objects, marked, findings, objects.dict(objects.dict(treeReference)['/RoleMap']))
  const kids = objects.list(objects.dict(treeReference)['/K'])
  if (kids.length === 0) findings.bad('7.1-11', 'the structure tree is empty')
  for (const kid of kids) walk.visit(kid, treeReference, 'StructTreeRoot')
  for (const key of marked) {
    if (!walk.summary.owned.has(key)) findings.bad('MCID', `${key} belongs to no structure element`)
  }
  if (walk.summary.headings === 0) findings.warn('7.4', 'no heading')
  return walk.summary
}

class StructureWalk {
  readonly summary: StructureSummary = {
    elements: 0,
    headings: 0,
    figures: 0,
    tables: 0,
    owned: new Map(),
    annotations: new Map(),
  }
  private readonly objects: PdfObjects
  private readonly marked: ReadonlySet<string>
  private readonly findings: Findings
  private readonly roleMap: Dictionary
  private readonly noteIds = new Set<string>()
  private level = 0

  constructor(objects: PdfObjects, marked: ReadonlySet<string>, findings: Findings, roleMap: Dictionary) {
    this.objects = objects
    this.marked = marked
    this.findings = findings
    this.roleMap = roleMap
  }

  visit(reference: Json, parent: Json, parentType: string): void {
    const { objects, findings } = this
    const element = objects.dict(reference)
    const type = this.typeOf(element)
    this.summary.elements++
    if (element['/P'] !== parent) findings.bad('7.1-12', `${type} names a wrong parent`)
    this.checkElement(element, type, parentType)
    const kidTypes: string[] = []
    let hasAnnotation = false
    for (const kid of objects.list(element['/K'])) {
      const value = objects.get(kid)
      const dictionary = objects.dict(value)
      const page = dictionary['/Pg'] ?? element['/Pg']
      if (typeof value === 'number') this.own(`${page} ${value}`, type, reference)
      else if (dictionary['/Type'] === '/MCR') this.own(`${page} ${dictionary['/MCID']}`, type, reference)
      else if (dictionary['/Type'] === '/OBJR') {
        hasAnnotation = true
        this.summary.annotations.set(String(dictionary['/Obj']), { element: String(reference), type, page })
      } else if (dictionary['/S']) {
        kidTypes.push(this.typeOf(dictionary))
        this.visit(kid, reference, type)
      } else findings.bad('K', `${type} has a malformed kid`)
    }
    const allowed = KIDS[type]
    const wrong = allowed && kidTypes.find((kid) => !allowed.includes(kid))
    if (wrong) findings.bad('7.2', `${type} contains ${wrong}`)
    if (type === 'Table') {
      this.summary.tables++
      checkTable(objects, element, findings)
    }
    if (type === 'Figure') this.summary.figures++
    if (type === 'Link' && !hasAnnotation) findings.bad('7.18.5', 'Link without annotation')
  }

  private typeOf(element: Dictionary): string {
    let type = element['/S']
    for (let steps = 0; steps < 10 && typeof type === 'string' && this.roleMap[type] !== undefined; steps++) {
      type = this.roleMap[type]
    }
    return this.objects.name(type)
  }

  private checkElement(element: Dictionary, type: string, parentType: string): void {
    const { objects, findings } = this
    if (!STANDARD_TYPES.has(type)) findings.bad('7.1-5', `${type} is no standard type`)
    const parents = PARENTS[type]
    if (parents && !parents.includes(parentType)) findings.bad('7.2', `${type} in ${parentType}`)
    const language = element['/Lang']
    if (language && !isLanguage(objects.text(language))) findings.bad('7.2-29', `language ${objects.text(language)}`)
    const isPicture = type === 'Figure' || type === 'Formula'
    if (isPicture && !objects.text(element['/Alt']) && !objects.text(element['/ActualText'])) {
      findings.bad('7.3', `${type} without alt text`)
    }
    if (type === 'Note') {
      const id = objects.text(element['/ID'])
      if (!id || this.noteIds.has(id)) findings.bad('7.9', `the id of a note is ${id ? `twice ${id}` : 'missing'}`)
      if (id) this.noteIds.add(id)
    }
    if (/^H[1-6]$/.test(type)) {
      const level = Number(type[1])
      if (level > this.level + 1) findings.bad('7.4.2', `${type} after ${this.level ? `H${this.level}` : 'no heading'}`)
      this.level = level
      this.summary.headings++
    }
  }

  private own(key: string, type: string, reference: Json): void {
    if (!this.marked.has(key)) this.findings.bad('MCID', `${type} refers to ${key}, which no page has`)
    if (this.summary.owned.has(key)) this.findings.bad('MCID', `${key} is owned twice`)
    this.summary.owned.set(key, String(reference))
  }
}
