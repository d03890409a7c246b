import { kinds, type Fault } from './fault.ts'
import { shuffled } from './random.ts'

/** All faults in an order that the numbers decide; or so many of them, of every kind in turn, and none that takes minutes. */
export const choose = (faults: readonly Fault[], count: number | undefined, random: () => number): readonly Fault[] => {
  const mixed = shuffled(faults, random)
  if (count === undefined) return mixed
  const quick = mixed.filter(({ isSlow }) => isSlow !== true)
  const byKind = shuffled(kinds, random).map((kind) => quick.filter((fault) => fault.kind === kind))
  const longest = Math.max(...byKind.map(({ length }) => length))
  const inTurn = Array.from({ length: longest }, (_, round) => byKind.flatMap((ofKind) => ofKind.slice(round, round + 1))).flat()
  return inTurn.slice(0, count)
}
