/** What a figure is about, to be picked: the same controls for every kind. */
import { useTranslation } from 'react-i18next'
import type { CountRuleRef, CountryRef, EditionRef } from '../../../core/model/token'
import { Pick, PickOrNone } from '../../fields/pick'
import { useScope } from '../../open-project'
import { countryChoices, editionChoices, ruleChoices } from '../../prose/token-form'

interface PickOf<V> {
  readonly value: V
  readonly onPick: (value: V) => void
}

export const EditionPick = ({ label, ...pick }: PickOf<EditionRef> & { readonly label?: string }) => {
  const { t } = useTranslation()
  return <Pick label={label ?? t('token.ofEdition')} choices={editionChoices(useScope(), t)} {...pick} />
}

export const RulePick = (pick: PickOf<CountRuleRef>) => {
  const { t } = useTranslation()
  return <Pick label={t('token.rule')} choices={ruleChoices(useScope(), t)} {...pick} />
}

export const HighlightPick = (pick: PickOf<CountryRef | null>) => {
  const { t } = useTranslation()
  return (
    <PickOrNone
      label={t('figure.highlight')}
      none={t('figure.noHighlight')}
      choices={countryChoices(useScope(), t)}
      {...pick}
    />
  )
}

export const CountryPick = (pick: PickOf<CountryRef>) => {
  const { t } = useTranslation()
  return <Pick label={t('token.country')} choices={countryChoices(useScope(), t)} {...pick} />
}
