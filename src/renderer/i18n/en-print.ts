/** What is said while pages go to the printer. */
export const enPrint = {
  print: {
    title: 'Print',
    waiting: 'The newest pages are being made.',
    drawing: 'Page {{done}} of {{count}} is drawn for the printer.',
    asking: '{{pages}} wait in the print dialog of this computer.',
    handed: '{{pages}} were handed to the printer. What it does with them is not seen from here.',
    cancelled: 'Nothing was printed: the print dialog was closed.',
    asDraft_one: 'An error stops the export, so every page says that it is a draft.',
    asDraft_other: '{{count}} errors stop the export, so every page says that it is a draft.',
    notDrawn: 'The pages could not be drawn for the printer',
    failed: 'This computer did not take the pages for printing',
    otherWay:
      'Nothing was printed, and the project is as it was. See whether a printer is set up, or export the PDF and print it from the program that shows PDFs on this computer.',
    cancel: 'Cancel',
    close: 'Close',
  },
} as const
