/** Words of the figures that show numbers, and the heads of the tables in which every figure gives its data away. */
import type { NumberShape, PeopleGroup } from '../../model/figure'
import type { Measure } from '../../model/report'

export interface NumberFigureWords {
  readonly measure: Readonly<Record<Measure, string>>
  /** For activities that name no audience. */
  readonly noAudience: string
  readonly otherGroups: (count: string) => string
  readonly rowWithoutName: (number: string) => string
  readonly seriesWithoutName: (number: string) => string
  /** Remarks under a figure: whole sentences. `value` is the number that `records` writes. */
  readonly remarks: {
    readonly spans: (records: string, value: number, events: string) => string
    readonly quantityUnknown: (titles: string, value: number) => string
    readonly peopleUnknown: (unknown: string, total: string, value: number) => string
    readonly countedEachTime: string
    readonly gap: string
    readonly noneKnown: (names: string) => string
  }
  readonly alt: {
    readonly months: (from: string, to: string, total: string) => string
    readonly most: (label: string, value: string) => string
    readonly emptyMonths: (count: string, total: string) => string
    readonly people: (by: PeopleGroup, total: string) => string
    readonly lawEnforcement: (country: string, from: string, to: string) => string
    readonly own: (shape: NumberShape, series: string) => string
    /** Of a series that is too long to be told number by number. */
    readonly summary: (first: string, last: string, least: string, most: string) => string
    readonly unknown: string
    readonly unknownAt: (labels: string) => string
    /** After the first few of a list. */
    readonly more: (count: string) => string
    /** Of a figure of which there is little else to say; a whole sentence. */
    readonly valuesShown: (count: string) => string
  }
  /** Heads of the data table. */
  readonly data: {
    readonly month: string
    readonly year: string
    readonly events: string
    readonly people: string
    readonly group: Readonly<Record<PeopleGroup, string>>
    readonly tier: string
    readonly meaning: string
    readonly country: string
    readonly code: string
    readonly side: string
    readonly finding: string
    readonly pillar: string
    readonly project: string
    readonly activity: string
    readonly from: string
    readonly to: string
    readonly recommendation: string
    readonly label: string
  }
}
