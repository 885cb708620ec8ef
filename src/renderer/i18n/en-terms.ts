/** The words that the house avoids. */
export const enTerms = {
  terms: {
    avoid: 'Not to be written',
    avoidHint: 'As it would stand in the text; capitals make no difference. A plural is an entry of its own.',
    say: 'Say instead',
    sayHint: 'The check offers it. Leave this empty to be told only.',
    why: 'Why',
    whyHint: 'Shown with what the check finds; never printed.',
    whyAllowed: 'Why it may be written',
    whyAllowedNeeded: 'Without a reason it is still reported.',
    language: 'In texts in',
    allowed: 'May be written after all',
    allowedHint: 'For a word that every project avoids but this one needs. It is no longer reported.',
    known: 'What every project avoids',
    knownHint: 'Make one your own to say something else instead, or to allow it.',
    own: 'Make “{{term}}” an entry of this project',
    ownShort: 'Make it ours',
    insteadOf: 'say “{{say}}”',
    undo: 'term to avoid',
    undoAdd: 'add term',
    undoDelete: 'delete term',
  },
}
