import { setFlagsFromString } from 'node:v8'

/** Of Node 20. Other versions may not have the setting, which they say aloud, or have other compilers. */
const MEASURED_WITH = /^11\./

/**
 * For a process that runs one command and ends. V8 compiles a function anew, and with much effort, as soon as it looks hot; a command is over before
 * most of that pays. Here a function has to run some seven times longer before it is: that saves a quarter of the processor time of an export
 * of seven pages, and more of one of a hundred. What is computed is the same.
 */
export function expectShortLife(): void {
  if (MEASURED_WITH.test(process.versions.v8)) setFlagsFromString('--interrupt-budget=500000')
}
