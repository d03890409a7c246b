import { z } from 'zod'
import type { ChangelogSeries } from './changelog-series.ts'

/** The tree to read changelogs in: all its paths, and those to begin with. */
export interface ChangelogJob {
  /** Unguessable, so that answers prepared by a changelog do not match. */
  readonly id: string
  readonly tree: readonly string[]
  readonly first: readonly string[]
  /** Size in bytes of the longest answer. */
  readonly longest: number
}

/** What the parent answers to `wanted`: the texts that it could read. */
export interface WantedTexts {
  readonly texts: readonly (readonly [path: string, text: string])[]
}

/** What changelogs say: their series, and every file that was read for them. */
export interface ReadChangelogs {
  readonly series: readonly ChangelogSeries[]
  readonly paths: readonly string[]
}

const text = z.string()
const path = z.string().max(5_000)

const step = z.strictObject({
  id: text,
  path: text,
  version: text,
  repeats: z.boolean(),
  text,
  lines: z.exactOptional(z.array(z.int())),
  down: z.exactOptional(text),
  downNotDerived: z.exactOptional(text),
  condition: z.exactOptional(z.strictObject({ sql: text, otherwise: z.enum(['skip', 'stop']) })),
  wraps: z.boolean(),
  transactionOff: z.boolean(),
  notDerived: z.exactOptional(text),
})

const series = z.strictObject({ folder: path, files: z.array(path), steps: z.array(step), isLeftOut: z.boolean() })

const messageSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ready') }),
  z.strictObject({ state: z.literal('wanted'), id: text, paths: z.array(path) }),
  z.strictObject({ state: z.literal('read'), id: text, series: z.array(series), paths: z.array(path) }),
  z.strictObject({ state: z.literal('broken'), id: text, reason: z.string().max(500) }),
])

/** A message of the worker that reads changelogs. */
export type ChangelogMessage =
  | { readonly state: 'ready' }
  | { readonly state: 'wanted'; readonly id: string; readonly paths: readonly string[] }
  | ({ readonly state: 'read'; readonly id: string } & ReadChangelogs)
  | { readonly state: 'broken'; readonly id: string; readonly reason: string }

/** Parses a message. A changelog may have taken over the process that sends it, so nothing in it is trusted. @throws for an invalid one */
export const parseChangelogMessage = (json: string): ChangelogMessage => messageSchema.parse(JSON.parse(json))

/** The states of all messages. */
export const changelogStates: ReadonlySet<ChangelogMessage['state']> = new Set(['ready', 'wanted', 'read', 'broken'])
