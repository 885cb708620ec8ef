/** Law tests draw new cases in every run on a person's machine, who can look at a failure, and the same ones in CI, where it would hit whoever is next. */
import fc from 'fast-check'

if (process.env.CI !== undefined) fc.configureGlobal({ seed: 20_261_124 })
