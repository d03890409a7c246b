import type { Ref } from '#model/fact'
import { typescriptTransactions } from '#models/typescript/transactions'
import type { Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { placesOf } from '../../values/places-of.ts'
import { transactionsIn } from '../../transactions/in-language.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { classMember } from '../reading/made-name.ts'

const refOf = (module: Module, call: ts.CallExpression): Ref | undefined => {
  const origin = module.origin(call.expression)
  if (origin.kind === 'import') return { module: origin.module, name: origin.path.join('.') || 'default' }
  if (origin.kind === 'parameter') return classMember(module, origin)
  if (origin.kind === 'local' && ts.isFunctionLike(origin.node)) return { name: module.functionName(origin.node) }
  return undefined
}

/** The transactions of a module. */
export const transactionsOf = transactionsIn<Module>({
  index: typescriptTransactions,
  textOf: ({ file }) => file.text,
  codeOf,
  namesIn: (module) => ({
    // What decorates a function is no transaction of TypeScript.
    nameOf: () => '',
    targetOf: placesOf(
      () => module.calls().map((call) => [{ start: call.getStart(module.file), end: call.end }, call] as const),
      (call) => refOf(module, call),
    ),
  }),
})

/** Transactions, and the statements and calls inside them. */
export const transactions: Extractor = ({ module, emit }) => {
  for (const fact of transactionsOf(module).facts) emit(fact)
}
