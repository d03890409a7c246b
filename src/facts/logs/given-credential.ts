import { exprsIn } from '#code/inside'
import type { Expr } from '#code/model'
import type { Scope } from '#code/scope'
import { names } from '#models/names'
import type { Reading } from './reading.ts'

/** One entry that code writes into an object or removes from it. */
interface Entry {
  readonly object: Expr
  readonly key: Expr | string | undefined
  /** Undefined where the entry is removed. */
  readonly value: Expr | undefined
}

/**
 * Whether an object holds a credential that this function has put into it, such as the headers of a request after
 * `headers.set('authorization', token)`. An entry that was removed or replaced by a constant since holds none.
 */
export const givenCredential = (reading: Reading, value: Expr, scope: Scope, isWhole: boolean): boolean => {
  const { file, rules } = reading
  if (value.kind !== 'name' && value.kind !== 'member') return false
  // A text of an object without its fields.
  if (!isWhole && rules.textHasFields === 'if-whole' && !rules.hasPairs) return false
  const text = file.textOf(value)
  const last = lastEntry(reading, scope, value.start, (object) => object === text)
  return last?.value !== undefined && last.value.kind !== 'literal'
}

/**
 * Whether this function has removed the credential from a request, or replaced it by a constant, before it reads the headers as a whole:
 * `request.Header.Set("Authorization", "REDACTED")`.
 *
 * @param from the request, its headers, or the call that turns one of them into a text
 */
export const isCredentialTaken = (reading: Reading, from: Expr, scope: Scope): boolean => {
  const { file } = reading
  const request = file.textOf(from.kind === 'call' ? (from.args[0] ?? from) : from)
  const last = lastEntry(
    reading,
    scope,
    from.start,
    (object) => object === request || object.startsWith(`${request}.`) || request.startsWith(`${object}.`),
  )
  return last !== undefined && (last.value === undefined || last.value.kind === 'literal')
}

/** The last credential that the function writes into such an object, or removes from it, before an offset. */
const lastEntry = ({ file }: Reading, scope: Scope, before: number, isOf: (object: string) => boolean): Entry | undefined => {
  let last: Entry | undefined
  for (const expr of exprsIn(scope.function?.body ?? file.module.body, 'definitions')) {
    if (expr.start >= before) continue
    for (const entry of entriesOf(expr)) {
      const name = typeof entry.key === 'string' ? entry.key : entry.key?.kind === 'literal' ? String(entry.key.value) : ''
      if (names.credentialHeaders.has(name.toLowerCase()) && isOf(file.textOf(entry.object))) last = entry
    }
  }
  return last
}

const entriesOf = (expr: Expr): readonly Entry[] => {
  if (expr.kind === 'assign')
    return expr.targets.flatMap((target): Entry[] => {
      if (target.kind === 'index') return [{ object: target.object, key: target.index, value: expr.value }]
      return target.kind === 'member' ? [{ object: target.object, key: target.name, value: expr.value }] : []
    })
  if (expr.kind === 'unary' && expr.operator === 'delete') {
    const { operand } = expr
    if (operand.kind === 'index') return [{ object: operand.object, key: operand.index, value: undefined }]
    return operand.kind === 'member' ? [{ object: operand.object, key: operand.name, value: undefined }] : []
  }
  if (expr.kind !== 'call' || expr.callee.kind !== 'member') return []
  const { object, name } = expr.callee
  const [key, value] = expr.args
  if (names.setsEntry.has(name) && key && value) return [{ object, key, value }]
  return names.removesEntry.has(name) && key ? [{ object, key, value: undefined }] : []
}
