import { exprsIn } from '#code/inside'
import type { Expr } from '#code/model'
import type { Scope } from '#code/scope'
import { declaredType } from './declared.ts'
import type { LoggedPart } from './logged-parts.ts'
import type { Reading } from './reading.ts'

/**
 * Whether a text shows only the address of a value: a Go pointer that is not to a struct, map or slice, which `fmt` prints in hexadecimal
 * (package `fmt`, "Pointer"). A logger that writes JSON follows the pointer of a field.
 */
export const isPrintedAddress = (reading: Reading, { value, scope, key, isInText }: LoggedPart): boolean =>
  reading.rules.printsAddresses && (key === undefined || isInText === true) && isPointer(reading, value, scope)

const isPointer = ({ file }: Reading, value: Expr, scope: Scope): boolean => {
  if (value.kind !== 'name' && value.kind !== 'member') return false
  const type = declaredType(value, scope)
  if (type) return file.textOf(type).startsWith('*')
  const text = file.textOf(value)
  return exprsIn(scope.function?.body ?? []).some(
    (expr) => expr.kind === 'unary' && expr.operator === '*' && file.textOf(expr.operand) === text,
  )
}
