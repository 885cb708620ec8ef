/** The row of large numbers under the title: a number and what it is, up to six. */
import { ActionIcon, Button, Stack } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addKeyFigure, type BlockOf, removeKeyFigure, setKeyFigure } from '../../../core/edit/blocks'
import { applyEdit, usePlan } from '../../open-project'
import { LineField } from '../../prose/prose-editor'

const MOST = 6

export const KeyFiguresEditor = ({ block }: { block: BlockOf<'key-figures'> }) => {
  const { t } = useTranslation()
  const plan = usePlan()
  const step = t('undo.editBlock', { kind: t('block.key-figures') })
  return (
    <Stack gap={12}>
      {block.items.map((item, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a key figure is its place
          key={index}
          className="bw-fieldrow"
          style={{ gridTemplateColumns: '136px 1fr 32px', alignItems: 'end' }}
        >
          {(['number', 'label'] as const).map((field) => (
            <LineField
              key={field}
              label={t(`keyFigure.${field}`, { index: index + 1 })}
              field={`${block.id}/${index}/${field}`}
              step={step}
              text={item[field]}
              edit={(language, line) => setKeyFigure(plan.id, block.id, index, field, language, line)}
            />
          ))}
          <ActionIcon
            aria-label={t('keyFigure.remove', { index: index + 1 })}
            onClick={() => applyEdit(removeKeyFigure(plan.id, block.id, index), t('undo.removeKeyFigure'))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      {block.items.length < MOST ? (
        <div>
          <Button
            leftSection={<IconPlus size={16} />}
            onClick={() => applyEdit(addKeyFigure(plan.id, block.id), t('undo.addKeyFigure'))}
          >
            {t('keyFigure.add')}
          </Button>
        </div>
      ) : null}
    </Stack>
  )
}
