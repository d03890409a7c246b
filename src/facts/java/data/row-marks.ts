import type { JavaModule } from '#languages/java/module'
import { bare } from '#languages/java/module'
import { markRows } from '../../row-marks/extract.ts'
import type { Touch } from '../../row-marks/touch.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { runsInTransaction } from './runs-in-transaction.ts'
import { statementsOf, type Placed } from '../reading/statements.ts'

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

/** A key assigned by the caller: saving it again updates the row. */
const bringsKey = /Id\b|\bid\b|uuid|UUID/

/** Marks for how methods change rows, and the rows that they add. */
export const rowMarks: Extractor = ({ module, emit, mark }) => {
  const statements = statementsOf(module)
  const touches: Touch[] = []
  for (const one of statements) {
    const { method, operation, call } = one
    const addsRows =
      operation === 'create' && one.origin !== 'unknown' && !(/^save/.test(call.name) && bringsKey.test(textOfWritten(module, one)))
    touches.push({ place: call.node, within: method.qualified, table: one.table, operation, conflictSafe: false, addsRows })
    if (!addsRows) continue
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
  if (touches.length > 0) markRows(codeOf(module), touches, mark)
}
