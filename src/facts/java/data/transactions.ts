import { javaTransactions } from '#models/java/transactions'
import type { JavaModule } from '#languages/java/module'
import { placesOf } from '../../values/places-of.ts'
import { transactionsIn } from '../../transactions/in-language.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { refsOfCall } from '../reading/outline.ts'

/** The transactions of a module. */
export const transactionsOf = transactionsIn<JavaModule>({
  index: javaTransactions,
  textOf: ({ text }) => text,
  codeOf,
  namesIn: (module) => ({
    nameOf: ({ start, end }) => module.methods.find(({ node }) => node.start === start && node.end === end)?.qualified ?? '',
    targetOf: placesOf(
      () => module.calls.map((call) => [call.node, call] as const),
      (call) => (call.isNew ? undefined : refsOfCall(module, call)[0]),
    ),
  }),
})

/** Transactions, and the calls inside them. */
export const transactions: Extractor = ({ module, emit }) => {
  for (const fact of transactionsOf(module).facts) emit(fact)
}
