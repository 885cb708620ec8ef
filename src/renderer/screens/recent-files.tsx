/** The files that were open lately. Arrows walk, Enter opens, Del takes one off the list; the file itself stays. */
import { Button, Group, Text, TextInput, Title, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { writeShortDate } from '../../core/model/written-date'
import type { RecentFile } from '../../ipc/contract'
import { bridge } from '../bridge'
import { lookForRecent, openRecent, sessionStore } from '../session'
import { writtenAt } from '../ui/written-at'

/** Undefined until they are known. */
export function useRecentFiles(): readonly [readonly RecentFile[] | undefined, (gone: RecentFile) => void] {
  const [files, setFiles] = useState<readonly RecentFile[]>()
  useEffect(() => {
    let isGone = false
    bridge.recentFiles().then(
      (found) => !isGone && setFiles(found),
      () => !isGone && setFiles([]), // the doors work without the list
    )
    return () => {
      isGone = true
    }
  }, [])
  const forget = ({ recent }: RecentFile): void => {
    setFiles((before) => before?.filter((file) => file.recent !== recent))
    void bridge.forgetRecent({ recent }).catch(() => undefined) // it is off the list until the app ends
  }
  return [files, forget]
}

export interface RecentFilesProps {
  readonly files: readonly RecentFile[]
  readonly onForget: (file: RecentFile) => void
}

export const RecentFiles = ({ files, onForget }: RecentFilesProps) => {
  const { t } = useTranslation()
  const [sought, setSought] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const words = sought.trim().toLocaleLowerCase()
  const shown = files.filter(({ name, folder }) => `${name} ${folder}`.toLocaleLowerCase().includes(words))

  const rows = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[data-recent]') ?? [])]
  const onKeyDown = (event: KeyboardEvent) => {
    const all = rows()
    const at = all.findIndex((row) => row.contains(document.activeElement))
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      all[Math.max(0, Math.min(to, all.length - 1))]?.focus()
      return
    }
    const file = shown[at]
    if (event.key !== 'Delete' || file === undefined) return
    onForget(file)
    const next = all[at + 1] ?? all[at - 1]
    next?.focus()
  }

  return (
    <section className="bw-recents" aria-label={t('recent.title')}>
      <Group justify="space-between" mb={16} px={16}>
        <Title order={2}>{t('recent.title')}</Title>
        <TextInput
          w={232}
          placeholder={t('recent.find')}
          aria-label={t('recent.find')}
          leftSection={<IconSearch size={16} />}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            rows()[0]?.focus()
          }}
        />
      </Group>
      <ul ref={list} className="bw-recent-list" onKeyDown={onKeyDown}>
        {shown.map((file, index) => (
          <Row key={file.recent} file={file} isFirst={index === 0} onForget={() => onForget(file)} />
        ))}
      </ul>
      {shown.length === 0 ? (
        <Text c="dimmed" px={16}>
          {t('recent.none')}
        </Text>
      ) : null}
    </section>
  )
}

/** The first page, as it was; an empty sheet until it is known. */
const Look = ({ look, isGone }: Pick<RecentFile, 'look' | 'isGone'>) => {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!look) return
    const made = URL.createObjectURL(new Blob([new Uint8Array(look.picture)], { type: 'image/png' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [look])
  return (
    <span className="bw-recent-look" data-gone={isGone}>
      {url === undefined ? null : <img src={url} alt="" />}
    </span>
  )
}

const Row = ({ file, isFirst, onForget }: { file: RecentFile; isFirst: boolean; onForget: () => void }) => {
  const { t } = useTranslation()
  const isOpening = useStore(sessionStore, (state) => state.isOpening)
  const words = (
    <>
      <Look look={file.look} isGone={file.isGone} />
      <span className="bw-recent-name">
        <b>{file.name}</b>
        <span>{file.folder}</span>
      </span>
      {file.isGone ? null : (
        <>
          <span className="bw-recent-as-of">
            <span>{file.asOf === null ? '' : t('recent.asOf', { date: writeShortDate(file.asOf) })}</span>
            {file.look ? <span>{t('rail.percentReady', { percent: file.look.percentReady })}</span> : null}
          </span>
          <span className="bw-recent-when">{writtenAt(file.openedAt, t)}</span>
        </>
      )}
    </>
  )
  const tabIndex = isFirst ? 0 : -1
  return (
    <li className="bw-recent" data-gone={file.isGone}>
      {file.isGone ? (
        <>
          {words}
          <Text span fz="sm">
            {t('recent.gone')}
          </Text>
          <Button data-recent tabIndex={tabIndex} disabled={isOpening} onClick={() => void lookForRecent(file.recent)}>
            {t('recent.lookFor')}
          </Button>
          {file.isKept ? (
            <Button variant="subtle" disabled={isOpening} onClick={() => void openRecent(file.recent)}>
              {t('saving.keptOfGone')}
            </Button>
          ) : null}
          <Button variant="subtle" color="gray" onClick={onForget}>
            {t('recent.forget')}
          </Button>
        </>
      ) : (
        <UnstyledButton
          data-recent
          className="bw-recent-open"
          tabIndex={tabIndex}
          disabled={isOpening}
          title={t('recent.keys')}
          onClick={() => void openRecent(file.recent)}
        >
          {words}
        </UnstyledButton>
      )}
    </li>
  )
}
