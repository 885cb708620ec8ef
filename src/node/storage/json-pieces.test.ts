import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryProject } from '../../core/project-file/arbitrary-project.for-tests'
import { createJsonPieces } from './json-pieces'

const joined = (pieces: readonly Uint8Array[]): string => Buffer.concat(pieces).toString()

it('are the JSON of any fields', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.constant(undefined))), (fields) => {
      const pieces = createJsonPieces()
      expect(joined(pieces(fields))).toBe(JSON.stringify(fields))
      expect(joined(pieces(fields)), 'from what is kept').toBe(JSON.stringify(fields))
    }),
  )
})

it('are the JSON of one project after the other, whatever records they have in common', () => {
  fc.assert(
    fc.property(arbitraryProject, arbitraryProject, (one, other) => {
      const pieces = createJsonPieces()
      const mixed = { ...one, title: other.title, findings: [...other.findings, ...one.findings], plans: other.plans }
      for (const project of [one, mixed, other, one, { ...mixed, findings: mixed.findings.toReversed() }])
        expect(joined(pieces({ ...project }))).toBe(JSON.stringify(project))
    }),
    { numRuns: 30 },
  )
})
