/** Edits of findings. The order within a kind, country and edition counts from 1 without gaps. */
import type { AnswerExtent } from '../model/field-work'
import type { ActivityId, FindingId } from '../model/ids'
import type { Language } from '../model/language'
import type { PartialDate } from '../model/partial-date'
import { fitLine, fitText } from '../model/plain-text'
import type { Project } from '../model/project'
import type { AnswerGap, Finding, FindingKind } from '../model/report'
import { fitFields } from './fit-fields'
import { type SayInline, takeOutOfTexts } from './inlines'
import { withLine, withWords } from './localized'
import { addRecord, changeEach, changeRecord, type Edit, inOneStep, setFields } from './records'

const isSibling = (a: Finding, b: Pick<Finding, 'kind' | 'countryId' | 'editionId'>): boolean =>
  a.kind === b.kind && a.countryId === b.countryId && a.editionId === b.editionId

/** The findings that stand in one list with this one, in order. */
export const siblingsOf = (
  findings: readonly Finding[],
  of: Pick<Finding, 'kind' | 'countryId' | 'editionId'>,
): readonly Finding[] => findings.filter((f) => isSibling(f, of)).toSorted((a, b) => a.order - b.order)

/** Numbers the list of `of` from 1 again; findings that keep their number stay the same objects. */
function renumber(
  findings: readonly Finding[],
  of: Pick<Finding, 'kind' | 'countryId' | 'editionId'>,
): readonly Finding[] {
  const order = new Map(siblingsOf(findings, of).map((f, index) => [f.id, index + 1]))
  return findings.map((f) => {
    const place = order.get(f.id)
    return place === undefined || place === f.order ? f : { ...f, order: place }
  })
}

/** Adds a finding at the end of its kind, whatever order it came with. */
export const addFinding =
  (finding: Finding): Edit =>
  (project) =>
    addRecord('findings', {
      ...finding,
      order: siblingsOf(project.findings, finding).length + 1,
      repeats: finding.repeats === finding.id ? null : finding.repeats,
    })(project)

/** Adds several as one step, each at the end of its kind. What does not fit into the project is left out. */
export const addFindings = (findings: readonly Finding[]): Edit => inOneStep(...findings.map(addFinding))

export const changeFinding = (
  id: FindingId,
  fields: Partial<Pick<Finding, 'pillar' | 'quote' | 'sourceId' | 'locator' | 'repeats'>>,
): Edit => {
  const fitted = fitFields<Omit<Finding, 'id'>>(fields, {
    quote: (text) => fitText(text),
    locator: (text) => fitLine(text),
  })
  return (project) => {
    const { repeats = null, ...rest } = fitted
    return setFields('findings', id, leadsBack(project.findings, id, repeats) ? rest : fitted)(project)
  }
}

/** Whether a finding that repeats `repeats` would repeat itself, straight or by way of others. */
function leadsBack(findings: readonly Finding[], id: FindingId, repeats: FindingId | null): boolean {
  const seen = new Set<FindingId>()
  for (let at = repeats; at !== null && !seen.has(at); at = repeatedBy(findings, at)) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}
const repeatedBy = (findings: readonly Finding[], id: FindingId): FindingId | null =>
  findings.find((f) => f.id === id)?.repeats ?? null

export const setFindingText = (id: FindingId, field: 'statement' | 'label', language: Language, text: string): Edit =>
  changeRecord('findings', id, (finding) => ({
    ...finding,
    [field]: (field === 'statement' ? withWords : withLine)(finding[field], language, text),
  }))

/** What the briefing does while no activity answers the recommendation; null: it says that none does. */
export const setGap = (id: FindingId, gap: AnswerGap['kind'] | null): Edit =>
  changeRecord('findings', id, ({ gap: before, ...finding }) => {
    if (gap === null) return finding
    if (gap === 'leave-out') return { ...finding, gap: { kind: gap } }
    return { ...finding, gap: before?.kind === 'planned' ? before : { kind: gap, note: {}, date: null } }
  })

/** What is planned, and when; changes nothing where nothing is planned. */
export const setPlannedNote = (id: FindingId, language: Language, text: string): Edit =>
  changeRecord('findings', id, (finding) =>
    finding.gap?.kind === 'planned'
      ? { ...finding, gap: { ...finding.gap, note: withLine(finding.gap.note, language, text) } }
      : finding,
  )
export const setPlannedDate = (id: FindingId, date: PartialDate | null): Edit =>
  changeRecord('findings', id, (finding) =>
    finding.gap?.kind === 'planned' ? { ...finding, gap: { ...finding.gap, date } } : finding,
  )

/** Moves a finding to the end of another kind; the old kind closes up. */
export const setFindingKind =
  (id: FindingId, kind: FindingKind): Edit =>
  (project) => {
    const finding = project.findings.find((f) => f.id === id)
    if (!finding || finding.kind === kind) return project
    const order = siblingsOf(project.findings, { ...finding, kind }).length + 1
    const moved = project.findings.map((f) => (f.id === id ? { ...f, kind, order } : f))
    return { ...project, findings: renumber(moved, finding) }
  }

export const moveFinding =
  (id: FindingId, by: -1 | 1): Edit =>
  (project) => {
    const finding = project.findings.find((f) => f.id === id)
    if (!finding) return project
    const list = siblingsOf(project.findings, finding)
    const at = list.findIndex((f) => f.id === id)
    const other = list[at + by]
    if (!other) return project
    const place = new Map([
      [finding.id, at + by + 1],
      [other.id, at + 1],
    ])
    return {
      ...project,
      findings: project.findings.map((f) => {
        const order = place.get(f.id)
        return order === undefined ? f : { ...f, order }
      }),
    }
  }

/** Moves a finding to a place among its siblings, from 1; past the ends is at the end. */
export const moveFindingTo =
  (id: FindingId, place: number): Edit =>
  (project) => {
    const finding = project.findings.find((f) => f.id === id)
    if (!finding) return project
    const others = siblingsOf(project.findings, finding).filter((f) => f.id !== id)
    const at = Math.min(Math.max(Math.round(place) - 1 || 0, 0), others.length)
    const order = new Map(others.toSpliced(at, 0, finding).map((f, index) => [f.id, index + 1]))
    const findings = changeEach(project.findings, (f) => {
      const next = order.get(f.id)
      return next === undefined || next === f.order ? f : { ...f, order: next }
    })
    return findings === project.findings ? project : { ...project, findings }
  }

/** Takes a finding away with every answer to it and every “repeats” that points at it; values that name it become the words they read as. */
export const deleteFinding =
  (id: FindingId, say: SayInline): Edit =>
  (whole) => {
    const finding = whole.findings.find((f) => f.id === id)
    if (!finding) return whole
    const project = takeOutOfTexts(whole, new Set([id]), say)
    const left = project.findings
      .filter((f) => f.id !== id)
      .map((f) => (f.repeats === id ? { ...f, repeats: null } : f))
    return {
      ...project,
      findings: renumber(left, finding),
      activities: project.activities.some((a) => a.answers.some((answer) => answer.findingId === id))
        ? project.activities.map((a) =>
            a.answers.some((answer) => answer.findingId === id)
              ? { ...a, answers: a.answers.filter((answer) => answer.findingId !== id) }
              : a,
          )
        : project.activities,
    }
  }

/** Says how far an activity answers a finding; null: not at all. */
export const setAnswer = (activityId: ActivityId, findingId: FindingId, extent: AnswerExtent | null): Edit =>
  changeRecord('activities', activityId, (activity) => {
    const known = activity.answers.some((answer) => answer.findingId === findingId)
    if (extent === null) return { ...activity, answers: activity.answers.filter((a) => a.findingId !== findingId) }
    return {
      ...activity,
      answers: known
        ? activity.answers.map((a) => (a.findingId === findingId ? { findingId, extent } : a))
        : [...activity.answers, { findingId, extent }],
    }
  })

/** The same for several activities at once: those that say how far already keep what they say, unless the answer goes. */
export const setAnswers = (
  activityIds: readonly ActivityId[],
  findingId: FindingId,
  extent: AnswerExtent | null,
): Edit =>
  inOneStep(
    ...activityIds.map(
      (activityId): Edit =>
        (project) => {
          const activity = project.activities.find((a) => a.id === activityId)
          const isAnswered = activity?.answers.some((answer) => answer.findingId === findingId) ?? false
          return isAnswered === (extent !== null) ? project : setAnswer(activityId, findingId, extent)(project)
        },
    ),
  )

export const activitiesAnswering = (project: Project, id: FindingId): Project['activities'] =>
  project.activities.filter((activity) => activity.answers.some((answer) => answer.findingId === id))
