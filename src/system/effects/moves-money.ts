import type { System } from '#model/system'
import { wordsOf } from '#models/naming/words'
import { functionsFrom, standsIn } from '#link/follow'
import { namedEffectFrom } from './named-effects.ts'
import { effectOf } from './side-effects.ts'
import { workPerRow } from '../work/work-per-row.ts'

/** Words of columns and tables that hold money. */
const money: ReadonlySet<string> = new Set(['cents', 'balance', 'balances', 'amount', 'wallet', 'wallets', 'funds'])

/** Whether a function, one that it calls or one that it passes on moves money: it pays, or adds to a stored balance. */
export const movesMoneyFrom = (system: System, start: { readonly path: string; readonly name: string }): boolean =>
  workPerRow(system, start, true)?.movesMoney === true ||
  namedEffectFrom(system, start, true)?.movesMoney === true ||
  effectOf(system, start, ({ movesMoney }) => movesMoney, true) !== undefined ||
  changesBalance(system, start)

const changesBalance = (system: System, start: { readonly path: string; readonly name: string }): boolean => {
  const functions = functionsFrom(system, [start], { steps: 3, handed: true })
  return system
    .facts('row-addition')
    .some(
      (one) =>
        one.adds === 'amount' &&
        standsIn(one, functions) &&
        [...one.columns, one.table].some((name) => wordsOf(name).some((word) => money.has(word))),
    )
}
