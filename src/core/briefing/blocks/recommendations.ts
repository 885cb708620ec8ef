import type { Finding } from '../../model/report'
import { type Answer, answersTo } from '../../narrative/activities'
import { gapOf, gapText } from '../../narrative/answer-gap'
import { findingsOf } from '../../narrative/findings'
import type { LanguageWords } from '../../narrative/languages/language-words'
import { say } from '../../narrative/localized'
import { recordsOf } from '../../narrative/records'
import type { Scope } from '../../narrative/scope'
import { writeRange } from '../../narrative/write-date'
import type { RichText } from '../briefing'
import type { AssembleBlock } from './assemble-block'
import { statementItems } from './findings'

/** “Answered by ATLAS Paraguay: Meetings with … (April to July 2020).”, or what was chosen to be said while nothing does. */
export function answerText(finding: Finding, scope: Scope, words: LanguageWords): string {
  const answers = answersTo(finding.id, null, scope)
  const gap = gapOf(finding, scope)
  if (gap) return gapText(gap, scope)
  const { fieldProjects } = recordsOf(scope.project)
  const describe = ({ activity }: Answer) => {
    const project = fieldProjects.get(activity.projectId)?.name.text ?? ''
    const when = writeRange(activity.date, activity.end, 'month', scope.language)
    return `${project === '' ? '' : `${project}: `}${say(activity.title, scope)} (${when})`
  }
  const [full, part] = (['full', 'part'] as const).map((extent) =>
    answers
      .filter((answer) => answer.extent === extent)
      .map(describe)
      .join('; '),
  )
  return [full ? words.page.answeredBy(full) : '', part ? words.page.answeredInPartBy(part) : '']
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** A numbered list; with answers, each item says what has been done about it. */
export const recommendationsBlock: AssembleBlock<'recommendations'> = (block, assembly) => {
  const findings = findingsOf('recommendation', null, 'plan', 'plan', assembly.scope)
  if (!findings.ok || findings.value.length === 0) return []
  const statements = statementItems(findings.value, block.id, assembly)
  const items = findings.value.map((finding, at): RichText => {
    const statement = statements[at] ?? []
    if (!block.answers) return statement
    const text = answerText(finding, assembly.scope, assembly.words)
    if (text === '') return statement
    const answer = assembly.own(` ${text}`)
    return [...statement, ...answer.map((run) => ({ ...run, italic: true as const }))]
  })
  return [{ kind: 'list', ordered: true, items }]
}
