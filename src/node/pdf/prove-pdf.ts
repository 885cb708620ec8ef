/** The gate that every accessible export goes through: the finished bytes are read again and checked. */
import type { PdfProof } from '../../core/conformance/statement'
import { UserError } from '../../core/user-error'
import { checkPdfBytes } from './check-pdf'

/** @throws UserError when the file does not keep what it declares; that is a fault of this program, and the file must not go out */
export function provePdf(bytes: Uint8Array): PdfProof {
  const { findings, passes, counts } = checkPdfBytes(bytes)
  const { markedSequences: _, ...proof } = counts
  if (passes) return proof
  const bad = findings.filter(({ isWarning }) => !isWarning)
  const [first] = bad
  throw new UserError(
    'not-conforming',
    `The finished PDF did not pass its own check: ${first?.what} (${first?.rule})${bad.length > 1 ? `, and ${bad.length - 1} more` : ''}.`,
    { next: 'That is a fault of Briefwright: please report it. A draft can be exported all the same.' },
  )
}
