import type { TransactionIndex } from '#models/indexes/transaction-index'
import type { ModuleCode } from '../reading/module-code.ts'
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
    const { file, placeOf } = codeOf(module)
    const names = { ...namesIn(module), placeOf }
    // Most files name nothing that opens a transaction.
    const made = index.mentions(textOf(module)) ? transactionsOf(file, index, names) : noTransactions(file, index, names)
    known.set(module, made)
    return made
  }
}
