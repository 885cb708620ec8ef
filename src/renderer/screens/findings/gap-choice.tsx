/** What the briefing does about a recommendation that nothing answers: say so, leave it out, or say what is planned. */
import { Group, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { setGap, setPlannedDate, setPlannedNote } from '../../../core/edit/findings'
import type { Finding } from '../../../core/model/report'
import { DateField } from '../../fields/date-field'
import { LocalText } from '../../fields/text-fields'
import { applyEdit } from '../../open-project'

const CHOICES = ['say-so', 'leave-out', 'planned'] as const

export const GapChoice = ({ finding }: { readonly finding: Finding }) => {
  const { t } = useTranslation()
  const { id, order, gap } = finding
  return (
    <div className="bw-gap-choice">
      <Group gap={8} wrap="nowrap">
        <b className="bw-gap">{t('matrix.gap')}</b>
        <NativeSelect
          size="xs"
          aria-label={t('gap.choice', { number: order })}
          data={CHOICES.map((value) => ({ value, label: t(`gap.${value}`) }))}
          value={gap?.kind ?? 'say-so'}
          onChange={(event) => {
            const chosen = CHOICES.find((choice) => choice === event.currentTarget.value)
            if (chosen) applyEdit(setGap(id, chosen === 'say-so' ? null : chosen), t('gap.undo'))
          }}
        />
      </Group>
      {gap?.kind === 'planned' ? (
        <>
          <LocalText
            label={t('gap.note', { number: order })}
            field={`${id}/planned-note`}
            step={t('gap.undo')}
            text={gap.note}
            edit={(language, text) => setPlannedNote(id, language, text)}
          />
          <DateField
            label={t('gap.date', { number: order })}
            field={`${id}/planned-date`}
            step={t('gap.undo')}
            value={gap.date}
            canBeEmpty
            edit={(date) => setPlannedDate(id, date)}
          />
        </>
      ) : null}
    </div>
  )
}
