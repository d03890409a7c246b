import type { Redaction } from '#model/facts/requests/redaction'
import { exprsIn } from '#code/inside'
import type { Expr } from '#code/model'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import { redactionIn } from './paths-left-out.ts'
import { shortText, type Reading } from './reading.ts'

/** Functions through which all lines or reports pass, and that say that they redact. */
export function* redactingFilters(reading: Reading): Iterable<Redaction> {
  const { file, index, placeOf } = reading
  for (const { call, scope } of file.index.calls) {
    const member = call.callee.kind === 'member' ? call.callee.name : ''
    if (!index.isFilter(file.nameOf(call.callee, scope), member)) continue
    const given = [...call.args, ...call.keywords.map(({ value }) => value)]
    const by = given.map((expr) => redactionIn(expr) ?? cleanerIn(expr)).find((found) => found !== undefined)
    if (!by) continue
    const { within } = placeOf(call)
    yield {
      kind: 'redaction',
      at: file.spanOf(by),
      within,
      subject: 'redacting filter',
      names: [],
      saysSo: true,
      by: shortText(reading, by, 30),
    }
  }
}

const headers = new Set(['authorization', 'cookie', 'cookies'])

const isSensitive = (name: string): boolean => isSensitiveName(name) || headers.has(name.toLowerCase())

const lastOf = (expr: Expr): string => {
  if (expr.kind === 'member') return expr.name
  const at = expr.kind === 'index' ? expr.index : undefined
  return at?.kind === 'literal' && typeof at.value === 'string' ? at.value : ''
}

/** A function among the options that removes or replaces a value with the name of a secret. */
const cleanerIn = (expr: Expr): Expr | undefined => {
  if (expr.kind === 'lambda') {
    const cleans = exprsIn(expr.function.body ?? [], 'definitions').some(
      (each) =>
        (each.kind === 'unary' && each.operator === 'delete' && isSensitive(lastOf(each.operand))) ||
        (each.kind === 'assign' && each.targets.some((target) => target.kind !== 'name' && isSensitive(lastOf(target)))),
    )
    return cleans ? expr : undefined
  }
  const inside =
    expr.kind === 'object'
      ? expr.properties.map(({ value }) => value)
      : expr.kind === 'struct'
        ? expr.fields.map(({ value }) => value)
        : expr.kind === 'unary'
          ? [expr.operand]
          : []
  for (const each of inside) {
    const found = cleanerIn(each)
    if (found) return found
  }
  return undefined
}
