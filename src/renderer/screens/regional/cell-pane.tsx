/** Beside the grid: the edition's shares, the chosen cell with what stands behind it, the count rule. */
import { Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { placementOf, setRuleText, setTier, setTierSource } from '../../../core/edit/placements'
import type { CountRule, TierPlacement } from '../../../core/model/report'
import { distributionOf } from '../../../core/narrative/placements'
import { countryName } from '../../../core/narrative/references'
import { PickOrNone } from '../../fields/pick'
import { LocalText, PlainText } from '../../fields/text-fields'
import { applyEdit, useScope } from '../../open-project'
import { sourceName } from '../../prose/names'
import { Pane, PaneHeader } from '../../ui/pane'
import { RecordForm } from '../../ui/record-form'
import { TierBadge, tierName } from '../../ui/tier-badge'
import { CHOICES } from './tier-grid'
import type { Cell } from './tiers-view'

interface CellPaneProps {
  readonly cell: Cell | undefined
  readonly rule: CountRule | undefined
  /** Leads back to the grid, where there is no room for both. */
  readonly back: ReactNode
}

export const CellPane = ({ cell, rule, back }: CellPaneProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  return (
    <Pane
      label={t('regional.about')}
      header={
        <PaneHeader title={cell ? t('regional.edition', { year: cell.edition.year }) : t('regional.about')}>
          {back}
        </PaneHeader>
      }
    >
      <RecordForm label={t('regional.about')}>
        {cell ? <Shares cell={cell} /> : null}
        {cell ? <CellForm cell={cell} /> : null}
        {rule ? (
          <Stack gap={12} className="bw-ruled">
            <Text fz="lg" fw={600}>
              {t('regional.rule')}
            </Text>
            <LocalText
              label={t('regional.ruleName')}
              field={`${rule.id}/name`}
              step={t('undo.editRule')}
              text={rule.name}
              edit={(language, text) => setRuleText(rule.id, 'name', language, text)}
            />
            <LocalText
              lines
              label={t('regional.ruleNote')}
              description={t('regional.ruleNoteHint')}
              field={`${rule.id}/note`}
              step={t('undo.editRule')}
              text={rule.note}
              edit={(language, text) => setRuleText(rule.id, 'note', language, text)}
            />
          </Stack>
        ) : null}
        {scope.project.countRules.length === 0 ? <Text fz="sm">{t('regional.noRule')}</Text> : null}
      </RecordForm>
    </Pane>
  )
}

const Shares = ({ cell }: { cell: Cell }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const shares = distributionOf('plan', cell.edition.id, scope)
  if (!shares.ok)
    return (
      <Text fz="sm" c="dimmed">
        {shares.reason}
      </Text>
    )
  const most = Math.max(...shares.value.groups.map((group) => group.members.length), 1)
  return (
    <Stack gap={8}>
      {shares.value.groups.map((group) => (
        <div key={group.tier} className="bw-share">
          <TierBadge tier={group.tier} />
          <span className="bw-share-track">
            <span
              style={{
                width: `${(group.members.length / most) * 100}%`,
                background: `var(--bw-tier-${group.tier.toLowerCase()})`,
              }}
            />
          </span>
          <b>{group.members.length}</b>
          <Text span fz={13} c="dimmed">
            {group.percent}%
          </Text>
        </div>
      ))}
      <Text fz={13} c="dimmed">
        {t('regional.sharesNote')}
      </Text>
    </Stack>
  )
}

const CellForm = ({ cell }: { cell: Cell }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { country, edition } = cell
  const placement = placementOf(scope.project.placements, country.id, edition.id)
  const name = countryName(country, scope)
  const tiers = CHOICES.filter((tier) => tier !== null)
  return (
    <Stack gap={8} className="bw-ruled">
      <Text fz="lg" fw={600}>
        {t('regional.cell', { country: name, year: edition.year })}
      </Text>
      <Group gap={8}>
        <TierBadge tier={placement?.tier ?? null} />
        <Text fw={500}>{placement ? tierName(placement.tier, t) : t('regional.notIn')}</Text>
      </Group>
      <Text fz="sm">{placement ? t(`placementStatus.${placement.status}`) : t('regional.notInWhy')}</Text>
      {placement && placement.evidence.length > 0 ? (
        <Text fz="sm">{t('regional.evidence', { codes: placement.evidence.join(', ') })}</Text>
      ) : null}
      {placement && placement.note !== '' ? <Text fz="sm">{placement.note}</Text> : null}
      {edition.id === scope.plan.editionId ? null : (
        <Text fz={13} c="dimmed">
          {t('regional.otherEdition')}
        </Text>
      )}
      <PickOrNone
        label={t('regional.tier')}
        none={t('tier.unknown')}
        choices={tiers.map((value) => ({ value, label: tierName(value, t) }))}
        value={placement?.tier ?? null}
        onPick={(tier) =>
          applyEdit(setTier(country.id, edition.id, tier), t('undo.setTier', { country: name, year: edition.year }))
        }
      />
      {placement ? (
        <TierSource placement={placement} step={t('undo.setTier', { country: name, year: edition.year })} />
      ) : null}
    </Stack>
  )
}

/** Where somebody read it; what came with the reference data names its evidence above instead. */
const TierSource = ({ placement, step }: { placement: TierPlacement; step: string }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { id, sourceId = null, locator = '' } = placement
  return (
    <>
      <PickOrNone
        label={t('lawNumbers.source')}
        none={t('lawNumbers.noSource')}
        choices={scope.project.sources.map((source) => ({ value: source.id, label: sourceName(source, scope, t) }))}
        value={sourceId}
        onPick={(picked) => applyEdit(setTierSource(id, picked, locator), step)}
      />
      <PlainText
        label={t('lawNumbers.locator')}
        description={t('lawNumbers.locatorHint')}
        field={`${id}/locator`}
        step={step}
        value={locator}
        edit={(written) => setTierSource(id, sourceId, written)}
      />
    </>
  )
}
