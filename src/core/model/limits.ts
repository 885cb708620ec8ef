/**
 * How much a project file may hold. Every number is far above real use and below what makes a 2-core laptop wait or run out of
 * memory: a briefing of 110 pages stays under a tenth of each.
 */
export const LIMITS = {
  /** Bytes of the whole file. */
  fileBytes: 64 * 1024 * 1024,
  /** Brackets inside brackets; a real project needs about 20. */
  depth: 64,
  /** Values of any kind in the file. */
  nodes: 500_000,
  keysPerObject: 20_000,
  /** Bytes of one key and of one string, as written. The longest string is an image. */
  keyBytes: 256,
  stringBytes: 12 * 1024 * 1024,
  /** Characters of a field for running text, of one for a line, of an address, of an acronym. */
  text: 100_000,
  line: 500,
  url: 2_000,
  acronym: 40,
  /** Records in one list of the project, blocks in one plan. */
  records: 5_000,
  /** Entries of a list inside a record: paragraphs, runs of text, table rows, linked records. */
  entries: 2_000,
  /** Countries and territories times editions: placements are the one list that is long by nature. */
  placements: 20_000,
  /** Entries of the change log, and ids in each of an entry's lists. The oldest entries go first. */
  logEntries: 400,
  loggedIds: 20_000,
  columns: 12,
  images: 100,
  imageBytes: 8 * 1024 * 1024,
  imageSidePx: 8_000,
  imagePixels: 25_000_000,
  allImagesPixels: 200_000_000,
  /** Largest count a field takes: people, events, victims. */
  count: 1_000_000_000,
  /** Largest number of an author's own, up or down. */
  number: 1_000_000_000_000,
  firstYear: 1900,
  lastYear: 2199,
  /** Months a window in prose may reach back. */
  months: 1_200,
  /** Problems listed for one file; the rest is counted. */
  listedIssues: 20,
} as const
