/** The keys of every command, written once: for the page, the native menu, the palette, tooltips and the list of keys. `Mod` is Ctrl, on a Mac Command. */

export const COMMAND_KEYS = {
  new: ['Mod+N'],
  open: ['Mod+O'],
  save: ['Mod+S'],
  'save-as': ['Mod+Shift+S'],
  export: ['Mod+E'],
  print: ['Mod+P'],
  'send-copy': [],
  'save-template': [],
  import: [],
  'next-edition': [],
  'left-behind': [],
  versions: [],
  compare: [],
  verify: [],
  settings: ['Mod+,'],
  'close-project': [],
  undo: ['Mod+Z'],
  redo: ['Mod+Shift+Z', 'Mod+Y'],
  find: ['Mod+F'],
  replace: ['Mod+H'],
  palette: ['Mod+K'],
  outline: ['Mod+1'],
  findings: ['Mod+2'],
  projects: ['Mod+3'],
  regional: ['Mod+4'],
  sources: ['Mod+5'],
  media: ['Mod+6'],
  people: ['Mod+7'],
  checks: ['Mod+8'],
  comments: ['Mod+Shift+M'],
  suggest: ['Mod+Shift+E'],
  'next-check': ['F8'],
  'next-pane': ['F6'],
  'previous-pane': ['Shift+F6'],
  pages: ['Mod+\\'],
  read: ['F5'],
  'zoom-in': ['Mod++', 'Mod+='],
  'zoom-out': ['Mod+-'],
  'zoom-reset': ['Mod+0'],
  light: [],
  dark: [],
  help: ['F1'],
  keys: ['?'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type CommandId = keyof typeof COMMAND_KEYS

/** As Electron's menus write keys; undefined: the command has none. */
export const acceleratorOf = (id: CommandId): string | undefined => {
  const [keys]: readonly string[] = COMMAND_KEYS[id]
  return keys?.replace('Mod', 'CmdOrCtrl').replace('++', '+Plus')
}

/** As people read them, for example “Ctrl Shift S”; empty: the command has none. */
export const keysInWords = (id: CommandId): string => {
  const [keys = '']: readonly string[] = COMMAND_KEYS[id]
  return keys.replace('Mod', 'Ctrl').replace(/\+(?=.)/g, ' ')
}

export interface PressedKey {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const ALL = (Object.entries(COMMAND_KEYS) as (readonly [CommandId, readonly string[]])[]).flatMap(([id, keys]) =>
  keys.map((text) => ({ id, ...parts(text) })),
)

function parts(text: string) {
  const names = text.split(/\+(?=.)/)
  return { key: names.at(-1)?.toLowerCase() ?? '', mod: names.includes('Mod'), shift: names.includes('Shift') }
}

/** The command that a key press means. AltGr sets Ctrl and Alt together: it writes characters. */
export function commandFor(event: PressedKey): CommandId | undefined {
  if (event.altKey) return undefined
  const mod = event.ctrlKey || event.metaKey
  // by the place of the key: where digits need Shift, the key says something else
  const digit = mod && !event.shiftKey ? /^Digit(\d)$/.exec(event.code)?.[1] : undefined
  const pressed = digit ?? event.key.toLowerCase()
  // a sign may need Shift or not, as the keyboard has it
  const isSign = /^[^\p{L}\p{N}]$/u.test(pressed)
  return ALL.find(
    ({ key, mod: needsMod, shift }) => key === pressed && needsMod === mod && (isSign || shift === event.shiftKey),
  )?.id
}
