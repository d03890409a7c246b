import type { LazySetup } from '#model/facts/process/startup'
import type { Place } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { functionsFrom, standsIn } from '#link/follow'
import { remembered } from '#link/reads'

/** A key or a certificate that is read from its file again and again, so that a new one is used without a restart. */
export interface KeyReload {
  /** What repeats it. */
  readonly at: Place
  readonly within: string
  readonly read: Linked<LazySetup>
}

/** How many calls lie between a schedule and the read. */
const steps = 2

const isOfKey = ({ at, within, given = '', reads = '' }: Linked<LazySetup>): boolean =>
  [...wordsOf(within), ...wordsOf(given.replace(/\W+/g, '_')), ...wordsOf(reads.replace(/\W+/g, '_')), ...wordsOf(fileName(at.path))].some(
    (word) => names.keyFiles.has(word),
  )

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')

/** The reloads of keys in a service. */
export const keyReloads = remembered((system: System): readonly KeyReload[] => {
  const reads = system.facts('lazy-setup').filter((setup) => setup.inService && setup.reads !== undefined && isOfKey(setup))
  if (reads.length === 0) return []
  const rounds = [
    ...system.facts('schedule').flatMap((schedule) => {
      const handler = system.define(schedule.at.path, schedule.handler)
      const own = { path: schedule.at.path, name: schedule.handler.name }
      return [{ fact: schedule, starts: handler ? [handler] : [own] }]
    }),
    ...system
      .facts('background-loop')
      .map((loop) => ({ fact: loop, starts: [{ path: loop.at.path, name: loop.subject.replace(/^loop /, '') }] })),
  ]
  return rounds.flatMap(({ fact, starts }) => {
    if (!fact.inService) return []
    const functions = functionsFrom(system, starts, { steps })
    const read = reads.find((one) => standsIn(one, functions))
    return read ? [{ at: fact.at, within: fact.within, read }] : []
  })
})

const keyOfRead = ({ at, given }: Linked<LazySetup>): string => `${at.path}\0${given ?? ''}`

/** Reloads of the base whose file is read only once at the head. */
export const lostKeyReloads = (system: System, base: System): readonly KeyReload[] => {
  const now = keyReloads(system)
  const paths = new Set(now.map(({ read }) => read.at.path))
  // Two places that read it: one of them is for later.
  const reads = Map.groupBy(
    system.facts('lazy-setup').filter((setup) => setup.inService && setup.reads !== undefined),
    keyOfRead,
  )
  const news = now.length > keyReloads(base).length
  return keyReloads(base).filter(
    ({ read }) => !news && !paths.has(read.at.path) && reads.get(keyOfRead(read))?.length === 1 && !learnsOfChanges(system, read.at.path),
  )
}

/** Whether a file calls something that reports changes: a watcher, a subscription, the handler of a signal. */
const learnsOfChanges = (system: System, path: string): boolean =>
  system
    .facts('effects')
    .some(
      (fact) => fact.at.path === path && fact.effects.some(({ name }) => wordsOf(name).some((word) => names.learnsOfChanges.has(word))),
    ) || system.facts('signal-handler').some(({ at }) => at.path === path)
