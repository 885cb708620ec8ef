/** What the name of an exported file should be like: without spaces, and short enough for the systems it is uploaded to. */

/** Letters before “.pdf”; country, edition and language in full make about forty. */
export const LONGEST_NAME = 60

export interface FileNameFault {
  readonly fault: 'spaces' | 'long'
  /** The name as it would pass. */
  readonly better: string
}

/** @param name with or without “.pdf” @returns null for a name that needs no change, or an empty one */
export function fileNameFault(name: string): FileNameFault | null {
  const bare = name.replace(/\.pdf$/i, '')
  const ending = name.slice(bare.length)
  const joined = bare.trim().replace(/\s+/g, '_')
  const cut = joined.slice(0, LONGEST_NAME).replace(/[_.-]+$/, '')
  if (joined === '') return null
  if (/\s/.test(bare)) return { fault: 'spaces', better: cut + ending }
  return joined.length > LONGEST_NAME ? { fault: 'long', better: cut + ending } : null
}
