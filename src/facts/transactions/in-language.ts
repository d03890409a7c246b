import type { TransactionIndex } from '#models/transaction-index'
import type { ModuleCode } from '../module-code.ts'
import { noTransactions, transactionsOf, type Transactions } from './extract.ts'
import type { Names } from './reading.ts'

/** How a language is read: its code model, what its tree names, and its rows. */
export interface Source<Module> {
  readonly index: TransactionIndex
  readonly textOf: (module: Module) => string
  readonly codeOf: (module: Module) => ModuleCode
  readonly namesIn: (module: Module) => Omit<Names, 'placeOf'>
}

/** The transactions of modules of one language, each read once. */
export const transactionsIn = <Module extends object>({
  index,
  textOf,
  codeOf,
  namesIn,
}: Source<Module>): ((module: Module) => Transactions) => {
  const known = new WeakMap<Module, Transactions>()
  return (module) => {
    const before = known.get(module)
    if (before) return before
    let made = noTransactions
    // Most files name nothing that opens a transaction.
    if (index.mentions(textOf(module))) {
      const { file, placeOf } = codeOf(module)
      made = transactionsOf(file, index, { ...namesIn(module), placeOf })
    }
    known.set(module, made)
    return made
  }
}
