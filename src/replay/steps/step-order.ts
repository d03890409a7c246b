import { posix } from 'node:path'
import type { MigrationRunner } from '#system/migrations/migrations'

/** TypeORM sorts by the time at the end of a migration's `name`, or else of its class. */
const typeormNames = [/\bname(?::\s?string)?\s?=\s?['"`](\w+)['"`]/, /\bclass\s+(\w+)/]

/** The version by which a tool sorts a step; empty without one. Repeatable steps have none. */
export const stepVersion = (path: string, runner: MigrationRunner): readonly bigint[] => versionOf(sortName(path, runner), runner)

/** The number or date in front of a name, part by part: `V1.10__a` is after `V1.9__b`, and `0010_a` after `009_b`. */
const versionOf = (name: string, runner: MigrationRunner): readonly bigint[] => {
  const digits = (runner === 'flyway' ? /^[VU]([\d._]*\d)__/ : /^V?(\d+)/i).exec(name)?.[1]
  return digits === undefined ? [] : digits.split(/[._]/).map((part) => BigInt(part || '0'))
}

export const compareVersions = (one: readonly bigint[], other: readonly bigint[]): number => {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const [a, b] = [one[at] ?? 0n, other[at] ?? 0n]
    if (a !== b) return a < b ? -1 : 1
  }
  return 0
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Flyway runs these after all versions, in the order of their names. */
const isRepeatable = (name: string): boolean => /^R__/.test(name)

/** The name that a tool sorts by. */
const sortName = (path: string, runner: MigrationRunner): string => posix.basename(runner === 'prisma' ? posix.dirname(path) : path)

const quotedIn = (text: string): readonly string[] => [...text.matchAll(/["']([^"'\n]+)["']/g)].map(([, id = '']) => id)

/** The revision of an Alembic migration, and those that run before it. */
const revisionIn = (text: string): { readonly id: string | undefined; readonly before: readonly string[] } => {
  const before: string[] = []
  let id: string | undefined
  // Assignments begin at the start of a line, and a tuple may go on in indented lines.
  for (const [, name = '', value = ''] of text.matchAll(/^(revision|down_revision|depends_on)\b([^\n]*(?:\n[ \t)][^\n]*)*)/gm)) {
    const ids = quotedIn(value.slice(value.indexOf('=') + 1))
    if (name === 'revision') id ??= ids[0]
    else before.push(...ids)
  }
  return { id, before }
}

/** Each step behind those that it names; otherwise as they are. */
const byRevision = <Step extends { readonly path: string }>(steps: readonly Step[], text: (path: string) => string | undefined): Step[] => {
  const revisions = steps.map((step) => ({ step, ...revisionIn(text(step.path) ?? '') }))
  const byId = new Map(revisions.flatMap((one) => (one.id === undefined ? [] : [[one.id, one] as const])))
  const sorted = new Set<Step>()
  const pending = revisions.toReversed()
  const open = new Set<Step>()
  while (pending.length > 0) {
    const one = pending.at(-1)
    if (!one) break
    const missing = one.before.flatMap((id) => byId.get(id) ?? []).filter(({ step }) => !sorted.has(step) && !open.has(step))
    if (sorted.has(one.step) || missing.length === 0) {
      sorted.add(one.step)
      pending.pop()
    } else {
      open.add(one.step)
      pending.push(...missing.toReversed())
    }
  }
  return [...sorted]
}

const versionInText = (text: string): readonly bigint[] | undefined => {
  const name = typeormNames.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined)
  const digits = name === undefined ? undefined : /\d{13}$/.exec(name)?.[0]
  return digits === undefined ? undefined : [BigInt(digits)]
}

/**
 * Sorts the steps of a series as its tool runs them.
 *
 * @param journal order of drizzle-kit's journal: names without their extension
 * @param text reads a step, for tools that sort by what is inside
 */
export const inOrder = <Step extends { readonly path: string }>(
  steps: readonly Step[],
  runner: MigrationRunner,
  journal: readonly string[] = [],
  text: (path: string) => string | undefined = () => undefined,
): Step[] => {
  const versions = new Map(runner === 'typeorm' ? steps.map(({ path }) => [path, versionInText(text(path) ?? '')]) : [])
  const places = new Map(journal.map((name, index) => [name, index]))
  const sorted = [...steps].sort((a, b) => {
    const [one, other] = [sortName(a.path, runner), sortName(b.path, runner)]
    if (runner === 'drizzle' && places.size > 0) {
      const [first, second] = [one, other].map((name) => places.get(name.replace(/\.sql$/, '')) ?? places.size)
      if (first !== second) return (first ?? 0) - (second ?? 0)
    }
    // Prisma compares the names of folders as text.
    if (runner === 'prisma') return compareText(one, other)
    if (runner === 'flyway' && isRepeatable(one) !== isRepeatable(other)) return isRepeatable(one) ? 1 : -1
    const version = ({ path }: Step, name: string): readonly bigint[] => versions.get(path) ?? versionOf(name, runner)
    return compareVersions(version(a, one), version(b, other)) || compareText(one, other)
  })
  return runner === 'alembic' ? byRevision(sorted, text) : sorted
}

/** What drizzle-kit's journal says of each step; empty for a text that is none. */
const entriesIn = (journal: string): readonly { readonly idx: number; readonly tag: string; readonly when?: number }[] => {
  try {
    const { entries } = JSON.parse(journal) as { readonly entries?: unknown }
    if (!Array.isArray(entries)) return []
    return (entries as readonly { readonly idx?: unknown; readonly tag?: unknown; readonly when?: unknown }[]).flatMap(
      ({ idx, tag, when }) =>
        typeof idx === 'number' && typeof tag === 'string' ? [{ idx, tag, ...(typeof when === 'number' && { when }) }] : [],
    )
  } catch {
    return []
  }
}

/** Names in drizzle-kit's journal, in its order; empty for a text that is none. */
export const journalOrder = (text: string): readonly string[] =>
  entriesIn(text)
    .toSorted((a, b) => a.idx - b.idx)
    .map(({ tag }) => tag)

/** The times in drizzle-kit's journal by name, in milliseconds. */
export const journalTimes = (text: string): ReadonlyMap<string, number> =>
  new Map(entriesIn(text).flatMap(({ tag, when }) => (when === undefined ? [] : [[tag, when] as const])))
