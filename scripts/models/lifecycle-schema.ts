import { z } from 'zod'

const names = z.array(z.string().min(1))
const text = z.string().min(5)

/** A file `lifecycle.yml` in src/models; `src/models/lifecycle.ts` says what the fields mean. */
export const lifecycleTable = z.strictObject({
  waits: z.array(
    z.strictObject({
      source: text,
      calls: names.min(1),
      /** A text that waits for another process while it is loaded, and one that uses the same package and does not. */
      examples: z.strictObject({ is: text, not: text }),
    }),
  ),
  programs: names,
})
