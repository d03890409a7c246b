import { knex, queryBuilders } from '#models/data/query-builders'
import { repositoryStatements } from '../../mapped-rows/repository-statements.ts'
import { textStatements } from '../../sql-calls/statements.ts'
import { mayHoldStatements } from '../../statements/statements-in-code.ts'
import { writeOrders as writeOrdersIn } from '../../write-orders/extract.ts'
import type { Statement } from '../../write-orders/statement.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { accessesOf } from './data-accesses.ts'

const namesTables: ReadonlySet<string> = new Set(
  [...queryBuilders, knex].flatMap((builder) => (builder.namesTables ? [builder.library] : [])),
)

const mayHoldRepository = /repositor/i

/** Statements of one function that must succeed together or exclude others, and do not. */
export const writeOrders: Extractor = ({ module, emit }) => {
  const mapped = mayHoldRepository.test(module.file.text) ? repositoryStatements(codeOf(module)) : []
  // Whether a transaction holds them is not asked: a check before an insert needs a constraint either way.
  for (const order of mapped.length > 1 ? writeOrdersIn(codeOf(module).file, mapped) : []) if (order.hazard === 'checked') emit(order)
  const accesses = accessesOf(module)
  const texts = mayHoldStatements(module.file.text) ? textStatements(codeOf(module)) : []
  if (accesses.length + texts.length < 2) return
  const statements = accesses.map(({ whole, fact }): Statement => ({
    ...fact,
    place: { start: whole.getStart(module.file), end: whole.end },
    writesAtOnce: true,
    ...(namesTables.has(fact.library) && { namesTables: true as const }),
  }))
  for (const order of writeOrdersIn(codeOf(module).file, [...statements, ...texts])) emit(order)
}
