import { plainText } from '../briefing/plain-text'
import { planFigures } from '../briefing/plan-texts'
import { say } from '../narrative/localized'
import { fold } from '../narrative/text'
import type { Check } from './check'

const LONGEST = 250
const NAMES_THE_MEDIUM =
  /^(?:an? |the |una? |la |el |uma? |o )?(?:image|picture|photo|photograph|graphic|imagen|foto|fotografia|grafico|imagem) (?:of|de|do|da)\b/

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
    const faults = [
      text.length > LONGEST &&
        `The alternative text of this figure has ${text.length} characters; it is read out in one go. Shorten it to ${LONGEST} and put the rest into the text.`,
      NAMES_THE_MEDIUM.test(fold(text)) &&
        'The alternative text of this figure begins by saying that it is a picture, which is announced anyway. Begin with what it shows.',
      caption !== '' &&
        fold(text) === fold(caption) &&
        'The alternative text of this figure repeats its caption, so it would be read out twice. Say what the figure shows.',
    ]
    return faults
      .filter((message) => message !== false)
      .map((message) => ({
        check: 'alt-wording',
        severity: 'warning',
        at: { plan: scope.plan.id, figure: figure.id },
        message,
      }))
  })
}
