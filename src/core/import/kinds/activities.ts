/** Activities of field projects. The same project, day and title are the same activity. */
import { newActivity, newFieldProject, withoutEmptyPlace } from '../../edit/field-work'
import { ACTIVITY_MODES, ACTIVITY_TYPES, type Activity, type FieldProject } from '../../model/field-work'
import { LIMITS } from '../../model/limits'
import type { Field } from '../field'
import { fold } from '../fold'
import { type MakeContext, type Mold, startMerge } from '../mold'
import { missingOf, type RecordKind } from '../record-kind'
import { countOf, dateOf, idOf, idsOf, lineOf, numberOf, oneOf, said, textOf, wordsOf } from '../values'
import { LOCATOR, SOURCE } from './fields-of-many'

const FIELDS: readonly Field[] = [
  {
    id: 'date',
    reads: { as: 'date' },
    isNeeded: true,
    headings: [
      'date',
      'start date',
      'start',
      'from',
      'day',
      'fecha',
      'fecha de inicio',
      'fecha inicio',
      'inicio',
      'desde',
      'dia',
      'data',
      'data de inicio',
      'data inicial',
    ],
    hashtags: ['#date', '#date+start', '#date+activity'],
  },
  {
    id: 'title',
    reads: { as: 'line' },
    isNeeded: true,
    headings: [
      'title',
      'activity',
      'activities',
      'name',
      'activity name',
      'activity title',
      'topic',
      'actividad',
      'actividades',
      'titulo',
      'nombre',
      'nombre de la actividad',
      'tema',
      'atividade',
      'nome',
      'nome da atividade',
    ],
    hashtags: ['#activity', '#activity+name', '#activity+title', '#description'],
  },
  {
    id: 'project',
    reads: { as: 'word', of: 'project' },
    isNeeded: true,
    headings: [
      'project',
      'project name',
      'programme',
      'program',
      'proyecto',
      'nombre del proyecto',
      'programa',
      'projeto',
      'nome do projeto',
    ],
    hashtags: ['#activity+project', '#activity+programme', '#project', '#program'],
  },
  {
    id: 'type',
    reads: { as: 'word', of: 'activity-type' },
    isNeeded: true,
    headings: [
      'type',
      'kind',
      'activity type',
      'type of activity',
      'category',
      'tipo',
      'tipo de actividad',
      'categoria',
      'tipo de atividade',
    ],
    hashtags: ['#activity+type', '#activity+category'],
  },
  {
    id: 'mode',
    reads: { as: 'word', of: 'activity-mode' },
    headings: ['mode', 'modality', 'format', 'modalidad', 'modalidade', 'formato'],
    hashtags: ['#modality', '#activity+mode', '#activity+modality'],
  },
  {
    id: 'end',
    reads: { as: 'date' },
    headings: [
      'end',
      'end date',
      'until',
      'to',
      'fecha de fin',
      'fecha fin',
      'fecha final',
      'fin',
      'hasta',
      'termino',
      'fim',
      'data final',
      'data de fim',
      'ate',
    ],
    hashtags: ['#date+end'],
  },
  {
    id: 'partners',
    reads: { as: 'words', of: 'organisation' },
    headings: [
      'partner',
      'partners',
      'organisation',
      'organisations',
      'organization',
      'organizations',
      'institution',
      'institutions',
      'socio',
      'socios',
      'contraparte',
      'contrapartes',
      'aliado',
      'aliados',
      'organizacion',
      'organizaciones',
      'institucion',
      'instituciones',
      'parceiro',
      'parceiros',
      'organizacao',
      'instituicao',
    ],
    hashtags: ['#org', '#org+partner', '#org+name', '#org+impl', '#org+implementing'],
  },
  {
    id: 'audience',
    reads: { as: 'line' },
    headings: [
      'audience',
      'target group',
      'for whom',
      'publico',
      'publico meta',
      'destinatarios',
      'dirigido a',
      'publico alvo',
      'publico-alvo',
    ],
    hashtags: ['#targeted+group', '#beneficiary+type', '#population+type'],
  },
  {
    id: 'participants',
    reads: { as: 'count' },
    headings: [
      'participants',
      'number of participants',
      'no. of participants',
      'attendees',
      'people',
      'participantes',
      'numero de participantes',
      'cantidad de participantes',
      'n. de participantes',
      'asistentes',
      'personas',
      'personas capacitadas',
      'pessoas',
    ],
    hashtags: ['#reached', '#beneficiary', '#affected', '#participants', '#reached+ind'],
  },
  {
    id: 'quantity',
    reads: { as: 'count-or-unknown' },
    headings: [
      'events',
      'number of events',
      'quantity',
      'number',
      'count',
      'cantidad',
      'cantidad de eventos',
      'numero de eventos',
      'eventos',
      'quantidade',
      'numero',
    ],
    hashtags: ['#output', '#activity+num', '#indicator+num'],
  },
  {
    id: 'outcome',
    reads: { as: 'text' },
    headings: ['outcome', 'outcomes', 'result', 'results', 'resultado', 'resultados', 'logro', 'logros'],
    hashtags: ['#output+description', '#outcome', '#result', '#impact'],
  },
  SOURCE,
  LOCATOR,
]

/** A field project of which only the name is known. */
export const fieldProjectNamed = (name: string, { plan, language, newId }: MakeContext): FieldProject =>
  newFieldProject(newId('fpr'), plan, { text: name, lang: language })

/** @param hasQuantity whether the table says how many: then an empty cell is a number nobody gave, else a row is one event */
const mold = ({ project, language, newId }: MakeContext, hasQuantity: boolean): Mold<Activity> => ({
  known: project.activities,
  blank: (values) => {
    const projectId = idOf<'fpr'>(values, 'project')
    const type = oneOf(ACTIVITY_TYPES, values, 'type')
    const date = dateOf(values, 'date')
    if (!projectId || !type || !date) throw new RangeError('an activity was made of a row that lacks what it needs')
    return newActivity(newId('act'), { projectId, type, date, ...(hasQuantity ? { quantity: null } : {}) })
  },
  apply: (activity, values) => ({
    ...withoutEmptyPlace({ ...activity, locator: textOf(values, 'locator') || (activity.locator ?? '') }),
    projectId: idOf<'fpr'>(values, 'project') ?? activity.projectId,
    type: oneOf(ACTIVITY_TYPES, values, 'type') ?? activity.type,
    mode: oneOf(ACTIVITY_MODES, values, 'mode') ?? activity.mode,
    title: lineOf(activity.title, values, 'title', language),
    date: dateOf(values, 'date') ?? activity.date,
    end: dateOf(values, 'end') ?? activity.end,
    quantity: countOf(values, 'quantity', activity.quantity),
    audience: lineOf(activity.audience, values, 'audience', language),
    partnerIds: idsOf<'org'>(values, 'partners') ?? activity.partnerIds,
    participants: numberOf(values, 'participants') ?? activity.participants,
    outcome: wordsOf(activity.outcome, values, 'outcome', language),
    sourceId: idOf<'src'>(values, 'source') ?? activity.sourceId,
  }),
  valuesOf: (activity) =>
    said({
      project: activity.projectId,
      type: activity.type,
      mode: activity.mode,
      title: activity.title[language],
      date: activity.date,
      end: activity.end,
      quantity: activity.quantity,
      audience: activity.audience[language],
      partners: activity.partnerIds,
      participants: activity.participants,
      outcome: activity.outcome[language],
      source: activity.sourceId,
      locator: activity.locator,
    }),
  keysOf: ({ projectId, date, title }) => Object.values(title).map((text) => `${projectId} ${date} ${fold(text)}`),
  titleOf: ({ title }) => title[language] ?? Object.values(title)[0] ?? '',
  most: LIMITS.records,
})

export const activities: RecordKind = {
  id: 'activities',
  fields: () => FIELDS,
  defaults: ({ project }): Readonly<Record<string, string>> => {
    const [first, ...others] = project.fieldProjects
    return first && others.length === 0 ? { project: first.id } : {}
  },
  duplicates: 'skip',
  refuses: [],
  missing: missingOf,
  start: (duplicates, context, columns) => {
    const merge = startMerge(mold(context, columns.has('quantity')), duplicates)
    return { take: (row, values) => [merge.take(row, values)], batch: () => ({ activities: merge.changes() }) }
  },
}
