/** What a value in the text is: how it can be written, the sentence behind it, which countries count, the records, the source. */
import {
  Button,
  Collapse,
  Combobox,
  createTheme,
  Group,
  MantineThemeProvider,
  SegmentedControl,
  Select,
  Text,
} from '@mantine/core'
import { IconAdjustments, IconTableColumn } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Token } from '../../core/model/token'
import { evaluateToken, tokenAlternatives } from '../../core/narrative/evaluate'
import { countedIn } from '../../core/narrative/placements'
import { editionOf } from '../../core/narrative/references'
import type { Scope } from '../../core/narrative/scope'
import { useScope } from '../open-project'
import { sectionOf, useGo } from '../screens/go'
import { RuleWords } from '../screens/rule-words'
import { sourceName } from './names'
import { isOfPlanCountry } from './row-names'
import { rowsBehind } from './rows-behind'
import { TokenForm } from './token-form'
import { TokenSentence } from './token-sentence'

export interface TokenPopoverProps {
  readonly token: Token
  readonly onChange: (token: Token) => void
  /** Undefined: there is no value to keep as text. */
  readonly onPlain: (() => void) | undefined
}

/** Lists in here open in here: elsewhere a press on one of their options would be one beside the popover, and close it. */
const LISTS_WITHIN = createTheme({
  components: { Combobox: Combobox.extend({ defaultProps: { withinPortal: false, floatingStrategy: 'fixed' } }) },
})

/** As many ways to write as fit beside each other; more become a menu. */
const MOST_SEGMENTS = 4
const LONGEST_SEGMENTS = 36

export const TokenPopover = ({ token, onChange, onPlain }: TokenPopoverProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const [isFormOpen, setFormOpen] = useState(false)
  const value = evaluateToken(token, scope)
  const ways = [...(value.ok ? [{ token, text: value.text }] : []), ...tokenAlternatives(token, scope)].toSorted(
    (a, b) => wayOrder(a.token) - wayOrder(b.token),
  )
  const fitsSegments = ways.length <= MOST_SEGMENTS && ways.map((w) => w.text).join('').length <= LONGEST_SEGMENTS
  const data = ways.map((way) => ({ value: JSON.stringify(way.token), label: way.text }))
  const choose = (key: string | null) => {
    const way = ways.find((w) => JSON.stringify(w.token) === key)
    if (way) onChange(way.token)
  }
  const counted = countedFor(token, scope)
  const source = sourceFor(token, scope, t)
  const rows = value.ok ? value.rows : []
  const shownRows = rowsBehind(rows, scope)
  const [firstRow] = rows

  return (
    <MantineThemeProvider theme={LISTS_WITHIN}>
      <div className="bw-token-head">
        <Text fz={20} fw={600} lh="28px" {...(value.ok ? {} : { c: 'var(--bw-error)' })} lineClamp={3}>
          {value.ok ? value.text : t('token.noValue')}
        </Text>
        {ways.length < 2 ? null : fitsSegments ? (
          <SegmentedControl aria-label={t('token.ways')} data={data} value={JSON.stringify(token)} onChange={choose} />
        ) : (
          <Select aria-label={t('token.ways')} data={data} value={JSON.stringify(token)} onChange={choose} maw={200} />
        )}
      </div>
      <div className="bw-token-body">
        <TokenSentence token={token} onChange={onChange} />
        {value.ok ? null : (
          <Text px={16} mt={8} fz="sm" c="var(--bw-error)" role="status">
            {value.reason}
          </Text>
        )}
        <Button
          mx={8}
          mt={4}
          variant="subtle"
          leftSection={<IconAdjustments size={16} />}
          aria-expanded={isFormOpen}
          onClick={() => setFormOpen((open) => !open)}
        >
          {isFormOpen ? t('token.changeDone') : t('token.change')}
        </Button>
        <Collapse expanded={isFormOpen}>
          <TokenForm token={token} onChange={onChange} />
        </Collapse>
        {counted ? (
          <div className="bw-rule-box">
            <RuleWords counted={counted} />
          </div>
        ) : null}
        {rows.length > 0 ? (
          <>
            <Text fz={13} fw={600} c="dimmed" px={16} mt={12} mb={4}>
              {t('token.rows', { count: rows.length })}
            </Text>
            <ul className="bw-token-rows" aria-label={t('token.rows', { count: rows.length })}>
              {shownRows.map(({ id, name }) => (
                <li key={id} style={{ fontWeight: isOfPlanCountry(id, scope) ? 600 : 400 }}>
                  {name}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
      <div className="bw-token-foot">
        <Text fz={13} c="dimmed" flex={1}>
          {source === undefined ? '' : t('token.source', { source })}
        </Text>
        <Group gap={4} wrap="nowrap">
          {onPlain ? (
            <Button variant="subtle" color="gray" onClick={onPlain}>
              {t('token.makePlain')}
            </Button>
          ) : null}
          {firstRow && sectionOf(firstRow) !== undefined ? (
            <Button leftSection={<IconTableColumn size={16} />} onClick={() => go.toRecord(firstRow)}>
              {t('token.showRows')}
            </Button>
          ) : null}
        </Group>
      </div>
    </MantineThemeProvider>
  )
}

/** The same ways stand in the same order, whichever is chosen: the key is the token without what it is now. */
function wayOrder(token: Token): number {
  const style =
    'style' in token ? token.style : 'form' in token ? token.form : 'precision' in token ? token.precision : ''
  const order = [
    'fraction',
    'percent',
    'tenth',
    'signed',
    'auto',
    'numeral',
    'word',
    'phrase',
    'full',
    'both',
    'acronym',
    'day',
    'month',
    'year',
  ]
  return order.indexOf(style)
}

const isAboutRule = (token: Token): boolean =>
  token.fn === 'share' || ('of' in token && 'rule' in token.of && 'edition' in token.of)

function countedFor(token: Token, scope: Scope) {
  if (!isAboutRule(token)) return undefined
  const part = token.fn === 'share' ? token : 'of' in token ? token.of : undefined
  if (!part || !('rule' in part) || !('edition' in part)) return undefined
  const counted = countedIn(part.rule, part.edition, scope)
  return counted.ok ? counted.value : undefined
}

/** The source of the edition a value is counted in, or of the statistic it is. */
function sourceFor(token: Token, scope: Scope, t: TFunction): string | undefined {
  const sourceOf = (id: string | null | undefined) => {
    const source = scope.project.sources.find((s) => s.id === id)
    return source && sourceName(source, scope, t)
  }
  if (token.fn === 'value' || token.fn === 'change') {
    const statistic = scope.project.statistics.find((s) => s.id === (token.fn === 'value' ? token.statistic : token.to))
    return sourceOf(statistic?.sourceId)
  }
  const part = 'edition' in token ? token : 'of' in token && 'edition' in token.of ? token.of : undefined
  const edition = part && editionOf(part.edition, scope)
  if (!edition?.ok) return undefined
  return sourceOf(edition.value.sourceId) ?? `TIP Report ${edition.value.year}`
}
