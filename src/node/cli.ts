/** Placeholder until the commands are written: any command is refused as wrong usage. */
console.error('This build of Briefwright has no commands yet. Nothing was done.')
process.exitCode = 2
