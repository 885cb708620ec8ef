import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutSentences } from './cut-sentences'

const words = (text: string) => cutSentences(text).map((sentence) => sentence.words)
const places = (text: string) => cutSentences(text).map(({ place }) => `${place.in} ${place.number}`)

describe('what stays in one sentence', () => {
  it.each([
    'Ms. Benítez and Dr. Ortiz met the U.S. Department of Labor.',
    'Law No. 4788/12, art. 5, was applied on Jan. 14 by Judge J. Ramos.',
    'Funding rose from 1.5 million to 2.75 million guaraníes.',
    'La Sra. López citó el art. 129 del Código Penal de los EE.UU. vigente.',
    'O Dr. Silva aplicou o art. 149 e a Lei n. 13.344.',
    'Prosecutors charged 53 suspects in 2019; a year earlier it was 25.',
    'The minister said “We will act. We will not wait.” at the opening.',
    'Courts convicted 22 traffickers (13 for sex trafficking. Nine for forced labor) in the year.',
    'Police trained officers (see par. 4) and asked: who else?',
    'It opened at 9 a.m. on weekdays.',
    'El Ministerio capacitó a jueces, p.ej. Asunción y Encarnación.',
  ])('%s', (sentence) => expect(words(sentence)).toEqual([sentence]))
})

describe('where a sentence ends', () => {
  it.each([
    ['It stayed in Tier 2. The shelter opened.', ['It stayed in Tier 2.', 'The shelter opened.']],
    ['They worked with the U.S. The plan lapsed.', ['They worked with the U.S.', 'The plan lapsed.']],
    ['Did it act? It did! So it went.', ['Did it act?', 'It did!', 'So it went.']],
    ['Aprobó la ley. ¿Bastó? No bastó.', ['Aprobó la ley.', '¿Bastó?', 'No bastó.']],
    ['“We act.” The plan lapsed.', ['“We act.”', 'The plan lapsed.']],
    ['The court acted.[12] It fined no one.', ['The court acted.[12]', 'It fined no one.']],
    ['Não houve verba. O plano caducou.', ['Não houve verba.', 'O plano caducou.']],
    ['Cut short by a page\nthat is narrow. Then more.', ['Cut short by a page that is narrow.', 'Then more.']],
    ['The budget was 3.5. In 2019 it was 4.', ['The budget was 3.5.', 'In 2019 it was 4.']],
    ['There was none (see No. 4). They tried.', ['There was none (see No. 4).', 'They tried.']],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected))
})

describe('lists and places', () => {
  it('counts paragraphs and keeps their own numbers', () => {
    expect(places('One. Two.\n\nThree.')).toEqual(['paragraph 1', 'paragraph 1', 'paragraph 2'])
    expect(places('12. One thing. Another.\n\n13. More of it.')).toEqual([
      'paragraph 12',
      'paragraph 12',
      'paragraph 13',
    ])
    expect(words('12. One thing.\n¶ 13 More of it.')).toEqual(['One thing.', 'More of it.'])
  })
  it('bullets are items of a list', () => {
    const text = 'It says:\n• Fund shelters.\n• Train judges. Do so often.\n\nThe end.'
    expect(words(text)).toEqual(['It says:', 'Fund shelters.', 'Train judges.', 'Do so often.', 'The end.'])
    expect(places(text)).toEqual(['paragraph 1', 'list 1', 'list 2', 'list 2', 'paragraph 2'])
  })
  it('bullets within a line are items, too: a page lost the breaks', () => {
    const text = 'RECOMMENDATIONS\n• Fund shelters. • Train judges\t●  Adopt a plan.'
    expect(words(text)).toEqual(['RECOMMENDATIONS', 'Fund shelters.', 'Train judges', 'Adopt a plan.'])
    expect(places(text)).toEqual(['paragraph 1', 'list 1', 'list 2', 'list 3'])
    expect(words('It rose by 3 •')).toEqual(['It rose by 3 •'])
  })
  it('numbers under recommendations are items', () => {
    expect(places('One.\n\nRECOMMENDATIONS:\n1. Fund shelters.\n2. Train judges.')).toEqual([
      'paragraph 1',
      'paragraph 1',
      'list 1',
      'list 2',
    ])
  })
  it.each([
    [
      'RECOMMENDATIONS FOR THE COUNTRY: Investigate more cases; fund shelters (two; three; four) well; and train judges.',
      [
        'RECOMMENDATIONS FOR THE COUNTRY:',
        'Investigate more cases;',
        'fund shelters (two; three; four) well;',
        'and train judges.',
      ],
    ],
    [
      'Recomendaciones: Investigar más casos; financiar albergues; capacitar jueces.',
      ['Recomendaciones:', 'Investigar más casos;', 'financiar albergues;', 'capacitar jueces.'],
    ],
    [
      'Recomendações: Investigar mais casos; financiar abrigos; capacitar juízes.',
      ['Recomendações:', 'Investigar mais casos;', 'financiar abrigos;', 'capacitar juízes.'],
    ],
  ])('semicolons part recommendations: %s', (text, expected) => {
    expect(words(text)).toEqual(expected)
    expect(places(text)).toEqual(['paragraph 1', 'list 1', 'list 2', 'list 3'])
  })
  it('a heading is one', () => {
    expect(cutSentences('PROSECUTION\nThe courts acted. They fined no one.').map((s) => s.isHeading)).toEqual([
      true,
      false,
      false,
    ])
  })
})

const someText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'The court acted. ',
        'U.S. ',
        'Ms. ',
        'art. 5 ',
        '; ',
        ':\n',
        '\n\n',
        '\n',
        '• ',
        '3. ',
        '“',
        '”',
        '(',
        ')',
        '…',
        ' ',
        '\t',
        'ñ',
        '🙂',
        'RECOMMENDATIONS: ',
        '? ',
        'No. 3',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

describe('laws', () => {
  it('joined, the pieces are the text, unless there is no word in it', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const sentences = cutSentences(text)
        if (sentences.length > 0) expect(sentences.map(({ raw }) => raw).join('')).toBe(text)
        else expect(text).not.toMatch(/[\p{L}\p{N}]{4}/u)
      }),
      { numRuns: 500 },
    )
  })
  it('no sentence is empty, none has a line break, places count from 1', () => {
    fc.assert(
      fc.property(someText, (text) => {
        for (const { words: shown, place, raw } of cutSentences(text)) {
          expect(shown).toMatch(/[\p{L}\p{N}]/u)
          expect(shown).not.toMatch(/\n|^\s|\s$/u)
          expect(raw.replace(/\s+/gu, ' ')).toContain(shown)
          expect(place.number).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 500 },
    )
  })
  it('a long text without ends takes no longer than its length', () => {
    const text = `${'a.'.repeat(50_000)} ${'(“'.repeat(20_000)} ${'; '.repeat(20_000)}`
    expect(
      cutSentences(text)
        .map(({ raw }) => raw)
        .join(''),
    ).toBe(text)
  })
})
