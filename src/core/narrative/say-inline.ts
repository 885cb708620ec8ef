/** A token or a reference in plain words: what stays in the text when its record is deleted. */
import type { SayInline } from '../edit/inlines'
import type { Language } from '../model/language'
import type { Inline } from '../model/prose'
import { evaluateToken } from './evaluate'

/** In brackets, so that the author sees that something is to be put right here. */
const REMOVED: Readonly<Record<'value' | 'figure' | 'table', Readonly<Record<Language, string>>>> = {
  value: { en: '[value removed]', es: '[valor eliminado]', pt: '[valor removido]' },
  figure: { en: '[figure removed]', es: '[figura eliminada]', pt: '[figura removida]' },
  table: { en: '[table removed]', es: '[tabla eliminada]', pt: '[tabela removida]' },
}

/**
 * A token stays as the words it read as. A reference does not stay as its number: the next figure would soon have that number, and the
 * text would point at the wrong one.
 */
export const sayInline: SayInline = (inline: Inline, scope) => {
  switch (inline.type) {
    case 'token': {
      const value = evaluateToken(inline.attrs.token, scope)
      return value.ok ? value.text : REMOVED.value[scope.language]
    }
    case 'figure-ref':
      return REMOVED.figure[scope.language]
    case 'table-ref':
      return REMOVED.table[scope.language]
    case 'text':
      return inline.text
    case 'citation':
    case 'footnote':
      return ''
  }
}
