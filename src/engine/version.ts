import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** The product's version, from its package.json (two folders up, in `src` as in `dist`). */
export const version: string = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))).version
