export interface Finding {
  /** A clause of ISO 14289-1 (PDF/UA-1) or, where it has none, a word for what is broken. */
  readonly rule: string
  readonly what: string
  /** Lawful, and still worth a look. */
  readonly isWarning: boolean
}

export class Findings {
  readonly list: Finding[] = []

  bad(rule: string, what: string): void {
    this.list.push({ rule, what, isWarning: false })
  }

  warn(rule: string, what: string): void {
    this.list.push({ rule, what, isWarning: true })
  }
}
