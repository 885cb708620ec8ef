import { say } from '../narrative/localized'
import type { Check } from './check'
import { usedSources } from './used-sources'

/** Sources that neither a text nor a record leans on. */
export const sourceCited: Check = (scope) => {
  const { project, plan } = scope
  const used = usedSources(scope)
  return project.sources
    .filter((source) => !used.has(source.id))
    .map((source) => ({
      check: 'source-cited',
      severity: 'info',
      at: { plan: plan.id, record: source.id },
      message: `The source “${say(source.title, scope)}” is not cited, so it is not listed. Cite it where you used it, or leave it.`,
    }))
}
