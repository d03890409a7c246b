import { z } from 'zod'

const text = z.string().max(5_000)

const answer = z.strictObject({
  templates: z
    .array(
      z.strictObject({
        path: text,
        text: z.string(),
        /** For each line of the text: the number of a source, and a line in it. */
        lines: z.array(z.tuple([z.int().min(0), z.int().min(0)])).max(1_000_000),
        isVendored: z.exactOptional(z.boolean()),
      }),
    )
    .max(10_000)
    .nullable(),
  sources: z.array(text).max(20_000).nullable(),
  missing: z.exactOptional(z.array(text).max(200)),
  error: z.exactOptional(text),
  errorPath: z.exactOptional(text),
  errorLine: z.exactOptional(z.int().min(0)),
})

const message = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ready') }),
  z.strictObject({ state: z.literal('rendered'), id: text, answer }),
  z.strictObject({ state: z.literal('broken'), id: text, reason: text }),
])

export type RenderAnswer = z.infer<typeof answer>
export type RenderMessage = z.infer<typeof message>

/** Parses a message. A template may have taken over the process that sends it, so nothing in it is trusted. @throws for an invalid one */
export const parseRenderMessage = (json: string): RenderMessage => message.parse(JSON.parse(json))

export const renderStates: ReadonlySet<RenderMessage['state']> = new Set(['ready', 'rendered', 'broken'])
