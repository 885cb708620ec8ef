/** Field projects with their activities and updates: one list, grouped by project, and the form of what is chosen. */

import { Button, Menu } from '@mantine/core'
import { IconBriefcase2, IconChevronDown, IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  addActivity,
  addFieldProject,
  addUpdate,
  deleteActivity,
  deleteFieldProject,
  deleteUpdate,
  limitedTo,
} from '../../../core/edit/field-work'
import { countMentions } from '../../../core/edit/inlines'
import type { Activity, FieldProject, ProjectUpdate } from '../../../core/model/field-work'
import { writeShortDate } from '../../../core/model/written-date'
import { say } from '../../../core/narrative/localized'
import { sayInline } from '../../../core/narrative/say-inline'
import { usePastedCells } from '../../import/pasted-table'
import { newId } from '../../new-id'
import { applyEdit, useScope } from '../../open-project'
import { EmptyState } from '../../ui/empty-state'
import { useGo } from '../go'
import { ImportButton } from '../import/import-button'
import { DeleteButton, toldMentions } from '../records/delete-button'
import { RecordScreen } from '../records/record-screen'
import { ActivityForm } from './activity-form'
import { FieldProjectForm } from './field-project-form'
import { UpdateForm } from './update-form'

type Row =
  | { readonly id: string; readonly kind: 'project'; readonly record: FieldProject }
  | { readonly id: string; readonly kind: 'activity'; readonly record: Activity }
  | { readonly id: string; readonly kind: 'update'; readonly record: ProjectUpdate }

const byDate = (a: { readonly date: string }, b: { readonly date: string }) =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : 0

export const ProjectsScreen = () => {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const { project, plan, language } = scope

  const groups = project.fieldProjects.map((record) => ({
    label: record.name.text || t('work.unnamedProject'),
    rows: [
      { id: record.id, kind: 'project' as const, record },
      ...project.activities
        .filter((a) => a.projectId === record.id)
        .toSorted(byDate)
        .map((a) => ({ id: a.id, kind: 'activity' as const, record: a })),
      ...project.updates
        .filter((u) => u.projectId === record.id)
        .toSorted(byDate)
        .map((u) => ({ id: u.id, kind: 'update' as const, record: u })),
    ] satisfies Row[],
  }))
  const rows: readonly Row[] = groups.flatMap((group) => group.rows)
  const current =
    rows.find((row) => row.id === go.chosen.projects) ?? rows.find((row) => row.kind === 'activity') ?? rows[0]
  const projectId = current ? (current.kind === 'project' ? current.record.id : current.record.projectId) : undefined

  /** Rows that name no project go to the one that is open here. */
  const here = useMemo(() => (projectId ? { project: projectId as string } : undefined), [projectId])
  usePastedCells('activities', here)

  const choose = (id: string | undefined) => go.choose('projects', id ?? null)
  const newProject = () => {
    const record: FieldProject = {
      id: newId('fpr'),
      name: { text: '', lang: language },
      gloss: {},
      glossLanguage: {},
      longName: {},
      roles: plan.organisationId === null ? [] : [{ organisationId: plan.organisationId, role: 'implementer' }],
      countryIds: [plan.countryId],
      countryCount: null,
      start: plan.asOf,
      end: null,
      aims: {},
    }
    applyEdit(addFieldProject(record), t('undo.addProject'))
    choose(record.id)
  }
  const newActivity = () => {
    if (!projectId) return
    const record: Activity = {
      id: newId('act'),
      projectId,
      type: 'training',
      mode: null,
      title: {},
      date: plan.asOf,
      end: null,
      quantity: 1,
      audience: {},
      partnerIds: [],
      participants: null,
      outcome: {},
      answers: [],
      sourceId: null,
    }
    applyEdit(addActivity(record), t('undo.addActivity'))
    choose(record.id)
  }
  const newUpdate = () => {
    if (!projectId) return
    const record: ProjectUpdate = { id: newId('upd'), projectId, date: plan.asOf, text: {}, sourceId: null }
    applyEdit(addUpdate(record), t('undo.addUpdate'))
    choose(record.id)
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
    const activities = project.activities.filter((a) => a.projectId === id)
    const updates = project.updates.filter((u) => u.projectId === id).length
    const limited = limitedTo(project, row.record.id)
    return [
      ...(activities.length + updates > 0 ? [t('work.deleteProject', { activities: activities.length, updates })] : []),
      ...inText([id, ...activities.map((a) => a.id)]),
      ...(limited > 0 ? [t('work.deleteLimited', { count: limited })] : []),
    ]
  }

  return (
    <RecordScreen<Row>
      name="projects"
      title={t('section.projects')}
      count={rows.length}
      listWidth={392}
      actions={
        <>
          <ImportButton kind="activities" {...(here ? { defaults: here } : {})} />
          <Menu withInitialFocusPlaceholder={false} position="bottom-end" width={224}>
            <Menu.Target>
              <Button leftSection={<IconPlus size={16} />} rightSection={<IconChevronDown size={14} />}>
                {t('work.new')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item disabled={!projectId} onClick={newActivity}>
                {t('work.newActivity')}
              </Menu.Item>
              <Menu.Item disabled={!projectId} onClick={newUpdate}>
                {t('work.newUpdate')}
              </Menu.Item>
              <Menu.Item onClick={newProject}>{t('work.newProject')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
      groups={groups}
      selected={current?.id ?? null}
      onSelect={(row) => choose(row.id)}
      rowTitle={(row) =>
        row.kind === 'project'
          ? t('work.aboutProject')
          : row.kind === 'activity'
            ? say(row.record.title, scope) || t('work.untitled')
            : say(row.record.text, scope) || t('work.emptyUpdate')
      }
      rowMeta={(row) =>
        row.kind === 'project' ? (
          <span>{t('work.since', { date: writeShortDate(row.record.start) })}</span>
        ) : (
          <>
            <span>{writeShortDate(row.record.date)}</span>
            <span>{row.kind === 'update' ? t('work.update') : t(`activityType.${row.record.type}`)}</span>
            {row.kind === 'activity' && row.record.mode !== null ? (
              <span>{t(`activityMode.${row.record.mode}`)}</span>
            ) : null}
            {row.kind === 'activity' && row.record.answers.length > 0 ? (
              <span>{t('work.answers', { count: row.record.answers.length })}</span>
            ) : null}
          </>
        )
      }
      form={
        current
          ? {
              title: t(`work.title_${current.kind}`),
              actions: (
                <DeleteButton
                  label={t(`work.delete_${current.kind}`)}
                  consequences={consequences(current)}
                  onDelete={() => remove(current)}
                />
              ),
              body:
                current.kind === 'project' ? (
                  <FieldProjectForm key={current.id} fieldProject={current.record} />
                ) : current.kind === 'activity' ? (
                  <ActivityForm key={current.id} activity={current.record} />
                ) : (
                  <UpdateForm key={current.id} update={current.record} />
                ),
            }
          : null
      }
      empty={
        <EmptyState
          icon={<IconBriefcase2 size={40} stroke={1.25} />}
          title={t('work.emptyTitle')}
          description={t('work.emptyText')}
          note={t('work.emptyNote')}
        >
          <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={newProject}>
            {t('work.newProject')}
          </Button>
          <ImportButton kind="activities" />
        </EmptyState>
      }
    />
  )
}
