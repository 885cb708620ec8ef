/** What donors ask: how they are named, and the words they want to see printed. */
export const enDonors = {
  donors: {
    title: 'What it asks as a donor',
    hint: 'In its own words, as its agreement or style guide has them. The part “Acknowledgments and disclaimers” prints them for the field projects that the briefing shows, and a check says when they are missing.',
    nameAsked: 'Form in which it asks to be named',
    nameAskedHint: 'Leave this empty if any form will do.',
    acknowledgement: 'Acknowledgment',
    disclaimer: 'Disclaimer',
    role: {
      any: 'In any role',
      prime: 'Where we are prime recipient',
      'sub-awardee': 'Where we are sub-awardee',
      implementer: 'Where we implement',
      partner: 'Where we are a partner',
    },
    addRole: 'Other words for one role',
    addRoleHint: 'What is left empty there is taken from the words for any role.',
    remove: 'Remove: {{role}}',
    undo: 'Words a donor asks for',
    undoName: 'Form of a donor’s name',
  },
}
