import { originName, type Call, type Module } from '#languages/go/module'
import { markRows } from '../../row-marks/extract.ts'
import type { Touch } from '../../row-marks/touch.ts'
import { readAccess } from '../../sql-calls/read-access.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { statementsOf } from './data-accesses.ts'

/** Signs that the code checks the age of an event. */
const ordersEvents =
  /occurred_?at|event_?(time|created|at)\b|created(_?at)?\s*[<>]|\.Created\b|[tT]imestamp|[sS]equence|[vV]ersion|updated_?at\s*[<>]|UpdatedAt|\.(Before|After)\(|is(Older|Newer|Stale)|[lL]astEvent|\.(Get|Fetch|Load|Retrieve)(Current|Latest)\w*\(/

/** Writes of gorm, with or without preceding conditions. */
const gormAdds = /^gorm\.io\/gorm#(Open\(\)|DB)(\..+)?\.(Create|CreateInBatches)$/
const gormChanges = /^gorm\.io\/gorm#(Open\(\)|DB)(\..+)?\.(Save|Update|Updates|UpdateColumns?)$/
const gormSettles = /^gorm\.io\/gorm#(Open\(\)|DB)(\..+)?\.(FirstOrCreate|Clauses\(\)\.Create)$/

/** Writes of gorm as they touch rows. */
const touchesOfGorm = (module: Module): readonly Touch[] =>
  module.importSpecs.some((spec) => spec.module === 'gorm.io/gorm')
    ? module.calls.flatMap((call) => {
        const name = originName(module.calleeOrigin(call))
        if (gormSettles.test(name)) return [touchOf(module, call, 'upsert')]
        if (gormAdds.test(name)) return [touchOf(module, call, 'create')]
        return gormChanges.test(name) ? [touchOf(module, call, 'update')] : []
      })
    : []

const touchOf = (module: Module, call: Call, operation: Touch['operation']): Touch => ({
  place: call.node,
  within: module.functionAtOffset(call.start)?.name ?? '',
  table: '',
  operation,
  conflictSafe: false,
  addsRows: operation === 'create',
})

const looksAtAge = (module: Module): boolean => ordersEvents.test(module.text)

/** Functions that insert rows on every run, update rows, detect a repetition, or check the age of a message. */
export const rowMarks: Extractor = ({ module, mark }) => {
  const touches = [
    ...statementsOf(module).map(({ call, operation, conflictSafe, table, text }): Touch => ({
      ...touchOf(module, call, operation),
      table,
      conflictSafe,
      addsRows: operation === 'create' && !conflictSafe,
      columns: readAccess(text)?.sets ?? [],
    })),
    ...touchesOfGorm(module),
  ].filter(({ within }) => within !== '')
  if (touches.length > 0) markRows(codeOf(module), touches, mark)
  if (!looksAtAge(module)) return
  for (const own of module.functions) if (ordersEvents.test(module.bodyText(own))) mark(own.name, 'orders-events')
}
