import type { Figure } from '../model/figure'
import { pick } from '../narrative/localized'
import type { Scope } from '../narrative/scope'

/** The typed words of a figure's note. */
export const plainNote = ({ note }: Figure, scope: Scope): string =>
  (pick(note, scope)?.value ?? []).map((run) => (run.type === 'text' ? run.text : '')).join('')
