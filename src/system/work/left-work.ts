import type { LeftWork } from '#model/facts/work/left-work'
import type { Linked, System } from '#model/system'
import { leftWorkNames as known } from '#models/naming/left-work-names'
import { wordsOf } from '#models/naming/words'
import { functionsFrom } from '#link/follow'
import { isHarmless, isNamedEffect } from '../effects/named-effects.ts'
import { effectOf } from '../effects/side-effects.ts'

interface Named {
  readonly path: string
  readonly name: string
}

const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

/** The functions of the repository that the work calls first. */
export const startsOf = (system: System, { at, within, inPlace, does }: Linked<LeftWork>): readonly Named[] => {
  const lasts = new Set(does.map(lastOf))
  const callees = [within, inPlace].filter((name, index) => index === 0 || name !== '').flatMap((name) => system.callees(at.path, name))
  const called = callees.filter(({ name }) => lasts.has(lastOf(name)))
  return inPlace === '' ? called : [{ path: at.path, name: inPlace }, ...called]
}

/** Whether something else than this request runs the work as well: a job or the start of the process then picks up what was lost. */
const isPickedUp = (system: System, starts: readonly Named[]): boolean =>
  system
    .facts('effects')
    .some(
      ({ at, within, reach }) =>
        (reach.has('job') || reach.has('startup') || reach.has('module-load')) &&
        starts.some(({ path, name }) => path === at.path && name === within),
    )

/** Words of calls that only prepare the work, or handle its failure. */
const isPrelude = (name: string): boolean => wordsOf(name).some((word) => known.preludes.has(word))

/** What is lost with the process. */
export interface Lost {
  /** The call that does it, as written. */
  readonly work: string
  /** It sends a message or moves money, and is over soon. */
  readonly isEffect: boolean
}

/** What work does that somebody waits for. Nothing if it only serves the process itself. */
export const lostWith = (system: System, left: Linked<LeftWork>): Lost | undefined => {
  const starts = startsOf(system, left)
  if (isPickedUp(system, starts)) return undefined
  const effect = effectIn(system, left, starts)
  if (effect !== undefined) return { work: effect, isEffect: true }
  if (!left.accepted) return undefined
  const telling = left.does.filter((name) => !isHarmless(name))
  const work = telling.find((name) => !isPrelude(name)) ?? telling[0]
  return work === undefined ? undefined : { work, isEffect: false }
}

/** The first call of the work, or of the functions that it runs, that has an effect outside the service. */
const effectIn = (system: System, left: Linked<LeftWork>, starts: readonly Named[]): string | undefined => {
  const named = left.does.find(isNamedEffect)
  if (named !== undefined) return named
  for (const start of starts) {
    const effect = effectOf(system, start, ({ effect: kind }) => kind !== 'http' && kind !== 'chat' && kind !== 'queue')
    if (effect) return effect.callee
  }
  return functionsFrom(system, starts, { steps: 1 })
    .flatMap(({ path, name }) => system.facts('effects').filter((one) => one.at.path === path && one.within === name))
    .flatMap(({ effects }) => effects.map(({ name }) => name))
    .find(isNamedEffect)
}
