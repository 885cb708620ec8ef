/** Text of a dropped file: UTF-8, else as Windows wrote it. */

/** Far beyond a chapter of the report. */
const LARGEST_BYTES = 2_000_000

export const isTextFile = (file: File): boolean =>
  file.type === 'text/plain' || file.type === 'text/markdown' || /\.(?:txt|md|text)$/i.test(file.name)

export type TextRead =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'too-long' | 'not-text' }

export async function readTextFile(file: File): Promise<TextRead> {
  if (file.size > LARGEST_BYTES) return { ok: false, why: 'too-long' }
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (!bytes) return { ok: false, why: 'not-text' }
  const text = decode(bytes)
  return text.includes('\0') ? { ok: false, why: 'not-text' } : { ok: true, text }
}

function decode(bytes: ArrayBuffer): string {
  for (const encoding of ['utf-8', 'windows-1252'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // the next one
    }
  return '\0'
}
