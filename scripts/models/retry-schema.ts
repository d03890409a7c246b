import { z } from 'zod'

const names = z.array(z.string().min(1)).min(1)
const anyNames = z.array(z.string().min(1))
const state = z.enum(['set', 'off', 'unknown'])
const position = z.int().min(0)

const setting = z.strictObject({
  names: names.optional(),
  positions: z.array(position).min(1).optional(),
  off: z
    .array(z.union([z.string(), z.number(), z.null()]))
    .min(1)
    .optional(),
  offNames: names.optional(),
  default: state,
})

/** A file `retries.yml` in src/models; `src/models/forms/retry.ts` says what the fields mean. */
export const retryTable = z.strictObject({
  forms: z.array(
    z.strictObject({
      by: z.string().min(1),
      source: z.string().min(5),
      calls: names.optional(),
      extends: names.optional(),
      written: names.optional(),
      chains: z.strictObject({ from: names.optional(), members: names }).optional(),
      decorators: names.optional(),
      fields: z.strictObject({ bases: names, names }).optional(),
      work: position.optional(),
      worksInside: z.literal(true).optional(),
      options: z.union([position, z.literal('any')]).optional(),
      holder: z.strictObject({ options: position, key: z.string().min(1) }).optional(),
      attempts: names.optional(),
      client: position.optional(),
      limit: setting,
      time: setting.optional(),
      pause: setting,
      conditions: z.strictObject({ always: z.array(z.string()).min(1), safe: z.array(z.string()).min(1) }).optional(),
      methods: z
        .strictObject({ names, all: z.array(z.union([z.boolean(), z.null()])).optional(), isNamed: z.literal(true).optional() })
        .optional(),
      restricts: names.optional(),
      lostAnswers: names.optional(),
      mayRestrict: z.literal(true).optional(),
      onlyWith: names.optional(),
      onlyIfLast: z.boolean().optional(),
      onlyInHandler: z.literal(true).optional(),
      onlyIfEnded: names.optional(),
      unless: names.optional(),
      unlessGivenOtherThan: names.optional(),
      never: position.optional(),
      unlessEmpty: z.literal(true).optional(),
      unlessConflicts: z.literal(true).optional(),
      identifiedBy: z.enum(['name', 'name-alone', 'nothing']).optional(),
      mustKnowLimit: z.literal(true).optional(),
      isChosenHere: z.literal(true).optional(),
      isPlacedAtSetting: z.literal(true).optional(),
      /** A text in which it retries, and one that uses the same package without. */
      examples: z.strictObject({ is: z.string().min(5), not: z.string().min(5) }),
    }),
  ),
  once: z.array(z.strictObject({ does: z.enum(['payment', 'email', 'sms', 'message', 'post']), calls: names })),
  requeues: z.array(z.strictObject({ by: z.string().min(1), members: names, packed: anyNames, pause: anyNames, limit: anyNames })),
  pauses: anyNames,
  counts: anyNames,
  endlessCounts: anyNames,
  success: anyNames,
  steps: anyNames,
  ends: anyNames,
})

/** The file `names.yml`: each list by what its names are evidence of. */
export const nameLists = z.record(z.string(), names)
