import type { JavaModule } from '#languages/java/module'
import { bare } from '#languages/java/module'
import type { Extractor } from './context.ts'
import { runsInTransaction } from './runs-in-transaction.ts'
import { statementsOf, type Placed } from './statements.ts'

/** The code that builds a written value: its construction, and the calls on it before the write. */
const textOfWritten = (module: JavaModule, { written, call, method }: Placed): string => {
  if (!written) return ''
  const expression = bare(written)
  const variable = module.variableAt(expression)
  if (!variable || variable.holder !== 'local') return expression.text
  const body = method.node.field('body')
  const before = body ? module.text.slice(body.start, call.node.start) : ''
  const done = [...before.matchAll(new RegExp(`(?<![\\w.])${variable.name}\\s*\\.\\s*\\w+\\s*\\([^;]*;`, 'g'))].map((found) => found[0])
  return [module.valueHeldBy(variable)?.text ?? '', ...done].join('\n')
}

/** Signs that the code recognizes a repeated delivery or job. */
const knowsRepetition =
  /idempot|dedup|already_?(processed|handled|exists|received)|processed_?(at|events?|messages?)|is_?duplicate|event_?id|webhook_?id|delivery_?id|message_?id|23505|DuplicateKey|DataIntegrityViolation|ConstraintViolation|unique|existsBy|setIfAbsent|putIfAbsent|on conflict|on duplicate key|insert ignore/i
/** A key assigned by the caller: saving it again updates the row. */
const bringsKey = /Id\b|\bid\b|uuid|UUID/

/** Marks for how methods change rows, and the rows that they add. */
export const rowMarks: Extractor = ({ module, emit, mark }) => {
  const statements = statementsOf(module)
  for (const method of new Set(statements.map((one) => one.method)))
    if (knowsRepetition.test(method.node.text)) {
      mark(method.qualified, 'removes-duplicates')
      mark(method.qualified, 'detects-duplicates')
    }
  for (const one of statements) {
    const { method, operation, call } = one
    if (operation === 'update') mark(method.qualified, 'changes-rows')
    if (operation !== 'create' || one.origin === 'unknown') continue
    if (/^save/.test(call.name) && bringsKey.test(textOfWritten(module, one))) continue
    mark(method.qualified, 'adds-rows')
    const at = { startLine: call.node.startLine, endLine: call.node.startLine }
    emit({
      kind: 'data-access',
      at,
      within: method.qualified,
      subject: one.callee,
      library: 'jpa',
      callee: one.callee,
      table: one.table,
      operation,
      filters: [],
      open: true,
      scopes: [],
      conflictSafe: false,
      inTransaction: runsInTransaction(module, method),
      repeated: false,
    })
  }
}
