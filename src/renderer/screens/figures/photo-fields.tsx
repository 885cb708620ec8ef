/** What belongs to a photo: which picture, who made it, whether the people in it agreed, when it was taken. */
import { Button, Group, Text } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { changeFigure } from '../../../core/edit/figures'
import { changeMedia, setMediaText } from '../../../core/edit/pictures'
import type { PhotoFigure } from '../../../core/model/figure'
import { CONSENTS } from '../../../core/model/material'
import { DateField } from '../../fields/date-field'
import { Pick } from '../../fields/pick'
import { LocalText } from '../../fields/text-fields'
import { applyEdit, useScope } from '../../open-project'
import { FieldRow } from '../../ui/record-form'
import { useGo } from '../go'
import { pictureName } from '../media/picture-name'

export const PhotoFields = ({ figure }: { figure: PhotoFigure }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { media } = scope.project
  const shown = media.find((m) => m.id === figure.mediaId)
  const go = useGo()
  const step = t('undo.editPhoto')
  return (
    <>
      <Pick
        label={t('photo.picture')}
        choices={media.map((m) => ({ value: m.id, label: pictureName(m, scope, t) }))}
        value={figure.mediaId}
        onPick={(mediaId) => applyEdit(changeFigure(figure.id, 'photo', { mediaId }), step)}
      />
      {shown ? (
        <>
          <Group>
            <Button leftSection={<IconPhoto size={16} />} onClick={() => go.toRecord(shown.id)}>
              {t('media.open')}
            </Button>
          </Group>
          <LocalText
            label={t('photo.credit')}
            field={`${shown.id}/credit`}
            step={step}
            text={shown.credit}
            edit={(language, text) => setMediaText(shown.id, 'credit', language, text)}
          />
          <FieldRow>
            <Pick
              label={t('photo.consent')}
              choices={CONSENTS.map((value) => ({ value, label: t(`consent.${value}`) }))}
              value={shown.consent}
              error={shown.consent === 'unknown' ? t('photo.consentUnknown') : undefined}
              onPick={(consent) => applyEdit(changeMedia(shown.id, { consent }), step)}
            />
            <DateField
              label={t('photo.takenAt')}
              field={`${shown.id}/takenAt`}
              step={step}
              canBeEmpty
              value={shown.takenAt}
              edit={(takenAt) => changeMedia(shown.id, { takenAt })}
            />
          </FieldRow>
        </>
      ) : (
        <Text fz="sm" c="var(--bw-error)">
          {t('photo.missing')}
        </Text>
      )}
    </>
  )
}
