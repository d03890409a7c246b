import { calleeOf } from '#code/callee-of'
import type { Expr } from '#code/model'
import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { PythonModule } from '#languages/python/module'
import { writeOrderNames } from '#models/data/write-order-names'
import { sessionInserts, sessionRead } from '../../mapped-rows/session-statements.ts'
import { textStatements } from '../../sql-calls/statements.ts'
import { mayHoldStatements } from '../../statements/statements-in-code.ts'
import { writeOrders as writeOrdersIn } from '../../write-orders/extract.ts'
import type { Statement } from '../../write-orders/statement.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { accessesOf, type Access } from './data-accesses.ts'

/** A manually run command is the only instance at that time. */
const isCommand = ({ index }: CodeFile): boolean => {
  const isNamed = (decorator: Expr): boolean => lastName(calleeOf(decorator)) === 'command'
  return (
    [...index.classes.values()].some(({ bases }) => bases.some(({ name }) => name?.name === 'BaseCommand')) ||
    index.functions.some(({ decorators }) => decorators.some(isNamed))
  )
}

/** Django's admin saves its pages in a transaction. */
const isInAdmin = (module: PythonModule, { call }: Access): boolean => {
  const own = module.functionAround(call.node)?.parent
  return own?.kind === 'class' && module.basesOf(own).some((base) => /Admin\w*$/.test(base))
}

const statementOf = ({ call, chain, fact }: Access): Statement => ({
  ...fact,
  place: call.node,
  writesAtOnce: fact.library === 'django',
  ...(!writeOrderNames.readsRow.has(call.member) || chain.some(({ member }) => member === 'exclude') ? { isNoCheck: true } : {}),
})

/** Statements of one function that must succeed together or exclude others, and do not. */
export const writeOrders: Extractor = ({ module, emit }) => {
  const accesses = accessesOf(module).filter((access) => !isInAdmin(module, access))
  const hasTexts = mayHoldStatements(module.text)
  if (accesses.length === 0 && !hasTexts) return
  const { file } = codeOf(module)
  if (isCommand(file)) return
  const texts = hasTexts ? textStatements(codeOf(module)) : []
  for (const order of writeOrdersIn(file, [...accesses.map(statementOf), ...texts])) emit(order)
  const reads = accesses.flatMap((access) => {
    const { operation, library, open } = access.fact
    const isLookup = operation === 'read' && library === 'sqlalchemy' && !open
    return (isLookup && sessionRead(codeOf(module), statementOf(access))) || []
  })
  const inserts = reads.length > 0 ? sessionInserts(codeOf(module)) : []
  // A session writes its objects together: only what needs a constraint is judged.
  for (const order of inserts.length > 0 ? writeOrdersIn(file, [...reads, ...inserts]) : []) if (order.hazard === 'checked') emit(order)
}
