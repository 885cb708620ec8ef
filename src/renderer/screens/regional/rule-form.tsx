import { ActionIcon, Button, Select, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setCounted, setCountReason, setRuleRegion, setRuleText } from '../../../core/edit/placements'
import { changePlan } from '../../../core/edit/plan'
import type { CountryId } from '../../../core/model/ids'
import { type CountRule, REGIONS } from '../../../core/model/report'
import { countedIn } from '../../../core/narrative/placements'
import { countryName } from '../../../core/narrative/references'
import { PickOrNone } from '../../fields/pick'
import { LocalText } from '../../fields/text-fields'
import { useTyping } from '../../fields/typing'
import { applyEdit, useLanguage, useScope } from '../../open-project'
import { Field } from '../../ui/record-form'
import { UsedIn } from '../records/used-in'
import { RuleWords } from '../rule-words'

export const RuleForm = ({ rule }: { rule: CountRule }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { id } = rule
  const step = t('undo.editRule')
  const counted = countedIn(id, 'plan', scope)
  const { plan } = scope
  const year = scope.project.editions.find((edition) => edition.id === plan.editionId)?.year ?? ''
  return (
    <>
      <LocalText
        label={t('countRules.name')}
        description={t('countRules.nameHint')}
        field={`${id}/name`}
        step={step}
        text={rule.name}
        edit={(language, text) => setRuleText(id, 'name', language, text)}
      />
      <PickOrNone
        label={t('countRules.region')}
        none={t('countRules.noRegion')}
        choices={REGIONS.map((value) => ({ value, label: t(`region.${value}`) }))}
        value={rule.region}
        onPick={(region) => applyEdit(setRuleRegion(id, region), step)}
      />
      <div className="bw-rule-bar" role="status">
        <div style={{ flex: 1 }}>
          {counted.ok ? <RuleWords counted={counted.value} withWhy={false} /> : <Text fz="sm">{counted.reason}</Text>}
          <Text fz={13} c="dimmed">
            {t('countRules.inEdition', { year })}
          </Text>
        </div>
        {plan.countRuleId === id ? null : (
          <Button onClick={() => applyEdit(changePlan(plan.id, { countRuleId: id }), t('undo.planRule'))}>
            {t('countRules.use')}
          </Button>
        )}
      </div>
      <Named rule={rule} list="include" />
      {rule.region === null ? null : <Named rule={rule} list="exclude" />}
      <LocalText
        lines
        label={t('regional.ruleNote')}
        description={t('regional.ruleNoteHint')}
        field={`${id}/note`}
        step={step}
        text={rule.note}
        edit={(language, text) => setRuleText(id, 'note', language, text)}
      />
      <UsedIn id={id} />
    </>
  )
}

/** The countries that a rule names, each with why; and a way to name another. */
const Named = ({ rule, list }: { rule: CountRule; list: 'include' | 'exclude' }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const language = useLanguage()
  const { countries } = scope.project
  const [added, setAdded] = useState<CountryId | null>(null)
  const nameOf = (id: CountryId) => {
    const country = countries.find((one) => one.id === id)
    return country ? countryName(country, scope) : id
  }
  const byName = (a: { readonly name: string }, b: { readonly name: string }) => a.name.localeCompare(b.name)
  const named = rule[list].map((id) => ({ id, name: nameOf(id) })).toSorted(byName)
  const free = countries
    .filter((one) => (one.region === rule.region) === (list === 'exclude') && !rule[list].includes(one.id))
    .map(({ id }) => ({ id, name: nameOf(id) }))
    .toSorted(byName)
  const set = (id: CountryId, isNamed: boolean) => {
    setAdded(isNamed ? id : null)
    applyEdit(setCounted(rule.id, id, isNamed === (list === 'include')), t('undo.setCounted', { country: nameOf(id) }))
  }
  return (
    <Field label={t(`countRules.${list}`)} description={t(`countRules.${list}Hint`)}>
      <div className="bw-named-countries">
        {named.map(({ id, name }) => (
          <div key={id} className="bw-named-country">
            <Text fz="sm">{name}</Text>
            <Reason
              rule={rule}
              countryId={id}
              label={t('countRules.reason', { country: name })}
              text={rule.reasons?.find((reason) => reason.countryId === id)?.text[language] ?? ''}
              isNew={added === id}
            />
            <ActionIcon
              aria-label={t('countRules.unname', { country: name })}
              title={t('countRules.unname', { country: name })}
              onClick={() => set(id, false)}
            >
              <IconX size={16} />
            </ActionIcon>
          </div>
        ))}
        <Select
          // one that was taken is gone from the field as well
          key={named.length}
          searchable
          selectFirstOptionOnChange
          selectFirstOptionOnDropdownOpen // as in the country of a new briefing
          aria-label={t(`countRules.${list}Add`)}
          placeholder={t(`countRules.${list}Add`)}
          data={free.map(({ id, name }) => ({ value: id as string, label: name }))}
          value={null}
          onChange={(value) => {
            const country = free.find(({ id }) => id === value)
            if (country) set(country.id, true)
          }}
        />
      </div>
    </Field>
  )
}

interface ReasonProps {
  readonly rule: CountRule
  readonly countryId: CountryId
  readonly label: string
  readonly text: string
  readonly isNew: boolean
}

const Reason = ({ rule, countryId, label, text, isNew }: ReasonProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const type = useTyping(`${rule.id}/reasons/${countryId}`, t('undo.editRule'))
  return (
    <TextInput
      autoFocus={isNew}
      aria-label={label}
      placeholder={t('countRules.why')}
      value={text}
      onChange={(event) => type(setCountReason(rule.id, countryId, language, event.currentTarget.value))}
    />
  )
}
