import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Expr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { sqlMarkers } from '#models/data/sql-runners'

/** What stands for a value that only the running program knows. */
const hole = '$1'
const maxDepth = 8

/** The text that an expression gives, with a parameter for each part that is not constant. Undefined if none of it is. */
export const textOf = (file: CodeFile, expr: Expr, scope: Scope, depth = 0): string | undefined => {
  if (depth > maxDepth) return undefined
  const inner = (part: Expr): string | undefined => textOf(file, part, scope, depth + 1)
  switch (expr.kind) {
    case 'literal':
      return typeof expr.value === 'string' ? expr.value : undefined
    case 'template':
      return expr.parts.map((part) => (typeof part === 'string' ? part : (inner(part) ?? hole))).join('')
    case 'binary': {
      if (expr.operator !== '+') return undefined
      const left = inner(expr.left)
      return left === undefined ? undefined : left + (inner(expr.right) ?? hole)
    }
    case 'call':
      return sqlMarkers.has(lastName(expr.callee)) && expr.args[0] ? inner(expr.args[0]) : undefined
    case 'name': {
      const [only, ...others] = definitionsOf(expr.name, scope, expr.start)
      if (!only || others.length > 0 || only.isConditional) return undefined
      const value = only.from.kind === 'value' ? only.from.value : only.from.kind === 'field' ? only.from.field.value : undefined
      return value && inner(value)
    }
    case 'member': {
      // A constant of the own class: `this.INSERT`, `Orders.INSERT`.
      const origin = file.originOf(expr.object, scope)
      const owner = origin.root.kind === 'self' ? origin.root.owner : origin.root.kind === 'own' ? origin.root.name : undefined
      const field = owner === undefined ? undefined : file.index.classes.get(owner)?.fields.find(({ name }) => name === expr.name)
      return field?.value && inner(field.value)
    }
    default:
      return undefined
  }
}
