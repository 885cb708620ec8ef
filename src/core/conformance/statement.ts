/** What was proved of an exported PDF, and by whom, as a text to lie beside it. Pure: the day and the hash come in. */

/** What the check of a finished file found to be in order: how many there are of each. */
export interface PdfProof {
  readonly pages: number
  readonly elements: number
  readonly headings: number
  readonly figures: number
  readonly tables: number
  readonly links: number
  readonly fonts: number
  /** Files inside of the file. */
  readonly files: number
}

/** What no program can see. */
export const HUMAN_CHECKS = ['altTexts', 'readingOrder'] as const
export type HumanCheck = (typeof HUMAN_CHECKS)[number]

export interface StatementFacts {
  readonly fileName: string
  readonly byteLength: number
  /** Lower-case hexadecimal. */
  readonly sha256: string
  /** ISO 8601, a day. */
  readonly day: string
  readonly version: string
  readonly proof: PdfProof
  readonly confirmed: Readonly<Record<HumanCheck, boolean>>
}

const HUMAN: Readonly<Record<HumanCheck, string>> = {
  altTexts: 'The alternative text of every figure says what the figure means.',
  readingOrder: 'Read from beginning to end, in the order of its tags, the text makes sense.',
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

export function conformanceStatement(facts: StatementFacts): string {
  const { proof, confirmed } = facts
  const proved = [
    `It declares PDF/UA-1 (ISO 14289-1) and ${proof.files > 0 ? 'PDF/A-3a (ISO 19005-3)' : 'PDF/A-2a (ISO 19005-2)'}, has a title that its window shows, and states its language.`,
    `Everything on its ${count(proof.pages, 'page', 'pages')} is tagged or marked as decoration; ${count(proof.elements, 'structure element', 'structure elements')} nest as they may.`,
    `${count(proof.headings, 'heading', 'headings')}, no level left out.`,
    `${count(proof.figures, 'figure', 'figures')}, each with an alternative text.`,
    `${count(proof.tables, 'table', 'tables')}, the cells regular, the header cells with their scope.`,
    `${count(proof.links, 'link', 'links')}, each described, in the structure and in the order of tabs.`,
    `${count(proof.fonts, 'font', 'fonts')}, embedded, every character of them readable as text.`,
    ...(proof.files > 0
      ? [
          `${count(proof.files, 'file', 'files')} inside of it, each described, with its kind and its relation to the document.`,
        ]
      : []),
  ]
  const lines = [
    'Conformance statement',
    '',
    `File: ${facts.fileName}`,
    `Size: ${facts.byteLength} bytes`,
    `SHA-256: ${facts.sha256}`,
    `Made and checked with Briefwright ${facts.version} on ${facts.day}`,
    '',
    'Checked by the program in the finished file, without a finding',
    ...proved.map((line) => `- ${line}`),
    '',
    'Confirmed by the person who exported it',
    ...HUMAN_CHECKS.map(
      (check) => `- [${confirmed[check] ? 'x' : ' '}] ${HUMAN[check]}${confirmed[check] ? '' : ' (not confirmed)'}`,
    ),
    '',
    'Not checked here',
    '- The program checks what it knows how to write and is no general validator. For an independent verdict open the file in PAC or veraPDF.',
    '- The file has not been read with a screen reader.',
    '',
    'This statement holds for the file with the hash above and for no other.',
  ]
  return `${lines.join('\n')}\n`
}
