import { goTransactions } from '#models/go/transactions'
import type { Module } from '#languages/go/module'
import { placesOf } from '../../values/places-of.ts'
import { transactionsIn } from '../../transactions/in-language.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { effectAt } from '../reading/effect-at.ts'
import { refOf } from '../reading/refs.ts'

/** The transactions of a module. */
export const transactionsOf = transactionsIn<Module>({
  index: goTransactions,
  textOf: ({ text }) => text,
  codeOf,
  namesIn: (module) => ({
    // What decorates a function has no place in Go.
    nameOf: () => '',
    targetOf: placesOf(
      () => module.calls.map((call) => [call.node, call] as const),
      (call) => (effectAt(module, call) ? undefined : refOf(module, module.calleeOrigin(call))),
    ),
  }),
})

/** Transactions, and the statements and calls inside them. */
export const transactions: Extractor = ({ module, emit }) => {
  for (const fact of transactionsOf(module).facts) emit(fact)
}
