import type { PlainComparison, SecretComparison } from '#model/facts/documents/comparison'
import type { Change, Linked, System } from '#model/system'

type Comparison = Linked<PlainComparison> | Linked<SecretComparison>

const sharedWith = ({ operands: one = [] }: Comparison, { operands: other = [] }: Comparison): number =>
  one.filter((operand) => other.includes(operand)).length

/** Whether two comparisons are of the same values. */
const isOfSame = (one: Comparison, other: Comparison): boolean => sharedWith(one, other) === 2

const byPlace = <One extends Comparison>(comparisons: readonly One[]): ReadonlyMap<string, readonly One[]> =>
  Map.groupBy(comparisons, ({ at, within }) => `${at.path} ${within}`)

const safeIn = (system: System): readonly Linked<SecretComparison>[] =>
  system.facts('secret-comparison').filter(({ constantTime }) => constantTime)

/**
 * Comparisons that took the place of one in constant time: in the same function, of the same values, or of one of them if the function has no
 * comparison in constant time left.
 */
export const lostConstantTime = (system: System, change: Change): readonly Linked<PlainComparison>[] => {
  const safe = byPlace(safeIn(change.base))
  if (safe.size === 0) return []
  const still = byPlace(safeIn(system))
  const compared = byPlace(change.base.facts('plain-comparison'))
  return system.facts('plain-comparison').filter((plain) => {
    const { at, within } = plain
    const place = `${change.file(at.path)?.previousPath ?? at.path} ${within}`
    const left = still.get(`${at.path} ${within}`) ?? []
    const isLost = (safe.get(place) ?? []).some((one) => isOfSame(one, plain) || (left.length === 0 && sharedWith(one, plain) > 0))
    return isLost && ![...left, ...(compared.get(place) ?? [])].some((one) => isOfSame(one, plain))
  })
}
