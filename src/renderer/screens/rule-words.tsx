/** “Counted: 31. Left out: United States, Aruba …”: the denominator, always the same words. */
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { say } from '../../core/narrative/localized'
import type { Counted } from '../../core/narrative/placements'
import { countryName } from '../../core/narrative/references'
import { useScope } from '../open-project'

export const RuleWords = ({ counted, withWhy = true }: { counted: Counted; withWhy?: boolean }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const leftOut = counted.leftOut.map(({ country }) => countryName(country, scope))
  const why = say(counted.rule.note, scope)
  return (
    <>
      <Text fz="sm">
        <b>{t('rule.counted', { count: counted.counted.length })}</b>{' '}
        {leftOut.length === 0 ? t('rule.nothingLeftOut') : t('rule.leftOut', { names: leftOut.join(', ') })}
      </Text>
      {withWhy && why !== '' ? (
        <Text fz={13} c="dimmed" mt={4}>
          {why}
        </Text>
      ) : null}
    </>
  )
}
