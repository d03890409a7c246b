import { z } from 'zod'

const names = z.array(z.string().min(1)).min(1)
const levels = z.record(z.string().min(1), z.string().min(1))
const what = z.enum(['payload', 'headers', 'cookies', 'environment', 'person'])
const source = z.string().min(5)

const errorKeys = z.strictObject({
  keys: names,
  key: z.string().min(1).optional(),
  serializers: z.string().min(1).optional(),
  open: names.optional(),
})

const answers = z.strictObject({
  modules: names.optional(),
  parameters: names.optional(),
  writer: z.string().min(1).optional(),
  writers: names.optional(),
  isQuietWhen: names.optional(),
})

/** A file `loggers.yml` in src/models; `src/models/forms/logger.ts` says what the fields mean. */
export const loggerTable = z.strictObject({
  loggers: z.array(
    z.strictObject({
      library: z.string().min(1),
      source,
      makes: names.optional(),
      calls: levels.optional(),
      on: names.optional(),
      modules: names.optional(),
      annotations: z.record(z.string().min(1), z.string().min(1)).optional(),
      prints: names.optional(),
      structured: z.union([z.boolean(), z.literal('by-layout')]),
      levels: levels.optional(),
      derives: names.optional(),
      takes: z.enum(['fields-message', 'message-fields', 'message-values', 'pairs']).optional(),
      places: z.enum(['percent', 'braces']).optional(),
      currentError: z.string().optional(),
      errors: errorKeys.optional(),
      redacts: z.record(z.string().min(1), z.strictObject({ names: z.string().min(1).optional() })).optional(),
      layout: z.strictObject({ text: names, fields: names }).optional(),
      binds: names.optional(),
      answers: answers.optional(),
      /** A text with a logger of the library, and one without. */
      examples: z.strictObject({ is: z.string().min(5), not: z.string().min(5) }),
    }),
  ),
  chains: z
    .array(z.strictObject({ library: z.string().min(1), source, levels, ends: z.record(z.string(), z.enum(['message', 'format'])) }))
    .default([]),
  sources: z.array(
    z.strictObject({
      what,
      source,
      from: names.optional(),
      decorators: names.optional(),
      types: names.optional(),
      handlers: names.optional(),
      fills: names.optional(),
      caught: names.optional(),
      modules: names.optional(),
    }),
  ),
  formatters: z.array(z.string().min(1)).default([]),
  layouts: z
    .array(
      z.strictObject({
        by: z.string().min(1),
        source,
        modules: names.optional(),
        classes: names.optional(),
        calls: names.optional(),
        keyword: z.string().min(1).optional(),
        isText: z.literal(true).optional(),
        without: names.optional(),
        /** A text that sets it, and one that does not. */
        examples: z.strictObject({ is: z.string().min(5), not: z.string().min(5) }),
      }),
    )
    .default([]),
  filters: z.strictObject({ source, calls: names, members: names.optional() }).optional(),
  readers: z.array(z.strictObject({ functions: names, from: names, what })).default([]),
  requests: z.array(z.string().min(1)).default([]),
  levels,
  formats: z.array(z.string().min(1)).default([]),
  logsError: z.array(z.string().min(1)),
  errorKeywords: z.array(z.string().min(1)).default([]),
  givesError: z.array(z.string().min(1)).default([]),
  failures: names,
  reports: names,
  suppresses: names.default([]),
  broadErrors: z.array(z.string().min(1)).default([]),
  oneCause: names,
  cleanups: names,
  rejections: z.record(z.string().min(1), z.int().min(0)).default({}),
  composes: z.array(z.string().min(1)).default([]),
  makesError: z.array(z.string().min(1)).default([]),
  keepsNil: z.array(z.string().min(1)).default([]),
  answers: z.array(z.string().min(1)).default([]),
  texts: names,
  unwraps: z.array(z.string().min(1)).default([]),
  printed: z
    .strictObject({ bases: names.optional(), decorators: names.optional(), without: names.optional() })
    .transform(({ bases = [], decorators = [], without = [] }) => ({ bases, decorators, without }))
    .default({ bases: [], decorators: [], without: [] }),
  fields: z.strictObject({ from: names, plain: names, whole: names }).default({ from: [], plain: [], whole: [] }),
  writers: z.strictObject({ memory: names, none: names, handlers: names }).default({ memory: [], none: [], handlers: [] }),
  plainTypes: names,
  builders: z.array(z.string().min(1)).default([]),
})
