import type { KeyHanding } from '#model/facts/requests/request-key'
import type { Change, Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#link/follow'
import { remembered } from '#link/reads'
import { ownName } from '../protections/guarded.ts'

const outermost = (within: string): string => within.split(' > ')[0] ?? ''

/** How many functions may hand a value on before a request takes it as its key. */
const mostHandings = 3

const handingsOf = remembered((system): ReadonlyMap<string, readonly Linked<KeyHanding>[]> =>
  Map.groupBy(system.facts('key-handing'), ({ at, within }) => `${at.path}\0${outermost(within)}`),
)

/** Whether a value becomes the key of a request: here, or in a function that it is handed to. */
const reachesRequest = (system: System, { at, within, to }: Linked<KeyHanding>, steps = 0): boolean => {
  if (!to) return true
  if (steps >= mostHandings) return false
  return system
    .uses(at.path, within)
    .filter(({ name }) => ownName(name) === to.callee)
    .flatMap(({ path, name }) => [{ path, name }, ...system.implementers(path, name)])
    .flatMap(({ path, name }) => handingsOf(system).get(`${path}\0${outermost(name)}`) ?? [])
    .some(
      (next) =>
        next.parameter !== undefined &&
        (to.keyword === undefined ? next.parameter.position === to.position : next.parameter.name === to.keyword) &&
        reachesRequest(system, next, steps + 1),
    )
}

/** Values that are new each time, and that requests get as their keys. */
export const freshRequestKeys = remembered((system): readonly (Linked<KeyHanding> & { readonly made: string })[] =>
  system.facts('key-handing').flatMap((one) => (one.made !== undefined && reachesRequest(system, one) ? [{ ...one, made: one.made }] : [])),
)

/** Functions that run again with the same message or job if they fail. */
export const redelivered = (system: System): ReturnType<typeof functionsFrom> =>
  functionsFrom(
    system,
    system.facts('consumer').flatMap(({ at, handler, acknowledges, inService }) => {
      const target = inService && (acknowledges === 'on-return' || acknowledges === 'by-hand') && system.define(at.path, handler)
      return target ? [target] : []
    }),
    { steps: 3, throughInterfaces: true },
  )

/** Whether the function sent the same request before with a key that was no new one. */
export const hadLastingKey = ({ base }: Change, key: Linked<KeyHanding>): boolean => {
  const isHere = ({ at, within }: { readonly at: { readonly path: string }; readonly within: string }): boolean =>
    at.path === key.at.path && outermost(within) === outermost(key.within)
  if (freshRequestKeys(base).some(({ at }) => at.path === key.at.path)) return false
  return (
    base.facts('request-key').some(isHere) ||
    (key.to !== undefined && base.hasFunction(key.at.path, key.within) && reachesRequest(base, { ...key }))
  )
}

export const isRedelivered = (functions: ReturnType<typeof functionsFrom>, key: Linked<KeyHanding>): boolean => standsIn(key, functions)
