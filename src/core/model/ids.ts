/**
 * Ids of records: a prefix that names the kind, `_`, then 1 to 40 of `A-Z a-z 0-9 -`, starting with a letter or digit.
 * New records get 21 random characters from the caller; records made from reference data get readable ones (`tpl_PRY-2020`),
 * so that two people who start from the same data have the same ids and their files merge.
 */
declare const brand: unique symbol
export type Id<Prefix extends string> = string & { readonly [brand]: Prefix }

export type ProjectId = Id<'prj'>
export type CountryId = Id<'cty'>
export type EditionId = Id<'edn'>
export type TierPlacementId = Id<'tpl'>
export type CountRuleId = Id<'rul'>
export type FindingId = Id<'fnd'>
export type OrganisationId = Id<'org'>
export type FieldProjectId = Id<'fpr'>
export type ActivityId = Id<'act'>
export type ProjectUpdateId = Id<'upd'>
export type SourceId = Id<'src'>
export type MediaId = Id<'med'>
export type PersonId = Id<'per'>
export type AcronymId = Id<'acr'>
export type TermId = Id<'trm'>
export type StatisticId = Id<'sta'>
export type FigureId = Id<'fig'>
export type BriefingPlanId = Id<'pln'>
export type BlockId = Id<'blk'>
export type CommentId = Id<'cmt'>
export type ReplyId = Id<'rep'>
export type SuggestionId = Id<'sug'>
export type LogEntryId = Id<'log'>

export const ID_PREFIXES = [
  'prj',
  'cty',
  'edn',
  'tpl',
  'rul',
  'fnd',
  'org',
  'fpr',
  'act',
  'upd',
  'src',
  'med',
  'per',
  'acr',
  'trm',
  'sta',
  'fig',
  'pln',
  'blk',
  'cmt',
  'rep',
  'sug',
  'log',
] as const
export type IdPrefix = (typeof ID_PREFIXES)[number]

/** What an id with this prefix looks like. It lets neither `__proto__` nor an integer-like key through. */
export const idPattern = (prefix: IdPrefix): RegExp => new RegExp(`^${prefix}_[A-Za-z0-9][A-Za-z0-9-]{0,39}$`)

/**
 * Joins a prefix and a body to a branded id.
 * @throws RangeError when the result does not match the pattern
 */
export function makeId<Prefix extends IdPrefix>(prefix: Prefix, body: string): Id<Prefix> {
  const id = `${prefix}_${body}`
  if (!idPattern(prefix).test(id)) throw new RangeError(`not an id of kind ${prefix}: ${JSON.stringify(id)}`)
  return id as Id<Prefix>
}
