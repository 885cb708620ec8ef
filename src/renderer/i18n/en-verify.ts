/** Verifying a PDF against the project inside it. */
export const enVerify = {
  verify: {
    deed: 'Verify this PDF',
    working: 'Making the PDF again',
    workingText: 'It is made from the project inside it and compared byte for byte. The PDF is only read.',
    same: '“{{name}}” is what its project gives',
    sameText_one:
      '1 page, byte for byte what Briefwright makes of the project inside. Nobody has changed the PDF or its project since this version of Briefwright made it.',
    sameText_other:
      '{{count}} pages, byte for byte what Briefwright makes of the project inside. Nobody has changed the PDF or its project since this version of Briefwright made it.',
    different: '“{{name}}” is not what its project gives',
    differentText:
      'Either it was changed after it was made, or another version of Briefwright made it. The project inside can be opened and its PDF exported anew. What differs:',
    failed: 'The PDF was not compared',
    failedWhy: 'Something went wrong inside Briefwright. The PDF was not changed.',
    close: 'Close',
  },
} as const
