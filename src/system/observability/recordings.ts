import type { Metric } from '#model/facts/records/metric'
import type { RecordedMatter, Recording } from '#model/facts/records/recording'
import type { Linked, System } from '#model/system'
import { recordingNames } from '#models/naming/kinds/recording-names'
import { wordsOf } from '#models/naming/words'
import { keyOf } from '#link/follow'
import { remembered } from '#link/reads'
import { functionsByFile, functionsOf, withOuter, type Named } from '#link/users'

type Recorded = Linked<Recording>

/** How many calls deep recordings are followed: a helper of a helper, and the function that it returns. */
const steps = 4

/** Names that hold metrics which the repository declares. */
const heldMetrics = (system: System): ReadonlySet<string> =>
  new Set(system.facts('metric').flatMap(({ held }) => (held === undefined ? [] : [held])))

interface Index {
  readonly all: readonly Recorded[]
  readonly byFunction: ReadonlyMap<string, readonly Recorded[]>
}

/** What the declaration of a metric says that it is about, where the place that records it only names what holds it. */
const declaredMatters = (metrics: readonly Metric[]): readonly RecordedMatter[] => {
  const says = (words: ReadonlySet<string>): boolean => metrics.every(({ name }) => wordsOf(name).some((word) => words.has(word)))
  return [
    ...(says(recordingNames.retries) ? ['retry' as const] : []),
    ...(says(recordingNames.failures) ? ['failure' as const] : []),
    ...(says(recordingNames.latencies) && metrics.every(({ type }) => type === 'histogram' || type === 'summary')
      ? ['latency' as const]
      : []),
    ...(says(recordingNames.backlogs) && metrics.every(({ type }) => type === 'gauge') ? ['backlog' as const] : []),
  ]
}

const indexOf = remembered((system): Index => {
  const held = heldMetrics(system)
  const declared = Map.groupBy(system.facts('metric'), (metric) => metric.held)
  const matters = new Map([...declared].map(([name, metrics]) => [name, declaredMatters(metrics)]))
  const all = system
    .facts('recording')
    .filter(({ isKnown, signal }) => isKnown || held.has(signal))
    .map((fact) => {
      const more = fact.what === 'metric' ? (matters.get(fact.signal) ?? []) : []
      return more.every((matter) => fact.of.includes(matter)) ? fact : { ...fact, of: [...new Set([...fact.of, ...more])] }
    })
  const byFunction = new Map<string, Recorded[]>()
  for (const fact of all)
    for (const name of withOuter(fact.within)) {
      const key = keyOf({ path: fact.at.path, name })
      const list = byFunction.get(key)
      if (list) list.push(fact)
      else byFunction.set(key, [fact])
    }
  return { all, byFunction }
})

/** Everything that is certain to be recorded. */
export const recordingsOf = (system: System): readonly Recorded[] => indexOf(system).all

/** What a function itself records, with the functions inside it. */
export const recordedIn = (system: System, fn: Named): readonly Recorded[] => indexOf(system).byFunction.get(keyOf(fn)) ?? []

/** What identifies a recording: its kind, and the name of what is recorded. */
export const signalOf = ({ what, signal }: Recording): string => `${what} ${signal}`

/** The functions nested in a function, and the function itself. */
const withInner = (system: System, { path, name }: Named): readonly string[] =>
  name === '' ? [''] : [name, ...(functionsByFile(system).get(path) ?? []).filter((other) => other.startsWith(`${name} > `))]

/** What a function, or one inside it, calls or passes on. */
export interface Use {
  readonly target: Named
  readonly within: string
  readonly line: number
}

export const usesOf = (system: System, fn: Named): readonly Use[] =>
  withInner(system, fn).flatMap((within) =>
    system.uses(fn.path, within).map(({ path, name, line }) => ({ target: { path, name }, within, line })),
  )

/**
 * What a function and those that it calls or passes on record, by signal.
 *
 * @param without a function that is not followed
 */
export const recordedFrom = (system: System, start: Named, without?: Named): ReadonlyMap<string, Recorded> => {
  const found = new Map<string, Recorded>()
  const seen = new Set([keyOf(start), ...(without ? [keyOf(without)] : [])])
  let frontier: readonly Named[] = [start]
  for (let step = 0; step <= steps && frontier.length > 0; step += 1) {
    const next: Named[] = []
    for (const fn of frontier) {
      for (const fact of recordedIn(system, fn)) if (!found.has(signalOf(fact))) found.set(signalOf(fact), fact)
      for (const { target: callee } of usesOf(system, fn)) {
        const reached = [callee, ...system.implementers(callee.path, callee.name)]
        for (const one of reached) {
          const key = keyOf(one)
          if (seen.has(key)) continue
          seen.add(key)
          next.push(one)
        }
      }
    }
    frontier = next
  }
  return found
}

/** The functions that do nothing but record, with the kinds of what they record: wrappers, middlewares, hooks. */
const recordersOf = remembered((system): ReadonlyMap<string, ReadonlySet<Recording['what']>> => {
  const found = new Map<string, Set<Recording['what']>>()
  const callers = new Set(
    [...system.facts('external-call'), ...system.facts('side-effect')].flatMap(({ at, within }) =>
      withOuter(within).map((name) => keyOf({ path: at.path, name })),
    ),
  )
  for (const { at, within, what, isAll } of recordingsOf(system)) {
    const [name = ''] = within.split(' > ')
    if (name === '' || (!isAll && what !== 'context' && what !== 'correlation' && what !== 'trace')) continue
    const key = keyOf({ path: at.path, name })
    // A function that makes the call itself does more than to connect it with a trace.
    if (what === 'trace' && callers.has(key)) continue
    found.set(key, (found.get(key) ?? new Set()).add(what))
  }
  return found
})

/** Whether a function does nothing but record things of a kind. */
export const onlyRecords = (system: System, fn: Named, what: Recording['what']): boolean =>
  recordersOf(system).get(keyOf(fn))?.has(what) === true

/** Where production code calls or passes on a function that only records. */
export const recordingUses = (
  system: System,
): readonly (Use & { readonly path: string; readonly whats: ReadonlySet<Recording['what']> })[] => {
  const recorders = recordersOf(system)
  if (recorders.size === 0) return []
  return functionsOf(system).flatMap(({ path, name }) =>
    system.files.get(path)?.role !== 'production'
      ? []
      : system.uses(path, name).flatMap(({ line, ...target }) => {
          const whats = recorders.get(keyOf(target))
          return whats ? [{ target, within: name, line, path, whats }] : []
        }),
  )
}

/** Calls that only give a metric a value are no work of a function. */
export const isRecordingCall = (name: string): boolean => recordingNames.recordsSurely.has(name) || recordingNames.picks.has(name)
