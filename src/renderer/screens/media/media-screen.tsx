/** Figures and pictures: two lists under one entry of the rail. Pictures may be dropped or pasted wherever the screen is. */
import '@mantine/dropzone/styles.css'
import './media.css'
import { SegmentedControl } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { dropStore, takePictures } from '../../drop/drop-store'
import { useScope } from '../../open-project'
import { FiguresScreen } from '../figures/figures-screen'
import { useGo } from '../go'
import { useIntake } from './intake'
import { PicturesScreen } from './pictures-screen'

type Tab = 'figures' | 'pictures'

export const MediaScreen = () => {
  const { t } = useTranslation()
  const go = useGo()
  const { project } = useScope()
  const [chosenTab, setTab] = useState<Tab>('figures')
  const chosen = go.chosen.media
  const tab = chosen === undefined ? chosenTab : chosen.startsWith('med_') ? 'pictures' : 'figures'
  const intake = useIntake((id) => {
    setTab('pictures')
    go.choose('media', id)
  })
  const openFiles = useRef<() => void>(null)
  const { take } = intake
  const dropped = useStore(dropStore, (state) => state.pictures)
  useEffect(() => {
    if (dropped.length === 0) return
    setTab('pictures')
    void take(takePictures())
  }, [dropped, take])
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0 || event.defaultPrevented) return
      event.preventDefault()
      void take(files)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [take])

  const tabs = (
    <SegmentedControl
      fullWidth
      w="100%"
      aria-label={t('media.tabs')}
      data={[
        { value: 'figures', label: t('media.figures') },
        { value: 'pictures', label: t('media.pictures') },
      ]}
      value={tab}
      onChange={(next) => {
        setTab(next === 'pictures' ? 'pictures' : 'figures')
        // the choice is kept while another section is looked at
        go.choose('media', (next === 'pictures' ? project.media[0]?.id : project.figures[0]?.id) ?? null)
      }}
    />
  )
  return (
    <Dropzone
      unstyled
      className="bw-drop"
      activateOnClick={false}
      activateOnKeyboard={false}
      dragEventsBubbling={false}
      enablePointerEvents
      openRef={openFiles}
      inputProps={{ 'aria-label': t('media.add') }}
      onDrop={(files) => void take(files)}
    >
      {tab === 'figures' ? (
        <FiguresScreen tabs={tabs} />
      ) : (
        <PicturesScreen tabs={tabs} intake={intake} onAdd={() => openFiles.current?.()} />
      )}
    </Dropzone>
  )
}
