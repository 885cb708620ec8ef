/** The editorial checks, in the order in which their issues are shown. */
import { type Assembled, assemble } from '../briefing/assemble'
import type { Scope } from '../narrative/scope'
import { acronymFirstUse } from './acronym-first-use'
import { acronymLedger } from './acronym-ledger'
import { acronyms } from './acronyms'
import { activityAnswer } from './activity-answer'
import { altWording } from './alt-wording'
import { assembly } from './assembly'
import type { Check, Issue } from './check'
import { comparisonEdition } from './comparison-edition'
import { contextSource } from './context-source'
import { countRule } from './count-rule'
import { documentTitle } from './document-title'
import { donorName } from './donor-name'
import { donorPhrase } from './donor-phrase'
import { donorWords } from './donor-words'
import { editionMixed } from './edition-mixed'
import { figureAlt } from './figure-alt'
import { figureSource } from './figure-source'
import { figureTitle } from './figure-title'
import { findingSource } from './finding-source'
import { findingWords } from './finding-words'
import { headingLevels } from './heading-levels'
import { leftoverMarks } from './leftover-marks'
import { linkText } from './link-text'
import { nameSpelling } from './name-spelling'
import { numberFormat } from './number-format'
import { numberSource } from './number-source'
import { passageLanguage } from './passage-language'
import { personalData } from './personal-data'
import { photoImage } from './photo-image'
import { photoRights } from './photo-rights'
import { placementKnown } from './placement-known'
import { recommendationAnswer } from './recommendation-answer'
import { ruleAgreement } from './rule-agreement'
import { shareSum } from './share-sum'
import { type Sorted, sortSilenced } from './silencing'
import { sourceAge } from './source-age'
import { sourceCited } from './source-cited'
import { tableHeader } from './table-header'
import { terms } from './terms'
import { tierClaim } from './tier-claim'
import { translationStep } from './translation-step'
import { typedNumber } from './typed-number'
import { valueDirection } from './value-direction'
import { valueSource } from './value-source'
import { windowEdges } from './window-edges'
import { windowReach } from './window-reach'

export const ALL_CHECKS: readonly Check[] = [
  documentTitle,
  assembly,
  personalData,
  countRule,
  findingSource,
  findingWords,
  figureAlt,
  figureTitle,
  photoImage,
  photoRights,
  headingLevels,
  tableHeader,
  leftoverMarks,
  passageLanguage,
  shareSum,
  altWording,
  contextSource,
  tierClaim,
  typedNumber,
  numberSource,
  valueSource,
  valueDirection,
  figureSource,
  ruleAgreement,
  editionMixed,
  windowReach,
  windowEdges,
  placementKnown,
  comparisonEdition,
  sourceAge,
  translationStep,
  acronyms,
  acronymFirstUse,
  acronymLedger,
  nameSpelling,
  numberFormat,
  terms,
  linkText,
  recommendationAnswer,
  activityAnswer,
  donorPhrase,
  donorName,
  donorWords,
  sourceCited,
]

const RANK = { error: 0, warning: 1, info: 2 } as const

/**
 * Errors first, then warnings, then what is only worth knowing; within each, in the order of the list. Who has assembled the scope
 * already hands the result in, so that it is not done twice.
 */
export const findAll = (scope: Scope, assembled: Assembled = assemble(scope)): Sorted =>
  sortSilenced(
    ALL_CHECKS.flatMap((check) => check(scope, assembled)).toSorted((a, b) => RANK[a.severity] - RANK[b.severity]),
    scope,
  )

/** Those that nobody has silenced. */
export const runChecks = (scope: Scope, assembled: Assembled = assemble(scope)): readonly Issue[] =>
  findAll(scope, assembled).open
