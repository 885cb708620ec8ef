/** How long an edit waits before its pages are asked for. Times in milliseconds. */

/** Somebody who types has the next key down sooner. */
export const ALONE_AFTER_MS = 500
const AFTER_LAST_EDIT_MS = 150
/** Where pages take long, drawing them would hold up who types on: they wait for a pause as long as they took, and no longer than this. */
const LONGEST_PAUSE_MS = 700

/**
 * @param sinceLast from the edit before to this one
 * @param took how long the last pages took; 0: there were none yet
 * @returns 0 for an edit that stands alone, a choice or the first key: nothing is coming that its pages could hold up
 */
export const previewPause = (sinceLast: number, took: number): number =>
  sinceLast >= ALONE_AFTER_MS && took <= AFTER_LAST_EDIT_MS
    ? 0
    : Math.min(LONGEST_PAUSE_MS, Math.max(AFTER_LAST_EDIT_MS, took))
