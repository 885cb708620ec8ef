/** Texts of the screen of earlier versions. */
export const enVersions = {
  versions: {
    title: 'Earlier versions',
    text: 'Kept on this computer: all of the last hour, one an hour for a day, one a day for 30 days. A copy replaces nothing.',
    none: 'None is kept yet. One is taken when a file is opened, and then every five minutes while it changes.',
    saveCopy: 'Save a copy',
    saved: '“{{name}}” was saved.',
    failed: 'Something went wrong inside Briefwright. No version was changed.',
    open: 'As it was opened',
    interval: 'While it was being changed',
    'before-save-over': 'Before another project was saved over it',
    'before-in-place': 'Before it was written over where it stands',
    'before-reload': 'What was on screen before the file was read again',
    'before-merge': 'Before a merge',
    'before-migration': 'Before it was made readable for this Briefwright',
    'before-restore': 'The version that was not taken after a crash',
  },
} as const
