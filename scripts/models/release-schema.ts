import { z } from 'zod'

const names = z.array(z.string().min(1)).min(1)

/** A file `releases.yml` in src/models; `src/models/forms/release.ts` says what the fields mean. */
export const releaseTable = z.strictObject({
  forms: z.array(
    z.strictObject({
      source: z.string().min(5),
      kind: z.enum([
        'resource',
        'lock',
        'transaction',
        'timer',
        'listener',
        'task',
        'work',
        'server',
        'waiter',
        'entry',
        'thread-state',
        'value',
      ]),
      members: names.optional(),
      on: names.optional(),
      calls: names.optional(),
      starts: names.optional(),
      isPlain: z.literal(true).optional(),
      endsWithOpener: z.literal(true).optional(),
      isGiven: z.literal(true).optional(),
      isEach: z.literal(true).optional(),
      isDatabase: z.literal(true).optional(),
      only: z
        .array(z.enum(['always', 'leaving', 'failing', 'ending', 'running']))
        .min(1)
        .optional(),
      after: names.optional(),
      /** A text that releases something in this way, and one that uses the same names without releasing anything. */
      examples: z.strictObject({ is: z.string().min(5), not: z.string().min(5) }),
    }),
  ),
  notOn: z.array(z.string().min(1)),
  parts: names.optional(),
  hands: names.optional(),
  opened: z.strictObject({ names, ends: names, wraps: names }).optional(),
  leaving: z.strictObject({ events: names, by: names }).optional(),
})
