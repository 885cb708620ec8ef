/** What is said of files that go along inside of a PDF. */
export const enCarries = {
  carries: {
    label: 'Inside the PDF',
    nothing: 'Nothing more: for the public',
    data: 'The data of its figures, as CSV',
    project: 'The data and the whole project: for colleagues',
    projectWarning:
      'Whoever gets this PDF can open the project: with hidden blocks, comments, internal notes, people and every picture.',
    step: 'change what the PDF carries',
  },
} as const
