import type { Claim } from '../../core/claims/claim-ledger'
import type { Command } from './command'
import { openProject } from './open-project'
import { languageOption, planOption } from './options'
import { readScope } from './scope'

const HEAD = [
  'kind',
  'statement',
  'what it is',
  'source',
  'place',
  'words of the source',
  'date read',
  'compiled from',
  'records',
  'in the briefing',
  'sourced',
]

export const ledgerCommand: Command = {
  name: 'ledger',
  files: ['FILE'],
  options: [languageOption, planOption],
  summary: 'Lists every finding and number of a briefing with what it rests on, as CSV.',
  details:
    'One row for each finding that is printed and for each number in the text, with source, page or paragraph, words of the source and the day it was read. Where several sources stand behind one number, they share a cell.',
  run: async (call, io) => {
    const [file = ''] = call.files
    const { project } = await openProject(file)
    const scope = readScope(call, project)
    const { claimLedger } = await import('../../core/claims/claim-ledger')
    const { toCsv } = await import('../../core/charts/to-csv')
    io.stdout(toCsv({ head: HEAD, rows: claimLedger(scope).map(rowOf) }))
    return 0
  },
}

function rowOf(claim: Claim): readonly string[] {
  const each = (values: readonly string[]) => [...new Set(values.filter((value) => value !== ''))].join('; ')
  return [
    claim.kind,
    claim.text ?? '',
    claim.what,
    each(claim.sources.map(({ title }) => title)),
    each(claim.sources.map(({ locator }) => locator)),
    claim.quote,
    each(claim.sources.map(({ dateRead }) => dateRead ?? '')),
    claim.evidence.join(' '),
    claim.records.join(' '),
    claim.at.block ?? claim.at.figure ?? claim.at.finding ?? '',
    claim.isBare ? 'no' : 'yes',
  ]
}
