import { z } from 'zod'

const name = z.string().min(1)
const names = z.array(name).min(1)
const text = z.string().min(5)

const requeueFlag = z.strictObject({ position: z.int().min(0).optional(), keyword: name.optional(), default: z.boolean() })

const argument = z.strictObject({ position: z.int(), keyword: name.optional() })

const saidBy = z.strictObject({ keyword: name, words: names.optional() })

const handler = z.union([argument, z.strictObject({ options: z.int().min(0), keys: names })])

/** A file `jobs.yml` in src/models; `src/models/forms/job.ts` says what the fields mean. */
export const jobTable = z.strictObject({
  consumers: z
    .array(
      z.strictObject({
        library: name,
        source: text,
        delivers: z.enum(['messages', 'jobs']),
        calls: names.optional(),
        handler: handler.optional(),
        method: name.optional(),
        parameters: names.optional(),
        messages: names.optional(),
        namedByHandler: z.literal(true).optional(),
        group: name.optional(),
        returnsChannel: z.literal(true).optional(),
        decorators: names.optional(),
        named: names.optional(),
        held: names.optional(),
        members: names.optional(),
        bases: names.optional(),
        queue: z.int().min(0).optional(),
        queueIn: names.optional(),
        acknowledges: z.enum(['on-return', 'on-start', 'by-hand', 'group']),
        onDelivery: z.union([z.strictObject({ position: z.int().min(0), key: name.optional() }), saidBy]).optional(),
        byHand: saidBy.partial().extend({ types: names }).optional(),
        listed: z.strictObject({ under: name, classes: z.array(name), packages: names }).optional(),
        onReturn: name.optional(),
        onReturnElsewhere: name.optional(),
        limit: z.strictObject({ keyword: name, usual: z.int().positive() }).optional(),
        /** A text with a consumer of the library, and one that uses the library without. */
        examples: z.strictObject({ is: text, not: text }),
      }),
    )
    .default([]),
  unrelated: z.array(name).default([]),
  schedules: z
    .array(
      z.strictObject({
        library: name,
        source: text,
        subject: name.optional(),
        calls: names.optional(),
        decorators: names.optional(),
        settings: names.optional(),
        handler: z.union([z.literal('loop'), handler]).optional(),
        when: argument.optional(),
        times: names.optional(),
        whenIn: z.enum(['callee', 'around']).optional(),
        once: names.optional(),
        shortest: z.number().positive().optional(),
        unit: z.number().positive().optional(),
        inProcess: z.boolean(),
        everywhere: z.strictObject({ keyword: name, value: z.boolean() }).optional(),
        startsUnless: z.array(z.string()).optional(),
        /** A text with a schedule of the library, and one that uses the library without a schedule. */
        examples: z.strictObject({ is: text, not: text }),
      }),
    )
    .default([]),
  manuals: z
    .array(
      z.strictObject({
        library: name,
        source: text,
        calls: names.optional(),
        off: z.strictObject({ position: z.int(), key: name, keyword: name.optional(), with: name.optional() }).optional(),
        commitsTaken: z.literal(true).optional(),
        commitsAhead: z.literal(true).optional(),
        held: names.optional(),
        methods: names.optional(),
        group: name.optional(),
        takes: names.optional(),
        loops: z.literal(true).optional(),
        ends: names.optional(),
        positions: names.optional(),
        parameters: names.optional(),
        annotations: names.optional(),
        mode: z.strictObject({ keyword: name, manual: names, isUsual: z.boolean() }).optional(),
        carriers: names.optional(),
        settledBy: names.optional(),
        sharing: names.optional(),
        acknowledges: names,
        /** A text that never acknowledges, and one that does. */
        examples: z.strictObject({ never: text, settled: text }),
      }),
    )
    .default([]),
  workflows: z
    .array(
      z.strictObject({
        library: name,
        source: text,
        decorators: names.optional(),
        parameters: names.optional(),
        calls: names.optional(),
        members: z.strictObject({ names, key: name }).optional(),
        handler: argument.optional(),
        uses: names.optional(),
        rereadsClock: z.literal(true).optional(),
        replaysValues: z.literal(true).optional(),
        /** A text with a workflow of the library, and one that uses the library without a workflow. */
        examples: z.strictObject({ is: text, not: text }),
      }),
    )
    .default([]),
  random: z.array(name).default([]),
  clocks: z.array(name).default([]),
  settlements: z.array(
    z.strictObject({
      library: name,
      source: text,
      packages: names,
      types: names.optional(),
      annotations: names.optional(),
      registers: names.optional(),
      messages: names.optional(),
      requests: names.optional(),
      keywords: names.optional(),
      acknowledges: names,
      own: names.optional(),
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
  localLocks: z.array(name).default([]),
  neverFails: z.array(name).default([]),
  takes: z.array(name),
})
