/** What the outline, the prose editors and the way back from the pages say. */
export const enProse = {
  pageSource: {
    button: 'Go to source',
    buttonTitle: 'Go to the source of something on the pages (Enter in the pages)',
    menu: 'Go to source',
    page: 'Page {{number}}',
    kind: { text: 'Text', value: 'Value', figure: 'Figure' },
    hint: 'A click on the page goes to where it comes from',
  },
}
