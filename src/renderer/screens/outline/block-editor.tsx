/** The editor of each kind of block. Prose is always open to the cursor; the others show what they say until they are chosen. */
import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { setBlockLine, setProse } from '../../../core/edit/blocks'
import type { PlanBlock } from '../../../core/model/plan'
import { usePlanId, useProject } from '../../open-project'
import { LineField, ProseEditor } from '../../prose/prose-editor'
import { FigureForm } from '../figures/figure-form'
import { BlockSummary } from './block-summary'
import {
  ActivitiesFields,
  FigureChoice,
  FindingsFields,
  ProfileFields,
  QuotationFields,
  RecommendationsFields,
} from './data-blocks'
import { KeyFiguresEditor } from './key-figures-editor'
import { PlanFields } from './plan-fields'
import { TableEditor } from './table-editor'

export const BlockEditor = ({ block, isCurrent }: { block: PlanBlock; isCurrent: boolean }) => {
  const { t } = useTranslation()
  const planId = usePlanId()
  const step = t('undo.editBlock', { kind: t(`block.${block.kind}`) })

  switch (block.kind) {
    case 'prose':
    case 'context':
    case 'closing':
      return (
        <ProseEditor
          label={t(`block.${block.kind}`)}
          field={block.id}
          step={step}
          text={block.content}
          edit={(language, prose) => setProse(planId, block.id, language, prose)}
        />
      )
    case 'contents':
    case 'sources':
    case 'page-break':
      return <BlockSummary block={block} />
    default:
      if (!isCurrent) return <BlockSummary block={block} />
  }

  switch (block.kind) {
    case 'title':
      return (
        <Stack gap={16}>
          {(['kicker', 'title', 'standfirst'] as const).map((field) => (
            <LineField
              key={field}
              label={t(`line.${field}`)}
              description={t(`lineSays.${field}`)}
              field={`${block.id}/${field}`}
              step={step}
              text={block[field]}
              edit={(language, line) => setBlockLine(planId, block.id, 'title', field, language, line)}
            />
          ))}
          <PlanFields />
        </Stack>
      )
    case 'callout':
      return (
        <Stack gap={16}>
          {(['title', 'text'] as const).map((field) => (
            <LineField
              key={field}
              label={t(`line.${field}`)}
              field={`${block.id}/${field}`}
              step={step}
              text={block[field]}
              edit={(language, line) => setBlockLine(planId, block.id, 'callout', field, language, line)}
            />
          ))}
        </Stack>
      )
    case 'quotation':
      return (
        <Stack gap={16}>
          {(['text', 'attribution'] as const).map((field) => (
            <LineField
              key={field}
              label={t(`line.${field}`)}
              field={`${block.id}/${field}`}
              step={step}
              text={block[field]}
              edit={(language, line) => setBlockLine(planId, block.id, 'quotation', field, language, line)}
            />
          ))}
          <QuotationFields block={block} />
        </Stack>
      )
    case 'colophon':
      return (
        <LineField
          label={t('line.text')}
          field={`${block.id}/text`}
          step={step}
          text={block.text}
          edit={(language, line) => setBlockLine(planId, block.id, 'colophon', 'text', language, line)}
        />
      )
    case 'activities':
      return (
        <Stack gap={16}>
          {(['title', 'note', 'sourceLine'] as const).map((field) => (
            <LineField
              key={field}
              label={t(`line.${field}`)}
              field={`${block.id}/${field}`}
              step={step}
              text={block[field]}
              edit={(language, line) => setBlockLine(planId, block.id, 'activities', field, language, line)}
            />
          ))}
          <ActivitiesFields block={block} />
        </Stack>
      )
    case 'key-figures':
      return <KeyFiguresEditor block={block} />
    case 'table':
      return <TableEditor block={block} />
    case 'findings':
      return <FindingsFields block={block} />
    case 'recommendations':
      return <RecommendationsFields block={block} />
    case 'project-profile':
      return <ProfileFields block={block} />
    case 'figure':
      return <FigureFields block={block} />
  }
}

const FigureFields = ({ block }: { block: Extract<PlanBlock, { kind: 'figure' }> }) => {
  const figure = useProject().figures.find(({ id }) => id === block.figureId)
  return (
    <Stack gap={16}>
      <FigureChoice block={block} />
      {figure ? <FigureForm figure={figure} /> : null}
    </Stack>
  )
}
