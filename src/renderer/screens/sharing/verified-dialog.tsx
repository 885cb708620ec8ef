/** Says whether a PDF is what the project inside it gives, and else what differs. */
import { Button, Group, List, Loader, Modal, Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { closeVerified, type Verifying, verifyStore } from '../../verify-pdf'

export const VerifiedDialog = () => {
  const verifying = useStore(verifyStore, (state) => state.verifying)
  return verifying === null ? null : <Verified verifying={verifying} />
}

const Verified = ({ verifying }: { verifying: Verifying }) => {
  const { t } = useTranslation()
  const isWorking = verifying.is === 'working'
  return (
    <Modal
      opened
      size="lg"
      onClose={isWorking ? () => undefined : closeVerified}
      title={titleOf(verifying, t)}
      withCloseButton={false}
    >
      <div role="status" style={{ overflowWrap: 'anywhere' }}>
        <Said verifying={verifying} />
      </div>
      {isWorking ? null : (
        <Group justify="flex-end" mt={16}>
          <Button data-autofocus onClick={closeVerified}>
            {t('verify.close')}
          </Button>
        </Group>
      )}
    </Modal>
  )
}

function titleOf(verifying: Verifying, t: TFunction): string {
  switch (verifying.is) {
    case 'working':
      return t('verify.working')
    case 'failed':
      return t('verify.failed')
    case 'done': {
      const { name, differences } = verifying.verified
      return t(differences.length === 0 ? 'verify.same' : 'verify.different', { name })
    }
  }
}

const Said = ({ verifying }: { verifying: Verifying }) => {
  const { t } = useTranslation()
  switch (verifying.is) {
    case 'working':
      return (
        <Group gap={16} wrap="nowrap">
          <Loader size="sm" />
          <Text>{t('verify.workingText')}</Text>
        </Group>
      )
    case 'failed':
      return <Text>{verifying.why || t('verify.failedWhy')}</Text>
    case 'done': {
      const { pageCount, differences } = verifying.verified
      if (differences.length === 0) return <Text>{t('verify.sameText', { count: pageCount ?? 0 })}</Text>
      return (
        <>
          <Text mb={8}>{t('verify.differentText')}</Text>
          <List spacing={4}>
            {differences.map((difference) => (
              <List.Item key={difference}>{difference}</List.Item>
            ))}
          </List>
        </>
      )
    }
  }
}
