/** pdfmake asks for some twenty styles of each word, and walks all the nodes around it for each. Ask once per paragraph. */
import type { StyleStack, TextInlines } from './pdfmake-internals'

/**
 * While the words of one text are measured, the nodes around them stay the same.
 * @param onText a text is about to be measured
 */
export function rememberStyles(textInlines: TextInlines, onText: () => void): void {
  const buildInlines = textInlines.buildInlines
  textInlines.buildInlines = (texts, stack) => {
    onText()
    return buildInlines.call(textInlines, texts, remembering(stack))
  }
}

/** A stack that answers from memory, as long as nothing with styles of its own has been put on it. */
function remembering(stack: StyleStack): StyleStack {
  const depth = stack.styleOverrides.length
  const known = new Map<string, unknown>()
  const copy = stack.clone()
  const { auto, getProperty } = copy
  // pdfmake looks at the word itself first; without a named style there is nothing more to find on it
  copy.auto = (item, ask) => (item.style === undefined ? ask() : auto.call(copy, item, ask))
  copy.getProperty = (property) => {
    if (copy.styleOverrides.length !== depth) return getProperty.call(copy, property)
    if (!known.has(property)) known.set(property, getProperty.call(copy, property))
    return known.get(property)
  }
  return copy
}
