import { withoutVersion, type Call, type Module } from '#languages/go/module'
import { goTransactions } from '#models/go/transactions'
import { writeOrderNames } from '#models/data/write-order-names'
import { chainedStatements } from '../../mapped-rows/chained-statements.ts'
import { textStatements } from '../../sql-calls/statements.ts'
import { mayHoldStatements } from '../../statements/statements-in-code.ts'
import { writeOrders as writeOrdersIn } from '../../write-orders/extract.ts'
import type { Statement as NeutralStatement } from '../../write-orders/statement.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { statementsOf, type Statement } from './data-accesses.ts'

const { poolPackages, poolTypes } = writeOrderNames

/** Certainly the pool itself: a parameter of an interface type may be a transaction. */
const isPool = (module: Module, call: Call): boolean => {
  const origin = module.calleeOrigin(call)
  if (origin.kind !== 'value' || origin.type.module === undefined) return false
  return poolPackages.has(withoutVersion(origin.type.module)) && poolTypes.has(origin.type.name)
}

/** The columns between `SELECT` and `FROM`, and the first column that is set to a parameter. */
const columnsOf = ({ text }: Statement): Pick<NeutralStatement, 'readsColumns' | 'setsColumn'> => {
  const setsColumn = /\bSET\s+["`]?(\w+)["`]?\s*=\s*(?:\$\d|\?)/i.exec(text)?.[1]
  const read = /\bSELECT\s([^;]*)/i.exec(text)?.[1]
  return { ...(setsColumn === undefined ? {} : { setsColumn }), ...(read === undefined ? {} : { readsColumns: read.split(/\W+/) }) }
}

/** Statements of one function that must succeed together or exclude others, and do not. */
export const writeOrders: Extractor = ({ module, emit }) => {
  const statements = statementsOf(module).filter(
    ({ call, table, open, conflictSafe }) => table !== '' && !open && !conflictSafe && isPool(module, call),
  )
  const mapped = chainedStatements(codeOf(module))
  // Whether a transaction holds them is not known: only what needs a constraint is judged.
  for (const order of mapped.length > 1 ? writeOrdersIn(codeOf(module).file, mapped) : []) if (order.hazard === 'checked') emit(order)
  const texts = mayHoldStatements(module.text) ? textStatements(codeOf(module)) : []
  if (statements.length + texts.length < 2) return
  // A function that opens a transaction is judged by what bypasses it.
  const opening = new Set(
    module.calls.filter(({ path }) => goTransactions.mayOpen(path.at(-1) ?? '')).map(({ node }) => module.functionAround(node)),
  )
  const judged = statements.flatMap((statement): NeutralStatement[] => {
    const { call } = statement
    const own = module.functionAround(call.node)
    if (!own || opening.has(own)) return []
    return [
      {
        ...statement,
        ...columnsOf(statement),
        place: call.node,
        at: call.node.span,
        within: own.name,
        callee: call.callee,
        inTransaction: false,
        writesAtOnce: true,
      },
    ]
  })
  const read = new Map(texts.map((text) => [text.place.start, text]))
  const known = new Set(judged.map(({ place }) => place.start))
  const all = [
    ...judged.map((statement): NeutralStatement => {
      const text = read.get(statement.place.start)
      return text?.sets
        ? { ...statement, filters: text.filters, open: text.open, sets: text.sets, asksCount: text.asksCount ?? false }
        : statement
    }),
    // Elsewhere than on the pool only what needs a constraint is judged.
    ...texts.filter(({ place }) => !known.has(place.start)),
  ]
  if (all.length > 1) for (const order of writeOrdersIn(codeOf(module).file, all)) emit(order)
}
