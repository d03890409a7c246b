import { pythonTransactions } from '#models/python/transactions'
import type { PythonModule } from '#languages/python/module'
import { placesOf } from '../../values/places-of.ts'
import { transactionsIn } from '../../transactions/in-language.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { refOfOrigin } from '../reading/outline.ts'

/** The transactions of a module. */
export const transactionsOf = transactionsIn<PythonModule>({
  index: pythonTransactions,
  textOf: ({ text }) => text,
  codeOf,
  namesIn: (module) => ({
    nameOf: ({ name, end }) =>
      module.definitions.find((one) => one.kind === 'function' && one.name === name && one.node.end === end)?.qualified ?? '',
    targetOf: placesOf(
      () => module.calls.map((call) => [call.node, call] as const),
      (call) => {
        const ref = refOfOrigin(module, call.origin())
        return ref?.name ? ref : undefined
      },
    ),
  }),
})

/** Transactions, and the calls inside them. */
export const transactions: Extractor = ({ module, emit }) => {
  for (const fact of transactionsOf(module).facts) emit(fact)
}
