/**
 * The text of a project, in its one canonical form: keys in the order of the schema, records sorted by id and assets by hash, blocks and
 * all other lists in their own order, two spaces, LF, a final newline. The same project is the same text on every computer. A file ends with
 * the check of this text, see `check-field.ts`; that needs a hash, which is not here.
 */
import type { Project } from '../model/project'
import { UserError } from '../user-error'
import { crossCheck } from './cross-checks'
import { explain } from './explain'
import type { FileIssue } from './failure'
import { issueText } from './parse'
import { contentSchema, FORMAT, FORMAT_VERSION } from './schema'

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byText(a.id, b.id)

/**
 * @throws UserError `invalid` for a project that would not open again: a file that cannot be read is worse than a save that fails
 */
export const serializeProject = (project: Project): string => serializeInParts(project).join('')

const IMAGE_BYTES = '"base64": ""'
const ASSETS = '\n  "assets": ['

/**
 * The same text in parts: every second one is the base64 of an image and nothing else, in ASCII, so that a writer need not look for letters in it that take
 * more than one byte.
 * @param ancestors see `ancestors.ts`; empty: the file names none
 * @throws as `serializeProject`
 */
export function serializeInParts(project: Project, ancestors: readonly string[] = []): readonly string[] {
  // the schema writes what it has checked anew, in the order of its own keys
  const checked = contentSchema.safeParse(
    { format: FORMAT, formatVersion: FORMAT_VERSION, ...project, ...(ancestors.length > 0 ? { ancestors } : {}) },
    { reportInput: true },
  )
  if (!checked.success) throw unsavable(project, explain(checked.error.issues))
  const file = checked.data
  const issues = crossCheck(project)
  if (issues.length > 0) throw unsavable(project, issues)
  const sorted = {
    ...file,
    editions: file.editions.toSorted(byId),
    countries: file.countries.toSorted(byId),
    placements: file.placements.toSorted(byId),
    countRules: file.countRules.toSorted(byId),
    findings: file.findings.toSorted(byId),
    statistics: file.statistics.toSorted(byId),
    organisations: file.organisations.toSorted(byId),
    people: file.people.toSorted(byId),
    fieldProjects: file.fieldProjects.toSorted(byId),
    activities: file.activities.toSorted(byId),
    updates: file.updates.toSorted(byId),
    sources: file.sources.toSorted(byId),
    media: file.media.toSorted(byId),
    acronyms: file.acronyms.toSorted(byId),
    // left out while there are none, as in files from before they came
    terms: file.terms.length === 0 ? undefined : file.terms.toSorted(byId),
    figures: file.figures.toSorted(byId),
    plans: file.plans.toSorted(byId),
    comments: file.comments.length === 0 ? undefined : file.comments.toSorted(byId),
    suggestions: file.suggestions.length === 0 ? undefined : file.suggestions.toSorted(byId),
    changeLog: file.changeLog.length === 0 ? undefined : file.changeLog,
    assets: [],
  }
  const assets = file.assets.toSorted((a, b) => byText(a.hash, b.hash))
  const withoutImages = { ...sorted, assets: assets.map((asset) => ({ ...asset, base64: '' })) }
  const whole = JSON.stringify(withoutImages, null, 2)
  // a line of a text is no line here, and nothing but a field of the project stands so far to the left: the rest need not be looked through
  const assetsAt = whole.lastIndexOf(ASSETS)
  // inside of a text the quotes would have a backslash before them, and nothing but an image has a field of that name
  const [first = '', ...others] = `${whole.slice(assetsAt)}\n`.split(IMAGE_BYTES)
  if (assetsAt === -1 || others.length !== assets.length) throw new Error('image bytes stand where none are expected')
  return [whole.slice(0, assetsAt) + first, ...others].flatMap((text, at) => {
    const before = at === 0 ? text : `"${text}`
    const image = assets[at]
    return image === undefined ? [before] : [`${before}"base64": "`, inQuotes(image.base64)]
  })
}

/** Base64 needs no backslashes, but a damaged image may hold anything. */
function inQuotes(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 || code === 0x22 || code === 0x5c) return JSON.stringify(text).slice(1, -1)
  }
  return text
}

function unsavable(project: Project, issues: readonly FileIssue[]): UserError {
  const [first] = issues
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : ''
  return new UserError(
    'invalid',
    `The project was not written, because it would not open again: ${first ? issueText(first) + recordNamed(project, first) : ''}${more}.`,
    { next: 'Put this right and save again. Nothing is lost as long as the project stays open.' },
  )
}

const NAMES = ['title', 'name', 'statement', 'short', 'text', 'kind']
const NAME_LENGTH = 60

/** The record a problem is in, by the name a person gave it: places in a list say nothing to somebody who sees the list sorted. */
function recordNamed(project: Project, { where }: FileIssue): string {
  const [, list = '', at = '', block] = /^(\w+)\[(\d+)\](?:\.blocks\[(\d+)\])?/.exec(where.path) ?? []
  const records: unknown = Object.entries(project).find(([key]) => key === list)?.[1]
  const record: unknown = Array.isArray(records) ? records[Number(at)] : undefined
  const part: unknown = block === undefined ? record : project.plans[Number(at)]?.blocks[Number(block)]
  if (typeof part !== 'object' || part === null) return ''
  const fields = new Map<string, unknown>(Object.entries(part))
  const name = NAMES.map((field) => writtenIn(fields.get(field))).find((text) => text !== '')
  return name === undefined ? '' : `, in “${name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH)}…` : name}”`
}

/** A text, or the first language of one. */
function writtenIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value).find((text) => typeof text === 'string' && text !== '') ?? ''
}
