import { comparedYear } from '../../charts/findings/spec'
import type { Finding } from '../../model/report'
import { findingsOf, statementOf } from '../../narrative/findings'
import { type Assembly, ofRecord } from '../assembly'
import type { BlockContent, RichText } from '../briefing'
import type { AssembleBlock } from './assemble-block'

/** Statements as list items. Where the source changes, and at the end, an item cites what it and those before it lean on. */
export function statementItems(findings: readonly Finding[], block: string, assembly: Assembly): readonly RichText[] {
  const at = { block }
  return findings.map((finding, index) => {
    const cites = finding.sourceId !== null && findings[index + 1]?.sourceId !== finding.sourceId
    const citation = cites && finding.sourceId !== null ? assembly.cite([finding.sourceId], at) : []
    return [...ofRecord(finding.id, assembly.own(statementOf(finding, assembly.scope))), ...citation]
  })
}

/** Two lists under headings one level below the last, or one list without. */
export const findingsBlock: AssembleBlock<'findings'> = (block, assembly) => {
  const { scope, words } = assembly
  const parts = [
    { kind: 'progress', title: words.page.progress(comparedYear(scope)) },
    { kind: 'shortcoming', title: words.page.shortcomings },
  ] as const
  const level = assembly.headingLevel === 0 ? 1 : assembly.headingLevel === 1 ? 2 : 3
  return parts.flatMap(({ kind, title }): readonly BlockContent[] => {
    if (block.show !== 'both' && block.show !== kind) return []
    const findings = findingsOf(kind, null, 'plan', 'plan', scope)
    if (!findings.ok || findings.value.length === 0) return []
    const list = { kind: 'list', ordered: false, items: statementItems(findings.value, block.id, assembly) } as const
    return block.show === 'both' ? [{ kind: 'heading', level, text: assembly.own(title), small: false }, list] : [list]
  })
}
