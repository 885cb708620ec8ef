import type { SourceId } from '../model/ids'
import { mentions } from '../model/references'
import { say } from '../narrative/localized'
import type { Check } from './check'
import type { Fix } from './fix'
import { usedSources } from './used-sources'

/** Sources that neither a text nor a record leans on. */
export const sourceCited: Check = (scope) => {
  const { project, plan } = scope
  const used = usedSources(scope)
  const { sources: _, ...rest } = project
  return project.sources
    .filter((source) => !used.has(source.id))
    .map((source) => ({
      check: 'source-cited',
      severity: 'info',
      at: { plan: plan.id, record: source.id },
      message: `The source “${say(source.title, scope)}” is not cited, so it is not listed. Cite it where you used it, or leave it.`,
      // of another briefing of the project it may be the source
      ...(mentions(rest, new Set([source.id])) ? {} : { fix: fixFor(source.id) }),
    }))
}

const fixFor = (source: SourceId): Fix => ({
  label: 'Take it out of the project',
  step: { kind: 'delete-source', source },
})
