import { z } from 'zod'

const names = z.array(z.string().min(1))

/** A file `breakers.yml` in src/models; `src/models/forms/breaker.ts` says what the fields mean. */
export const breakerTable = z.strictObject({
  forms: z.array(
    z.strictObject({
      by: z.string().min(1),
      source: z.string().min(5),
      makes: names,
      types: names.min(1).optional(),
      annotations: names.min(1).optional(),
      direct: names.min(1).optional(),
      composes: names.min(1).optional(),
      runs: names,
      isCallable: z.literal(true).optional(),
      continues: names.min(1).optional(),
      neverOpens: z.record(z.string(), z.boolean()).optional(),
      /** A text that makes a breaker, and one that uses the same package and makes none. */
      examples: z.strictObject({ is: z.string().min(5), not: z.string().min(5) }),
    }),
  ),
  runOnce: names,
  startsOnce: names,
})
