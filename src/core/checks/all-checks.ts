/** The editorial checks, in the order in which their issues are shown. */
import { type Assembled, assemble } from '../briefing/assemble'
import type { Scope } from '../narrative/scope'
import { acronyms } from './acronyms'
import { altWording } from './alt-wording'
import { assembly } from './assembly'
import type { Check, Issue } from './check'
import { comparisonEdition } from './comparison-edition'
import { contextSource } from './context-source'
import { countRule } from './count-rule'
import { documentTitle } from './document-title'
import { figureAlt } from './figure-alt'
import { figureTitle } from './figure-title'
import { findingSource } from './finding-source'
import { findingWords } from './finding-words'
import { headingLevels } from './heading-levels'
import { linkText } from './link-text'
import { photoImage } from './photo-image'
import { photoRights } from './photo-rights'
import { placementKnown } from './placement-known'
import { recommendationAnswer } from './recommendation-answer'
import { sourceCited } from './source-cited'
import { typedNumber } from './typed-number'
import { windowEdges } from './window-edges'

export const ALL_CHECKS: readonly Check[] = [
  documentTitle,
  assembly,
  countRule,
  findingSource,
  findingWords,
  figureAlt,
  figureTitle,
  photoImage,
  photoRights,
  headingLevels,
  altWording,
  contextSource,
  typedNumber,
  windowEdges,
  placementKnown,
  comparisonEdition,
  acronyms,
  linkText,
  recommendationAnswer,
  sourceCited,
]

const RANK = { error: 0, warning: 1, info: 2 } as const

/**
 * Errors first, then warnings, then what is only worth knowing; within each, in the order of the list. Who has assembled the scope
 * already hands the result in, so that it is not done twice.
 */
export const runChecks = (scope: Scope, assembled: Assembled = assemble(scope)): readonly Issue[] =>
  ALL_CHECKS.flatMap((check) => check(scope, assembled)).toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
