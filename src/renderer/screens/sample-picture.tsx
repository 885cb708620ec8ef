/** What one gets: the first page of the sample, made by the app itself once the start page is drawn and nobody waits. */
import { Text, UnstyledButton } from '@mantine/core'
import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { openSample, sessionStore } from '../session'
import { whenIdle } from '../when-idle'
import { BlankSheet } from './blank-sheet'
import { LazySamplePage } from './lazy-screens'

export const SamplePicture = () => {
  const { t } = useTranslation()
  const isTime = useFreeTime()
  return (
    <div className="bw-sample">
      <UnstyledButton className="bw-sample-page" aria-label={t('start.sample')} onClick={() => void openSample()}>
        <Suspense fallback={<BlankSheet />}>{isTime ? <LazySamplePage /> : <BlankSheet />}</Suspense>
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

/** True from the first moment when the page is drawn and no file is being opened. */
function useFreeTime(): boolean {
  const [isTime, setTime] = useState(false)
  const isOpening = useStore(sessionStore, (state) => state.isOpening)
  useEffect(() => (isOpening ? undefined : whenIdle(() => setTime(true))), [isOpening])
  return isTime
}
