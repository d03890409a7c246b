import { z } from 'zod'

const names = z.array(z.string().min(1)).min(1)

/** A file `wait-limits.yml` in src/models; `src/models/forms/wait-limit.ts` says what the fields mean. */
export const waitLimitTable = z.strictObject({
  forms: z.array(
    z.strictObject({
      source: z.string().min(5),
      calls: names.optional(),
      races: names.optional(),
      waits: z.strictObject({ members: names, form: z.enum(['only', 'with-unit']) }).optional(),
      settings: names.optional(),
      /** A text with a limit by it, and one that uses the same package without a limit. */
      examples: z.strictObject({ is: z.string().min(5), not: z.string().min(5) }),
    }),
  ),
  units: z.array(z.string().min(1)),
  byName: z.boolean(),
})
