/** What short forms stand for, said where each is first used, so that a screen reader can read them out (WCAG technique PDF8). */
import { acronymEntries } from '../checks/acronym-entries'
import { wordsPattern } from '../checks/typed-words'
import type { Scope } from '../narrative/scope'
import { withTexts } from './block-texts'
import type { Block, RichText, Run } from './briefing'

/** Its words are read in another language, are a mark, or are known to be a name of a figure. */
const isApart = (run: Run): boolean =>
  run.lang !== undefined || run.citation !== undefined || run.footnote !== undefined || run.target !== undefined

/** In reading order; the kicker is left out, for what is set in capitals is read as one. */
export function withExpansions(blocks: readonly Block[], scope: Scope): readonly Block[] {
  const open = new Map<string, string>()
  for (const { short, long } of acronymEntries(scope))
    if (short !== '' && long !== '' && long !== short && !open.has(short)) open.set(short, long)
  const pattern = wordsPattern([...open.keys()], 'gu')
  if (!pattern) return blocks
  const expand = (text: RichText): RichText =>
    open.size === 0 ? text : text.flatMap((run) => (isApart(run) ? [run] : split(run, pattern, open)))
  return blocks.map((block) => {
    if (block.kind !== 'title') return withTexts(block, expand)
    return { ...block, title: expand(block.title), standfirst: expand(block.standfirst) }
  })
}

/** A run of its own for each short form that was not met before; `open` loses it. */
function split(run: Run, pattern: RegExp, open: Map<string, string>): readonly Run[] {
  const parts: Run[] = []
  let from = 0
  for (const match of run.text.matchAll(pattern)) {
    const [short] = match
    const expansion = open.get(short)
    if (expansion === undefined) continue
    open.delete(short)
    if (match.index > from) parts.push({ ...run, text: run.text.slice(from, match.index) })
    parts.push({ ...run, text: short, expansion })
    from = match.index + short.length
  }
  if (from === 0) return [run]
  if (from < run.text.length) parts.push({ ...run, text: run.text.slice(from) })
  return parts
}
