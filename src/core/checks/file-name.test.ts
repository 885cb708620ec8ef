import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileNameFault, LONGEST_NAME } from './file-name'

it.each([
  ['Paraguay_TIP_Briefing_2020-07-31_EN.pdf', null],
  ['My briefing.pdf', { fault: 'spaces', better: 'My_briefing.pdf' }],
  [`${'x'.repeat(LONGEST_NAME)}.pdf`, null],
  [`${'x'.repeat(LONGEST_NAME + 1)}.pdf`, { fault: 'long', better: `${'x'.repeat(LONGEST_NAME)}.pdf` }],
  ['', null],
])('“%s”', (name, fault) => {
  expect(fileNameFault(name)).toEqual(fault)
})

it('what is offered has no fault', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), (name) => {
      const fault = fileNameFault(name)
      if (fault) expect(fileNameFault(fault.better)).toBeNull()
    }),
  )
})
