import { Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language } from '../../core/model/language'
import { LIMITS } from '../../core/model/limits'
import type { Paper, ThemeName } from '../../core/model/plan'
import { readWrittenDay, writeShortDate } from '../../core/model/written-date'
import { placedIn } from '../../core/new-project'
import type { ReferenceData } from '../../core/reference/reference'
import { imprintOfTemplate } from '../../core/sharing/start-from-template'
import type { ChosenTemplate } from '../../ipc/contract'
import { Field, FieldRow } from '../ui/record-form'
import { TierBadge } from '../ui/tier-badge'
import { TemplateChoice, type TemplateWanted } from './template-choice'
import { PaperChoice, ThemeChoice } from './theme-choice'

export interface NewBriefingValues {
  /** Null until a country is picked. */
  readonly iso3: string | null
  readonly editionYear: number
  /** As typed. */
  readonly asOf: string
  readonly template: TemplateWanted
  /** Null: none is chosen. */
  readonly file: ChosenTemplate | null
  /** The first is the one that is written first. */
  readonly languages: readonly [Language, ...Language[]]
  /** With the edition before. */
  readonly compare: boolean
  readonly theme: ThemeName
  readonly paper: Paper
  readonly organisation: string
  readonly unit: string
  readonly author: string
}

export interface NewBriefingFormProps {
  readonly reference: ReferenceData
  readonly values: NewBriefingValues
  readonly onChange: (values: NewBriefingValues) => void
}

export const NewBriefingForm = ({ reference, values, onChange }: NewBriefingFormProps) => {
  const { t } = useTranslation()
  const set = (change: Partial<NewBriefingValues>) => onChange({ ...values, ...change })
  const isFromFile = values.template === 'file'
  const placed = new Set(placedIn(reference, values.editionYear))
  const countries = reference.countries
    .filter((country) => placed.has(country.iso3))
    .map((country) => ({ value: country.iso3, label: country.name.en }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
  return (
    <section className="bw-new-form" aria-label={t('new.title')}>
      <Stack gap={24} maw={720} mx="auto">
        <Stack gap={8}>
          <FieldRow>
            <Select
              label={t('new.country')}
              data-autofocus
              autoFocus
              searchable
              selectFirstOptionOnChange
              // else a timer set when the list opens forgets, under a quick typist, what is highlighted: Enter then does nothing
              selectFirstOptionOnDropdownOpen={values.iso3 === null}
              openOnFocus={false}
              limit={250}
              maxDropdownHeight={320}
              data={countries}
              value={values.iso3}
              nothingFoundMessage={t('new.countryNone')}
              onChange={(iso3) => set({ iso3 })}
            />
            <Select
              label={t('new.edition')}
              data={[...reference.editions]
                .reverse()
                .map(({ year }) => ({ value: String(year), label: t('new.editionName', { year }) }))}
              value={String(values.editionYear)}
              onChange={(year) => year !== null && set(inEdition(reference, values, Number(year)))}
            />
          </FieldRow>
          <TierLine reference={reference} values={values} />
        </Stack>
        <TemplateChoice
          value={values.template}
          file={values.file}
          onChange={(template) => set({ template })}
          onFile={(file) => set(withTemplate(file))}
        />
        {isFromFile ? null : (
          <>
            <ThemeChoice value={values.theme} onChange={(theme) => set({ theme })} />
            <PaperChoice value={values.paper} onChange={(paper) => set({ paper })} />
          </>
        )}
        <FieldRow>
          {isFromFile ? (
            <Text c="dimmed">
              {t('new.templateSets', {
                languages: values.file?.template.languages.map((one) => t(`language.${one}`)).join(', ') ?? '',
              })}
            </Text>
          ) : (
            <LanguagesField values={values} onChange={(languages) => set({ languages })} />
          )}
          <TextInput
            label={t('new.asOf')}
            description={t('workspace.asOfHelp')}
            value={values.asOf}
            error={readWrittenDay(values.asOf) === undefined ? t('workspace.asOfWrong') : undefined}
            onChange={(event) => set({ asOf: event.currentTarget.value })}
          />
        </FieldRow>
        <FieldRow>
          <TextInput
            label={t('new.organisation')}
            placeholder={t('new.optional')}
            value={values.organisation}
            maxLength={LIMITS.line}
            onChange={(event) => set({ organisation: event.currentTarget.value })}
          />
          <TextInput
            label={t('new.unit')}
            placeholder={t('new.optional')}
            value={values.unit}
            maxLength={LIMITS.line}
            onChange={(event) => set({ unit: event.currentTarget.value })}
          />
        </FieldRow>
        <FieldRow>
          <TextInput
            label={t('new.author')}
            description={t('new.authorHelp')}
            placeholder={t('new.optional')}
            value={values.author}
            maxLength={LIMITS.line}
            onChange={(event) => set({ author: event.currentTarget.value })}
          />
          <Field label={t('new.comparison')}>
            <Checkbox
              mt={8}
              label={t('new.compare', { year: values.editionYear - 1 })}
              description={t('new.compareHelp')}
              disabled={!reference.editions.some(({ year }) => year === values.editionYear - 1)}
              checked={values.compare}
              onChange={(event) => set({ compare: event.currentTarget.checked })}
            />
          </Field>
        </FieldRow>
      </Stack>
    </section>
  )
}

/** What a template file says of whose briefing it is stands in the form, to be changed. */
export function withTemplate(file: ChosenTemplate): Partial<NewBriefingValues> {
  const { organisation, unit } = imprintOfTemplate(file.template)
  return { template: 'file', file, ...(organisation ? { organisation } : {}), ...(unit ? { unit } : {}) }
}

const LanguagesField = ({
  values,
  onChange,
}: {
  readonly values: NewBriefingValues
  readonly onChange: (languages: NewBriefingValues['languages']) => void
}) => {
  const { t } = useTranslation()
  const [primary, ...others] = values.languages
  return (
    <Field label={t('new.languages')}>
      <Stack gap={8} mt={8}>
        {LANGUAGES.map((language) => (
          <Checkbox
            key={language}
            label={t(language === primary ? 'new.languageFirst' : 'new.languageAlso', {
              language: t(`language.${language}`),
            })}
            checked={values.languages.includes(language)}
            disabled={language === primary}
            onChange={(event) => {
              const isWanted = event.currentTarget.checked
              onChange([primary, ...LANGUAGES.filter((one) => (one === language ? isWanted : others.includes(one)))])
            }}
          />
        ))}
        {others.length > 0 ? (
          <Text fz={13} c="dimmed" lh="18px">
            {t('new.languagesHelp')}
          </Text>
        ) : null}
      </Stack>
    </Field>
  )
}

/** A country that is not in the other edition is not kept. */
const inEdition = (
  reference: ReferenceData,
  { iso3 }: NewBriefingValues,
  editionYear: number,
): Partial<NewBriefingValues> => ({
  editionYear,
  iso3: iso3 !== null && placedIn(reference, editionYear).includes(iso3) ? iso3 : null,
})

/** The tier at once, and what the edition covers. Always as high as one line, so that nothing below moves. */
const TierLine = ({ reference, values }: Pick<NewBriefingFormProps, 'reference' | 'values'>) => {
  const { t } = useTranslation()
  const { iso3, editionYear } = values
  const placement = reference.placements.find((p) => p.iso3 === iso3 && p.year === editionYear)
  const country = reference.countries.find((c) => c.iso3 === iso3)
  const edition = reference.editions.find((e) => e.year === editionYear)
  return (
    <Group gap={8} mih={24} aria-live="polite">
      {placement && country ? (
        <>
          <TierBadge tier={placement.tier} long />
          <Text fz="sm">
            {placement.tier === null
              ? t('new.unknownTier')
              : placement.tier === 'SC'
                ? t('new.specialCase')
                : t('new.inYear', { country: country.name.en, year: editionYear })}
          </Text>
        </>
      ) : null}
      {edition ? (
        <Text fz="sm" c="dimmed">
          {t('new.covers', { from: writeShortDate(edition.periodFrom), to: writeShortDate(edition.periodTo) })}
        </Text>
      ) : null}
    </Group>
  )
}
