import { join } from 'node:path'

// Stands in for src/engine/program-files.ts in tests.

/** Where `bundle-programs.ts` has put the bundle. */
export const bundleVariable = 'TEST_PROGRAM_BUNDLE'

export const programRoot = process.env[bundleVariable] ?? ''

/** @public Read in the place of that of src. */
export const isSource = false

/** The command, as a user starts it. */
export const command = 'cli/main'

/** A worker that attacks from inside. */
export const probe = 'hostile/isolation/probe'

export const entryFile = (name: string): string => join(programRoot, `${name}.js`)
