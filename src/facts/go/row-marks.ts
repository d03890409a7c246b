import { originName, type Module } from '#languages/go/module'
import type { Context, Extractor } from './context.ts'
import { statementsOf } from './data-accesses.ts'

/** Signs that the code recognizes a repetition. */
const knowsRepetition =
  /idempot|dedup|already_?(processed|handled|exists)|processed_?(at|events?)|is_?duplicate|event_?id|webhook_?id|delivery_?id|message_?id|23505|1062|UniqueViolation|unique|OnConflict|FirstOrCreate|ErrDuplicate/i
/** Signs that the code handles a unique violation. */
const knowsViolation = /23505|1062|UniqueViolation|duplicate|already_?exists|unique_?(constraint|violation)/i
/** Signs that the code checks the age of an event. */
const ordersEvents =
  /occurred_?at|event_?(time|created|at)\b|created(_?at)?\s*[<>]|\.Created\b|[tT]imestamp|[sS]equence|[vV]ersion|updated_?at\s*[<>]|UpdatedAt|\.(Before|After)\(|is(Older|Newer|Stale)|[lL]astEvent|\.(Get|Fetch|Load|Retrieve)(Current|Latest)\w*\(/

/** Writes of gorm, with or without preceding conditions. */
const gormAdds = /^gorm\.io\/gorm#(Open\(\)|DB)(\..+)?\.(Create|CreateInBatches)$/
const gormChanges = /^gorm\.io\/gorm#(Open\(\)|DB)(\..+)?\.(Save|Update|Updates|UpdateColumns?)$/
const gormSettles = /^gorm\.io\/gorm#(Open\(\)|DB)(\..+)?\.(FirstOrCreate|Clauses\(\)\.Create)$/

const markFunction = ({ module, mark }: Context, offset: number, label: string): void => {
  const own = module.functionAtOffset(offset)
  if (!own) return
  mark(own.name, label)
  const text = module.bodyText(own)
  if (knowsRepetition.test(text)) {
    mark(own.name, 'removes-duplicates')
    mark(own.name, 'detects-duplicates')
  }
  if (knowsViolation.test(text)) mark(own.name, 'knows-repetition')
}

const ofGorm = (context: Context): void => {
  const { module } = context
  if (!module.importSpecs.some((spec) => spec.module === 'gorm.io/gorm')) return
  for (const call of module.calls) {
    if (!/^(Create|CreateInBatches|Save|Updates?|UpdateColumns?|FirstOrCreate)$/.test(call.path.at(-1) ?? '')) continue
    const name = originName(module.calleeOrigin(call))
    if (gormSettles.test(name)) {
      markFunction(context, call.start, 'removes-duplicates')
      markFunction(context, call.start, 'detects-duplicates')
    } else if (gormAdds.test(name)) markFunction(context, call.start, 'adds-rows')
    else if (gormChanges.test(name)) markFunction(context, call.start, 'changes-rows')
  }
}

const looksAtAge = (module: Module): boolean => ordersEvents.test(module.text)

/** Functions that insert rows on every run, update rows, detect a repetition, or check the age of a message. */
export const rowMarks: Extractor = (context) => {
  const { module, mark } = context
  for (const { call, operation, conflictSafe } of statementsOf(module)) {
    if (operation === 'upsert' || conflictSafe) {
      markFunction(context, call.start, 'removes-duplicates')
      markFunction(context, call.start, 'detects-duplicates')
    } else if (operation === 'create') markFunction(context, call.start, 'adds-rows')
    else if (operation === 'update') markFunction(context, call.start, 'changes-rows')
  }
  ofGorm(context)
  if (!looksAtAge(module)) return
  for (const own of module.functions) if (ordersEvents.test(module.bodyText(own))) mark(own.name, 'orders-events')
}
