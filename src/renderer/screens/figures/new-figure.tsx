/** Which figure: each kind as it would look with the data at hand, and why one does not fit. */
import { Button, Group, Modal, Text } from '@mantine/core'
import { IconCircleDashed } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newFigure } from '../../../core/edit/figures'
import { FIGURE_KINDS, type Figure } from '../../../core/model/figure'
import { FigurePicture } from '../../figures/figure-picture'
import { useDrawnFigures } from '../../figures/use-drawn-figures'
import { newId } from '../../new-id'
import { useScope } from '../../open-project'
import { useNewestPages } from '../../pages/newest-pages'
import { CardList } from '../../ui/card-list'
import { AdviceList } from './advice-list'
import { WIDTH_PX } from './figures-drawn'

export interface NewFigureProps {
  readonly onAdd: (figure: Figure) => void
  readonly onClose: () => void
}

export const NewFigure = ({ onAdd, onClose }: NewFigureProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  // made once, so that what is drawn and what is added are the same figure
  const [asOpened] = useState(scope)
  const candidates = useMemo(
    () =>
      FIGURE_KINDS.flatMap((kind) =>
        kind === 'photo' ? [] : [newFigure(kind, newId('fig'), asOpened.plan, asOpened.project)],
      ),
    [asOpened],
  )
  const drawings = useDrawnFigures(candidates, useNewestPages(), WIDTH_PX.wide)
  const [chosen, setChosen] = useState(candidates[0])
  const why = (figure: Figure): string | null => {
    const drawing = drawings.get(figure.id)
    return drawing && 'reason' in drawing ? drawing.reason : null
  }
  const reason = chosen ? why(chosen) : null
  return (
    <Modal opened onClose={onClose} title={t('figure.newTitle')} size={760} centered>
      <div className="bw-new-figure">
        <CardList<(typeof candidates)[number]>
          label={t('figure.newTitle')}
          groups={[
            { label: t('figure.fits'), rows: candidates.filter((figure) => why(figure) === null) },
            { label: t('figure.fitsNot'), rows: candidates.filter((figure) => why(figure) !== null) },
          ].filter((group) => group.rows.length > 0)}
          selected={chosen?.id ?? null}
          onSelect={setChosen}
          onOpen={onAdd}
          picture={(figure) => {
            const drawing = drawings.get(figure.id)
            if (drawing === undefined) return null
            if ('reason' in drawing) return <IconCircleDashed size={32} stroke={1.25} aria-hidden />
            return <FigurePicture list={drawing.list} label="" />
          }}
          title={(figure) => t(`figureKind.${figure.kind}`)}
        />
      </div>
      <Text fz="sm" mt={16} mih={40} c={reason === null ? 'dimmed' : 'var(--mantine-color-text)'} role="status">
        {chosen ? (reason ?? t(`figureKindSays.${chosen.kind}`)) : null}
      </Text>
      {chosen && reason === null ? <AdviceList figure={chosen} /> : null}
      <Group justify="flex-end" mt={16}>
        <Button onClick={onClose}>{t('figure.cancel')}</Button>
        <Button variant="filled" disabled={!chosen} onClick={() => chosen && onAdd(chosen)}>
          {chosen ? t('figure.addThis', { kind: t(`figureKind.${chosen.kind}`) }) : t('figure.new')}
        </Button>
      </Group>
    </Modal>
  )
}
