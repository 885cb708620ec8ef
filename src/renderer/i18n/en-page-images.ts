/** Every page as a picture, beside the PDF. */
export const enPageImages = {
  pageImages: {
    save: 'Save page images',
    none: 'A PNG picture of every page, beside the PDF. No screen reader can read a picture: post the PDF, too.',
    waiting: 'Reading the PDF',
    drawing: 'Drawing page {{page}} of {{count}}',
    writing: 'Saving picture {{page}} of {{count}}',
    progress: 'Progress of the page images',
    cancel: 'Cancel',
    cancelled: 'Cancelled. No picture was written.',
    kept: 'Nothing was replaced, and no picture was written.',
    there_one: '“{{first}}” is there already. Replace it?',
    there_other:
      '{{count}} files with the names of these pictures are there already, the first is “{{first}}”. Replace them?',
    replace: 'Replace',
    keep: 'Keep',
    saved_one: '“{{first}}” lies beside the PDF.',
    saved_other: '{{count}} pictures lie beside the PDF, “{{first}}” to “{{last}}”.',
    someWritten: '{{why}} {{done}} of {{count}} pictures were written.',
    failed:
      'The pages could not be drawn. The PDF is whole, and no picture was written. Close other programs and try again.',
    failedWriting: 'The pictures were not all written. The PDF is whole. Try again.',
  },
} as const
