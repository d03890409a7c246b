import { z } from 'zod'

const name = z.string().min(1)
const names = z.array(name)
const text = z.string().min(5)

/** A text to which the row applies, and one that uses the same package and to which it does not apply. */
const examples = z.strictObject({ is: text, not: text })

/** Values of an argument that make a stop one that does not wait. */
const forceValue = z.union([z.boolean(), z.number(), z.string().min(1), z.null()])

/** A file `lifecycle.yml` in src/models. `src/models/forms/lifecycle.ts` describes the fields. */
export const lifecycleTable = z.strictObject({
  waits: z.array(
    z.strictObject({
      source: text,
      calls: names.min(1),
      peer: z.enum(['store', 'aside']).optional(),
      changes: z.literal(true).optional(),
      examples,
    }),
  ),
  starts: z
    .array(
      z.strictObject({
        source: text,
        by: name,
        annotations: names.min(1).optional(),
        given: names.min(1).optional(),
        parameters: names.min(1).optional(),
        bases: names.min(1).optional(),
        methods: names.min(1).optional(),
        calls: names.min(1).optional(),
        members: names.min(1).optional(),
        work: z.strictObject({ position: z.int().min(0), keyword: name.optional() }).optional(),
        untilYield: z.literal(true).optional(),
        examples,
      }),
    )
    .default([]),
  tasks: z.array(z.strictObject({ source: text, calls: names.min(1), examples })).default([]),
  servers: z.array(
    z.strictObject({
      library: name,
      source: text,
      serves: z.enum(['http', 'grpc', 'worker']),
      calls: names.min(1),
      members: names.min(1).optional(),
      isInLoop: z.literal(true).optional(),
      handlesSignals: z.literal(true).optional(),
      isApplication: z.literal(true).optional(),
      closedBy: z.enum(['result', 'object']).optional(),
      canStop: z.literal(true).optional(),
      isOnce: z.literal(true).optional(),
      examples,
    }),
  ),
  signals: z.array(
    z.strictObject({
      source: text,
      by: name.optional(),
      subject: name.optional(),
      calls: names.min(1).optional(),
      members: names.min(1).optional(),
      packages: names.min(1).optional(),
      annotations: names.min(1).optional(),
      parameters: names.min(1).optional(),
      bases: names.min(1).optional(),
      signals: z.strictObject({ from: z.int().min(0), isMany: z.literal(true).optional() }).optional(),
      isAnyEvent: z.literal(true).optional(),
      work: z.union([z.strictObject({ position: z.int().min(0), keyword: name.optional() }), z.enum(['around', 'after'])]).optional(),
      method: name.optional(),
      exits: z.literal(true).optional(),
      stops: names.optional(),
      ignoresUncatchable: z.literal(true).optional(),
      examples,
    }),
  ),
  exits: z.array(
    z.strictObject({
      source: text,
      calls: names.min(1).optional(),
      members: names.min(1).optional(),
      modules: names.min(1).optional(),
      as: name.optional(),
      isAbrupt: z.literal(true).optional(),
      examples,
    }),
  ),
  forces: z
    .array(
      z.strictObject({
        source: text,
        calls: names.min(1).optional(),
        members: names.min(1).optional(),
        given: z.union([forceValue, z.array(forceValue).min(2)]).optional(),
        keyword: z.string().min(1).optional(),
        unless: names.min(1).optional(),
        options: names.min(1).optional(),
        examples,
      }),
    )
    .default([]),
  limits: z
    .array(
      z.strictObject({
        source: text,
        library: name,
        type: name.optional(),
        made: name,
        option: name,
        fields: names.min(1),
        calls: names.min(1).optional(),
        makers: z.strictObject({ calls: names.min(1), options: z.int().min(0), members: names.min(1) }).optional(),
        examples,
      }),
    )
    .default([]),
  lives: z
    .array(
      z.strictObject({
        what: z.enum(['timer', 'task', 'thread', 'executor', 'consumer', 'pool']),
        source: text,
        by: name,
        calls: names.min(1).optional(),
        isDetached: z.literal(true).optional(),
        work: z.strictObject({ position: z.int().min(0), keyword: name.optional() }).optional(),
        mustBe: z.enum(['asynchronous', 'endless']).optional(),
        stops: names,
        waits: names.min(1).optional(),
        isShared: z.literal(true).optional(),
        hasNoQueue: z.literal(true).optional(),
        examples,
      }),
    )
    .default([]),
  programs: names,
  platforms: names.default([]),
  stops: names.min(1),
  noStops: names.default([]),
  laters: names.default([]),
  signalNames: z.record(name, name).default({}),
})
