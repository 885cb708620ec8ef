/** The languages a briefing can be written in, with their words. */
import type { Language } from '../../model/language'
import { englishGrammar } from './en'
import { englishNumberFigures } from './en-number-figures'
import { englishFigures, englishPages } from './en-pages'
import { englishTierFigures } from './en-tier-figures'
import { spanishGrammar } from './es'
import { spanishNumberFigures } from './es-number-figures'
import { spanishFigures, spanishPages } from './es-pages'
import { spanishTierFigures } from './es-tier-figures'
import type { LanguageWords } from './language-words'
import { portugueseGrammar } from './pt'
import { portugueseNumberFigures } from './pt-number-figures'
import { portugueseFigures, portuguesePages } from './pt-pages'
import { portugueseTierFigures } from './pt-tier-figures'

const ALL: Readonly<Record<Language, LanguageWords>> = {
  en: {
    grammar: englishGrammar,
    page: englishPages,
    figure: englishFigures,
    tiers: englishTierFigures,
    numbers: englishNumberFigures,
  },
  es: {
    grammar: spanishGrammar,
    page: spanishPages,
    figure: spanishFigures,
    tiers: spanishTierFigures,
    numbers: spanishNumberFigures,
  },
  pt: {
    grammar: portugueseGrammar,
    page: portuguesePages,
    figure: portugueseFigures,
    tiers: portugueseTierFigures,
    numbers: portugueseNumberFigures,
  },
}

export const wordsOf = (language: Language): LanguageWords => ALL[language]
