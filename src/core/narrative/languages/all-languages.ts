/** The languages a briefing can be written in, with their words. */
import type { Language } from '../../model/language'
import { englishGrammar } from './en'
import { englishFigures, englishPages } from './en-pages'
import { spanishGrammar } from './es'
import { spanishFigures, spanishPages } from './es-pages'
import type { LanguageWords } from './language-words'
import { portugueseGrammar } from './pt'
import { portugueseFigures, portuguesePages } from './pt-pages'

const ALL: Readonly<Record<Language, LanguageWords>> = {
  en: { grammar: englishGrammar, page: englishPages, figure: englishFigures },
  es: { grammar: spanishGrammar, page: spanishPages, figure: spanishFigures },
  pt: { grammar: portugueseGrammar, page: portuguesePages, figure: portugueseFigures },
}

export const wordsOf = (language: Language): LanguageWords => ALL[language]
