/** Everything the briefing states, with what it rests on, and the way to the record and to the place. */
import { ActionIcon, Checkbox, Table, Text } from '@mantine/core'
import { IconFileText, IconListSearch, IconQuote } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
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
        <Table aria-label={t('claims.title')} stickyHeader verticalSpacing={8} horizontalSpacing={16} layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="52%">{t('claims.statement')}</Table.Th>
              <Table.Th>{t('claims.source')}</Table.Th>
              <Table.Th w={88}>{t('claims.where')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((claim) => (
              <Row key={`${claim.at.finding ?? claim.at.block ?? claim.at.figure} ${claim.nth}`} claim={claim} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Pane>
  )
}

const Row = ({ claim }: { readonly claim: Claim }) => {
  const { t } = useTranslation()
  const go = useGo()
  const { plan } = useShownScope()
  const [record] = claim.records
  const block = blockOf(claim.at, plan)
  const text = claim.text ?? t('claims.noValue')
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
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
