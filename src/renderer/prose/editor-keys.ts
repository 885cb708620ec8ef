/** Keys of the editors: “/” opens the menu of values, Enter opens a chip. Undo and redo are the window's. */
import { type Editor, Extension } from '@tiptap/core'
import { NodeSelection, Plugin } from '@tiptap/pm/state'

/** @param openMenu opens the menu of values at the cursor of this editor */
export const editorKeys = (openMenu: (editor: Editor) => void) =>
  Extension.create({
    name: 'editorKeys',
    priority: 1000, // before the keys of lists and paragraphs
    addKeyboardShortcuts() {
      const pressChip = (): boolean => {
        const { selection } = this.editor.state
        if (!(selection instanceof NodeSelection) || !selection.node.isAtom) return false
        const chip = this.editor.view.nodeDOM(selection.from)
        const button = chip instanceof HTMLElement ? chip.querySelector('button') : null
        button?.click()
        return button !== null
      }
      return Object.fromEntries([['Enter', pressChip]])
    },
    addProseMirrorPlugins() {
      const { editor } = this
      return [
        new Plugin({
          props: {
            handleTextInput: (view, from, _to, text) => {
              if (text !== '/') return false
              const before = view.state.doc.resolve(from).nodeBefore
              // behind a space, an opening bracket or quotation mark; “and/or” stays what it is
              if (before && !(before.isText && /[\s([“‘«¿¡]$/u.test(before.text ?? ''))) return false
              openMenu(editor)
              return true
            },
          },
        }),
      ]
    },
  })
