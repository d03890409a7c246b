import type { Span } from '#model/source-file'
import type { System } from '#model/system'
import { remembered } from '#link/reads'

/** A call that leaves the process or touches stored data. */
export interface Effect {
  readonly callee: string
  readonly at: Span & { readonly path: string }
  readonly within: string
  /** Its data can be read or computed again. */
  readonly isCache: boolean
  /** Its kind alone does not show an effect: only its name says that it sends something, or it may run any statement. */
  readonly isVague: boolean
}

const effectsOf = remembered((system): readonly Effect[] => {
  const calls = system.facts('external-call').filter(({ protocol }) => protocol !== 'process')
  return [
    ...calls.map((call) => ({ ...call, isCache: call.protocol === 'cache', isVague: call.protocol === 'db' })),
    ...system.facts('side-effect').map((call) => ({ ...call, isCache: false, isVague: call.effect === 'queue' })),
    ...system.facts('data-access').map((call) => ({ ...call, isCache: false, isVague: call.table === '' && call.operation === 'read' })),
    ...system.facts('sql-statement').map((one) => ({ ...one, callee: '', isCache: false, isVague: one.tables.length === 0 })),
    ...system.facts('model-use').map((one) => ({ ...one, callee: '', isCache: false, isVague: false })),
  ]
    .filter(({ inService }) => inService)
    .map(({ at, callee, within, isCache, isVague }) => ({ at, callee, within, isCache, isVague }))
})

const effectsByPath = remembered((system): ReadonlyMap<string, readonly Effect[]> => Map.groupBy(effectsOf(system), ({ at }) => at.path))

const effectsByFunction = remembered((system): ReadonlyMap<string, readonly Effect[]> =>
  Map.groupBy(effectsOf(system), ({ at, within }) => `${at.path}\0${within}`),
)

/** The effects in some lines of a file; those without a name only show in the text of a statement. */
export const effectsIn = (system: System, path: string, { startLine, endLine }: Span): readonly Effect[] =>
  (effectsByPath(system).get(path) ?? []).filter(({ at }) => startLine <= at.startLine && at.startLine <= endLine)

/** The first effect in some lines of a file; one without a name if only the text of a statement shows it. */
export const effectIn = (system: System, path: string, span: Span): Effect | undefined => {
  const inside = effectsIn(system, path, span)
  return inside.find(({ callee }) => callee !== '') ?? inside[0]
}

/** How many calls deep an effect is searched for. */
const depth = 2

/** The effects of the functions that a call, as a function writes it, may run: their own, or else those of what they call. */
export const effectsOfCall = (system: System, path: string, within: string, callee: string): readonly Effect[] => {
  let frontier = calledFrom(system, path, within, callee)
  for (let hop = 0; hop < depth; hop += 1) {
    const found = frontier.flatMap((target) => effectsByFunction(system).get(`${target.path}\0${target.name}`) ?? [])
    if (found.length > 0) return found
    frontier = frontier.flatMap((target) => system.callees(target.path, target.name))
  }
  return []
}

/** Whether a call only runs functions of the repository in which no effect is known, such as one that converts a value. */
export const isWithoutEffect = (system: System, path: string, within: string, callee: string): boolean =>
  calledFrom(system, path, within, callee).length > 0 && effectsOfCall(system, path, within, callee).length === 0

/** The functions of the repository that a call, as a function writes it, may run. */
const calledFrom = (system: System, path: string, within: string, callee: string): ReturnType<System['callees']> => {
  const name = lastName(callee)
  return system.callees(path, within).filter((target) => lastName(target.name) === name)
}

const reportersByFunction = remembered((system): ReadonlySet<string> => {
  const reporting = system.facts('handled-error').filter(({ reported }) => reported)
  return new Set(reporting.map(({ at, within }) => `${at.path}\0${within}`))
})

/** Whether the functions that a call may run log their own failures, so that ignoring the error hides nothing. */
export const reportsOwnFailures = (system: System, path: string, within: string, callee: string): boolean => {
  const targets = calledFrom(system, path, within, callee)
  return targets.length > 0 && targets.every((target) => reportersByFunction(system).has(`${target.path}\0${target.name}`))
}

const lastName = (callee: string): string => callee.split(/\W/).at(-1) ?? ''
