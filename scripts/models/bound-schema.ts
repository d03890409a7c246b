import { z } from 'zod'

const names = z.array(z.string().min(1)).min(1)

/** A file `bounds.yml` in src/models; `src/models/forms/bound.ts` says what the fields mean. */
export const boundTable = z.strictObject({
  forms: z.array(
    z.strictObject({
      source: z.string().min(5),
      calls: names.optional(),
      regions: names.optional(),
      operators: names.optional(),
      links: names.optional(),
      limit: z.int().min(0).optional(),
      keywords: names.optional(),
      /** A text in which a request has a bound by it, and one that uses the same package and whose request has none. */
      examples: z.strictObject({ is: z.string().min(5), not: z.string().min(5) }),
    }),
  ),
  laters: z.array(z.string().min(1)),
  byName: z.boolean(),
})
