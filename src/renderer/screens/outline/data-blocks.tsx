/** Blocks that print records: what they choose, and the way to the records. */
import { Button, Checkbox, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type BlockOf, changeBlock, setSidebar } from '../../../core/edit/blocks'
import type { FieldProjectId } from '../../../core/model/ids'
import type { EditionRef } from '../../../core/model/token'
import { Pick } from '../../fields/pick'
import { applyEdit, useScope } from '../../open-project'
import { figureName } from '../../prose/names'
import { FilterFields } from '../../prose/token-form'
import type { Section } from '../../ui/sections'
import { useGo } from '../go'
import { BlockSummary } from './block-summary'

const GoTo = ({ section }: { section: Section }) => {
  const { t } = useTranslation()
  const go = useGo()
  return (
    <div>
      <Button
        variant="subtle"
        rightSection={<IconArrowRight size={16} />}
        onClick={(event) => {
          event.stopPropagation() // the block is left, not selected
          go.toSection(section)
        }}
      >
        {t(`goTo.${section}`)}
      </Button>
    </div>
  )
}

export const FindingsFields = ({ block }: { block: BlockOf<'findings'> }) => {
  const { t } = useTranslation()
  const { plan } = useScope()
  return (
    <Stack gap={12}>
      <SegmentedControl
        aria-label={t('dataBlock.show')}
        data={(['both', 'progress', 'shortcoming'] as const).map((value) => ({
          value,
          label: t(`findingsShown.${value}`),
        }))}
        value={block.show}
        onChange={(value) => {
          const show = value as typeof block.show
          applyEdit(
            changeBlock(plan.id, block.id, 'findings', (b) => ({ ...b, show })),
            t('undo.changeShown'),
          )
        }}
      />
      <BlockSummary block={block} />
      <GoTo section="findings" />
    </Stack>
  )
}

export const RecommendationsFields = ({ block }: { block: BlockOf<'recommendations'> }) => {
  const { t } = useTranslation()
  const { plan } = useScope()
  return (
    <Stack gap={12}>
      <Checkbox
        label={t('dataBlock.answers')}
        description={t('dataBlock.answersHint')}
        checked={block.answers}
        onChange={(event) => {
          const answers = event.currentTarget.checked
          applyEdit(
            changeBlock(plan.id, block.id, 'recommendations', (b) => ({ ...b, answers })),
            t('undo.changeShown'),
          )
        }}
      />
      <BlockSummary block={block} />
      <GoTo section="findings" />
    </Stack>
  )
}

/** Which field projects; none chosen means every one. */
export const ProjectChoice = ({
  chosen,
  onChange,
}: {
  chosen: readonly FieldProjectId[]
  onChange: (ids: readonly FieldProjectId[]) => void
}) => {
  const { t } = useTranslation()
  const { project } = useScope()
  return (
    <Stack gap={8} role="group" aria-label={t('dataBlock.projects')}>
      <Text fz={13} fw={600} lh="20px">
        {t('dataBlock.projects')}
      </Text>
      {project.fieldProjects.map((fieldProject) => (
        <Checkbox
          key={fieldProject.id}
          label={fieldProject.name.text}
          checked={chosen.includes(fieldProject.id)}
          onChange={(event) =>
            onChange(
              event.currentTarget.checked
                ? [...chosen, fieldProject.id]
                : chosen.filter((other) => other !== fieldProject.id),
            )
          }
        />
      ))}
      <Text fz={13} c="dimmed">
        {t(chosen.length === 0 ? 'dataBlock.everyProject' : 'dataBlock.chosenProjects')}
      </Text>
    </Stack>
  )
}

export const ProfileFields = ({ block }: { block: BlockOf<'project-profile'> }) => {
  const { t } = useTranslation()
  const { plan } = useScope()
  return (
    <Stack gap={12}>
      <ProjectChoice
        chosen={block.projectIds}
        onChange={(projectIds) =>
          applyEdit(
            changeBlock(plan.id, block.id, 'project-profile', (b) => ({ ...b, projectIds })),
            t('undo.changeShown'),
          )
        }
      />
      <Checkbox
        label={t('layout.sidebar')}
        description={t('layout.sidebarHint')}
        checked={block.form === 'sidebar'}
        onChange={(event) =>
          applyEdit(setSidebar(plan.id, block.id, event.currentTarget.checked), t('layout.undoSidebar'))
        }
      />
      <GoTo section="projects" />
    </Stack>
  )
}

export const ActivitiesFields = ({ block }: { block: BlockOf<'activities'> }) => {
  const { t } = useTranslation()
  const { plan } = useScope()
  return (
    <>
      <FilterFields
        filter={block.filter}
        onChange={(filter) =>
          applyEdit(
            changeBlock(plan.id, block.id, 'activities', (b) => ({ ...b, filter })),
            t('undo.changeShown'),
            `${block.id}/filter`,
          )
        }
      />
      <GoTo section="projects" />
    </>
  )
}

export const ChangesFields = ({ block }: { block: BlockOf<'changes'> }) => {
  const { t } = useTranslation()
  const { plan, project } = useScope()
  const editions = project.editions.filter(({ id }) => id !== plan.editionId).toSorted((a, b) => b.year - a.year)
  return (
    <Stack gap={12}>
      <Pick
        label={t('editionsCompared.since')}
        choices={[
          { value: 'comparison' as EditionRef, label: t('editionsCompared.comparison') },
          ...editions.map(({ id, year }) => ({ value: id as EditionRef, label: String(year) })),
        ]}
        value={block.from}
        onPick={(from) =>
          applyEdit(
            changeBlock(plan.id, block.id, 'changes', (b) => ({ ...b, from })),
            t('undo.changeShown'),
          )
        }
      />
      <BlockSummary block={block} />
      <GoTo section="findings" />
    </Stack>
  )
}

export const QuotationFields = ({ block }: { block: BlockOf<'quotation'> }) => {
  const { t } = useTranslation()
  const { plan } = useScope()
  return (
    <Checkbox
      label={t('dataBlock.pull')}
      description={t('dataBlock.pullHint')}
      checked={block.pull}
      onChange={(event) => {
        const pull = event.currentTarget.checked
        applyEdit(
          changeBlock(plan.id, block.id, 'quotation', (b) => ({ ...b, pull })),
          t('undo.changeShown'),
        )
      }}
    />
  )
}

export const FigureChoice = ({ block }: { block: BlockOf<'figure'> }) => {
  const { t } = useTranslation()
  const scope = useScope()
  return (
    <Pick
      label={t('dataBlock.figure')}
      choices={scope.project.figures.map((figure) => ({ value: figure.id, label: figureName(figure.id, scope, t) }))}
      value={block.figureId}
      onPick={(figureId) =>
        applyEdit(
          changeBlock(scope.plan.id, block.id, 'figure', (b) => ({ ...b, figureId })),
          t('undo.changeShown'),
        )
      }
    />
  )
}
