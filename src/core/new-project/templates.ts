/** What a new briefing can be: each template is a choice of the skeleton's blocks, in its own order. */

export const TEMPLATES = ['country-briefing', 'one-page-brief', 'project-update'] as const
export type TemplateName = (typeof TEMPLATES)[number]

/** Names of blocks of the skeleton; one that the reference data cannot fill, such as a count with an unknown tier, is left out. */
export const TEMPLATE_BLOCKS = {
  'country-briefing': [
    'title',
    'key-figures',
    'contents',
    'report',
    'figure-tier-key',
    'region',
    'figure-region',
    'country',
    'figure-history',
    'findings-lead',
    'findings',
    'recommendations-lead',
    'recommendations',
    'projects-lead',
    'projects',
    'context',
    'closing',
    'sources',
    'colophon',
  ],
  'one-page-brief': ['title', 'key-figures', 'country', 'findings-lead', 'findings', 'closing', 'sources'],
  'project-update': [
    'title',
    'projects-lead',
    'projects',
    'activities',
    'recommendations-lead',
    'recommendations',
    'closing',
    'sources',
    'colophon',
  ],
} as const satisfies Readonly<Record<TemplateName, readonly string[]>>

export type SkeletonBlockName = (typeof TEMPLATE_BLOCKS)[TemplateName][number]
