import { originName, type Call, type Module } from '#languages/go/module'
import { FanOutIndex } from '#models/indexes/fan-out-index'
import { table } from '#models/go/fan-outs-table'
import { names } from '#models/names'
import { fanOutsIn, type Over } from '../../fan-outs/extract.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from './context.ts'
import { statementsOf } from '../data/data-accesses.ts'

const index = new FanOutIndex(table)

const gormFind = new Set(['Open()', 'DB', 'Open().WithContext()', 'DB.WithContext()'].map((holder) => `gorm.io/gorm#${holder}.Find`))

/** `db.SelectContext(ctx, &rows, "SELECT … FROM orders")`, `db.Find(&rows)`: what fills a variable before the loop. */
const filledBy = (module: Module, variable: string, offset: number): Over | undefined => {
  const own = module.functionAtOffset(offset)
  const fills = (call: Call): boolean =>
    call.start < offset &&
    module.functionAround(call.node) === own &&
    call.args.some((argument) => module.slice(argument) === `&${variable}`)
  for (const { call, operation, filters, text, open } of statementsOf(module))
    if (operation === 'read' && fills(call) && filters.length === 0 && !open && !/\bwhere\b/i.test(text) && !names.boundsRows.has(text))
      return { over: 'table', from: call.callee }
  const found = module.calls.find(
    (call) => call.path.at(-1) === 'Find' && call.args.length === 1 && fills(call) && gormFind.has(originName(module.calleeOrigin(call))),
  )
  return found && { over: 'table', from: found.callee }
}

/** Concurrent work that is started for every row of a table. */
export const fanOuts: Extractor = ({ module, emit }) => {
  const { file, placeOf } = codeOf(module)
  const facts = fanOutsIn({
    file,
    index,
    placeOf,
    textOf: (read) => placeOf(read).calleeText,
    filledBy: (variable, offset) => filledBy(module, variable, offset),
    readsAllByName: true,
  })
  for (const fact of facts) emit(fact)
}
