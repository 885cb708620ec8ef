/** Law tests draw new cases in every run on a person's machine, who can look at a failure, and the same ones in CI, where it would hit whoever is next. */
import fc from 'fast-check'

// nor is there anybody who waits: making a failing project smaller can take longer than all other tests together
if (process.env.CI !== undefined) fc.configureGlobal({ seed: 20_261_124, endOnFailure: true })
