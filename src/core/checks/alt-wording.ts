import { plainText } from '../briefing/plain-text'
import { planFigures } from '../briefing/plan-texts'
import { say } from '../narrative/localized'
import { capital, fold } from '../narrative/text'
import type { Check } from './check'
import type { Fix } from './fix'

const LONGEST = 250
const NAMES_THE_MEDIUM =
  /^(?:an? |the |una? |la |el |uma? |o )?(?:image|picture|photo|photograph|graphic|imagen|foto|fotograf[ií]a|gr[aá]fico|imagem) (?:of|del?|d[oa])\b/i

/** Alternative texts that an author wrote: too long, about the medium instead of what it shows, or no more than the caption. */
export const altWording: Check = (scope, { briefing }) => {
  const captions = new Map(
    briefing.blocks.flatMap((block) =>
      block.kind === 'figure' || block.kind === 'photo'
        ? [[block.figureId, plainText(block.caption.title)] as const]
        : [],
    ),
  )
  return planFigures(scope).flatMap((figure) => {
    const text = figure.alt.mode === 'own' ? say(figure.alt.text, scope).trim() : ''
    if (text === '') return []
    const caption = captions.get(figure.id) ?? ''
    const generated: Fix | undefined =
      figure.kind === 'photo'
        ? undefined
        : { label: 'Use the generated text', step: { kind: 'generated-alt', figure: figure.id } }
    const begun = beginning(text)
    const faults: readonly (readonly [message: string, fix: Fix | undefined] | false)[] = [
      text.length > LONGEST && [
        `The alternative text of this figure has ${text.length} characters; it is read out in one go. Shorten it to ${LONGEST} and put the rest into the text.`,
        generated,
      ],
      begun > 0 && [
        'The alternative text of this figure begins by saying that it is a picture, which is announced anyway. Begin with what it shows.',
        {
          label: 'Begin with what it shows',
          step: { kind: 'own-alt', figure: figure.id, text: capital(text.slice(begun).trim()) },
        },
      ],
      caption !== '' &&
        fold(text) === fold(caption) && [
          'The alternative text of this figure repeats its caption, so it would be read out twice. Say what the figure shows.',
          generated,
        ],
    ]
    return faults
      .filter((fault) => fault !== false)
      .map(([message, fix]) => ({
        check: 'alt-wording',
        severity: 'warning',
        at: { plan: scope.plan.id, figure: figure.id },
        message,
        ...(fix ? { fix } : {}),
      }))
  })
}

/** How many letters say that it is a picture. Accents are one letter here: the words are looked for in their composed form. */
const beginning = (text: string): number => NAMES_THE_MEDIUM.exec(text.normalize('NFC'))?.[0].length ?? 0
