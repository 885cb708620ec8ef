const NUMBER_BYTES = 8

/**
 * Whether a value that came over IPC is larger than `limit` bytes (two per character of text, as in memory). It stops
 * counting at the limit, so a huge value costs no more than a permitted one.
 */
export function isLargerThan(value: unknown, limit: number): boolean {
  let left = limit
  const seen = new Set<object>() // a structured clone may hold a cycle
  const waiting: unknown[] = [value]
  while (waiting.length > 0 && left >= 0) {
    const item = waiting.pop()
    left -= NUMBER_BYTES
    if (typeof item === 'string') left -= item.length * 2
    if (typeof item !== 'object' || item === null || seen.has(item)) continue
    seen.add(item)
    if (ArrayBuffer.isView(item) || item instanceof ArrayBuffer) left -= item.byteLength
    else if (item instanceof Map) for (const [key, part] of item) waiting.push(key, part)
    else if (item instanceof Set || Array.isArray(item)) for (const part of item) waiting.push(part)
    else for (const [key, part] of Object.entries(item)) waiting.push(key, part)
  }
  return left < 0
}
