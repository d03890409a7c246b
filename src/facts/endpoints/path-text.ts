import type { Expr, Name } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { shapeOf } from '../values/shape-of.ts'
import type { Reading } from './reading.ts'

/** A path as far as the file determines it, with unknown values in braces. Undefined if it is not a text. */
export const pathText = (reading: Reading, expr: Expr, scope: Scope): string | undefined => {
  const { file } = reading
  const constant = expr.kind === 'name' ? constantOf(expr, scope) : undefined
  if (constant) return pathText(reading, constant, scope)
  const shape = shapeOf(file, expr, scope)
  if (shape.type === 'literal') return typeof shape.value === 'string' ? shape.value : undefined
  switch (expr.kind) {
    case 'template':
      return expr.parts.map((part) => (typeof part === 'string' ? part : (known(reading, part, scope) ?? placed(reading, part)))).join('')
    case 'binary': {
      if (expr.operator !== '+') return undefined
      const sides = [expr.left, expr.right].map((side) => pathText(reading, side, scope) ?? placed(reading, side))
      return sides.join('')
    }
    case 'name':
    case 'member':
      return shape.type === 'expression' ? placed(reading, expr) : undefined
    default:
      return undefined
  }
}

/** The value of a constant of the class. */
const constantOf = ({ name, start }: Name, scope: Scope): Expr | undefined => {
  const [only] = definitionsOf(name, scope, start)
  return only?.from.kind === 'field' && only.from.field.isStatic ? only.from.field.value : undefined
}

const known = ({ file, rules }: Reading, part: Expr, scope: Scope): string | undefined => {
  if (!rules.resolvesConstants) return undefined
  const shape = shapeOf(file, part, scope)
  return shape.type === 'literal' && typeof shape.value === 'string' ? shape.value : undefined
}

const placed = ({ file, rules }: Reading, part: Expr): string => `${rules.placeOpens}${file.textOf(part)}}`
