import type { Check } from './check'

/**
 * What assembling finds: values that cannot be worked out, figures that cannot be drawn, references that lead nowhere, parts that are
 * empty or not translated. Reported under the names `token-value`, `figure-data`, `reference`, `empty-block`, `bare-heading`, `translation`,
 * `pull-quotation`, `repeated-block` and `sources-block`.
 */
export const assembly: Check = (_, { issues }) => issues
