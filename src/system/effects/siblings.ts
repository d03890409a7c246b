import { posix } from 'node:path'
import type { Change, Linked, System } from '#model/system'
import type { Effects } from '#model/facts/requests/protection'
import { remembered } from '#link/reads'

/** A function that does something, beside others of its class, or of its file. */
export interface Member {
  readonly path: string
  readonly within: string
  readonly fact: Linked<Effects>
}

/** The part of a function's name that names what it belongs to: `Orders` of `Orders.cancel`. */
export const ownerOf = (within: string): string => {
  const at = Math.max(within.lastIndexOf(' > '), within.lastIndexOf('.'))
  return at < 0 ? '' : within.slice(0, at)
}

const handlerKeys = remembered(
  (system): ReadonlySet<string> =>
    new Set(
      system.facts('endpoint').flatMap(({ at, handler }) => {
        const found = system.define(at.path, handler)
        return found ? [`${found.path} ${found.name}`] : []
      }),
    ),
)

/** Whether an endpoint runs a function. */
export const isHandler = (system: System, { path, within }: Pick<Member, 'path' | 'within'>): boolean =>
  handlerKeys(system).has(`${path} ${within}`)

const isMaker = (within: string): boolean => /(^|\.)(constructor|__init__)$/.test(within)

/** The functions of a system in groups: those of one class or type, and those of one file. Nested ones count if an endpoint runs them. */
export const siblingGroups = remembered((system): readonly (readonly Member[])[] => {
  const groups = new Map<string, Member[]>()
  for (const fact of system.facts('effects')) {
    const { within, inService, file, at } = fact
    if (!inService || within === '' || isMaker(within)) continue
    const member = { path: at.path, within, fact }
    if (within.includes(' > ') && !isHandler(system, member)) continue
    const owner = ownerOf(within)
    // The methods of a type lie in several files of a package.
    const place = file.language === 'go' && owner !== '' && !within.includes(' > ') ? posix.dirname(at.path) : at.path
    const key = `${place} ${owner}`
    const group = groups.get(key)
    if (group) group.push(member)
    else groups.set(key, [member])
  }
  return [...groups.values()].filter((group) => group.length > 1)
})

/** Whether a change adds a function, and does not only move it. */
export const isNewFunction = (head: System, change: Change, { path, within }: Pick<Member, 'path' | 'within'>): boolean => {
  const file = change.file(path)
  if (!file || change.base.hasFunction(file.previousPath ?? path, within)) return false
  return !change.base
    .facts('effects')
    .some(
      (fact) =>
        fact.within === within &&
        (change.file(fact.at.path) !== undefined || !head.paths.has(fact.at.path)) &&
        !head.hasFunction(fact.at.path, within),
    )
}
