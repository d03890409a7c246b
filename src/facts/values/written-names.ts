import type { Expr } from '#code/model'

/** The names and texts that an expression itself writes: variables, members, keys, keyword arguments, constant texts. */
export const writtenNames = (expr: Expr): readonly string[] => {
  switch (expr.kind) {
    case 'name':
    case 'member':
      return [expr.name]
    case 'literal':
      return typeof expr.value === 'string' ? [expr.value] : []
    case 'template':
      return expr.parts.filter((part) => typeof part === 'string')
    case 'object':
      return expr.properties.flatMap(({ key }) => (typeof key === 'string' ? [key] : []))
    case 'call':
      return expr.keywords.map(({ name }) => name)
    default:
      return []
  }
}
