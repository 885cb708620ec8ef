/** How much a table may hold that somebody imports. Tables are untrusted: a small workbook can unpack to gigabytes. */
export const IMPORT_LIMITS = {
  /** Bytes of the file as it lies on the disk. */
  fileBytes: 16 * 1024 * 1024,
  /** Bytes of all parts of a workbook together, unpacked. */
  unpackedBytes: 128 * 1024 * 1024,
  /** Parts of a workbook: a large one has some hundred. */
  parts: 2_000,
  sheets: 50,
  rows: 20_000,
  columns: 100,
} as const
