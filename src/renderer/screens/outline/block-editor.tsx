/** The editor of each kind of block. Prose is always open to the cursor; the others show what they say until they are chosen. */
import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { setBlockLine, setProse } from '../../../core/edit/blocks'
import type { PlanBlock } from '../../../core/model/plan'
import { usePlanId, useProject } from '../../open-project'
import { ProseEditor } from '../../prose/prose-editor'
import { StaticProse } from '../../prose/static-line'
import { FigureForm } from '../figures/figure-form'
import { BlockLines } from './block-lines'
import { BlockSummary } from './block-summary'
import {
  ActivitiesFields,
  ChangesFields,
  FigureChoice,
  FindingsFields,
  ProfileFields,
  QuotationFields,
  RecommendationsFields,
} from './data-blocks'
import { KeyFiguresEditor } from './key-figures-editor'
import { PlanFields } from './plan-fields'
import { TableEditor } from './table-editor'

interface BlockEditorProps {
  readonly block: PlanBlock
  readonly isCurrent: boolean
  /** Far from the window prose is only shown: an editor is dear, and an outline may be long. */
  readonly isNear: boolean
}

export const BlockEditor = ({ block, isCurrent, isNear }: BlockEditorProps) => {
  const { t } = useTranslation()
  const planId = usePlanId()
  const step = t('undo.editBlock', { kind: t(`block.${block.kind}`) })

  switch (block.kind) {
    case 'prose':
    case 'context':
    case 'closing':
      if (!isNear) return <StaticProse text={block.content} />
      return (
        <ProseEditor
          label={t(`block.${block.kind}`)}
          field={block.id}
          step={step}
          text={block.content}
          edit={(language, prose) => setProse(planId, block.id, language, prose)}
        />
      )
    case 'claims':
    case 'contents':
    case 'glossary':
    case 'acknowledgements':
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
          <BlockLines
            block={block}
            fields={['kicker', 'title', 'standfirst']}
            says={(field) => t(`lineSays.${field}`)}
            step={step}
            edit={(field, language, line) => setBlockLine(planId, block.id, 'title', field, language, line)}
          />
          <PlanFields />
        </Stack>
      )
    case 'callout':
      return (
        <Stack gap={16}>
          <BlockLines
            block={block}
            fields={['title', 'text']}
            step={step}
            edit={(field, language, line) => setBlockLine(planId, block.id, 'callout', field, language, line)}
          />
        </Stack>
      )
    case 'quotation':
      return (
        <Stack gap={16}>
          <BlockLines
            block={block}
            fields={['text', 'attribution']}
            step={step}
            edit={(field, language, line) => setBlockLine(planId, block.id, 'quotation', field, language, line)}
          />
          <QuotationFields block={block} />
        </Stack>
      )
    case 'colophon':
      return (
        <BlockLines
          block={block}
          fields={['text']}
          step={step}
          edit={(field, language, line) => setBlockLine(planId, block.id, 'colophon', field, language, line)}
        />
      )
    case 'activities':
      return (
        <Stack gap={16}>
          <BlockLines
            block={block}
            fields={['title', 'note', 'sourceLine']}
            step={step}
            edit={(field, language, line) => setBlockLine(planId, block.id, 'activities', field, language, line)}
          />
          <ActivitiesFields block={block} />
        </Stack>
      )
    case 'changes':
      return <ChangesFields block={block} />
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
