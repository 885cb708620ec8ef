import { claimLedger, type DistinctClaim, distinctClaims } from '../../claims/claim-ledger'
import { writeDate } from '../../narrative/write-date'
import { type Assembly, ofRecord } from '../assembly'
import type { RichText } from '../briefing'
import type { AssembleBlock } from './assemble-block'

/** An annex: what is claimed, what it rests on, where in it, its words. Each claim once, however often it is said. */
export const claimsBlock: AssembleBlock<'claims'> = (block, assembly) => {
  const { words, numbering } = assembly
  const number = numbering.numbers.get(block.id)
  const claims = distinctClaims(claimLedger(assembly.scope)).filter(({ texts }) => texts.length > 0)
  if (claims.length === 0 || number === undefined) return []
  const { claims: says } = words.page
  const rows = claims.map((claim) => rowOf(claim, assembly))
  const labels = [says.claim, says.source, says.place, says.words]
  // a column that would be empty in every row is left out
  const shown = labels
    .map((label, at) => ({ label, at }))
    .filter(({ at }) => rows.some((row) => (row[at] ?? []).length > 0))
  return [
    { kind: 'heading', level: 1, text: assembly.own(says.heading), small: false },
    {
      kind: 'table',
      caption: {
        key: block.id,
        number,
        title: assembly.own(says.title),
        note: assembly.own(says.note),
        sourceLine: [],
      },
      width: 'wide',
      columns: shown.map(({ label }) => ({ label: [{ text: label }], align: 'left' })),
      rows: rows.map((row) => shown.map(({ at }) => row[at] ?? [])),
    },
  ]
}

function rowOf(claim: DistinctClaim, assembly: Assembly): readonly RichText[] {
  const { scope, words } = assembly
  const { claims: says } = words.page
  const text = claim.texts.join(', ')
  const first: RichText =
    claim.kind === 'finding'
      ? assembly.own(text)
      : [...assembly.own(text).map((run) => ({ ...run, bold: true as const })), ...described(claim.what, assembly)]
  const sources = claim.sources.map(
    ({ title, dateRead }) =>
      `${title}${dateRead === null ? '' : ` (${words.page.read(writeDate(dateRead, 'day', scope.language))})`}`,
  )
  const compiled = claim.evidence.length === 0 ? [] : [says.compiled(claim.evidence.join(', '))]
  const named = [...new Set([...sources, ...compiled])]
  const source =
    named.length > 0
      ? named.join('; ')
      : claim.isBare
        ? says.none
        : claim.records.length === 0
          ? says.nothing
          : says.own
  const places = [...new Set(claim.sources.flatMap(({ locator }) => (locator === '' ? [] : [locator])))]
  const row = [first, assembly.own(source), assembly.own(places.join('; ')), assembly.own(claim.quote)]
  const [record] = claim.records
  return claim.kind === 'finding' && record !== undefined ? row.map((cell) => ofRecord(record, cell)) : row
}

/** What a value is can be said in English only. */
const described = (what: string, assembly: Assembly): RichText =>
  assembly.own(`: ${what}`).map((run) => (assembly.scope.language === 'en' || run.lang ? run : { ...run, lang: 'en' }))
