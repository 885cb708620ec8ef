import { recordsOf } from '../../narrative/records'
import { type Assembly, ofRecord } from '../assembly'
import type { BlockContent } from '../briefing'
import { formatSource } from '../cite'

/** The cited sources in the order of their numbers. Made last, for what follows it may cite, too. */
export function sourcesContent(assembly: Assembly): readonly BlockContent[] {
  const { sources } = recordsOf(assembly.scope.project)
  const items = assembly.cited.flatMap((id) => {
    const source = sources.get(id)
    return source ? [ofRecord(source.id, formatSource(source, assembly))] : []
  })
  return items.length > 0 ? [{ kind: 'sources', heading: assembly.words.page.sources, items }] : []
}
