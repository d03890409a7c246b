import type { Ecosystem, Unit } from '#model/system'
import type { Before, SnapshotFile } from '../snapshot.ts'
import { ecosystemOf, isLinkedCode, running, unitFinder, type UnitFinder } from './units.ts'

const wasRunning: readonly string[] = ['ran at the merge base']
const wasUndecided: readonly string[] = ['counted as production at the merge base']

/**
 * Units of a change's head, none of which stops running because of what the change writes into manifests. A unit that ran at the merge base
 * still runs, even if its folder gains its own manifest, or its manifest is removed while its code remains. Code that counted as production
 * for want of evidence still does. The merge base overrides the head only until the change is merged.
 *
 * @param units units according to the head's manifests
 */
export const keepRunning = (units: readonly Unit[], before: Before, files: readonly SnapshotFile[]): readonly Unit[] => {
  const formerly = unitFinder(before.units)
  const own = new Set(units.map(keyOf))
  const gone = before.units.filter((unit) => running.has(unit.runtime) && !own.has(keyOf(unit)))
  const isLeft = unitFinder(gone)
  const left = new Set<Unit>()
  /** By unit: the running unit that files were moved from since the merge base. */
  const movedIn = new Map<string, Unit>()
  const now = unitFinder(units)
  for (const { path, language } of files) {
    if (!isLinkedCode(language)) continue
    const ecosystem = ecosystemOf(language)
    const unit = gone.length === 0 ? undefined : isLeft(path, ecosystem)
    if (unit && unit.ecosystem === ecosystem && formerly(path, ecosystem) === unit && isAbove(unit, now(path, ecosystem))) left.add(unit)
    const from = before.moved.get(path)
    const source = from === undefined ? undefined : formerly(from, ecosystem)
    const target = now(path, ecosystem)
    if (source && target && running.has(source.runtime)) movedIn.set(keyOf(target), source)
  }
  const undecided = units.every((unit) => unit.runtime === 'unknown' || running.has(unit.runtime))
    ? new Set()
    : undecidedBefore(before, now)
  const kept = units.map((unit) => {
    if (running.has(unit.runtime)) return unit
    const former = [formerly(unit.root === '' ? 'file' : `${unit.root}/file`, unit.ecosystem), movedIn.get(keyOf(unit))].find(
      (one) => one?.ecosystem === unit.ecosystem && running.has(one.runtime),
    )
    if (former) return { ...unit, runtime: former.runtime, evidence: wasRunning, deployed: unit.deployed || former.deployed }
    return undecided.has(keyOf(unit)) ? { ...unit, runtime: 'unknown' as const, evidence: wasUndecided } : unit
  })
  return left.size === 0 ? kept : [...kept, ...left]
}

/** Units of the head with code that was production code at the merge base, in a unit that nothing showed to be anything else. */
const undecidedBefore = ({ files }: Before, now: UnitFinder<Unit>): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const { path, language, role, unit } of files.values()) {
    const ecosystem = isLinkedCode(language) ? ecosystemOf(language) : undefined
    if (!ecosystem || role !== 'production' || (unit ? unit.runtime !== 'unknown' : ecosystem === 'npm')) continue
    const target = now(path, ecosystem)
    if (target?.ecosystem === ecosystem) found.add(keyOf(target))
  }
  return found
}

const keyOf = ({ ecosystem, root }: { readonly ecosystem: Ecosystem; readonly root: string }): string => `${ecosystem}\0${root}`

/** Whether the head has no unit between a removed unit and one of its files. */
const isAbove = ({ root }: Unit, now: Unit | undefined): boolean => now === undefined || now.root.length < root.length || root === ''
