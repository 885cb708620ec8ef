/** Whole numbers as a person writes them. */
import type { Language } from '../model/language'
import type { NumberStyle } from '../model/token'
import { wordsOf } from './languages/all-languages'
import type { Gender } from './languages/language-words'

/** Beyond the words a language has (99), a numeral is written whatever the style. */
export function writeNumber(value: number, style: NumberStyle, gender: Gender, language: Language): string {
  const { grammar } = wordsOf(language)
  const asWord = style === 'word' || (style === 'auto' && value <= grammar.autoWordsUpTo)
  return (asWord ? grammar.numberWord(value, gender) : undefined) ?? grammar.numeral(value)
}
