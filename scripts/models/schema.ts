import { z } from 'zod'

const positions = z.array(z.int().min(0)).min(1)

const requestForm = z.strictObject({
  url: z.union([z.int().min(0), z.string()]).optional(),
  options: positions.optional(),
  method: z.union([z.string(), z.int().min(0)]).optional(),
  streams: z.literal(true).optional(),
  request: z.int().min(0).optional(),
  context: z.int().min(0).optional(),
  as: z.array(z.string()).min(1).optional(),
  place: z.literal('start').optional(),
  isOnlyMade: z.literal(true).optional(),
  subject: z.string().min(1).optional(),
  callback: z.literal(true).optional(),
  from: z.int().min(0).optional(),
})

const deadlineForm = z.strictObject({
  keys: z.array(z.string()),
  position: z.int().min(0).optional(),
  default: z.union([z.literal('none'), z.int().min(1)]),
  insert: z.string().min(1).optional(),
  carriers: z.record(z.string(), z.record(z.string(), z.array(z.string()))).optional(),
  endless: z.array(z.union([z.number(), z.null()])).optional(),
  open: z.array(z.string()).optional(),
  address: z.strictObject({ position: z.int().min(0), keyword: z.string().optional() }).optional(),
  waits: z.array(z.string()).optional(),
  cancels: z.array(z.string()).min(1).optional(),
  configuredLater: z.literal(true).optional(),
  ofClient: z.array(z.string()).optional(),
})

/** Rows of a file in src/models; `src/models/forms/library.ts` says what the fields mean. */
export const libraryRows = z.array(
  z.strictObject({
    package: z.string().min(1),
    label: z.string().min(1).optional(),
    protocol: z.enum(['http', 'grpc', 'db', 'cache', 'queue', 'mail', 'cloud', 'process']),
    source: z.string().min(5),
    on: z.array(z.string()).min(1).optional(),
    instances: z.record(z.string(), z.strictObject({ options: positions.optional() })).optional(),
    extends: z.union([z.literal('*'), z.array(z.string()).min(1)]).optional(),
    requests: z.record(z.string(), requestForm).optional(),
    deadline: deadlineForm.optional(),
    settings: z
      .array(
        z.strictObject({
          assign: z.string().optional(),
          call: z.string().optional(),
          options: z.int().min(0).optional(),
          mentions: z.array(z.string()).min(1).optional(),
          timeout: z.int().min(0).optional(),
        }),
      )
      .min(1)
      .optional(),
    connection: z
      .strictObject({
        phase: z.enum(['connect', 'command', 'answer']),
        exemptWith: z.array(z.string()).min(1).optional(),
        subscribesBy: z.array(z.string()).min(1).optional(),
      })
      .optional(),
    made: z.array(z.string()).min(1).optional(),
    examples: z.strictObject({ is: z.string().min(5), not: z.string().min(5) }),
  }),
)
