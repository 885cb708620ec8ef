/** Everything that can be mended without a person's judgement, as one edit: one undo takes all of it back. */
import type { Edit } from '../edit/records'
import type { Project } from '../model/project'
import type { Scope } from '../narrative/scope'
import { runChecks } from './all-checks'
import { applyFix } from './apply-fix'
import type { Issue } from './check'

/** Their fixes change how something is written, never what it says. The others are offered one by one. */
const SAFE: ReadonlySet<string> = new Set([
  'alt-wording',
  'heading-levels',
  'link-text',
  'name-spelling',
  'number-format',
  'passage-language',
  'repeated-block',
  'sources-block',
])

export const isSafelyMended = ({ check, fix }: Issue): boolean => fix !== undefined && SAFE.has(check)

/** One fix may move the words another is for, so that what is left is looked for again after each. */
export const mendAll =
  (from: Scope): Edit =>
  (project) => {
    const tried = new Set<string>()
    let mended: Project = project
    for (;;) {
      const plan = mended.plans.find(({ id }) => id === from.plan.id)
      if (!plan) return mended
      const scope: Scope = { ...from, project: mended, plan }
      const next = runChecks(scope).find((issue) => isSafelyMended(issue) && !tried.has(JSON.stringify(issue.fix)))
      if (!next?.fix) return mended
      // what a fix does not help with is not tried for ever
      tried.add(JSON.stringify(next.fix))
      mended = applyFix(next.fix, scope)(mended)
    }
  }
