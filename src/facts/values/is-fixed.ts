import type { CodeFile } from '#code/code-file'
import { contains } from '#code/inside'
import type { Expr, Located } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { onlyValue } from './shape-of.ts'

/** Names lead to names in cycles, or in generated code. */
const maxDepth = 4

/** Java's types for single values (JLS 5.1.7). */
const boxes: ReadonlySet<string> = new Set(['Boolean', 'Byte', 'Character', 'Double', 'Float', 'Integer', 'Long', 'Short'])

/** Whether an expression is a constant of such a type: `Boolean.TRUE`. Of another class, the file does not show the value. */
const isConstantOfBox = (file: CodeFile, expr: Expr, scope: Scope): boolean =>
  file.module.language === 'java' &&
  expr.kind === 'member' &&
  expr.object.kind === 'name' &&
  boxes.has(expr.object.name) &&
  definitionsOf(expr.object.name, scope, expr.start).length === 0

const staticValue = (name: string, scope: Scope, at: number): Expr | undefined => {
  const [only, ...others] = definitionsOf(name, scope, at)
  return only?.from.kind === 'field' && only.from.field.isStatic && others.length === 0 ? only.from.field.value : undefined
}

/** Whether the text of a file alone decides a value, so that it is the same for all users and in all runs. */
export const isFixed = (file: CodeFile, expr: Expr, scope: Scope, depth = 0): boolean => {
  const are = (parts: readonly Expr[]): boolean => parts.every((part) => isFixed(file, part, scope, depth + 1))
  if (depth > maxDepth) return false
  switch (expr.kind) {
    case 'literal':
      return true
    case 'name': {
      const value = onlyValue(expr.name, scope, expr.start) ?? staticValue(expr.name, scope, expr.start)
      return value !== undefined && are([value])
    }
    case 'template':
      return are(expr.parts.filter((part) => typeof part !== 'string'))
    case 'binary':
      return are([expr.left, expr.right])
    case 'unary':
      return are([expr.operand])
    case 'conditional':
      return are([expr.then, expr.otherwise])
    case 'member':
      return isConstantOfBox(file, expr, scope)
    case 'call':
      // What a call without arguments returns, such as `UUID.randomUUID()`, is not known. A converted constant is as fixed as the constant.
      return expr.callee.kind === 'member' && expr.keywords.length === 0 && are([expr.callee.object, ...expr.args])
    default:
      return false
  }
}

/** {@link isFixed} of a value that is an argument of a call, or a field of a literal of a type. */
export const isFixedIn = (file: CodeFile, value: Located): boolean => {
  const { calls, structs } = file.index
  const given = [
    ...calls.flatMap(({ call, scope }) =>
      contains(call, value) ? [...call.args, ...call.keywords.map((one) => one.value)].map((expr) => ({ expr, scope })) : [],
    ),
    ...structs.flatMap(({ part, scope }) => (contains(part, value) ? part.fields.map((field) => ({ expr: field.value, scope })) : [])),
  ]
  const found = given.find(({ expr }) => contains(value, expr) && expr.end === value.end)
  return found !== undefined && isFixed(file, found.expr, found.scope)
}
