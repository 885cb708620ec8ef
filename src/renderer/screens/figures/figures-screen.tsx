/** All figures, those of the briefing first and in its order. */
import { Button } from '@mantine/core'
import { IconChartBar, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addFigure, deleteFigure } from '../../../core/edit/figures'
import { countMentions } from '../../../core/edit/inlines'
import type { Figure } from '../../../core/model/figure'
import type { FigureId } from '../../../core/model/ids'
import { sayInline } from '../../../core/narrative/say-inline'
import { applyEdit, useScope } from '../../open-project'
import { ProseDesk } from '../../prose/desk'
import { figureNumber, lineIn } from '../../prose/names'
import { CardList } from '../../ui/card-list'
import { EmptyState } from '../../ui/empty-state'
import { SeverityIcon } from '../../ui/severity-icon'
import { useGo } from '../go'
import { DeleteButton, toldMentions } from '../records/delete-button'
import { RecordScreen } from '../records/record-screen'
import { FigureForm } from './figure-form'
import { FiguresDrawn, FigureThumbnail, useDrawing } from './figures-drawn'
import { NewFigure } from './new-figure'

export const FiguresScreen = ({ tabs }: { tabs: ReactNode }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const { figures } = scope.project
  const numbered = (figure: Figure): string | undefined => {
    const number = figureNumber(figure.id, scope)
    return number === undefined ? undefined : t('reference.figure', { number })
  }
  const shown = new Set(scope.plan.blocks.flatMap((block) => (block.kind === 'figure' ? [block.figureId] : [])))
  const order = [...shown]
  // a figure that cannot be drawn has a place in the briefing but no number
  const rows = figures.toSorted((a, b) => rank(order, a) - rank(order, b))
  const current = rows.find((figure) => figure.id === go.chosen.media) ?? rows[0]

  const [isAdding, setAdding] = useState(false)
  const add = (figure: Figure) => {
    applyEdit(addFigure(figure), t('undo.addFigure'))
    go.choose('media', figure.id)
    setAdding(false)
  }
  const remove = (figure: Figure) => {
    const at = rows.findIndex((r) => r.id === figure.id)
    applyEdit(deleteFigure(figure.id, sayInline), t('undo.deleteFigure'))
    go.choose('media', (rows[at + 1] ?? rows[at - 1])?.id ?? null)
  }
  const consequences = (figure: Figure): readonly string[] => [
    ...(shown.has(figure.id) ? [t('figure.deleteUsed')] : []),
    ...toldMentions(countMentions(scope.project, new Set([figure.id])), 'delete.referenced', t),
  ]

  const groups = [
    { label: t('figure.used'), rows: rows.filter((figure) => shown.has(figure.id)) },
    { label: t('figure.unused'), rows: rows.filter((figure) => !shown.has(figure.id)) },
  ]

  return (
    <ProseDesk>
      <FiguresDrawn>
        <RecordScreen<Figure>
          name="figures"
          title={t('section.media')}
          count={rows.length}
          listWidth={352}
          bar={tabs}
          actions={
            <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
              {t('figure.new')}
            </Button>
          }
          groups={groups}
          selected={current?.id ?? null}
          onSelect={(figure) => go.choose('media', figure.id)}
          rowTitle={(figure) => lineIn(figure.title, scope) || t('figure.untitled')}
          list={(keys) => (
            <CardList<Figure>
              label={t('section.media')}
              groups={groups.filter((group) => group.rows.length > 0)}
              selected={current?.id ?? null}
              onSelect={(figure) => go.choose('media', figure.id)}
              {...keys}
              picture={(figure) => <FigureThumbnail figure={figure} />}
              title={(figure) => lineIn(figure.title, scope) || t('figure.untitled')}
              meta={(figure) => <FigureMeta figure={figure} number={numbered(figure)} />}
            />
          )}
          form={
            current
              ? {
                  title: numbered(current) ?? t(`figureKind.${current.kind}`),
                  actions: (
                    <DeleteButton
                      label={t('figure.delete')}
                      consequences={consequences(current)}
                      onDelete={() => remove(current)}
                    />
                  ),
                  body: <FigureForm key={current.id} figure={current} />,
                }
              : null
          }
          empty={
            <EmptyState
              icon={<IconChartBar size={40} stroke={1.25} />}
              title={t('figure.emptyTitle')}
              description={t('figure.emptyText')}
            >
              <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
                {t('figure.addFirst')}
              </Button>
            </EmptyState>
          }
        />
        {isAdding ? <NewFigure onAdd={add} onClose={() => setAdding(false)} /> : null}
      </FiguresDrawn>
    </ProseDesk>
  )
}

const FigureMeta = ({ figure, number }: { figure: Figure; number: string | undefined }) => {
  const { t } = useTranslation()
  const drawing = useDrawing(figure.id)
  const kind = t(`figureKind.${figure.kind}`)
  return (
    <>
      {drawing && 'reason' in drawing ? <SeverityIcon severity="error" size={14} /> : null}{' '}
      {number === undefined ? kind : `${number}, ${kind}`}
    </>
  )
}

/** The place in the briefing; figures that no block shows come last. */
const rank = (order: readonly FigureId[], { id }: Figure): number => {
  const at = order.indexOf(id)
  return at < 0 ? order.length : at
}
