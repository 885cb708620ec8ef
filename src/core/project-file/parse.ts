/**
 * Opens the bytes of a project file: guard, JSON, envelope, migrations, schema, cross-checks. The result is a whole, valid project or
 * one named failure; nothing in between, and nothing is repaired in silence.
 */

import { LIMITS } from '../model/limits'
import { crossCheck } from './cross-checks'
import { explain } from './explain'
import { CHOOSE_ANOTHER, type Failure, type FileIssue, OTHER_COPY, type Parsed } from './failure'
import { guard } from './guard'
import { jsonErrorAt, lineAndColumn } from './json-error'
import { type Envelope, MIGRATIONS, migrate } from './migrations'
import { placeOf } from './place'
import { FORMAT, FORMAT_VERSION, fileSchema } from './schema'
import { type FileFormat, TEMPLATE_EXTENSION, TEMPLATE_FORMAT } from './template-format'

/**
 * @param bytes the whole file; of a larger one than `LIMITS.fileBytes`, one byte more than that is enough
 * @param format what the file is to say of itself
 */
export function parseProject(bytes: Uint8Array, format: FileFormat = FORMAT): Parsed {
  const guarded = guard(bytes)
  if (!guarded.ok) return guarded
  let value: unknown
  try {
    value = JSON.parse(guarded.text)
  } catch {
    return notJson(guarded.text)
  }
  if (!isObject(value) || value.format !== format) return notOfFormat(value, format)
  const version = value.formatVersion
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return invalid([
      {
        where: placeOf(['formatVersion']),
        message: version === undefined ? 'is missing' : `must be a whole number from 1 to ${FORMAT_VERSION}`,
      },
    ])
  }
  if (version > FORMAT_VERSION) return newerFormat(version, value.neededVersion)
  const migrated = migrate({ ...value, format: FORMAT }, version, MIGRATIONS)
  return migrated.ok ? parseNewest(migrated.file, version) : invalid(explain(migrated.issues))
}

function parseNewest(file: Envelope, version: number): Parsed {
  const checked = fileSchema.safeParse(file, { reportInput: true })
  if (!checked.success) return invalid(explain(checked.error.issues))
  const { format: _, formatVersion: __, ancestors, check, ...project } = checked.data
  const issues = crossCheck(project)
  if (issues.length > 0) return invalid(issues)
  const migratedFrom = version < FORMAT_VERSION ? version : undefined
  return {
    ok: true,
    project,
    migratedFrom,
    ...(ancestors ? { ancestors } : {}),
    ...(check === undefined ? {} : { check }),
  }
}

const isObject = (value: unknown): value is Envelope =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function notJson(text: string): Failure {
  const at = jsonErrorAt(text) ?? text.length
  const where = lineAndColumn(text, at)
  const isCut = at >= text.trimEnd().length
  return {
    ok: false,
    code: 'not-json',
    message: isCut
      ? `The file ends too early, in line ${where.line}: the rest of the project is missing.`
      : `Line ${where.line}, column ${where.column}, does not read as a project file goes on: the file is damaged, or is not a project.`,
    where,
    next: OTHER_COPY,
  }
}

function notOfFormat(value: unknown, format: FileFormat): Failure {
  const found = isObject(value) ? value.format : undefined
  if (format === FORMAT) return found === TEMPLATE_FORMAT ? A_TEMPLATE : notAProject(value)
  return {
    ok: false,
    code: 'not-a-project-file',
    message:
      found === FORMAT
        ? 'This is a Briefwright project, not a template made from one.'
        : 'This is not a Briefwright template: it is a JSON file of another kind.',
    next: `Choose a template file; its name ends in “.${TEMPLATE_EXTENSION}”.`,
  }
}

const A_TEMPLATE: Failure = {
  ok: false,
  code: 'a-template',
  message: 'This is a Briefwright template: briefings are started from it, and it is no briefing itself.',
  next: 'Start a new briefing and choose the template there.',
}

const notAProject = (value: unknown): Failure => ({
  ok: false,
  code: 'not-a-project-file',
  message: isObject(value)
    ? 'This is not a Briefwright project: it is a JSON file of another program.'
    : 'This is not a Briefwright project: it is a JSON file, but not one that holds a document.',
  next: CHOOSE_ANOTHER,
})

const APP_VERSION = /^\d{1,6}\.\d{1,6}(?:\.\d{1,6})?$/

/** @param needed the first Briefwright that reads the format, as files name it that are of a later one than the first */
function newerFormat(version: number, needed: unknown): Failure {
  const isNamed = typeof needed === 'string' && APP_VERSION.test(needed)
  return {
    ok: false,
    code: 'newer-format',
    message: `This project was saved by a newer Briefwright: it has format version ${version}, and this Briefwright reads up to version ${FORMAT_VERSION}.`,
    where: placeOf(['formatVersion']),
    next: isNamed
      ? `Install Briefwright ${needed} or a newer one, and open the file with it.`
      : 'Install the newest Briefwright and open the file with it.',
  }
}

/** @param issues at least one */
export function invalid(issues: readonly FileIssue[]): Failure {
  const areImages = issues.every(({ where }) => /^assets\[\d+\]\.base64$/.test(where.path))
  const [first] = issues
  return {
    ok: false,
    code: areImages ? 'damaged-image' : 'invalid',
    message:
      issues.length === 1
        ? 'One place in the file is not valid.'
        : `${issues.length} places in the file are not valid.`,
    ...(first === undefined ? {} : { where: first.where }),
    next: areImages
      ? OTHER_COPY
      : 'If the file was changed by hand, put right what is named; otherwise open an earlier copy of the project.',
    issues: issues.slice(0, LIMITS.listedIssues),
    issueCount: issues.length,
  }
}

/** “the second finding, its source (findings[1].sourceId): is missing” */
export const issueText = ({ where, message }: FileIssue): string =>
  where.path === '' ? `${where.words}: ${message}` : `${where.words} (${where.path}): ${message}`
