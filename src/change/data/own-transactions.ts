import type { WrappedWork } from '#model/facts/data/transaction'
import type { Linked } from '#model/system'
import { ownName } from '../protections/guarded.ts'
import { remembered } from '#link/reads'

const keyOf = (path: string, name: string, parameter: number | undefined): string => `${path}\0${name}\0${parameter ?? 'block'}`

/** Work that runs in a transaction because a function of the repository, which is handed it, opens one around it. */
export const workInOwnTransactions = remembered((system): readonly Linked<WrappedWork>[] => {
  const wrappers = new Set(system.facts('transaction-wrapper').map(({ at, within, parameter }) => keyOf(at.path, within, parameter)))
  if (wrappers.size === 0) return []
  const names = new Set(system.facts('transaction-wrapper').map(({ within }) => ownName(within)))
  return system.facts('wrapped-work').filter(({ at, to, within, subject, parameter }) => {
    if (!names.has(ownName(subject))) return false
    const target = to && system.define(at.path, to)
    const candidates = [
      ...(target ? [target] : []),
      ...system.uses(at.path, within).filter(({ name }) => ownName(name) === ownName(subject)),
    ]
    return candidates.some(({ path, name }) => wrappers.has(keyOf(path, name, parameter)))
  })
})
