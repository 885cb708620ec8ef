/** One picture: how it looks, whose it is, who is in it, and its words in the briefing. */
import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { IconArrowRight, IconCrop, IconEraser, IconFileImport, IconPhotoOff, IconPhotoPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addBlock } from '../../../core/edit/blocks'
import { addFigure, setFigureLine } from '../../../core/edit/figures'
import { changeMedia, figuresOf, removePictureCrop, setMediaText, setPictureImage } from '../../../core/edit/pictures'
import { inOneStep } from '../../../core/edit/records'
import { carriedBy } from '../../../core/images/carried'
import { isLeftOut } from '../../../core/images/left-out'
import { noRoomFor } from '../../../core/images/room'
import type { Figure, PhotoFigure } from '../../../core/model/figure'
import { type Asset, CONSENTS, type Media } from '../../../core/model/material'
import type { BriefingPlan } from '../../../core/model/plan'
import { recordsOf } from '../../../core/narrative/records'
import { DateField } from '../../fields/date-field'
import { Pick } from '../../fields/pick'
import { LocalText } from '../../fields/text-fields'
import { imageBytes } from '../../images/image-bytes'
import { reencodeImage } from '../../images/reencode'
import { useImageUrl } from '../../images/use-image-url'
import { newId } from '../../new-id'
import { applyEdit, scopeNow, useScope } from '../../open-project'
import { figureName } from '../../prose/names'
import { LineField } from '../../prose/prose-editor'
import { Field, FieldRow } from '../../ui/record-form'
import { AltField } from '../figures/alt-field'
import { useGo } from '../go'
import { CropDialog } from './crop-dialog'
import { readPicture } from './intake'

export const PictureForm = ({ media }: { media: Media }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const step = t('undoMedia.edit')
  return (
    <Stack gap={16}>
      <ShownPicture media={media} />
      <LocalText
        label={t('photo.credit')}
        field={`${media.id}/credit`}
        step={step}
        text={media.credit}
        edit={(language, text) => setMediaText(media.id, 'credit', language, text)}
      />
      <Pick
        label={t('photo.consent')}
        description={t('media.consentHint')}
        choices={CONSENTS.map((value) => ({ value, label: t(`consent.${value}`) }))}
        value={media.consent}
        error={media.consent === 'unknown' ? t('photo.consentUnknown') : undefined}
        onPick={(consent) => applyEdit(changeMedia(media.id, { consent }), step)}
      />
      <Field label={t('media.origin')} description={t('media.originHint')}>
        <FieldRow>
          <LocalText
            label={t('media.place')}
            field={`${media.id}/place`}
            step={step}
            text={media.place ?? {}}
            edit={(language, text) => setMediaText(media.id, 'place', language, text)}
          />
          <DateField
            label={t('photo.takenAt')}
            field={`${media.id}/takenAt`}
            step={step}
            canBeEmpty
            value={media.takenAt}
            edit={(takenAt) => changeMedia(media.id, { takenAt })}
          />
        </FieldRow>
      </Field>
      <div className="bw-picture-words">
        <Words media={media} figures={figuresOf(scope.project, media.id)} />
      </div>
    </Stack>
  )
}

const ShownPicture = ({ media }: { media: Media }) => {
  const { t } = useTranslation()
  const { project, damagedImages } = useScope()
  const { assets } = recordsOf(project)
  const asset = assets.get(media.assetHash)
  const isDamaged = damagedImages?.has(media.assetHash) ?? false
  const isBare = asset !== undefined && isLeftOut(asset)
  const sound = isDamaged || isBare ? undefined : asset
  const whole = media.whole ? assets.get(media.whole.assetHash) : sound
  const source = whole && !isLeftOut(whole) ? whole : undefined
  const url = useImageUrl(sound)
  const [isCropping, setCropping] = useState(false)
  const [said, setSaid] = useState('')

  const replace = async (file: File | null): Promise<void> => {
    if (!file) return
    const before = scopeNow()?.project.id
    const read = await readPicture(file, t)
    const now = scopeNow()
    if (!now || now.project.id !== before) return
    const none = read.ok ? noRoomFor(read.asset, now.project) : undefined
    if (!read.ok) setSaid(`${t('media.notReplaced', { name: file.name, message: read.message })} ${read.next}`)
    else if (none)
      setSaid(
        `${t('media.notReplaced', { name: file.name, message: t(`media.noRoom.${none}`) })} ${t('media.noRoomNext')}`,
      )
    else {
      applyEdit(setPictureImage(media.id, read.asset), t('undoMedia.replace'))
      setSaid(
        read.removed.length === 0
          ? ''
          : t('media.addedRemoved', { what: read.removed.map((what) => t(`media.carried.${what}`)).join(', ') }),
      )
    }
  }
  return (
    <div className="bw-picture">
      {sound && url ? (
        <img src={url} alt={t('media.shown')} />
      ) : sound ? null : (
        <div className="bw-picture-damaged">
          <IconPhotoOff size={40} stroke={1.25} {...(isBare ? {} : { color: 'var(--bw-error)' })} />
          <div>
            <Text fw={600}>{t(isBare ? 'saving.barePicture' : 'media.damaged')}</Text>
            <Text fz="sm">{t(isBare ? 'saving.barePictureText' : 'media.damagedText')}</Text>
          </div>
        </div>
      )}
      {sound ? <Facts media={media} asset={sound} /> : null}
      <Group gap={8}>
        {sound && source ? (
          <Button leftSection={<IconCrop size={16} />} onClick={() => setCropping(true)}>
            {t('media.crop')}
          </Button>
        ) : null}
        {media.whole ? (
          <Button onClick={() => applyEdit(removePictureCrop(media.id), t('undoMedia.uncrop'))}>
            {t('media.uncrop')}
          </Button>
        ) : null}
        <FileButton onChange={(file) => void replace(file)} inputProps={{ 'aria-label': t('media.replace') }}>
          {(props) => (
            <Button
              {...props}
              leftSection={<IconFileImport size={16} />}
              {...(isDamaged ? { variant: 'filled' as const } : {})}
            >
              {t('media.replace')}
            </Button>
          )}
        </FileButton>
      </Group>
      <Text fz={13} role="status">
        {said}
      </Text>
      {isCropping && source ? <CropDialog media={media} source={source} onClose={() => setCropping(false)} /> : null}
    </div>
  )
}

/** Size, and what the bytes hold besides pixels: asked of them, not remembered. */
const Facts = ({ media, asset }: { media: Media; asset: Asset }) => {
  const { t } = useTranslation()
  const carried = useMemo(() => carriedBy(imageBytes(asset) ?? new Uint8Array()), [asset])
  const clear = async (): Promise<void> => {
    const bytes = imageBytes(asset)
    const clean = bytes && (await reencodeImage(bytes))
    if (clean?.ok) applyEdit(setPictureImage(media.id, clean.asset), t('undoMedia.clear'))
  }
  return (
    <Text fz={13} c="dimmed" component="div">
      {t('media.size', {
        width: asset.widthPx,
        height: asset.heightPx,
        type: asset.type === 'image/png' ? 'PNG' : 'JPEG',
        kb: Math.max(1, Math.round((asset.base64.length * 3) / 4 / 1024)),
      })}
      <br />
      {carried.length === 0 ? (
        t('media.clean')
      ) : (
        <Group gap={8} mt={4}>
          <Text fz={13} c="var(--bw-warning)">
            {t('media.carries', { what: carried.map((what) => t(`media.carried.${what}`)).join(', ') })}
          </Text>
          <Button leftSection={<IconEraser size={16} />} onClick={() => void clear()}>
            {t('media.clear')}
          </Button>
        </Group>
      )}
    </Text>
  )
}

/** The words belong to the figure that shows the picture: one picture may stand twice and say different things. */
const Words = ({ media, figures }: { media: Media; figures: readonly Figure['id'][] }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const { project, plan } = scope
  const shown = project.figures.filter(
    (figure): figure is PhotoFigure => figure.kind === 'photo' && figures.includes(figure.id),
  )
  const block = plan.blocks.find((b) => b.kind === 'figure' && figures.includes(b.figureId))
  const use = () => {
    const [first] = shown
    const id = first?.id ?? newId('fig')
    const figure: PhotoFigure = {
      id,
      kind: 'photo',
      mediaId: media.id,
      title: {},
      note: {},
      sourceLine: {},
      width: 'text',
      alt: { mode: 'own', text: {}, basedOn: '' },
    }
    const placed = addBlock(plan.id, { id: newId('blk'), kind: 'figure', figureId: id }, lastOfText(plan))
    applyEdit(first ? placed : inOneStep(addFigure(figure), placed), t('undoMedia.use'))
  }
  return (
    <Stack gap={16}>
      <Group justify="space-between">
        <Text fw={600}>{t('media.words')}</Text>
        {block ? (
          <Button rightSection={<IconArrowRight size={16} />} onClick={() => go.toBlock(block.id)}>
            {t('media.goBlock')}
          </Button>
        ) : (
          <Button leftSection={<IconPhotoPlus size={16} />} onClick={use}>
            {t('media.use')}
          </Button>
        )}
      </Group>
      {shown.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t('media.wordsNone')}
        </Text>
      ) : null}
      {shown.map((figure) => (
        <Field key={figure.id} label={figureName(figure.id, scope, t)}>
          <Stack gap={16}>
            <FigureLine figure={figure} line="title" />
            <AltField figure={figure} />
            <FigureLine figure={figure} line="sourceLine" />
            <Group>
              <Button rightSection={<IconArrowRight size={16} />} onClick={() => go.toRecord(figure.id)}>
                {t('media.goFigure')}
              </Button>
            </Group>
          </Stack>
        </Field>
      ))}
    </Stack>
  )
}

const FigureLine = ({ figure, line }: { figure: PhotoFigure; line: 'title' | 'sourceLine' }) => {
  const { t } = useTranslation()
  return (
    <LineField
      label={t(line === 'title' ? 'media.caption' : 'figureLine.sourceLine')}
      description={t(line === 'title' ? 'media.captionSays' : 'media.sourceSays')}
      field={`${figure.id}/${line}`}
      step={t('undo.editFigure')}
      text={figure[line]}
      edit={(language, text) => setFigureLine(figure.id, line, language, text)}
    />
  )
}

/** What closes a briefing; a picture goes before it. */
const CLOSING: ReadonlySet<string> = new Set(['closing', 'sources', 'colophon'])
const lastOfText = ({ blocks }: BriefingPlan) => blocks.findLast(({ kind }) => !CLOSING.has(kind))?.id ?? null
