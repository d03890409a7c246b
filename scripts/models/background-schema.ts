import { z } from 'zod'

const name = z.string().min(1)
const text = z.string().min(5)

/** A file `background.yml` in src/models; `src/models/forms/background.ts` says what the fields mean. */
export const backgroundTable = z.strictObject({
  forms: z.array(
    z.strictObject({
      library: name,
      source: text,
      calls: z.array(name).min(1).optional(),
      bases: z.array(name).min(1).optional(),
      work: z.strictObject({ position: z.int().min(0), keyword: name.optional() }).optional(),
      method: name.optional(),
      fewest: z.int().min(1).optional(),
      returnsFailure: z.literal(true).optional(),
      isAwaitedAtStop: z.literal(true).optional(),
      untilFailure: z.literal(true).optional(),
      /** A loop that runs in the background, and one that its caller waits for. */
      examples: z.strictObject({ is: text, not: text }),
    }),
  ),
  expected: z.array(name),
  watches: z.array(name),
})
