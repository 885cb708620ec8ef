/** What one gets: the first page of the sample, made by the app itself while nobody waits for it. */
import { Text, UnstyledButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreviewPages } from '../../ipc/contract'
import { bridge } from '../bridge'
import { PageSheet } from '../pages/page-sheet'
import { usePdf } from '../pages/use-pdf'
import { openSample } from '../session'

const WIDTH = 400

export const SamplePicture = () => {
  const { t } = useTranslation()
  const preview = useSamplePages()
  const pages = usePdf(preview?.bytes)
  const first = pages?.sizes[0]
  return (
    <div className="bw-sample">
      <UnstyledButton className="bw-sample-page" aria-label={t('start.sample')} onClick={() => void openSample()}>
        {pages && first ? (
          <PageSheet
            document={pages.document}
            number={1}
            of={pages.sizes.length}
            widthPx={WIDTH}
            ratio={first.heightPt / first.widthPt}
            isNear
            picture={t('start.samplePage')}
          />
        ) : (
          <span className="bw-sample-waiting" style={{ width: WIDTH, height: (WIDTH * 11) / 8.5 }} />
        )}
      </UnstyledButton>
      <div className="bw-sample-words">
        <Text fz="lg" fw={600} lh="24px" component="h2" m={0}>
          {t('start.getTitle')}
        </Text>
        <ul>
          <li>{t('start.getText')}</li>
          <li>{t('start.getNumbers')}</li>
          <li>{t('start.getAccess')}</li>
        </ul>
      </div>
    </div>
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
