/** Prints the newest pages: draws them as pictures of print quality, then the system's print dialog has them. */
import { Button, Group, Modal, Progress, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '../../core/narrative/languages/all-languages'
import type { PreviewPages, PrintOutcome } from '../../ipc/contract'
import { bridge } from '../bridge'
import { useScope } from '../open-project'
import { pagePictures } from '../pages/page-pictures'
import { Notice } from '../ui/notice'
import type { PrintOverProps } from './print-over'
import { putSheets } from './print-sheets'

interface PrintDialogProps extends PrintOverProps {
  readonly onClose: () => void
}

/** Dots per inch; of long briefings fewer, for the printer's program holds all pages at once. */
const FINE = 300
const COARSE = 150
const LONG = 30
const PAPER = { letter: '8.5in 11in', a4: '210mm 297mm' } as const

type Phase = { readonly drawn: number } | 'asking' | PrintOutcome | 'not-drawn'

export const PrintDialog = ({ preview, errorCount, onClose }: PrintDialogProps) => {
  const { t } = useTranslation()
  const { language, plan } = useScope()
  const [phase, setPhase] = useState<Phase>({ drawn: 0 })
  // those of one moment: the dialog lies over everything, so nobody edits meanwhile
  const [pages, setPages] = useState<PreviewPages>()
  if (!pages && preview.isCurrent && preview.pages) setPages(preview.pages)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, of the pages that were current when they were there
  useEffect(() => {
    if (!pages) return
    const ended = new AbortController()
    let takeAway: (() => void) | undefined
    const print = async (): Promise<void> => {
      const pictures: Blob[] = []
      for await (const { page, png } of pagePictures(pages.bytes, pages.pageCount > LONG ? COARSE : FINE)) {
        if (ended.signal.aborted) return
        pictures.push(png)
        setPhase({ drawn: page })
      }
      const away = await putSheets(pictures, PAPER[plan.paper], {
        nameOf: (number) => t('pages.page', { number, of: pages.pageCount }),
        draft: errorCount > 0 ? wordsOf(language).page.labels.draft : null,
      })
      if (ended.signal.aborted) return away()
      takeAway = away
      setPhase('asking')
      setPhase(await bridge.printWindow({ paper: plan.paper }).catch(() => 'failed' as const))
    }
    print().catch(() => setPhase('not-drawn'))
    return () => {
      ended.abort()
      takeAway?.()
    }
  }, [pages])

  const count = pages?.pageCount ?? 0
  const isDrawing = typeof phase === 'object'
  const trouble =
    phase === 'not-drawn' || (!pages && preview.trouble !== null) ? 'notDrawn' : phase === 'failed' ? 'failed' : null
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('print.title')}
      size={480}
      closeButtonProps={{ 'aria-label': t('print.close') }}
    >
      {trouble === null ? (
        <>
          <Text role="status">
            {isDrawing
              ? pages
                ? t('print.drawing', { done: phase.drawn, count })
                : t('print.waiting')
              : t(`print.${phase === 'asking' || phase === 'cancelled' ? phase : 'handed'}`, {
                  pages: t('export.pages', { count }),
                })}
          </Text>
          {isDrawing ? (
            <Progress
              mt={16}
              value={count === 0 ? 0 : (100 * phase.drawn) / count}
              aria-label={t('print.title')}
              transitionDuration={0}
            />
          ) : null}
          {errorCount > 0 ? (
            <Text fz="sm" c="dimmed" mt={16}>
              {t('print.asDraft', { count: errorCount })}
            </Text>
          ) : null}
        </>
      ) : (
        <Notice title={t(`print.${trouble}`)}>{t('print.otherWay')}</Notice>
      )}
      <Group className="bw-dialog-footer" justify="flex-end">
        <Button data-autofocus onClick={onClose}>
          {t(isDrawing && trouble === null ? 'print.cancel' : 'print.close')}
        </Button>
      </Group>
    </Modal>
  )
}
