import { z } from 'zod'

const names = z.array(z.string().min(1)).min(1)

/** A file `locks.yml` in src/models; `src/models/forms/lock.ts` says what the fields mean. */
export const lockTable = z.strictObject({
  forms: z.array(
    z.strictObject({
      source: z.string().min(5),
      kind: z.enum([
        'mutex',
        'exclusive',
        'named',
        'rows',
        'free-rows',
        'single-flight',
        'permits',
        'scheduled',
        'version',
        'once',
        'atomic',
        'concurrent-type',
        'visibility',
        'own-instance',
      ]),
      calls: names.optional(),
      members: names.optional(),
      on: names.optional(),
      given: names.optional(),
      isPlain: z.literal(true).optional(),
      isKeyed: z.literal(true).optional(),
      options: names.optional(),
      constants: names.optional(),
      structs: names.optional(),
      annotations: names.optional(),
      types: names.optional(),
      /** A text that takes a lock in this way, and one that uses the same names without taking one. */
      examples: z.strictObject({ is: z.string().min(5), not: z.string().min(5) }),
    }),
  ),
  hasThreads: z.boolean(),
})
