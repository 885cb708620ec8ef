/** What a picture is called: by the title of the figure that shows it, else by whose it is, else by its place in the list. */
import type { TFunction } from 'i18next'
import type { Media } from '../../../core/model/material'
import { say } from '../../../core/narrative/localized'
import type { Scope } from '../../../core/narrative/scope'
import { lineIn } from '../../prose/names'

export function pictureName({ id, credit }: Media, scope: Scope, t: TFunction): string {
  const { figures, media } = scope.project
  const figure = figures.find((f) => f.kind === 'photo' && f.mediaId === id)
  return (
    (figure && lineIn(figure.title, scope)) ||
    say(credit, scope) ||
    t('media.untitled', { number: media.findIndex((m) => m.id === id) + 1 })
  )
}
