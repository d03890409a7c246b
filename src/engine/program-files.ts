import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the running code: `src`, or `dist` after a build. A bundle's chunks are at the same depth as this file. */
export const programRoot = fileURLToPath(new URL('..', import.meta.url))

/** Whether that folder holds TypeScript, which Node runs as it is. */
export const isSource = import.meta.url.endsWith('.ts')

/**
 * The file of a program that is started as a process of its own. Tests start the bundled one, which loads in a third of the time: see
 * `test/support/bundled-program.ts`.
 *
 * @param name its path in {@link programRoot} without an ending: `engine/chart-worker`
 */
export const entryFile = (name: string): string => join(programRoot, `${name}.${isSource ? 'ts' : 'js'}`)
