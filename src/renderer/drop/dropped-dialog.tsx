/** Says what was dropped before anything is done with it. */
import { Button, Group, Modal, Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { LIMITS } from '../../core/model/limits'
import type { Project } from '../../core/model/project'
import { writeShortDate } from '../../core/model/written-date'
import { useOpenProject } from '../open-project'
import { shownName } from '../screens/shown-name'
import { openDropped, startFrom } from '../session'
import { verifyPdf } from '../verify-pdf'
import { type Dropped, dropStore, forgetDropped, sendPictures } from './drop-store'

export const DroppedDialog = () => {
  const asked = useStore(dropStore, (state) => state.asked)
  return asked ? <Asked key={asked.files[0].name} dropped={asked} /> : null
}

const Asked = ({ dropped }: { dropped: Dropped }) => {
  const { t } = useTranslation()
  const open = useOpenProject()
  const { kind, files } = dropped
  const [file] = files
  const inside = useInside(dropped)
  const current = open ? shownName(open.history.present, t('workspace.untitled')) : null
  const deed =
    kind.is === 'project'
      ? { label: t('drop.open'), run: () => void openDropped(file) }
      : kind.is === 'template'
        ? { label: t('drop.startFrom'), run: () => void startFrom(file) }
        : kind.is === 'pdf'
          ? { label: t('drop.openInside'), run: () => void openDropped(file) }
          : kind.is === 'picture' && open
            ? { label: t('drop.addPictures', { count: files.length }), run: () => sendPictures(files) }
            : null
  return (
    <Modal
      opened
      onClose={forgetDropped}
      title={t(`drop.title.${kind.is}`, { name: file.name, count: files.length })}
      withCloseButton={false}
    >
      {saidOf(dropped, inside, current, t).map((sentence) => (
        <Text key={sentence} mb={8} style={{ overflowWrap: 'anywhere' }}>
          {sentence}
        </Text>
      ))}
      <Group gap={8} justify="flex-end" mt={16}>
        <Button onClick={forgetDropped} {...(deed ? {} : { 'data-autofocus': true })}>
          {t(deed ? 'drop.notNow' : 'drop.close')}
        </Button>
        {kind.is === 'pdf' ? (
          <Button
            onClick={() => {
              forgetDropped()
              void verifyPdf(file)
            }}
          >
            {t('verify.deed')}
          </Button>
        ) : null}
        {deed ? (
          <Button
            variant="filled"
            data-autofocus
            onClick={() => {
              forgetDropped()
              deed.run()
            }}
          >
            {deed.label}
          </Button>
        ) : null}
      </Group>
    </Modal>
  )
}

function saidOf({ kind, files }: Dropped, inside: Project | null, current: string | null, t: TFunction): string[] {
  switch (kind.is) {
    case 'project': {
      const asOf = inside?.plans[0]?.asOf
      return [
        inside && asOf
          ? t('drop.project', {
              title: shownName(inside, t('workspace.untitled')),
              asOf: writeShortDate(asOf),
              findings: inside.findings.length,
              activities: inside.activities.length,
            })
          : t('drop.someProject'),
        ...(current === null ? [] : [t('drop.inPlaceOf', { name: current })]),
      ]
    }
    case 'template':
      return [t('drop.template'), ...(current === null ? [] : [t('drop.inPlaceOf', { name: current })])]
    case 'picture':
      return current === null
        ? [t('drop.openFirst')]
        : [files.map(({ name }) => name).join(', '), t('drop.picturesTo', { name: current })]
    case 'table':
      return [t('drop.table'), t('drop.openFirst')]
    case 'pdf':
      return [
        t('drop.pdf'),
        t('drop.pdfInstead'),
        ...(current === null ? [] : [t('drop.inPlaceOf', { name: current })]),
      ]
    case 'other':
      return [
        kind.looks === undefined ? t('drop.unknown') : t('drop.looks', { what: kind.looks }),
        t('drop.kinds'),
        t('drop.unchanged'),
      ]
  }
}

/** The project in the file; null: not read yet, or it cannot be read, which opening says better. */
function useInside({ kind, files }: Dropped): Project | null {
  const [inside, setInside] = useState<Project | null>(null)
  const [file] = files
  useEffect(() => {
    if (kind.is !== 'project' || file.size > LIMITS.fileBytes) return
    let isWanted = true
    const read = async () => {
      const { parseProject } = await import('../../core/project-file/parse')
      const parsed = parseProject(new Uint8Array(await file.arrayBuffer()))
      if (isWanted && parsed.ok) setInside(parsed.project)
    }
    read().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [kind, file])
  return inside
}
