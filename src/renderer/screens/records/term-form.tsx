/** A word that the house avoids; under it what every project avoids, to begin from. */
import { Button, Checkbox, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KNOWN_TERMS, termKey } from '../../../core/checks/term-list'
import { addTerm, changeTerm, setTermAllowed } from '../../../core/edit/terms'
import { LANGUAGES } from '../../../core/model/language'
import type { HouseTerm } from '../../../core/model/material'
import { Pick } from '../../fields/pick'
import { PlainText } from '../../fields/text-fields'
import { newId } from '../../new-id'
import { applyEdit, useScope } from '../../open-project'
import { Field } from '../../ui/record-form'
import { useGo } from '../go'
import './term-form.css'

export const TermForm = ({ term }: { term: HouseTerm }) => {
  const { t } = useTranslation()
  const { id, language, avoid, say, why } = term
  const isAllowed = term.isAllowed ?? false
  const step = t('terms.undo')
  return (
    <>
      <PlainText
        label={t('terms.avoid')}
        description={t('terms.avoidHint')}
        field={`${id}/avoid`}
        step={step}
        spelledIn={language}
        value={avoid}
        edit={(text) => changeTerm(id, { avoid: text })}
      />
      {isAllowed ? null : (
        <PlainText
          label={t('terms.say')}
          description={t('terms.sayHint')}
          field={`${id}/say`}
          step={step}
          spelledIn={language}
          value={say}
          edit={(text) => changeTerm(id, { say: text })}
        />
      )}
      <Pick
        label={t('terms.language')}
        choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={language}
        onPick={(value) => applyEdit(changeTerm(id, { language: value }), step)}
      />
      <Checkbox
        label={t('terms.allowed')}
        description={t('terms.allowedHint')}
        checked={isAllowed}
        onChange={(event) => applyEdit(setTermAllowed(id, event.currentTarget.checked), step)}
      />
      <PlainText
        label={t(isAllowed ? 'terms.whyAllowed' : 'terms.why')}
        description={t('terms.whyHint')}
        error={isAllowed && why.trim() === '' ? t('terms.whyAllowedNeeded') : undefined}
        field={`${id}/why`}
        step={step}
        spelledIn={language}
        value={why}
        edit={(text) => changeTerm(id, { why: text })}
      />
      <KnownTerms term={term} />
    </>
  )
}

/** Those of the language that the project has not made its own. */
const KnownTerms = ({ term: { language } }: { term: HouseTerm }) => {
  const { t } = useTranslation()
  const go = useGo()
  const { terms } = useScope().project
  const own = new Set(terms.flatMap((term) => (term.language === language ? [termKey(term.avoid)] : [])))
  const known = KNOWN_TERMS[language].filter(([avoid]) => !own.has(termKey(avoid)))
  if (known.length === 0) return null
  const make = (avoid: string, say: string) => {
    const made: HouseTerm = { id: newId('trm'), language, avoid, say, why: '' }
    applyEdit(addTerm(made), t('terms.undoAdd'))
    go.begin('people', made.id)
  }
  return (
    <Field label={t('terms.known')} description={t('terms.knownHint')}>
      <ul className="bw-known-terms">
        {known.map(([avoid, say]) => (
          <li key={avoid}>
            <Text fz={13} lh="20px">
              {avoid}
              <Text span fz={13} c="dimmed">
                : {t('terms.insteadOf', { say })}
              </Text>
            </Text>
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={t('terms.own', { term: avoid })}
              onClick={() => make(avoid, say)}
            >
              {t('terms.ownShort')}
            </Button>
          </li>
        ))}
      </ul>
    </Field>
  )
}
