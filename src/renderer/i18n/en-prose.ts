/** What the outline, the prose editors and the way back from the pages say. */
export const enProse = {
  pageSource: {
    button: 'Go to source',
    buttonTitle: 'Go to the source of something on the pages (Enter in the pages)',
    menu: 'Go to source',
    page: 'Page {{number}}',
    kind: { text: 'Text', value: 'Value', figure: 'Figure' },
  },
  statusBar: {
    pages: 'Go to the pages',
    checks: 'Go to the checks',
    wordsTitle: 'Words by block',
    wordsNote: 'Contents, sources and colophon are not counted.',
    languageTitle: 'Language that is written',
    languageSays: 'The texts and the pages are shown in this language.',
    oneLanguage: 'This project is written in one language.',
  },
  prose: {
    sink: 'Under the item before',
    lift: 'Out of the item above',
  },
  footnote: {
    insert: 'Footnote',
    chip: 'Footnote {{mark}}: {{text}}',
    empty: 'nothing written yet',
    heading: 'Footnote',
    words: 'Words of the note',
    says: 'It stands at the foot of the page, marked by a letter.',
    remove: 'Remove the footnote',
  },
  numberOffer: {
    says: 'This equals a value: {{what}}. Tab binds it, Escape leaves it.',
    keys: 'Bound, it follows the data. Esc leaves it as typed.',
  },
  blockPalette: {
    filter: 'Add a block: filter',
    filterHint: 'Find a kind of block',
    group: { words: 'Words', data: 'From the data', figures: 'Figures' },
    newFigure: 'A new figure, drawn from the data.',
    waitingFigure: '{{kind}}; no block shows it yet.',
  },
  blockDrag: {
    handle: 'Drag: {{name}}',
    handleTitle: 'Drag to move. By keyboard: Alt+Up, Alt+Down',
    how: 'Press Space to pick the block up, the arrows to move it, Space to drop it, Escape to leave it where it was. Alt with an arrow moves it one place at once.',
    taken: 'Picked up {{name}}, block {{place}} of {{of}}.',
    over: '{{name}} would be block {{place}} of {{of}}.',
    dropped: '{{name}} is block {{place}} of {{of}} now.',
    cancelled: '{{name}} stays where it was.',
    moved: '{{name}} is block {{place}} of {{of}} now.',
  },
}
