import type { ReplayedStep, TableShape } from '#model/replay'
import { z } from 'zod'

const text = z.string().max(2_000)
const texts = z.array(text).max(1_000)

const reversal = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('restores') }),
  z.strictObject({ state: z.literal('differs'), differences: texts }),
  z.strictObject({ state: z.literal('fails'), message: text }),
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('unknown'), reason: text }),
])

const step = z.strictObject({
  path: z.string().max(5_000),
  isNew: z.boolean(),
  outcome: z.enum(['applies', 'fails', 'fails-with-rows', 'not-replayed']),
  reason: z.exactOptional(text),
  line: z.exactOptional(z.int().min(0)),
  rowsThatFail: z.exactOptional(text),
  locks: z.array(z.strictObject({ table: text, mode: text, line: z.int().min(0) })).max(10_000),
  locksMeasured: z.boolean(),
  rewrites: texts,
  scans: texts,
  reversal,
  notes: texts,
  milliseconds: z.number(),
})

const name = z.string().max(200)
const table = z.strictObject({ name, columns: z.array(z.strictObject({ name, isRequired: z.boolean() })).max(1_700) })

const messageSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ready') }),
  z.strictObject({ state: z.literal('started'), id: text }),
  /** Precedes each statement, so that the parent knows which one it stopped. */
  z.strictObject({ state: z.literal('running'), id: text, step: z.int().min(0), line: z.int().min(0) }),
  z.strictObject({ state: z.literal('done'), id: text, step: z.int().min(0), result: step }),
  z.strictObject({ state: z.literal('schema'), id: text, when: z.enum(['before', 'after']), tables: z.array(table).max(5_000) }),
  z.strictObject({ state: z.literal('finished'), id: text }),
  z.strictObject({ state: z.literal('broken'), id: text, reason: text }),
])

/** A message of the worker. */
export type ReplayMessage =
  | Exclude<z.infer<typeof messageSchema>, { readonly state: 'done' | 'schema' }>
  | { readonly state: 'done'; readonly id: string; readonly step: number; readonly result: ReplayedStep }
  | { readonly state: 'schema'; readonly id: string; readonly when: 'before' | 'after'; readonly tables: readonly TableShape[] }

/** Parses a message. SQL may have taken over the process that sends it, so nothing in it is trusted. @throws for an invalid one */
export const parseMessage = (json: string): ReplayMessage => messageSchema.parse(JSON.parse(json))

/** The states of all messages. */
export const messageStates: ReadonlySet<ReplayMessage['state']> = new Set([
  'ready',
  'started',
  'running',
  'done',
  'schema',
  'finished',
  'broken',
])
