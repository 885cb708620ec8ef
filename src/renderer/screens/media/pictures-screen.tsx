/** The pictures of the project: those of the briefing first. */
import { Button, Text } from '@mantine/core'
import { IconPhoto, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { countMentions } from '../../../core/edit/inlines'
import { deletePicture, figuresOf } from '../../../core/edit/pictures'
import type { Media } from '../../../core/model/material'
import { recordsOf } from '../../../core/narrative/records'
import { sayInline } from '../../../core/narrative/say-inline'
import { applyEdit, useScope } from '../../open-project'
import { ProseDesk } from '../../prose/desk'
import { figureNumber } from '../../prose/names'
import { CardList } from '../../ui/card-list'
import { EmptyState } from '../../ui/empty-state'
import { SeverityIcon } from '../../ui/severity-icon'
import { useGo } from '../go'
import { DeleteButton, toldMentions } from '../records/delete-button'
import { RecordScreen } from '../records/record-screen'
import type { Intake } from './intake'
import { IntakeReport } from './intake-report'
import { PictureForm } from './picture-form'
import { pictureName } from './picture-name'
import { Thumbnail } from './thumbnail'

export interface PicturesScreenProps {
  readonly tabs: ReactNode
  readonly intake: Intake
  readonly onAdd: () => void
}

export const PicturesScreen = ({ tabs, intake, onAdd }: PicturesScreenProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const { project, damagedImages } = scope
  const { assets } = recordsOf(project)
  const numbersOf = ({ id }: Media): readonly number[] =>
    figuresOf(project, id).flatMap((figure) => figureNumber(figure, scope) ?? [])
  const isDamaged = ({ assetHash }: Media): boolean => damagedImages?.has(assetHash) ?? false
  const isUsed = (media: Media) => numbersOf(media).length > 0
  const groups = [
    { label: t('media.used'), rows: project.media.filter(isUsed) },
    { label: t('media.unused'), rows: project.media.filter((media) => !isUsed(media)) },
  ]
  const rows = groups.flatMap((group) => group.rows)
  const current = rows.find(({ id }) => id === go.chosen.media) ?? rows[0]

  const remove = (media: Media) => {
    const at = rows.indexOf(media)
    applyEdit(deletePicture(media.id, sayInline), t('undoMedia.delete'))
    go.choose('media', (rows[at + 1] ?? rows[at - 1])?.id ?? null)
  }
  const consequences = ({ id }: Media): readonly string[] => {
    const figures = figuresOf(project, id)
    return [
      ...(figures.length > 0 ? [t('media.deleteFigures', { count: figures.length })] : []),
      ...toldMentions(countMentions(project, new Set(figures)), 'delete.referenced', t),
    ]
  }
  return (
    <ProseDesk>
      <RecordScreen<Media>
        name="pictures"
        title={t('section.media')}
        count={rows.length}
        actions={
          <Button leftSection={<IconPlus size={16} />} onClick={onAdd}>
            {t('media.add')}
          </Button>
        }
        bar={
          <>
            {tabs}
            {rows.length === 0 ? null : (
              <Text fz={13} c="dimmed">
                {t('media.dropHere')}
              </Text>
            )}
            <IntakeReport {...intake} />
          </>
        }
        groups={groups}
        selected={current?.id ?? null}
        onSelect={(media) => go.choose('media', media.id)}
        rowTitle={(media) => pictureName(media, scope, t)}
        listWidth={352}
        list={(keys) => (
          <CardList<Media>
            label={t('media.pictures')}
            groups={groups.filter((group) => group.rows.length > 0)}
            selected={current?.id ?? null}
            onSelect={(media) => go.choose('media', media.id)}
            {...keys}
            picture={(media) => <Thumbnail asset={assets.get(media.assetHash)} isDamaged={isDamaged(media)} />}
            title={(media) => pictureName(media, scope, t)}
            meta={(media) => (
              <>
                {isDamaged(media) ? <SeverityIcon severity="error" size={14} /> : null}{' '}
                {numbersOf(media)
                  .map((number) => t('reference.figure', { number }))
                  .join(', ') || t('media.unused')}
              </>
            )}
          />
        )}
        form={
          current
            ? {
                title: t('media.title'),
                actions: (
                  <DeleteButton
                    label={t('media.delete')}
                    consequences={consequences(current)}
                    onDelete={() => remove(current)}
                  />
                ),
                body: <PictureForm key={current.id} media={current} />,
              }
            : null
        }
        empty={
          <EmptyState
            icon={<IconPhoto size={40} stroke={1.25} />}
            title={t('media.emptyTitle')}
            description={t('media.emptyText')}
            note={t('media.emptyNote')}
          >
            <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={onAdd}>
              {t('media.add')}
            </Button>
          </EmptyState>
        }
      />
    </ProseDesk>
  )
}
