import type { System } from '#model/system'
import { functionsFrom, standsIn } from '#link/follow'
import { namedEffectFrom } from './named-effects.ts'
import { remembered } from '#link/reads'
import { sideEffectsOf } from './side-effects.ts'

interface Named {
  readonly path: string
  readonly name: string
}

/** What code does that outlives the process. */
export interface LastingEffect {
  /** The call as written; empty if only the text of a statement shows it. */
  readonly callee: string
  /** It writes rows, or moves money: what is lost is data. */
  readonly isData: boolean
}

interface Placed extends LastingEffect {
  readonly at: { readonly path: string }
  readonly within: string
}

const changing: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

const effects = remembered((system): ReadonlyMap<string, readonly Placed[]> => {
  const all: readonly Placed[] = [
    ...system
      .facts('sql-statement')
      .filter(({ columns }) => columns.some(({ access }) => access === 'write'))
      .map(({ at, within }) => ({ at, within, callee: '', isData: true })),
    ...system
      .facts('data-access')
      .filter(({ operation }) => operation !== 'read')
      .map(({ at, within, callee }) => ({ at, within, callee, isData: true })),
    ...sideEffectsOf(system).map(({ at, within, callee, effect }) => ({ at, within, callee, isData: effect === 'payment' })),
    ...system
      .facts('external-call')
      .filter(({ method }) => method !== undefined && changing.has(method))
      .map(({ at, within, callee }) => ({ at, within, callee, isData: false })),
  ]
  return Map.groupBy(all, ({ at }) => at.path)
})

/** Whether a function has a lasting effect in its own code. */
export const hasOwnEffect = (system: System, { path, name }: Named): boolean =>
  (effects(system).get(path) ?? []).some(({ within }) => within === name)

/**
 * The first lasting effect of a function, of those that it calls, or of those that it hands on: it writes rows, sends something, or changes
 * data elsewhere.
 */
export const lastingEffect = (system: System, start: Named): LastingEffect | undefined => {
  const handed = system.uses(start.path, start.name)
  const functions = functionsFrom(system, [start, ...handed], { steps: 3 })
  const paths = new Set(functions.map(({ path }) => path))
  const found = [...paths].flatMap((path) => (effects(system).get(path) ?? []).filter((one) => standsIn(one, functions)))
  const data = found.find(({ isData }) => isData) ?? found[0]
  if (data) return { callee: data.callee, isData: data.isData }
  const marked = functions.some(({ path, name }) =>
    (['adds-rows', 'changes-rows'] as const).some((mark) => system.isMarked(path, name, mark)),
  )
  if (marked) return { callee: '', isData: true }
  const named = namedEffectFrom(system, start)
  return named && { callee: named.name, isData: named.movesMoney }
}
