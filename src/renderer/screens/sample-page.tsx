/** The picture of the sample's first page. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreviewPages } from '../../ipc/contract'
import { bridge } from '../bridge'
import { PageSheet } from '../pages/page-sheet'
import { usePdf } from '../pages/use-pdf'
import { BlankSheet, SAMPLE_WIDTH } from './blank-sheet'

export const SamplePage = () => {
  const { t } = useTranslation()
  const preview = useSamplePages()
  const pages = usePdf(preview?.bytes)
  const first = pages?.sizes[0]
  if (!pages || !first) return <BlankSheet />
  return (
    <PageSheet
      document={pages.document}
      number={1}
      of={pages.sizes.length}
      widthPx={SAMPLE_WIDTH}
      ratio={first.heightPt / first.widthPt}
      isNear
      picture={t('start.samplePage')}
    />
  )
}

/** Undefined until they are there; when they cannot be made, the sheet stays blank: the doors work without it. */
function useSamplePages(): PreviewPages | undefined {
  const [pages, setPages] = useState<PreviewPages>()
  useEffect(() => {
    let isGone = false
    const make = async (): Promise<void> => {
      const { project } = await bridge.openSample()
      const plan = project.plans[0]
      if (isGone || !plan) return
      const answer = await bridge.previewBriefing({ project, plan: plan.id, language: project.languages[0] })
      if (!isGone && answer) setPages(answer)
    }
    make().catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [])
  return pages
}
