import type { ApartWork } from '#model/facts/work/apart-work'
import type { Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#link/follow'

/** Work on another thread that logs or calls other systems without the values of the request that started it. */
export const uncarriedContexts = (system: System): readonly Linked<ApartWork>[] => {
  const roots = new Set(system.facts('bound-context').flatMap(({ inService, file }) => (inService ? [file.unit?.root ?? ''] : [])))
  const traced = new Set(system.facts('tracing').flatMap(({ file }) => (file.role === 'production' ? [file.unit?.root ?? ''] : [])))
  const carriers = system.facts('recording').filter(({ what }) => what === 'context')
  const rootsOf = (facts: typeof carriers): ReadonlySet<string> => new Set(facts.map(({ file }) => file.unit?.root ?? ''))
  // Something that carries the context for all work: a decorator of executors, an agent.
  const carried = rootsOf(carriers.filter(({ within }) => isForAll(within)))
  const perhapsCarried = rootsOf(carriers)
  return system.facts('apart-work').filter((work) => {
    const root = work.file.unit?.root ?? ''
    if (!work.inService) return false
    // A function that is given a context belongs to a request or a job, unless the start or a signal reaches it.
    const isOfRequest = work.reach.has('request') || (work.isFreshContext === true && work.reach.size === 0)
    const isBound = work.isFreshContext ? work.isTraced === true || traced.has(root) : roots.has(root) && !carried.has(root)
    if (!isOfRequest || !isBound || (work.isGiven && perhapsCarried.has(root))) return false
    return !isCarried(system, work) && needsContext(system, work)
  })
}

/** A method by which frameworks let the context be carried for all tasks of an executor. */
const isForAll = (within: string): boolean =>
  /(^|\.)(decorate|wrap|execute|submit|newThread|beforeExecute)$/.test(within.split(' > ')[0] ?? '')

/** The function around carries the context. */
const isCarried = (system: System, { at, within }: Linked<ApartWork>): boolean => {
  const outer = within.split(' > ')[0] ?? within
  return system
    .facts('recording')
    .some((fact) => fact.what === 'context' && fact.at.path === at.path && (fact.within.split(' > ')[0] ?? '') === outer)
}

/** The work, or a function that it calls, logs or calls another system. */
const needsContext = (system: System, { at, work, within }: Linked<ApartWork>): boolean => {
  const lines = work ?? { startLine: at.startLine, endLine: at.startLine }
  const starts = system.uses(at.path, within).filter(({ line }) => lines.startLine <= line && line <= lines.endLine)
  const functions = functionsFrom(system, starts)
  const isInWork = (fact: { readonly at: { readonly path: string; readonly startLine: number }; readonly within: string }): boolean =>
    (work !== undefined && fact.at.path === at.path && work.startLine <= fact.at.startLine && fact.at.startLine <= work.endLine) ||
    standsIn(fact, functions)
  return system.facts('log-call').some(isInWork) || system.facts('external-call').some(isInWork)
}
