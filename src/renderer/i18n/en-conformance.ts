/** What is said of a finished PDF: proved by the program, asked of the person. */
export const enConformance = {
  conformance: {
    proved: 'Checked in the finished file',
    tagged_one: 'All of its {{count}} page is tagged or marked as decoration, for PDF/UA-1 and PDF/A\u20112a.',
    tagged_other: 'All of its {{count}} pages are tagged or marked as decoration, for PDF/UA-1 and PDF/A\u20112a.',
    headings_one: '{{count}} heading, in order',
    headings_other: '{{count}} headings, no level left out',
    figures_one: '{{count}} figure with alt text',
    figures_other: '{{count}} figures, each with alt text',
    tables_one: '{{count}} table with its header cells',
    tables_other: '{{count}} tables, each with its header cells',
    links_one: '{{count}} link, described',
    links_other: '{{count}} links, each described',
    fonts_one: '{{count}} font, embedded',
    fonts_other: '{{count}} fonts, all embedded',
    ask: 'Only you can tell',
    altTexts: 'The alt text of every figure says what the figure means',
    readingOrder: 'Read from beginning to end, the text makes sense',
    save: 'Save statement',
    saved: '“{{name}}” lies beside the PDF.',
    none: 'Not saved yet. What you have not confirmed is said to be open.',
  },
}
