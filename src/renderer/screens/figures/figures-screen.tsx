/** All figures, those of the briefing first and in its order. */
import { Button, Menu } from '@mantine/core'
import { IconChartBar, IconChevronDown, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { addFigure, deleteFigure, newFigure } from '../../../core/edit/figures'
import { countMentions } from '../../../core/edit/inlines'
import { FIGURE_KINDS, type Figure, type FigureKind } from '../../../core/model/figure'
import type { FigureId } from '../../../core/model/ids'
import { sayInline } from '../../../core/narrative/say-inline'
import { newId } from '../../new-id'
import { applyEdit, useScope } from '../../open-project'
import { ProseDesk } from '../../prose/desk'
import { figureNumber, lineIn } from '../../prose/names'
import { EmptyState } from '../../ui/empty-state'
import { SeverityIcon } from '../../ui/severity-icon'
import { useGo } from '../go'
import { DeleteButton, toldMentions } from '../records/delete-button'
import { RecordScreen } from '../records/record-screen'
import { generatedAlt } from './figure-alt'
import { FigureForm } from './figure-form'

export const FiguresScreen = ({ tabs }: { tabs: ReactNode }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const { figures, media } = scope.project
  const numbered = (figure: Figure): string | undefined => {
    const number = figureNumber(figure.id, scope)
    return number === undefined ? undefined : t('reference.figure', { number })
  }
  const shown = new Set(scope.plan.blocks.flatMap((block) => (block.kind === 'figure' ? [block.figureId] : [])))
  const order = [...shown]
  // a figure that cannot be drawn has a place in the briefing but no number
  const rows = figures.toSorted((a, b) => rank(order, a) - rank(order, b))
  const current = rows.find((figure) => figure.id === go.chosen.media) ?? rows[0]
  const [picture] = media

  const add = (kind: FigureKind) => {
    const id = newId('fig')
    const base = { id, title: {}, note: {}, sourceLine: {}, width: 'text' } as const
    const figure: Figure | undefined =
      kind !== 'photo'
        ? newFigure(kind, id, scope.plan)
        : picture && { ...base, kind, mediaId: picture.id, alt: { mode: 'own', text: {}, basedOn: '' } }
    if (!figure) return
    applyEdit(addFigure(figure), t('undo.addFigure'))
    go.choose('media', id)
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

  const newMenu = (
    <Menu withInitialFocusPlaceholder={false} position="bottom-end" width={264}>
      <Menu.Target>
        <Button leftSection={<IconPlus size={16} />} rightSection={<IconChevronDown size={14} />}>
          {t('figure.new')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FIGURE_KINDS.filter((kind) => kind !== 'photo' || picture).map((kind) => (
          <Menu.Item key={kind} onClick={() => add(kind)}>
            {t(`figureKind.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )

  return (
    <ProseDesk>
      <RecordScreen<Figure>
        name="figures"
        title={t('section.media')}
        count={rows.length}
        actions={newMenu}
        bar={tabs}
        groups={[
          { label: t('figure.used'), rows: rows.filter((figure) => shown.has(figure.id)) },
          { label: t('figure.unused'), rows: rows.filter((figure) => !shown.has(figure.id)) },
        ]}
        selected={current?.id ?? null}
        onSelect={(figure) => go.choose('media', figure.id)}
        rowTitle={(figure) => lineIn(figure.title, scope) || t('figure.untitled')}
        rowMeta={(figure) => (
          <>
            {numbered(figure) === undefined ? null : <span>{numbered(figure)}</span>}
            <span>{t(`figureKind.${figure.kind}`)}</span>
          </>
        )}
        rowEnd={(figure) => {
          const made = generatedAlt(figure, scope)
          return made && !made.ok ? <SeverityIcon severity="error" size={16} /> : null
        }}
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
            <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={() => add('tier-distribution')}>
              {t('figure.addFirst')}
            </Button>
          </EmptyState>
        }
      />
    </ProseDesk>
  )
}

/** The place in the briefing; figures that no block shows come last. */
const rank = (order: readonly FigureId[], { id }: Figure): number => {
  const at = order.indexOf(id)
  return at < 0 ? order.length : at
}
