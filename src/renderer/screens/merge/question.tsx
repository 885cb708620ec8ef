/** One decision: what it was, mine and theirs as cards, and both where the two can stand together. */
import { Group, Kbd, Text, Title, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { diffUnits } from '../../../core/compare/diff-units'
import { words } from '../../../core/compare/units'
import { answersTo, recordOf } from '../../../core/merge/decide'
import type { Decision } from '../../../core/merge/merge-projects'
import { useScope } from '../../open-project'
import type { PendingMerge } from '../../other-writers'
import { MarkedParts } from '../../ui/marked-parts'
import { recordName, saySide } from './say-value'

/** Without “the” and “its”: as a heading. */
export const wordsOf = ({ words: said, path, shape }: Decision, whole: string): string =>
  path.length === 0 && shape === 'value' ? whole : said.replaceAll(/(^|, )(the|its) /g, '$1')

export interface QuestionProps {
  readonly decision: Decision
  readonly pending: PendingMerge
  /** @param number of the card, from 0 */
  readonly onChoose: (number: number) => void
}

export const Question = ({ decision, pending, onChoose }: QuestionProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  const theirScope = { ...scope, project: { ...pending.theirs, plans: scope.project.plans } }
  const given = pending.answers.get(decision.key)
  const [mine, theirs] = [saySide(decision, 'mine', scope, t), saySide(decision, 'theirs', theirScope, t)]
  const isLong = mine.length > 60 || theirs.length > 60
  const parts = isLong ? diffUnits(words(mine), words(theirs)) : []
  const was = decision.base === undefined ? '' : saySide(decision, 'base', scope, t)
  const textOf = { mine, theirs, both: '' }
  return (
    <>
      <Text fz={13} fw={600} c="dimmed">
        {wordsOf(decision, t('merge.wholeRecord'))}
      </Text>
      <Title order={2} fz={20} lh="28px" style={{ overflowWrap: 'anywhere' }}>
        {recordName(recordOf(pending.merged.project, decision), decision, scope, t)}
      </Title>
      <Text c="dimmed" mb={24} style={{ whiteSpace: 'pre-line' }}>
        {pending.base === null
          ? t('merge.wasUnknown')
          : was === ''
            ? t('merge.wasNothing')
            : t('merge.was', { value: was })}
      </Text>
      <div className="bw-merge-cards">
        {answersTo(decision).map((side, number) => (
          <UnstyledButton
            key={side}
            className="bw-merge-card"
            data-taken={given === side}
            data-both={side === 'both'}
            aria-pressed={given === side}
            onClick={() => onChoose(number)}
          >
            <Group justify="space-between" wrap="nowrap" mb={8} w="100%">
              <Text fw={600} fz="sm">
                {t(`merge.${side}`)}
              </Text>
              <Kbd>{number + 1}</Kbd>
            </Group>
            <Text component="div" className="bw-merge-value" data-long={isLong || side === 'both'}>
              {side === 'both' ? (
                saySide(decision, 'both', theirScope, t)
              ) : isLong ? (
                <MarkedParts
                  parts={parts.filter(({ is }) => is === 'same' || is === (side === 'mine' ? 'removed' : 'added'))}
                />
              ) : (
                textOf[side]
              )}
            </Text>
            <Text fz={13} c="dimmed" mt={8}>
              {given === side ? t('merge.isTaken') : t(`merge.take.${side}`)}
            </Text>
          </UnstyledButton>
        ))}
      </div>
    </>
  )
}
