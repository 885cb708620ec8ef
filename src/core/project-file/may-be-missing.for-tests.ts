/** Fields that a file may leave out, for without them they have a meaning. By shape: entries of lists are `#`. */
const WITHOUT_A_MEANING_LOST: readonly RegExp[] = [
  // whole lists
  /^(terms|comments|suggestions|changeLog|ancestors)$/,
  // anywhere
  /^(.*\.)?(en|es|pt|marks|place|whole|form|gap|isProtected|silenced|reasons)$/,
  /\.filter\.audience$/,
  /\.(of|among)\.pillar$/,
  /\.token\.style$/,
  // of one kind of record
  /^terms\.#\.isAllowed$/,
  /^organisations\.#\.(nameAsked|wordings)$/,
  /^placements\.#\.sourceId$/,
  /^(placements|statistics|activities)\.#\.locator$/,
  /^plans\.#\.(carries|cover|notes|ownTheme)$/,
  /^plans\.#\.ownTheme\.(captions|tables|cover|logo|(fonts|colours|styles|page)(\.\w+)?)$/,
  /^plans\.#\.blocks\.#\.(hidden|status|columns)$/,
]

export const mayBeMissing = (shape: string): boolean => WITHOUT_A_MEANING_LOST.some((one) => one.test(shape))
