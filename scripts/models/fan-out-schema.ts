import { z } from 'zod'

const names = z.array(z.string().min(1))

/** A file `fan-outs.yml` in src/models; `src/models/forms/fan-out.ts` says what the fields mean. */
export const fanOutTable = z.strictObject({
  forms: z.array(
    z.strictObject({
      by: z.string().min(1),
      source: z.string().min(5),
      calls: names.min(1),
      takes: z.enum(['tasks', 'list', 'mapped', 'loop']),
      options: z.int().min(0).optional(),
      limits: names.min(1).optional(),
      /** A text in which it starts work without a limit, and one that uses the same package without. */
      examples: z.strictObject({ is: z.string().min(5), not: z.string().min(5) }),
    }),
  ),
  reads: names,
  filters: names,
  filtersByArgument: names,
  transactions: names,
})
