import { z } from 'zod'

const name = z.string().min(1)
const names = z.array(name).min(1)
const text = z.string().min(5)

const requeueFlag = z.strictObject({ position: z.int().min(0).optional(), keyword: name.optional(), default: z.boolean() })

const argument = z.strictObject({ position: z.int().min(0), keyword: name.optional() })

/** A file `jobs.yml` in src/models; `src/models/job.ts` says what the fields mean. */
export const jobTable = z.strictObject({
  consumers: z
    .array(
      z.strictObject({
        library: name,
        source: text,
        calls: names.optional(),
        handler: z.union([z.strictObject({ position: z.int() }), z.strictObject({ options: z.int().min(0), keys: names })]).optional(),
        method: name.optional(),
        parameters: names.optional(),
        messages: names.optional(),
        namedByHandler: z.literal(true).optional(),
        group: name.optional(),
        returnsChannel: z.literal(true).optional(),
        decorators: names.optional(),
        bases: names.optional(),
        queue: z.int().min(0).optional(),
        acknowledges: z.enum(['on-return', 'by-hand', 'group']),
        onDelivery: z.strictObject({ position: z.int().min(0), key: name.optional() }).optional(),
        /** A text with a consumer of the library, and one that uses the library without. */
        examples: z.strictObject({ is: text, not: text }),
      }),
    )
    .default([]),
  settlements: z.array(
    z.strictObject({
      library: name,
      source: text,
      packages: names,
      types: names.optional(),
      annotations: names.optional(),
      registers: names.optional(),
      messages: names.optional(),
      acknowledges: names,
      requeues: z.record(name, requeueFlag).optional(),
      /** A text that settles a message in a hazardous way, by the hazard, and one that settles it after its work. */
      examples: z.strictObject({ early: text.optional(), requeued: text.optional(), settled: text }),
    }),
  ),
  delays: z.array(
    z.strictObject({
      source: text,
      calls: names.optional(),
      members: names.optional(),
      types: names.optional(),
      wait: argument,
      unit: z.number().positive().optional(),
      unitAt: z.int().min(0).optional(),
      work: z.union([argument, z.literal('after')]),
      cancels: names.optional(),
      /** A text that delays `work` by an hour, and one that uses the same call for less than a minute. */
      examples: z.strictObject({ long: text, short: text }),
    }),
  ),
  tells: names,
  neverFails: z.array(name).default([]),
  takes: z.array(name),
})
