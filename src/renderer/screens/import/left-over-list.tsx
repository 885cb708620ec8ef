import { Button, Text, Title } from '@mantine/core'
import { IconCheck, IconClipboardCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../../core/import/preview'
import { copyText } from '../../import/copy-text'
import { useScope } from '../../open-project'
import { shownCount } from './import-names'
import { leftOver } from './left-over'

const SHOWN = 50

/** What is left empty or out, with the place of each, to be read or taken along. */
export const LeftOverList = ({ preview }: { preview: ImportPreview }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const [isCopied, setCopied] = useState(false)
  const lines = leftOver(preview, scope, t)
  return (
    <>
      <Title order={3} mb={4}>
        {t('import.changes.leftTitle')}
      </Title>
      <Text fz="sm" c="dimmed" mb={8}>
        {lines.length === 0
          ? t('import.changes.leftNone')
          : t('import.changes.leftText', { count: lines.length, shown: shownCount(lines.length) })}
      </Text>
      {lines.length === 0 ? null : (
        <>
          <Button
            mb={12}
            leftSection={isCopied ? <IconCheck size={16} /> : <IconClipboardCopy size={16} />}
            onClick={() => setCopied(copyText(lines.join('\n')))}
          >
            {t(isCopied ? 'import.changes.copied' : 'import.changes.copy')}
          </Button>
          <ul className="bw-import-left">
            {lines.slice(0, SHOWN).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
