import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** The product's version from package.json (two folders up from both `src` and `dist`). */
export const version: string = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))).version
