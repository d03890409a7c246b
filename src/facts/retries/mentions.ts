import type { Expr } from '#code/model'
import type { Vocabulary } from '#models/words'

/** Texts longer than this are prose or data. */
const maxText = 200

/** The names that an expression itself writes: of variables, members, keys, keyword arguments, and short texts. */
const namesIn = (expr: Expr): readonly string[] => {
  switch (expr.kind) {
    case 'name':
    case 'member':
      return [expr.name]
    case 'literal':
      return typeof expr.value === 'string' && expr.value.length <= maxText ? [expr.value] : []
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

/** The first expression that writes a name of a vocabulary. */
export const mentioned = (exprs: readonly Expr[], vocabulary: Vocabulary): Expr | undefined =>
  exprs.find((expr) => namesIn(expr).some((name) => vocabulary.has(name)))
