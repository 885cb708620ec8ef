/** The eight entries of the rail, in the order that Ctrl+1 to Ctrl+8 open them. */
export const SECTIONS = ['outline', 'findings', 'projects', 'regional', 'sources', 'media', 'people', 'checks'] as const
export type Section = (typeof SECTIONS)[number]
