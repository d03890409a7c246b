import { z } from 'zod'

const names = z.array(z.string().min(1)).min(1)

/** A file `limits.yml` in src/models; `src/models/forms/limit.ts` says what the fields mean. */
export const limitTable = z.strictObject({
  forms: z.array(
    z.strictObject({
      source: z.string().min(5),
      what: z.enum(['rate', 'attempts', 'challenge', 'input', 'upload', 'items', 'rows', 'concurrency', 'queue', 'cache']),
      calls: names.optional(),
      members: names.optional(),
      options: names.optional(),
      of: names.optional(),
      on: names.optional(),
      argument: z.number().int().min(0).optional(),
      /** A text that limits in this way, and one that uses the same names without a limit. */
      examples: z.strictObject({ is: z.string().min(5), not: z.string().min(5) }),
    }),
  ),
})
