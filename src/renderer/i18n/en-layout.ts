/** How parts of a briefing are set: columns, boxes, notes. */
export const enLayout = {
  layout: {
    twoColumns: 'Set in two columns',
    oneColumn: 'Set in one column',
    columnsMark: 'Two columns',
    undoTwo: 'set in two columns',
    undoOne: 'set in one column',
    sidebar: 'Each in a box of its own',
    sidebarHint:
      'With a heading: beside the text that follows where there is room for it, else as wide as the page. Unticked, they are cards, two abreast.',
    undoSidebar: 'change how field projects are shown',
    notesAtEnd: 'Notes together behind the text',
    notesHint:
      'Else they stand at the foot of their page. Notes of tables, boxes and text in two columns always stand behind the text.',
    undoNotes: 'change where notes stand',
  },
} as const
