import { z } from 'zod'

const names = z.array(z.string().min(1)).min(1)

/** A file `expiries.yml` in src/models; `src/models/forms/expiry.ts` says what the fields mean. */
export const expiryTable = z.strictObject({
  forms: z.array(
    z.strictObject({
      source: z.string().min(5),
      what: z.enum(['entries', 'cache', 'tokens', 'tasks']),
      members: names.optional(),
      calls: names.optional(),
      argument: z.number().int().min(0).optional(),
      never: names.optional(),
      options: names.optional(),
      of: names.optional(),
      on: names.optional(),
      /** A text that sets an expiry in this way, and one that uses the same names without setting one. */
      examples: z.strictObject({ is: z.string().min(5), not: z.string().min(5) }),
    }),
  ),
})
