import { z } from 'zod'

const names = z.array(z.string().min(1)).min(1)

/** A file `resources.yml` in src/models; `src/models/forms/resource.ts` says what the fields mean. */
export const resourceTable = z.strictObject({
  forms: z.array(
    z.strictObject({
      what: z.enum(['pooled', 'handle']),
      label: z.string().min(3),
      source: z.string().min(5),
      opens: names.optional(),
      member: z.string().min(1).optional(),
      given: names.optional(),
      members: names.optional(),
      results: names.optional(),
      onlyIfReleased: z.literal(true).optional(),
      withoutFunction: z.literal(true).optional(),
      isNamedByMember: z.literal(true).optional(),
      prepares: names.optional(),
      closes: z.array(z.string().min(1)),
      closedBy: names.optional(),
      drainedBy: names.optional(),
      drains: names.optional(),
      copiedBy: names.optional(),
      parts: names.optional(),
      loop: z.string().min(1).optional(),
      extends: names.optional(),
      holders: names.optional(),
      isCollected: z.literal(true).optional(),
      livesWithProcess: z.literal(true).optional(),
      isLazy: z.literal(true).optional(),
      isLent: z.literal(true).optional(),
      isClient: z.literal(true).optional(),
      repeats: names.optional(),
      goesWithOwner: z.literal(true).optional(),
      isLostInChain: z.literal(true).optional(),
      /** A text in which a function never releases it (or only if nothing fails, with `onlyIfReleased`), and one that always does. */
      examples: z.strictObject({ never: z.string().min(5), always: z.string().min(5) }),
    }),
  ),
  locks: z
    .array(
      z.strictObject({
        take: z.string().min(1),
        release: z.string().min(1),
        source: z.string().min(5),
        /** A text in which one way out leaves it held, and one in which every way gives it back. */
        examples: z.strictObject({ held: z.string().min(5), released: z.string().min(5) }),
      }),
    )
    .default([]),
  uses: z.array(z.string()),
  wraps: z.array(z.string()),
  holds: z.array(z.string()),
  closes: z.array(z.string()),
  starts: z.strictObject({
    functions: z.array(z.string()),
    decorators: z.array(z.string()),
    parameters: z.array(z.string()),
    commands: z.array(z.strictObject({ name: z.string().min(1), result: z.string().min(1) })).default([]),
  }),
  ends: z.strictObject({ process: z.array(z.string()), function: z.array(z.string()) }),
})
