/** Which field projects a briefing shows: in a card, a table, a figure, behind a value, or by name. */
import { compareEditions } from '../edition-against/compare-editions'
import type { FieldProject } from '../model/field-work'
import type { FieldProjectId } from '../model/ids'
import { printedBlocks } from '../model/plan'
import { selectActivities } from '../narrative/activities'
import { evaluateToken } from '../narrative/evaluate'
import { say } from '../narrative/localized'
import { recordsOf } from '../narrative/records'
import { fieldProjectsOf, inPrintedOrder } from '../narrative/references'
import type { Scope } from '../narrative/scope'
import { fold } from '../narrative/text'
import type { Block, Briefing } from './briefing'
import { planFigures, planTokens } from './plan-texts'
import { blockText } from './to-text'

/** Of text to be compared: spaces of any kind are one space, without accents and capitals. */
export const foldedText = (blocks: readonly Block[], labels: Briefing['labels']): string =>
  fold(blocks.map((block) => blockText(block, { labels, blocks })).join('\n')).replaceAll(/\s+/g, ' ')

/** @param blocks what is printed, without what only lists who paid */
export function shownFieldProjects(
  blocks: readonly Block[],
  labels: Briefing['labels'],
  scope: Scope,
): readonly FieldProject[] {
  const { fieldProjects, activities } = recordsOf(scope.project)
  const ids = new Set<string>()
  const showRecord = (id: string): void => {
    const activity = activities.get(id)
    if (activity) ids.add(activity.projectId)
    else if (id.startsWith('upd_')) {
      const update = scope.project.updates.find((one) => one.id === id)
      if (update) ids.add(update.projectId)
    } else if (fieldProjects.has(id)) ids.add(id)
  }
  for (const id of recordsIn(blocks)) showRecord(id)
  for (const { token } of planTokens(scope)) {
    const value = evaluateToken(token, scope)
    if (value.ok) for (const id of value.rows) showRecord(id)
    // the name of a donor has the donor behind it, and is about the project all the same
    if (token.fn === 'name' && (token.of.entity === 'donor' || token.of.entity === 'prime')) ids.add(token.of.project)
  }
  for (const id of inFigures(scope)) ids.add(id)
  for (const id of inChanges(scope)) ids.add(id)
  const text = foldedText(blocks, labels)
  const isNamed = ({ name, longName }: FieldProject) =>
    [name.text, say(longName, scope)].some((written) => written.trim() !== '' && text.includes(fold(written)))
  return inPrintedOrder(scope.project.fieldProjects.filter((one) => ids.has(one.id) || isNamed(one)))
}

/** Ids of the records that runs and cards are about. */
function recordsIn(blocks: readonly Block[]): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (const inner of value) walk(inner)
      return
    }
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'record' && typeof inner === 'string') found.add(inner)
      // a picture names its records in its own way, and its bytes are long
      else if (key !== 'chart' && key !== 'asset') walk(inner)
    }
  }
  walk(blocks)
  return found
}

const inFigures = (scope: Scope): readonly FieldProjectId[] =>
  planFigures(scope).flatMap((figure): readonly FieldProjectId[] => {
    switch (figure.kind) {
      case 'project-timeline':
      case 'coverage':
        return fieldProjectsOf(figure.projectIds, scope).map(({ id }) => id)
      case 'activity-months':
      case 'people-reached':
        return selectActivities(figure.filter, scope).map(({ projectId }) => projectId)
      default:
        return []
    }
  })

function inChanges(scope: Scope): readonly FieldProjectId[] {
  const block = printedBlocks(scope.plan).find(({ kind }) => kind === 'changes')
  if (block?.kind !== 'changes') return []
  const compared = compareEditions(block.from, 'plan', scope)
  if (!compared.ok) return []
  const { activitiesFrom, activitiesTo } = compared.value
  return [...activitiesFrom, ...activitiesTo].map(({ projectId }) => projectId)
}
