/** A chapter as somebody would paste it: our own words about an invented country. Each paragraph with what its sentences are. */

/** p, s, r and x as on the keys, then the pillar. */
export type Filing = 'x' | `${'p' | 's' | 'r'}${1 | 2 | 3 | 4}`

interface Paragraph {
  readonly sentences: readonly (readonly [text: string, filing: Filing])[]
}

const paragraphs: readonly Paragraph[] = [
  {
    sentences: [
      ['The country does what the standards ask only in part, but it tries.', 'x'],
      ['It is therefore where it was a year ago, in Tier 2.', 'x'],
      ['Its efforts grew in some fields and shrank in others.', 'x'],
      ['Mr. Ramos, the minister of the interior, led them.', 'x'],
    ],
  },
  {
    sentences: [
      ['Police opened 64 cases, after 51 in the year before.', 'p1'],
      ['Prosecutors brought 29 persons to court under art. 12 of the law.', 'p1'],
      ['Judges found 14 of them guilty.', 'p1'],
      ['The shortest prison term was 2.5 years.', 'x'],
      ['Six sentences were suspended, so that those found guilty never went to prison.', 's1'],
      ['A unit of nine prosecutors now works on nothing else.', 'p1'],
      ['It has no office outside of the capital.', 's1'],
      ['The U.S. Embassy trained its staff together with Dr. Ortiz of the academy.', 'p4'],
      ['No official was charged, although the press named three.', 's1'],
      ['The law still asks for proof of force where the victim is a child.', 's1'],
    ],
  },
  {
    sentences: [
      ['Officials found 117 victims, among them 40 children.', 'p2'],
      ['A second shelter opened its doors in May.', 'p2'],
      ['It has room for 18 women and girls.', 'x'],
      ['Men have no shelter at all.', 's2'],
      ['A protocol for finding victims has existed since 2016.', 'x'],
      ['Few of those who should use it have read it.', 's2'],
      ['“We were never shown the form. We ask as we see fit,” said one officer of the border police.', 's2'],
      ['Care for victims costs more than the state pays for it.', 's2'],
      ['Civil society pays the rest.', 'x'],
      ['Courts let 12 victims speak by video, so that they need not meet those they accuse.', 'p2'],
      ['Did anybody pay damages?', 'x'],
      ['Nobody did.', 's2'],
    ],
  },
  {
    sentences: [
      ['A council of eleven ministries met four times.', 'p3'],
      ['Its action plan ran out in December and none has followed it.', 's3'],
      ['Labour inspectors visited 310 farms and workshops.', 'p3'],
      ['They found no victim, and nobody had taught them how to.', 's3'],
      ['A campaign on the radio spoke four languages, two of them of the indigenous peoples.', 'p3'],
      ['The telephone line for victims answers only by day.', 's3'],
      ['Two neighbours signed an agreement on shared cases.', 'p4'],
      ['Municipalities and non-governmental groups are heard, but late.', 's4'],
      ['The consulates abroad were given a guide.', 'p3'],
      ['Tourists are warned at No. 1 and No. 2 of the airports.', 'p3'],
    ],
  },
]

const recommendations: readonly (readonly [string, Filing])[] = [
  ['Bring more cases to court, those of officials among them.', 'r1'],
  ['See that those found guilty go to prison.', 'r1'],
  ['Take the proof of force out of the law where children are concerned.', 'r1'],
  ['Open a shelter for men and pay for the care of all.', 'r2'],
  ['Teach the protocol to everybody who meets victims.', 'r2'],
  ['Adopt a new action plan and fund it.', 'r3'],
  ['Keep the telephone line open by night.', 'r3'],
  ['Work with civil society from the first day of a plan.', 'r4'],
]

export const NARRATIVE = `${paragraphs
  .map(({ sentences }) => sentences.map(([text]) => text).join(' '))
  .join('\n\n')}\n\nRECOMMENDATIONS\n\n${recommendations.map(([text]) => `• ${text}`).join('\n')}\n`

/** In the order of the text; the heading above the recommendations is skipped by itself. */
export const FILINGS: readonly (readonly [string, Filing])[] = [
  ...paragraphs.flatMap(({ sentences }) => sentences),
  ...recommendations,
]
