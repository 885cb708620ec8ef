/** Everything the briefing states, with what it rests on, and the way to the record and to the place. */
import { ActionIcon, Checkbox, Table, Text } from '@mantine/core'
import { IconFileText, IconListSearch, IconQuote } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Claim, claimLedger } from '../../../core/claims/claim-ledger'
import { writeShortDate } from '../../../core/model/written-date'
import { useShownScope } from '../../shown-scope'
import { EmptyState } from '../../ui/empty-state'
import { Pane, PaneHeader } from '../../ui/pane'
import { blockOf, useGo } from '../go'

export const ClaimsView = ({ bar }: { readonly bar: ReactNode }) => {
  const { t } = useTranslation()
  const scope = useShownScope()
  const [onlyBare, setOnlyBare] = useState(false)
  const claims = useMemo(() => claimLedger(scope), [scope])
  const bare = claims.filter(({ isBare }) => isBare)
  const findings = claims.filter(({ kind }) => kind === 'finding').length
  const shown = onlyBare ? bare : claims
  return (
    <Pane
      label={t('claims.title')}
      header={<PaneHeader title={t('claims.view')} count={claims.length} />}
      bar={
        <>
          {bar}
          <Checkbox
            label={t('claims.onlyBare')}
            checked={onlyBare}
            onChange={(event) => setOnlyBare(event.currentTarget.checked)}
          />
          <Text fz="sm" ml="auto" aria-live="polite">
            {t('claims.summary', { findings, values: claims.length - findings })}{' '}
            <b className={bare.length > 0 ? 'bw-not-yours' : undefined}>
              {bare.length > 0 ? t('claims.bare', { count: bare.length }) : t('claims.allSourced')}
            </b>
          </Text>
        </>
      }
    >
      {claims.length === 0 ? (
        <EmptyState
          icon={<IconQuote size={40} stroke={1.25} />}
          title={t('claims.emptyTitle')}
          description={t('claims.empty')}
        />
      ) : (
        <Table
          aria-label={t('claims.title')}
          aria-rowcount={shown.length + 1}
          stickyHeader
          verticalSpacing={8}
          horizontalSpacing={16}
          layout="fixed"
        >
          <Table.Thead>
            <Table.Tr aria-rowindex={1}>
              <Table.Th w="52%">{t('claims.statement')}</Table.Th>
              <Table.Th>{t('claims.source')}</Table.Th>
              <Table.Th w={88}>{t('claims.where')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Rows claims={shown} />
        </Table>
      )}
    </Pane>
  )
}

const keyOf = ({ at, nth }: Claim): string => `${at.finding ?? at.block ?? at.figure} ${nth}`
const ROW_PX = 61

/** Only those in sight are drawn: a region has thousands of statements. What is not drawn keeps its height. */
const Rows = ({ claims }: { readonly claims: readonly Claim[] }) => {
  const body = useRef<HTMLTableSectionElement>(null)
  const virtual = useVirtualizer({
    count: claims.length,
    getScrollElement: () => body.current?.closest('.bw-pane-body') ?? null,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => {
      const claim = claims[index]
      return claim ? keyOf(claim) : index
    },
    overscan: 8,
  })
  const drawn = virtual.getVirtualItems()
  return (
    <Table.Tbody ref={body}>
      <Gap height={drawn[0]?.start ?? 0} />
      {drawn.map(({ index, key }) => {
        const claim = claims[index]
        return claim ? <Row key={key} claim={claim} index={index} measure={virtual.measureElement} /> : null
      })}
      <Gap height={virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)} />
    </Table.Tbody>
  )
}

const Gap = ({ height }: { readonly height: number }) =>
  height > 0 ? (
    <tr aria-hidden>
      <td colSpan={3} style={{ height, padding: 0 }} />
    </tr>
  ) : null

interface RowProps {
  readonly claim: Claim
  readonly index: number
  readonly measure: (element: HTMLElement | null) => void
}

const Row = ({ claim, index, measure }: RowProps) => {
  const { t } = useTranslation()
  const go = useGo()
  const { plan } = useShownScope()
  const [record] = claim.records
  const block = blockOf(claim.at, plan)
  const text = claim.text ?? t('claims.noValue')
  return (
    <Table.Tr ref={measure} data-index={index} aria-rowindex={index + 2} style={{ verticalAlign: 'top' }}>
      <Table.Td>
        {claim.kind === 'finding' ? text : <b>{text}</b>}
        {claim.what === '' ? null : (
          <Text fz={13} c="dimmed">
            {claim.what}
          </Text>
        )}
        {claim.quote === '' ? null : (
          <Text fz={13} c="dimmed">
            {t('claims.words')}: “{claim.quote}”
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Rest claim={claim} />
      </Table.Td>
      <Table.Td>
        {block === undefined ? null : (
          <ActionIcon aria-label={`${t('claims.toPlace')}: ${text}`} onClick={() => go.toBlock(block)}>
            <IconFileText size={18} stroke={1.75} />
          </ActionIcon>
        )}
        {record === undefined ? null : (
          <ActionIcon aria-label={`${t('claims.toRecord')}: ${text}`} onClick={() => go.toRecord(record)}>
            <IconListSearch size={18} stroke={1.75} />
          </ActionIcon>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

const Rest = ({ claim }: { readonly claim: Claim }) => {
  const { t } = useTranslation()
  const { sources, evidence, isBare } = claim
  return (
    <>
      {sources.map(({ sourceId, title, locator, dateRead }) => (
        <Text key={`${sourceId} ${locator}`} component="div" fz={13}>
          {title}
          {locator === '' ? null : `, ${locator}`}
          {dateRead === null ? null : (
            <Text fz={13} c="dimmed">
              {t('claims.read', { date: writeShortDate(dateRead) })}
            </Text>
          )}
        </Text>
      ))}
      {evidence.length === 0 ? null : (
        <Text fz={13} c="dimmed">
          {t('claims.compiled', { codes: evidence.join(', ') })}
        </Text>
      )}
      {isBare ? <b className="bw-not-yours">{t('claims.none')}</b> : null}
      {sources.length + evidence.length === 0 && !isBare ? <Text c="dimmed">{t('claims.own')}</Text> : null}
    </>
  )
}
