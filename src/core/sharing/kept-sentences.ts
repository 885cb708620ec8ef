/** What somebody wrote that a template still says, for whoever passes it on to read: what a sentence means is not computed. */
import { LANGUAGES } from '../model/language'
import type { PlanBlock } from '../model/plan'
import type { Project } from '../model/project'
import { type InlineText, linesOf } from '../model/prose'
import { appLines } from './app-lines'

/** @param template of `templateOf` @returns running text without the app's own, each once; values as “…” */
export function keptSentences(template: Project): readonly string[] {
  const app = appLines()
  const lines = template.plans.flatMap(({ blocks }) => blocks.flatMap(runningIn))
  return [...new Set(lines.filter((line) => !app.has(line)).map(inWords))].filter((words) => words !== '')
}

function runningIn(block: PlanBlock): readonly InlineText[] {
  switch (block.kind) {
    case 'title':
      return Object.values(block.standfirst)
    case 'callout':
    case 'colophon':
      return Object.values(block.text)
    case 'prose':
    case 'context':
    case 'closing':
      return LANGUAGES.flatMap((language) =>
        (block.content[language]?.content ?? []).flatMap((node) => (node.type === 'heading' ? [] : linesOf(node))),
      )
    default:
      return []
  }
}

const inWords = (line: InlineText): string =>
  line
    .map((one) => (one.type === 'text' ? one.text : one.type === 'token' ? '…' : ''))
    .join('')
    .trim()
