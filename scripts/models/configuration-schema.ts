import { z } from 'zod'

const names = z.array(z.string().min(1)).min(1)
const source = z.string().min(5)
const place = z.union([z.number().int().min(0), z.string().min(1)])
const examples = z.strictObject({ is: z.string().min(10), not: z.string().min(10) })

/** A file `configuration.yml` in src/models; `src/models/forms/configuration.ts` says what the fields mean. */
export const configurationTable = z.strictObject({
  forms: z.array(
    z.strictObject({
      by: z.string().min(1),
      source,
      on: names.optional(),
      calls: names.optional(),
      annotations: names.optional(),
      tags: names.optional(),
      name: z.array(place).optional(),
      fallback: z.array(place).min(1).optional(),
      chained: z.string().min(1).optional(),
      isPlaceholder: z.literal(true).optional(),
      demands: z.union([z.literal(true), z.literal('element')]).optional(),
      isPath: z.literal(true).optional(),
      examples,
    }),
  ),
  classes: z
    .array(
      z.strictObject({
        by: z.string().min(1),
        source,
        bases: names.default([]),
        annotations: names.optional(),
        describes: names.default([]),
        aliases: names.default([]),
        defaults: names.optional(),
        except: names.default([]),
        examples,
      }),
    )
    .default([]),
  validators: z
    .array(
      z.strictObject({
        source,
        packages: names,
        options: names.optional(),
        fallback: z.string().min(1).optional(),
        optional: z.array(z.string().min(1)).min(1).optional(),
        required: z.string().min(1).optional(),
        option: z.string().min(1).optional(),
        described: z.string().min(1).optional(),
        examples,
      }),
    )
    .default([]),
  choices: z
    .array(
      z.strictObject({
        calls: names,
        value: z.union([z.number().int().min(0), z.literal('receiver')]),
        fallback: z.number().int().min(0),
      }),
    )
    .default([]),
  needs: names.default([]),
  needsMembers: names.default([]),
  numbers: z.strictObject({ calls: names.default([]), becomes: z.literal('0').optional() }).default({ calls: [] }),
  sinks: z.record(z.string().min(1), z.number().int().min(0)).default({}),
  converts: names.default([]),
})
