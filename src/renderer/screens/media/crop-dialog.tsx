/**
 * The part of a picture that is shown. It is made a picture of its own: pages hold only that, for what is cropped away may be a face. The
 * whole picture stays in the project only where somebody asks for it.
 */
import 'react-image-crop/dist/ReactCrop.css'
import { Button, Checkbox, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { centerCrop, makeAspectCrop, type PercentCrop, ReactCrop } from 'react-image-crop'
import { fitCrop, removePictureCrop, setPictureCrop } from '../../../core/edit/pictures'
import { type Asset, CROP_UNITS, type Crop, type Media } from '../../../core/model/material'
import { NumberField } from '../../fields/number-field'
import { cropImage } from '../../images/reencode'
import { useImageUrl } from '../../images/use-image-url'
import { applyEdit, scopeNow } from '../../open-project'
import { Field } from '../../ui/record-form'

/** Width over height. */
const FRAMES = { free: undefined, landscape: 3 / 2, wide: 16 / 9, square: 1, portrait: 4 / 5 } as const
type Frame = keyof typeof FRAMES
const FRAME_NAMES = Object.keys(FRAMES) as readonly Frame[]

const WHOLE: PercentCrop = { unit: '%', x: 0, y: 0, width: 100, height: 100 }
const UNITS_PER_PERCENT = CROP_UNITS / 100
const percentOf = ({ x, y, width, height }: Crop): PercentCrop => ({
  unit: '%',
  x: x / UNITS_PER_PERCENT,
  y: y / UNITS_PER_PERCENT,
  width: width / UNITS_PER_PERCENT,
  height: height / UNITS_PER_PERCENT,
})
const unitsOf = ({ x, y, width, height }: PercentCrop): Crop =>
  fitCrop({
    x: x * UNITS_PER_PERCENT,
    y: y * UNITS_PER_PERCENT,
    width: width * UNITS_PER_PERCENT,
    height: height * UNITS_PER_PERCENT,
  })
const isWholeCrop = ({ width, height }: Crop): boolean => width === CROP_UNITS && height === CROP_UNITS

export interface CropDialogProps {
  readonly media: Media
  /** What is cropped: the whole picture where it was kept, else the picture as it is. */
  readonly source: Asset
  readonly onClose: () => void
}

export const CropDialog = ({ media, source, onClose }: CropDialogProps) => {
  const { t } = useTranslation()
  const url = useImageUrl(source)
  const [crop, setCrop] = useState<PercentCrop>(media.whole ? percentOf(media.whole.crop) : WHOLE)
  const [frame, setFrame] = useState<Frame>('free')
  const [isKept, setKept] = useState(media.whole !== undefined)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const { widthPx, heightPx } = source
  const aspect = FRAMES[frame]

  const chooseFrame = (next: Frame) => {
    setFrame(next)
    const shape = FRAMES[next]
    if (shape === undefined) return
    setCrop(centerCrop(makeAspectCrop({ unit: '%', width: 100 }, shape, widthPx, heightPx), widthPx, heightPx))
  }
  const apply = async (): Promise<void> => {
    const units = unitsOf(crop)
    const before = scopeNow()?.project
    setBusy(true)
    const isAll = isWholeCrop(units)
    const part = isAll ? source : await cropImage(source, units).catch(() => undefined)
    setBusy(false)
    if (!part) return setTrouble(t('crop.failed'))
    if (scopeNow()?.project.id !== before?.id) return onClose()
    if (isAll) applyEdit(removePictureCrop(media.id), t('undoMedia.uncrop'))
    else {
      const now = scopeNow()?.project
      applyEdit(setPictureCrop(media.id, part, isKept ? { asset: source, crop: units } : null), t('undoMedia.crop'))
      if (scopeNow()?.project === now) return setTrouble(t('crop.noRoom'))
    }
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('crop.title')}
      size={760}
      closeButtonProps={{ 'aria-label': t('crop.cancel') }}
    >
      <Stack gap={16}>
        <Field label={t('crop.frame')} description={t(`crop.frameSays.${frame}`)}>
          <SegmentedControl
            aria-label={t('crop.frame')}
            data={FRAME_NAMES.map((value) => ({ value, label: t(`crop.frames.${value}`) }))}
            value={frame}
            onChange={(next) => chooseFrame(FRAME_NAMES.find((name) => name === next) ?? 'free')}
          />
        </Field>
        <div className="bw-crop">
          <ReactCrop
            crop={crop}
            {...(aspect === undefined ? {} : { aspect })}
            keepSelection
            ruleOfThirds
            disabled={isBusy}
            ariaLabels={ariaLabels(t('crop.area'), t('crop.handle'))}
            onChange={(_pixels, percent) => setCrop(percent)}
          >
            {url === undefined ? null : <img src={url} alt={t('crop.picture')} draggable={false} />}
          </ReactCrop>
        </div>
        <PixelFields source={source} crop={crop} aspect={aspect} id={media.id} onCrop={setCrop} />
        <Checkbox
          label={t('crop.keep')}
          description={t(isKept ? 'crop.keepOn' : 'crop.keepOff')}
          checked={isKept}
          onChange={(event) => setKept(event.currentTarget.checked)}
        />
        {trouble === '' ? null : (
          <Text fz="sm" c="var(--bw-error)" role="alert">
            {trouble}
          </Text>
        )}
        <Group justify="flex-end" gap={8}>
          <Button onClick={onClose}>{t('crop.cancel')}</Button>
          <Button variant="filled" loading={isBusy} onClick={() => void apply()}>
            {t('crop.apply')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

interface PixelFieldsProps {
  readonly source: Asset
  readonly crop: PercentCrop
  readonly aspect: number | undefined
  readonly id: string
  readonly onCrop: (crop: PercentCrop) => void
}

/** The same part in numbers, for whoever cannot or would rather not drag. */
const PixelFields = ({ source: { widthPx, heightPx }, crop, aspect, id, onCrop }: PixelFieldsProps) => {
  const { t } = useTranslation()
  const px = {
    x: Math.round((crop.x * widthPx) / 100),
    y: Math.round((crop.y * heightPx) / 100),
    width: Math.round((crop.width * widthPx) / 100),
    height: Math.round((crop.height * heightPx) / 100),
  }
  const set = (field: keyof typeof px, value: number) => {
    const next = { ...px, [field]: value }
    if (aspect !== undefined && field === 'width') next.height = Math.round(value / aspect)
    if (aspect !== undefined && field === 'height') next.width = Math.round(value * aspect)
    const width = Math.max(1, Math.min(next.width, widthPx))
    const height = Math.max(1, Math.min(next.height, heightPx))
    onCrop({
      unit: '%',
      // what would reach beyond the picture is moved back into it
      x: (Math.min(next.x, widthPx - width) * 100) / widthPx,
      y: (Math.min(next.y, heightPx - height) * 100) / heightPx,
      width: (width * 100) / widthPx,
      height: (height * 100) / heightPx,
    })
  }
  const field = (name: keyof typeof px, min: number, max: number) => (
    <NumberField
      label={t(`crop.${name}`)}
      min={min}
      max={max}
      field={`${id}/crop/${name}`}
      value={px[name]}
      onNumber={(value) => value !== null && set(name, value)}
    />
  )
  return (
    <Field label={t('crop.numbers')} description={t('crop.pixels')}>
      <div className="bw-fieldrow" style={{ gridTemplateColumns: 'repeat(4, 1fr)' }}>
        {field('x', 0, widthPx - 1)}
        {field('y', 0, heightPx - 1)}
        {field('width', 1, widthPx)}
        {field('height', 1, heightPx)}
      </div>
    </Field>
  )
}

const ariaLabels = (cropArea: string, handle: string) => ({
  cropArea,
  nwDragHandle: handle,
  nDragHandle: handle,
  neDragHandle: handle,
  eDragHandle: handle,
  seDragHandle: handle,
  sDragHandle: handle,
  swDragHandle: handle,
  wDragHandle: handle,
})
