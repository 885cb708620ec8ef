/** Trouble with saving and with drafts. */
export const enSaving = {
  saving: {
    slowStatus: 'Still saving: the disk does not answer',
    slowTitle: 'Still saving: the disk or share of “{{name}}” does not answer.',
    slowText:
      'Your words are kept in the draft on this computer, and you can go on. Wait until the disk answers, or save to another place.',
    slowTextNoDraft:
      'Your words are in this window; no draft of them can be kept on this computer now. Save to another place.',
    anyway: 'Save anyway',
    copyDetails: 'Copy details',
    copied: 'Copied',
    because: {
      'disk-full': 'Not saved: the disk is full.',
      'write-protected': 'Not saved: the file is write-protected.',
      'read-only': 'Not saved: the folder is read-only.',
      'changed-on-disk': 'Not saved: somebody else has changed the file.',
      busy: 'Not saved: another program is using the file.',
      gone: 'Not saved: the file is gone.',
    },
    unprotectedTitle: 'What you type is not protected since {{time}}.',
    unprotectedText:
      'No draft can be kept on this computer, and no file holds your last changes: after a crash they would be missing. They are whole in this window. Save them to a disk that has room.',
    leaveTitle: '“{{name}}” is still being saved',
    leaveText:
      'The disk or share has not answered for a while. A draft of everything on screen is kept on this computer: if you leave now, Briefwright offers it at the next start.',
    leave: 'Leave, the draft is kept',
    wait: 'Wait',
    elsewhereTitle: '“{{name}}” was changed outside of Briefwright before you opened it.',
    elsewhereText:
      'By hand, by another program, or by a fault of a disk. What it holds now is a whole project, and it opened as it stands. If nobody meant to change it, compare it with its earlier versions; otherwise go on: the next save takes it as it is.',
    crashedTitle: 'The window with “{{name}}” stopped working.',
    crashedText:
      'Its file holds what was typed, but for the last second at most. If pictures are too much for the memory of this computer, it will happen again: then open it without them. They stay in the file, and PDFs have them.',
    crashedOpen: 'Open it again',
    openBare: 'Open without pictures',
    draftBare:
      'The window stopped working, so no pictures are shown here. If they are too much for the memory of this computer, open the draft without them: they stay in the draft, in the file and in PDFs.',
    draftPlain:
      'The window stopped working three times within a minute, so neither pages nor pictures are shown here. The draft is whole. If it makes the window stop again, open it without pictures.',
    draftPlainFile: 'The saved file is whole, too: use it instead, or keep both as two files.',
    pagesNotDrawn: 'Not drawn, because the window stopped working.',
    useDraftBare: 'Use the draft without pictures',
    bareTitle_one: '{{count}} picture of this project is not shown in this window.',
    bareTitle_other: '{{count}} pictures of this project are not shown in this window.',
    bareText_one:
      'You chose to go on without pictures after the window had stopped working. It is whole: it stays in the file, and an exported PDF has it. To see it again, close the project and open its file.',
    bareText_other:
      'You chose to go on without pictures after the window had stopped working. They are whole: they stay in the file, and an exported PDF has them. To see them again, close the project and open its file.',
    barePicture: 'This picture is not shown',
    barePictureText: 'This window was opened without pictures. It is whole, and stays in the file and in PDFs.',
    keptOfGone: 'Kept version',
    openKept: 'Open the kept version',
    keptText:
      'Briefwright kept an earlier version of this project on this computer: {{when}}. Opening it changes no file; you choose where to save it.',
    rescue: 'Save it as a file',
    rescued: '“{{name}}” was saved. It does not open here; somebody who knows the format can repair it.',
  },
} as const
