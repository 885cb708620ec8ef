/** What the program proved of the finished file, what only a person can confirm, and the statement of both. */
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { IconFileCertificate } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HUMAN_CHECKS, type HumanCheck, type PdfProof } from '../../core/conformance/statement'
import type { ExportToken } from '../../ipc/contract'
import { bridge, messageOf } from '../bridge'
import { CheckedLines } from '../ui/checked-lines'
import { Field } from '../ui/record-form'

const COUNTED = ['headings', 'figures', 'tables', 'links', 'fonts', 'files'] as const
/** With hyphens at which no line breaks. */
const PDFA_2 = 'PDF/A\u20112a'
const PDFA_3 = 'PDF/A\u20113a'

export const Conformance = ({ token, proof }: { readonly token: ExportToken; readonly proof: PdfProof }) => {
  const { t } = useTranslation()
  const [confirmed, setConfirmed] = useState<Record<HumanCheck, boolean>>({ altTexts: false, readingOrder: false })
  const [saved, setSaved] = useState<string>()
  const [trouble, setTrouble] = useState<string>()
  const save = () =>
    bridge.saveStatement({ token, confirmed }).then(
      (name) => {
        setSaved(name)
        setTrouble(undefined)
      },
      (error: unknown) => setTrouble(messageOf(error) ?? t('export.failedWhy')),
    )
  const lines = [
    t('conformance.tagged', { count: proof.pages, profile: proof.files > 0 ? PDFA_3 : PDFA_2 }),
    ...COUNTED.filter((what) => proof[what] > 0).map((what) => t(`conformance.${what}`, { count: proof[what] })),
  ]
  return (
    <Stack gap={16} mt={16}>
      <Field label={t('conformance.proved')}>
        <CheckedLines lines={lines} />
      </Field>
      <Field label={t('conformance.ask')}>
        <Stack gap={8}>
          {HUMAN_CHECKS.map((check) => (
            <Checkbox
              key={check}
              label={t(`conformance.${check}`)}
              checked={confirmed[check]}
              onChange={(event) => {
                setConfirmed({ ...confirmed, [check]: event.currentTarget.checked })
                setSaved(undefined) // what lies beside the PDF says something else now
              }}
            />
          ))}
        </Stack>
      </Field>
      <Group gap={16} wrap="nowrap">
        <Button leftSection={<IconFileCertificate size={18} stroke={1.75} />} onClick={() => void save()} flex="none">
          {t('conformance.save')}
        </Button>
        <Text fz="sm" lh="20px" c={trouble === undefined ? 'dimmed' : 'var(--bw-error)'} role="status">
          {trouble ?? (saved === undefined ? t('conformance.none') : t('conformance.saved', { name: saved }))}
        </Text>
      </Group>
    </Stack>
  )
}
