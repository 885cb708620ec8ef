/** A file from the inbox whose project is known from another file, another window or the kept versions: which is newer, and what to do. */
import { Button, Group, Modal, Text } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { lastChangeIn } from '../../core/review/change-log'
import { compareWith } from '../compare-with'
import { mergeWithCopy, otherWritersStore } from '../other-writers'
import { type KinQuestion, sessionStore } from '../session'
import { lastChangedBy } from './last-changed-by'

export const KinProject = () => {
  const { t } = useTranslation()
  const { kin, kinNext } = useStore(sessionStore)
  const isMerging = useStore(otherWritersStore, (state) => state.isMerging)
  useEffect(() => {
    if (kinNext === null || isMerging) return // one after the other
    sessionStore.setState({ kinNext: null })
    const { copy, relation, opened, deed } = kinNext
    if (deed === 'merge') void mergeWithCopy(copy, t('merge.stepCopy', { name: copy.name }))
    else compareWith({ side: { copy: copy.copy }, name: copy.name, project: opened.project, copy, relation })
  }, [kinNext, isMerging, t])
  return kin === null ? null : <Asked {...kin} />
}

const Asked = ({ opened, answer }: KinQuestion) => {
  const { t } = useTranslation()
  const { kin } = opened
  const { relation, name, folder } = kin
  const isKept = kin.recent === null
  const isMergeable = !isKept && (relation === 'newer' || relation === 'diverged' || relation === 'unknown')
  const words = { other: name, folder }
  const [theirs, mine] = [lastChangedBy(lastChangeIn(opened.project.changeLog), t), lastChangedBy(kin.lastChange, t)]
  return (
    <Modal
      opened
      size="lg"
      onClose={() => answer('stay')}
      title={t('compare.kin.title', { name: opened.name })}
      withCloseButton={false}
    >
      <div style={{ overflowWrap: 'anywhere' }}>
        <Text mb={8}>
          {isKept
            ? t(relation === 'older' ? 'compare.kin.keptOlder' : 'compare.kin.keptDiverged')
            : t(`compare.kin.${relation}`, words)}
        </Text>
        {theirs === '' ? null : <Text mb={4}>{`${t('compare.kin.theirs')} ${theirs}`}</Text>}
        {mine === '' ? null : <Text mb={8}>{`${t('compare.kin.mine')} ${mine}`}</Text>}
        <Text c="dimmed" mb={24}>
          {t(isKept ? 'compare.kin.noteKept' : isMergeable ? 'compare.kin.note' : 'compare.kin.noteOlder')}
        </Text>
      </div>
      <Group gap={8}>
        <Button onClick={() => answer('stay')}>{t('compare.kin.stay')}</Button>
        <Group gap={8} ml="auto">
          <Button {...(isMergeable ? {} : { 'data-autofocus': true })} onClick={() => answer('open')}>
            {t('compare.kin.open')}
          </Button>
          <Button onClick={() => answer('compare')}>{t('compare.kin.compare')}</Button>
          {isMergeable ? (
            <Button variant="filled" data-autofocus onClick={() => answer('merge')}>
              {t('compare.kin.merge')}
            </Button>
          ) : null}
        </Group>
      </Group>
    </Modal>
  )
}
