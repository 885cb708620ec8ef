/** What is said of a file that was dropped on the window. */
export const enDrop = {
  drop: {
    title: {
      project: 'Open {{name}}?',
      template: 'Start a briefing from {{name}}?',
      picture_one: 'Add a picture?',
      picture_other: 'Add {{count}} pictures?',
      table: '{{name}} is a table',
      pdf: '{{name}} is a PDF',
      other: '{{name}} cannot be opened',
    },
    project:
      'A Briefwright project: “{{title}}”, as of {{asOf}}, with {{findings}} findings and {{activities}} activities.',
    template:
      'A Briefwright template. A new briefing takes its blocks, its look and its words; the template stays as it is.',
    startFrom: 'Start a briefing',
    someProject: 'A Briefwright project.',
    inPlaceOf: 'It takes the place of “{{name}}” in this window. What is not saved there is asked about first.',
    picturesTo:
      'To the pictures of “{{name}}”. Where and with which camera a photo was taken is removed from the copy.',
    table: 'Its rows can become activities, tiers, findings, organisations or law-enforcement numbers of a project.',
    openFirst: 'Open a project first, then drop it again.',
    pdf: 'A PDF that was exported with its project can be opened as that project. The PDF stays as it is.',
    pdfInstead:
      'If it carries none, that is said, and nothing happens. To use a chapter of the report, copy its text and paste it under Findings.',
    looks: 'It looks like {{what}}.',
    unknown: 'It is not a kind of file that Briefwright knows.',
    kinds: 'Briefwright opens projects (.briefing), tables (XLSX, CSV) and pictures (JPEG, PNG).',
    unchanged: 'Nothing was changed.',
    open: 'Open',
    openInside: 'Open the project in it',
    fromPdfTitle: 'Opened from “{{name}}”',
    fromPdfText:
      'This is the project that the PDF carries. No file belongs to it yet: save it to go on with it. The PDF stays as it is.',
    fromPdfSave: 'Save as',
    addPictures_one: 'Add the picture',
    addPictures_other: 'Add {{count}} pictures',
    notNow: 'Not now',
    close: 'Close',
  },
} as const
