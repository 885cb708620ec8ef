/** The languages a briefing can be written in, with their words. */
import type { Language } from '../../model/language'
import { englishGrammar } from './en'
import { englishFigures, englishPages } from './en-pages'
import { englishTierFigures } from './en-tier-figures'
import { spanishGrammar } from './es'
import { spanishFigures, spanishPages } from './es-pages'
import { spanishTierFigures } from './es-tier-figures'
import type { LanguageWords } from './language-words'
import { portugueseGrammar } from './pt'
import { portugueseFigures, portuguesePages } from './pt-pages'
import { portugueseTierFigures } from './pt-tier-figures'

const ALL: Readonly<Record<Language, LanguageWords>> = {
  en: { grammar: englishGrammar, page: englishPages, figure: englishFigures, tiers: englishTierFigures },
  es: { grammar: spanishGrammar, page: spanishPages, figure: spanishFigures, tiers: spanishTierFigures },
  pt: { grammar: portugueseGrammar, page: portuguesePages, figure: portugueseFigures, tiers: portugueseTierFigures },
}

export const wordsOf = (language: Language): LanguageWords => ALL[language]
