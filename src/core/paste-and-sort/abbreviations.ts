/** Words that a full stop belongs to, in English, Spanish and Portuguese. All in lower case, without the stop. */

/** Whatever follows, the sentence goes on: titles stand before names, these before what they are about. */
export const GOES_ON: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr dra drs prof profa rev hon gen col lt sgt capt cmdr gov sen rep pres st sr sra sres srta d dña ' +
    'lic ing arq abg econ mons fr e.g i.e p.ej p.ex cf vs v.gr viz approx aprox ca av avda dept depto dpto min'
  ).split(' '),
)

/** Only before a number, or a Roman one: “art. 5”, “No. 3045/05”, “Jan. 14”. */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  (
    'no nos nr núm num n nº art arts par para pars párr pár parág sec secs sect fig figs p pp pág págs pag ch cap caps chap ' +
    'vol inc lit tab table ap apdo res dec ord jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago dic set out dez fev'
  ).split(' '),
)

/** After “U.S.” or “EE.UU.” a new sentence begins only with one of these; else the name goes on: “the U.S. Department of Labor”. */
export const BEGINS_SENTENCE: ReadonlySet<string> = new Set(
  (
    'the a an in it its this these those that there they he she we as at on by for from to with during while although ' +
    'however when after before since if no some several many most both each all under despite according of and but ' +
    'el la los las un una en este esta estos estas eso ello ellos él ella durante aunque sin cuando después según por ' +
    'para con al del se no su sus también además ' +
    'o os as um uma em no na nos nas este esta estes estas isso ele ela eles elas embora quando depois segundo com ao ' +
    'do da não seu sua também além'
  ).split(' '),
)
