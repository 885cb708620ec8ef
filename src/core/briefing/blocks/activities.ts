import type { Activity } from '../../model/field-work'
import { selectActivities } from '../../narrative/activities'
import { say } from '../../narrative/localized'
import { organisationName } from '../../narrative/names'
import { recordsOf } from '../../narrative/records'
import { writeRange } from '../../narrative/write-date'
import { ofRecord } from '../assembly'
import type { RichText } from '../briefing'
import type { AssembleBlock } from './assemble-block'

interface Column {
  readonly label: string
  readonly cell: (activity: Activity, at: number) => RichText
}

/** A table of activities by date. Columns that would say the same or nothing in every row are left out. */
export const activitiesBlock: AssembleBlock<'activities'> = (block, assembly) => {
  const { scope, words, numbering } = assembly
  const { fieldProjects, organisations } = recordsOf(scope.project)
  const activities = selectActivities(block.filter, scope)
  const number = numbering.numbers.get(block.id)
  if (activities.length === 0 || number === undefined) return []
  const at = { block: block.id }
  const caption = {
    key: block.id,
    number,
    title: assembly.rich(block.title, at),
    note: assembly.rich(block.note, at),
    sourceLine: assembly.rich(block.sourceLine, at),
  }
  const severalProjects = new Set(activities.map((activity) => activity.projectId)).size > 1
  const anyPartners = activities.some((activity) => activity.partnerIds.length > 0)
  const { date, project, activity: what, partners } = words.page.columns
  const titleCell = ({ title, sourceId }: Activity, row: number): RichText => {
    const cites = sourceId !== null && activities[row + 1]?.sourceId !== sourceId
    return [...assembly.own(say(title, scope)), ...(cites && sourceId !== null ? assembly.cite([sourceId], at) : [])]
  }
  const partnersCell = ({ partnerIds }: Activity): RichText =>
    assembly.own(
      words.grammar.join(
        partnerIds.flatMap((id) => {
          const organisation = organisations.get(id)
          return organisation ? [organisationName(organisation, 'acronym', scope)] : []
        }),
      ),
    )
  const columns: readonly Column[] = [
    { label: date, cell: (one) => assembly.own(writeRange(one.date, one.end, 'day', scope.language)) },
    ...(severalProjects
      ? [{ label: project, cell: (one: Activity) => assembly.own(fieldProjects.get(one.projectId)?.name.text ?? '') }]
      : []),
    { label: what, cell: titleCell },
    ...(anyPartners ? [{ label: partners, cell: partnersCell }] : []),
  ]
  return [
    {
      kind: 'table',
      caption,
      width: 'wide',
      columns: columns.map(({ label }) => ({ label: [{ text: label }], align: 'left' })),
      rows: activities.map((activity, row) => columns.map(({ cell }) => ofRecord(activity.id, cell(activity, row)))),
    },
  ]
}
