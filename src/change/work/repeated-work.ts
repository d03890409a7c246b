import type { HandedWork, Retry } from '#model/facts/calls/retry'
import type { Place, Span } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { ownName } from '../protections/guarded.ts'
import { remembered } from '#link/reads'

const isInside = (outer: Span, { startLine, endLine }: Span): boolean => outer.startLine <= startLine && endLine <= outer.endLine

const outermost = (within: string): string => within.split(' > ')[0] ?? ''

/** Functions that retry what they are handed, with the retry; those that only names give have none. */
const repeaters = remembered((system): ReadonlyMap<string, Linked<Retry> | undefined> => {
  const found = new Map<string, Linked<Retry> | undefined>()
  for (const run of system.facts('runs-parameter')) {
    const retry = system
      .facts('retry')
      .find(
        (one) =>
          one.at.path === run.at.path &&
          one.limit !== undefined &&
          outermost(one.within) === outermost(run.within) &&
          [one.work, one.whole, one.at].some((span) => span && isInside(span, run.at)),
      )
    if (retry) found.set(`${run.at.path}\n${outermost(run.within)}`, retry)
  }
  for (const { at, name } of system.facts('retry-maker')) found.set(`${at.path}\n${name}`, undefined)
  return found
})

/** The function of the repository that retries what it is handed here. */
const repeaterOf = (system: System, handed: Linked<HandedWork>): { readonly retry: Linked<Retry> | undefined } | undefined => {
  const known = repeaters(system)
  if (known.size === 0) return undefined
  const { at, to, callee, within } = handed
  const target = system.define(at.path, to)
  const candidates = [
    ...(target ? [target] : []),
    ...system.uses(at.path, within).filter(({ name }) => ownName(name) === callee),
    ...system.callees(at.path, within).filter(({ name }) => ownName(name) === callee),
  ]
  for (const { path, name } of candidates) {
    const key = `${path}\n${outermost(name)}`
    if (known.has(key)) return { retry: known.get(key) }
  }
  return undefined
}

/** Work that a function of the repository retries because it is handed to it. */
export const repeatedByOwn = (system: System): readonly { readonly handed: Linked<HandedWork>; readonly isSelective: boolean }[] =>
  system.facts('handed-work').flatMap((handed) => {
    if (!handed.inService) return []
    const repeater = repeaterOf(system, handed)
    return repeater ? [{ handed, isSelective: repeater.retry?.isSelective === true }] : []
  })

/** The lines of all work that is repeated after a failure. */
export const repeatedRegions = (system: System): readonly (Place & { readonly of: string })[] => [
  ...system
    .facts('retry')
    .flatMap(({ work, at, by, awaitsState, inService }) => (work && inService && !awaitsState ? [{ ...work, path: at.path, of: by }] : [])),
  ...repeatedByOwn(system).map(({ handed }) => ({ ...handed.work, path: handed.at.path, of: handed.callee })),
]

export const isInRegion = (region: Place, place: Place): boolean => region.path === place.path && isInside(region, place)

/** The functions that repeated work calls: what they make is made again for each attempt. */
export const calledInRegions = (system: System, regions: readonly Place[]): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const { at, within } of system.facts('effects'))
    for (const region of regions) {
      if (region.path !== at.path) continue
      for (const used of system.uses(at.path, within))
        if (used.line >= region.startLine && used.line <= region.endLine) found.add(`${used.path}\n${used.name}`)
    }
  return found
}
