/** Field projects, what they did and what was noted on them: a view of each, with the form of what is chosen. */

import { ActionIcon, Box, Button, SegmentedControl, Select, Text, TextInput } from '@mantine/core'
import { IconBriefcase2, IconCopy, IconPlus, IconSearch } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  addActivity,
  addFieldProject,
  addUpdate,
  deleteActivity,
  deleteFieldProject,
  deleteUpdate,
  limitedTo,
  newActivity,
  newFieldProject,
} from '../../../core/edit/field-work'
import { countMentions } from '../../../core/edit/inlines'
import { fold } from '../../../core/find/match'
import type { Activity, FieldProject, ProjectUpdate } from '../../../core/model/field-work'
import type { FieldProjectId } from '../../../core/model/ids'
import type { Project } from '../../../core/model/project'
import type { Window } from '../../../core/model/token'
import { writeShortDate } from '../../../core/model/written-date'
import { byDate as byDateAndTitle } from '../../../core/narrative/activities'
import { say } from '../../../core/narrative/localized'
import { inPrintedOrder } from '../../../core/narrative/references'
import { sayInline } from '../../../core/narrative/say-inline'
import type { Scope } from '../../../core/narrative/scope'
import { createFinder } from '../../find-by-id'
import { usePastedCells } from '../../import/pasted-table'
import { newId } from '../../new-id'
import { applyEdit, scopeNow, useOpenPart } from '../../open-project'
import { useShownScope } from '../../shown-scope'
import { EmptyState } from '../../ui/empty-state'
import { useGo } from '../go'
import { ImportButton, ImportIcon } from '../import/import-button'
import { DeleteButton, toldMentions } from '../records/delete-button'
import { RecordScreen } from '../records/record-screen'
import { ActivityForm } from './activity-form'
import { FieldProjectForm } from './field-project-form'
import './projects.css'
import { Timeline } from './timeline'
import { countedWindow, layOutTimeline } from './timeline-layout'
import { UpdateForm } from './update-form'

type Row =
  | { readonly id: string; readonly kind: 'project'; readonly record: FieldProject }
  | { readonly id: string; readonly kind: 'activity'; readonly record: Activity }
  | { readonly id: string; readonly kind: 'update'; readonly record: ProjectUpdate }

/** By the prefix of the ids it shows: what is chosen says which view is open. */
const VIEWS = { act: 'activity', fpr: 'project', upd: 'update' } as const
type View = keyof typeof VIEWS
const viewOf = (chosen: string | undefined): View => {
  const prefix = chosen?.slice(0, 3)
  return prefix === 'fpr' || prefix === 'upd' ? prefix : 'act'
}

const byDate = (a: { readonly date: string }, b: { readonly date: string }) =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : 0

/** Finds the same row again, quickly. */
function rowFinder(id: string | undefined): (project: Project) => Row | undefined {
  const activityIn = createFinder<Activity>(id)
  const updateIn = createFinder<ProjectUpdate>(id)
  return ({ activities, updates, fieldProjects }) => {
    if (id === undefined) return undefined
    const view = viewOf(id)
    const activity = view === 'act' ? activityIn(activities) : undefined
    if (activity) return { id, kind: 'activity', record: activity }
    const update = view === 'upd' ? updateIn(updates) : undefined
    if (update) return { id, kind: 'update', record: update }
    const record = view === 'fpr' ? fieldProjects.find((one) => one.id === id) : undefined
    return record && { id, kind: 'project', record }
  }
}

/** The form alone is drawn with each key. */
const OpenRecord = ({ id }: Pick<Row, 'id'>) => {
  // a row is another object each time, the record is not
  const rowIn = useMemo(() => rowFinder(id), [id])
  const record = useOpenPart(({ history }) => rowIn(history.present)?.record)
  const project = scopeNow()?.project
  const row = record && project ? rowIn(project) : undefined
  switch (row?.kind) {
    case 'project':
      return <FieldProjectForm fieldProject={row.record} />
    case 'activity':
      return <ActivityForm activity={row.record} />
    case 'update':
      return <UpdateForm update={row.record} />
    default:
      return null
  }
}

export const ProjectsScreen = () => {
  const { t } = useTranslation()
  const scope = useShownScope()
  const go = useGo()
  const { project, plan, language } = scope
  const { fieldProjects, activities, updates } = project
  const [sought, setSought] = useState('')
  const [of, setOf] = useState<FieldProjectId | null>(null)
  const view = viewOf(go.chosen.projects)
  const choose = (id: string | undefined) => go.choose('projects', id ?? view)

  const nameOf = (id: FieldProjectId) => nameIn(fieldProjects, id) || t('work.unnamedProject')
  const ofProject = fieldProjects.some(({ id }) => id === of) ? of : null

  const all = useMemo(
    (): Readonly<Record<View, readonly Row[]>> => ({
      act: activities.toSorted(byDateAndTitle).map((record) => ({ id: record.id, kind: 'activity', record })),
      fpr: inPrintedOrder(fieldProjects).map((record) => ({ id: record.id, kind: 'project', record })),
      upd: updates.toSorted((a, b) => byDate(b, a)).map((record) => ({ id: record.id, kind: 'update', record })),
    }),
    [activities, fieldProjects, updates],
  )
  const rows = useMemo(
    () =>
      all[view].filter(
        (row) =>
          (ofProject === null || (row.kind === 'project' ? row.record.id : row.record.projectId) === ofProject) &&
          matches(sought, () => wordsOf(row, scope)),
      ),
    [all, view, ofProject, sought, scope],
  )
  const listed = all[view].find((row) => row.id === go.chosen.projects) ?? rows[0]
  // which one is open changes at once, what the list says of it a step behind what is typed
  const chosen = go.chosen.projects
  const rowIn = useMemo(() => rowFinder(chosen), [chosen])
  const isThere = useOpenPart(({ history }) => rowIn(history.present) !== undefined)
  const now = isThere ? scopeNow()?.project : undefined
  const current = rowIn(project) ?? (now && rowIn(now)) ?? listed
  const projectId =
    (current ? (current.kind === 'project' ? current.record.id : current.record.projectId) : ofProject) ??
    fieldProjects[0]?.id

  const months = useMemo(() => countedWindow({ project, plan, language })?.months ?? null, [project, plan, language])
  const counted = useMemo((): Window | null => (months === null ? null : { kind: 'months', months }), [months])
  const listedActivities = useMemo(() => rows.flatMap((row) => (row.kind === 'activity' ? [row.record] : [])), [rows])
  const onLine = useSteady(listedActivities, standsAlike)
  const timeline = useMemo(
    () => layOutTimeline(onLine, fieldProjects, plan.asOf, counted),
    [onLine, fieldProjects, plan.asOf, counted],
  )
  const selected = current?.id ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: choosing goes by the view alone
  const line = useMemo(
    () =>
      view === 'act' && timeline ? (
        <Timeline
          layout={timeline}
          fieldProjects={fieldProjects}
          asOf={writeShortDate(plan.asOf)}
          selected={selected}
          onSelect={choose}
        />
      ) : null,
    [view, timeline, fieldProjects, plan.asOf, selected],
  )
  const groups = useMemo(() => [{ label: '', rows }], [rows])

  /** Rows that name no project go to the one that the list is limited to. */
  const here = useMemo(() => (ofProject === null ? undefined : { project: ofProject as string }), [ofProject])
  usePastedCells('activities', here)

  const addProject = () => {
    const record = newFieldProject(newId('fpr'), plan, { text: '', lang: language })
    applyEdit(addFieldProject(record), t('undo.addProject'))
    go.begin('projects', record.id)
  }
  const addOneActivity = () => {
    if (!projectId) return
    const record = newActivity(newId('act'), { projectId, type: 'training', date: plan.asOf })
    applyEdit(addActivity(record), t('undo.addActivity'))
    go.begin('projects', record.id)
  }
  const newUpdate = () => {
    if (!projectId) return
    const record: ProjectUpdate = { id: newId('upd'), projectId, date: plan.asOf, text: {}, sourceId: null }
    applyEdit(addUpdate(record), t('undo.addUpdate'))
    go.begin('projects', record.id)
  }
  const add = { act: addOneActivity, fpr: addProject, upd: newUpdate }[view]
  const duplicate = (activity: Activity) => {
    const copy = { ...activity, id: newId('act') }
    applyEdit(addActivity(copy), t('undo.duplicateActivity'))
    choose(copy.id)
  }
  const remove = (row: Row) => {
    const at = rows.findIndex((r) => r.id === row.id)
    const next = rows[at + 1] ?? rows[at - 1]
    if (row.kind === 'project') applyEdit(deleteFieldProject(row.record.id, sayInline), t('undo.deleteProject'))
    else if (row.kind === 'activity') applyEdit(deleteActivity(row.record.id, sayInline), t('undo.deleteActivity'))
    else applyEdit(deleteUpdate(row.record.id), t('undo.deleteUpdate'))
    choose(next?.id)
  }
  const consequences = (row: Row): readonly string[] => {
    const { id } = row.record
    const inText = (ids: readonly string[]) => toldMentions(countMentions(project, new Set(ids)), 'delete.inText', t)
    if (row.kind === 'activity') {
      const answers = row.record.answers.length
      return [...(answers > 0 ? [t('work.deleteAnswers', { count: answers })] : []), ...inText([id])]
    }
    if (row.kind !== 'project') return []
    const own = activities.filter((a) => a.projectId === id)
    const notes = updates.filter((u) => u.projectId === id).length
    const limited = limitedTo(project, row.record.id)
    return [
      ...(own.length + notes > 0 ? [t('work.deleteProject', { activities: own.length, updates: notes })] : []),
      ...inText([id, ...own.map((a) => a.id)]),
      ...(limited > 0 ? [t('work.deleteLimited', { count: limited })] : []),
    ]
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: for the record that is open, as of what the list shows
  const follows = useMemo(() => (current ? consequences(current) : []), [scope, selected])

  if (fieldProjects.length === 0)
    return (
      <RecordScreen<Row>
        name="projects"
        title={t('section.projects')}
        count={0}
        actions={null}
        groups={[]}
        selected={null}
        onSelect={() => undefined}
        rowTitle={() => ''}
        form={null}
        empty={
          <EmptyState
            icon={<IconBriefcase2 size={40} stroke={1.25} />}
            title={t('work.emptyTitle')}
            description={t('work.emptyText')}
            note={t('work.emptyNote')}
          >
            <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={addProject}>
              {t('work.newProject')}
            </Button>
            <ImportButton kind="activities" />
          </EmptyState>
        }
      />
    )
  return (
    <RecordScreen<Row>
      name={`projects/${view}`}
      title={t('section.projects')}
      count={t('work.counts', {
        projects: t('work.countProjects', { count: fieldProjects.length }),
        activities: t('work.countActivities', { count: activities.length }),
      })}
      {...(view === 'act' ? { formWidth: 376 } : { listWidth: 480 })}
      actions={
        <>
          {view === 'act' ? (
            <ImportButton kind="activities" {...(here ? { defaults: here } : {})} />
          ) : (
            <ImportIcon kind="activities" {...(here ? { defaults: here } : {})} />
          )}
          <Button leftSection={<IconPlus size={16} />} onClick={add}>
            {t(`work.new_${VIEWS[view]}`)}
          </Button>
        </>
      }
      bar={
        <>
          <SegmentedControl
            aria-label={t('work.views')}
            value={view}
            onChange={(value) => choose(all[viewOf(value)][0]?.id ?? value)}
            data={[
              { value: 'act', label: t('work.view_activity') },
              { value: 'fpr', label: t('work.view_project') },
              { value: 'upd', label: t('work.view_update') },
            ]}
          />
          <Box flex={1} />
          {view === 'fpr' || fieldProjects.length < 2 ? null : (
            <Select
              w={168}
              clearable
              allowDeselect
              aria-label={t('work.ofProject')}
              placeholder={t('work.everyProject')}
              data={fieldProjects.map(({ id }) => ({ value: id as string, label: nameOf(id) }))}
              value={ofProject}
              onChange={(value) => setOf(fieldProjects.find(({ id }) => id === value)?.id ?? null)}
            />
          )}
          <TextInput
            w={168}
            aria-label={t('work.filter')}
            placeholder={t('work.filter')}
            leftSection={<IconSearch size={16} />}
            value={sought}
            onChange={(event) => setSought(event.currentTarget.value)}
          />
        </>
      }
      top={
        line ? (
          <>
            {line}
            <div className="bw-activity-cells bw-activity-head" aria-hidden="true">
              <span>{t('activity.date')}</span>
              <span>{t('work.title_activity')}</span>
              <span>{t('activity.type')}</span>
              <span>{t('activity.mode')}</span>
              <span>{t('work.answersHead')}</span>
            </div>
          </>
        ) : null
      }
      groups={groups}
      drawnFrom={scope}
      selected={selected}
      onSelect={(row) => choose(row.id)}
      rowTitle={(row) => (row.kind === 'activity' ? <ActivityCells activity={row.record} /> : titleOf(row, scope, t))}
      rowMeta={(row) =>
        row.kind === 'activity' ? null : row.kind === 'project' ? (
          <>
            <span>{t('work.since', { date: writeShortDate(row.record.start) })}</span>
            <span>
              {t('work.countActivities', { count: activities.filter((a) => a.projectId === row.record.id).length })}
            </span>
          </>
        ) : (
          <>
            <span>{writeShortDate(row.record.date)}</span>
            <span>{nameOf(row.record.projectId)}</span>
          </>
        )
      }
      form={
        current
          ? {
              title: t(`work.title_${current.kind}`),
              actions: (
                <>
                  {current.kind === 'project' ? (
                    <Button variant="subtle" leftSection={<IconPlus size={16} />} onClick={addOneActivity}>
                      {t('work.new_activity')}
                    </Button>
                  ) : null}
                  {current.kind === 'activity' ? (
                    <ActionIcon
                      aria-label={t('work.duplicate')}
                      title={t('work.duplicate')}
                      onClick={() => duplicate(current.record)}
                    >
                      <IconCopy size={18} stroke={1.75} />
                    </ActionIcon>
                  ) : null}
                  <DeleteButton
                    label={t(`work.delete_${current.kind}`)}
                    consequences={follows}
                    onDelete={() => remove(current)}
                  />
                </>
              ),
              body: <OpenRecord key={current.id} id={current.id} />,
            }
          : null
      }
      empty={
        sought !== '' || ofProject !== null ? (
          <Text c="dimmed" p={16}>
            {t('work.noneFound')}
          </Text>
        ) : (
          <EmptyState
            icon={<IconBriefcase2 size={40} stroke={1.25} />}
            title={t(`work.none_${VIEWS[view]}`)}
            description={t(`work.noneText_${VIEWS[view]}`)}
          >
            <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={add}>
              {t(`work.new_${VIEWS[view]}`)}
            </Button>
          </EmptyState>
        )
      }
    />
  )
}

const ActivityCells = ({ activity }: { activity: Activity }) => {
  const { t } = useTranslation()
  const scope = useShownScope()
  const { answers, date, mode, type } = activity
  return (
    <span className="bw-activity-cells">
      <span>{writeShortDate(date)}</span>
      <span>{say(activity.title, scope) || t('work.untitled')}</span>
      <span>{t(`activityType.${type}`)}</span>
      <span>{mode === null ? '' : t(`activityMode.${mode}`)}</span>
      <span title={t('work.answers', { count: answers.length })}>{answers.length || ''}</span>
    </span>
  )
}

function titleOf(row: Row, scope: Scope, t: TFunction): string {
  switch (row.kind) {
    case 'project':
      return row.record.name.text || t('work.unnamedProject')
    case 'activity':
      return say(row.record.title, scope) || t('work.untitled')
    case 'update':
      return say(row.record.text, scope) || t('work.emptyUpdate')
  }
}

/** The list of before until one of them stands elsewhere on the line of time: words change with each key, dates seldom. */
function useSteady<T>(list: readonly T[], isAlike: (one: T, other: T) => boolean): readonly T[] {
  const [steady, setSteady] = useState(list)
  const isSame = list.length === steady.length && list.every((one, at) => isSameRecord(one, steady[at], isAlike))
  if (!isSame) setSteady(list)
  return isSame ? steady : list
}
const isSameRecord = <T,>(one: T, other: T | undefined, isAlike: (one: T, other: T) => boolean): boolean =>
  one === other || (other !== undefined && isAlike(one, other))
const standsAlike = (one: Activity, other: Activity): boolean =>
  one.id === other.id &&
  one.projectId === other.projectId &&
  one.type === other.type &&
  one.date === other.date &&
  one.end === other.end

/** What the filter looks through. */
function wordsOf(row: Row, scope: Scope): string {
  const { fieldProjects } = scope.project
  switch (row.kind) {
    case 'project':
      return `${row.record.name.text} ${say(row.record.gloss, scope)} ${say(row.record.longName, scope)}`
    case 'activity':
      return `${say(row.record.title, scope)} ${say(row.record.audience, scope)} ${row.record.type} ${nameIn(fieldProjects, row.record.projectId)}`
    case 'update':
      return `${say(row.record.text, scope)} ${nameIn(fieldProjects, row.record.projectId)}`
  }
}

const nameIn = (fieldProjects: readonly FieldProject[], id: FieldProjectId): string =>
  fieldProjects.find((one) => one.id === id)?.name.text ?? ''

/** Every word, in any order; accents do not matter. */
function matches(sought: string, words: () => string): boolean {
  const wanted = fold(sought).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return true
  const there = fold(words())
  return wanted.every((word) => there.includes(word))
}
