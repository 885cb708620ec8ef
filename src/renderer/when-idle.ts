/** Runs `work` when the window has been drawn and nothing else waits. @returns how to call it off */
export function whenIdle(work: () => void): () => void {
  const id = requestIdleCallback(work, { timeout: 2000 })
  return () => cancelIdleCallback(id)
}
