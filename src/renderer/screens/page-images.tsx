/** The pages of the finished PDF as pictures beside it, for those who post pages. */
import { Box, Button, Group, Progress, Text } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PAGE_IMAGE_DPI } from '../../core/briefing/page-images'
import type { ExportToken } from '../../ipc/contract'
import { bridge, messageOf } from '../bridge'

export interface PageImagesProps {
  readonly token: ExportToken
  readonly pageCount: number
}

type Phase =
  /** Null: nothing was asked for yet. */
  | { readonly kind: 'idle'; readonly words: string | null; readonly isWrong: boolean }
  /** Some files of these names are there. */
  | { readonly kind: 'asking'; readonly bytes: Uint8Array; readonly there: readonly string[] }
  | { readonly kind: 'drawing'; readonly done: number }
  /** No longer to be cancelled: it takes a moment. */
  | { readonly kind: 'writing'; readonly done: number }

export const PageImages = ({ token, pageCount }: PageImagesProps) => {
  const { t } = useTranslation()
  const [phase, setPhase] = useState<Phase>({ kind: 'idle', words: null, isWrong: false })
  const ended = useRef(new AbortController())
  useEffect(() => () => ended.current.abort(), [])
  const say = (words: string, isWrong = false): void => setPhase({ kind: 'idle', words, isWrong })

  const make = async (bytes: Uint8Array, replace: boolean): Promise<void> => {
    const { signal } = ended.current
    setPhase({ kind: 'drawing', done: 0 })
    const pictures = await drawAll(bytes, signal, (done) => setPhase({ kind: 'drawing', done }))
    if (!pictures) return say(t('pageImages.cancelled'))
    const names: string[] = []
    for (const [i, picture] of pictures.entries()) {
      setPhase({ kind: 'writing', done: i })
      try {
        const png = new Uint8Array(await picture.arrayBuffer())
        names.push(await bridge.savePageImage({ token, page: i + 1, png, replace }))
      } catch (error) {
        return say(stoppedAt(names.length, pageCount, messageOf(error) ?? t('pageImages.failedWriting'), t), true)
      }
    }
    say(t('pageImages.saved', { count: names.length, first: names[0] ?? '', last: names.at(-1) ?? '' }))
  }
  const start = async (): Promise<void> => {
    ended.current = new AbortController()
    try {
      const { bytes, there } = await bridge.pagesToDraw({ token })
      if (there.length > 0) setPhase({ kind: 'asking', bytes, there })
      else await make(bytes, false)
    } catch (error) {
      say(messageOf(error) ?? t('pageImages.failed'), true)
    }
  }
  const replaceThem = (bytes: Uint8Array): void => void make(bytes, true).catch(() => say(t('pageImages.failed'), true))

  return (
    <Group gap={16} wrap="nowrap" mt={16} mih={40}>
      {phase.kind === 'idle' ? (
        <>
          <Button
            leftSection={<IconPhoto size={18} stroke={1.75} />}
            onClick={() => void start()}
            flex="none"
            autoFocus={phase.words !== null}
          >
            {t('pageImages.save')}
          </Button>
          <Text fz="sm" lh="20px" c={phase.isWrong ? 'var(--bw-error)' : 'dimmed'} role="status">
            {phase.words ?? t('pageImages.none')}
          </Text>
        </>
      ) : phase.kind === 'asking' ? (
        <>
          <Text flex={1} role="alert">
            {t('pageImages.there', { count: phase.there.length, first: phase.there[0] ?? '' })}
          </Text>
          <Button onClick={() => replaceThem(phase.bytes)}>{t('pageImages.replace')}</Button>
          <Button variant="filled" autoFocus onClick={() => say(t('pageImages.kept'))}>
            {t('pageImages.keep')}
          </Button>
        </>
      ) : (
        <>
          <Box flex={1} mr={8}>
            <Text fz="sm" fw={500} mb={4} role="status">
              {t(`pageImages.${phase.kind}`, { page: Math.min(phase.done + 1, pageCount), count: pageCount })}
            </Text>
            <Progress
              value={(100 * phase.done) / pageCount}
              size={6}
              aria-label={t('pageImages.progress')}
              transitionDuration={0}
            />
          </Box>
          <Button autoFocus disabled={phase.kind === 'writing'} onClick={() => ended.current.abort()}>
            {t('pageImages.cancel')}
          </Button>
        </>
      )}
    </Group>
  )
}

/** All of them before the first is written: an end in between leaves nothing behind. @returns undefined: `signal` ended it */
async function drawAll(
  bytes: Uint8Array,
  signal: AbortSignal,
  onDrawn: (done: number) => void,
): Promise<Blob[] | undefined> {
  const { pagePictures } = await import('../pages/page-pictures')
  const pictures: Blob[] = []
  for await (const { page, png } of pagePictures(bytes, PAGE_IMAGE_DPI.usual)) {
    if (signal.aborted) return undefined
    pictures.push(png)
    onDrawn(page)
  }
  return pictures
}

const stoppedAt = (done: number, count: number, why: string, t: TFunction): string =>
  done === 0 ? why : t('pageImages.someWritten', { why, done, count })
