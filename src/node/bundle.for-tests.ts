/** Makes a program of a TypeScript file; the scripts that crash things on demand do the same. */
export { bundle } from '../../scripts/bundle-program.mjs'
