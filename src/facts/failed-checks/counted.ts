import type { CodeFile } from '#code/code-file'
import { exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr, Located, Stmt } from '#code/model'
import { mapperNames } from '#models/data/mapper-names'

/** A value that some code raises, and where. */
export interface Counted {
  readonly name: string
  readonly at: Located
}

/** `failures = failures + 1` in the text of a statement. */
const raisedInText = /\b(\w+)\s*=\s*(?:\w+\.)?\1\s*\+\s*(?:1\b|\$\d|\?|:\w)/i

const isNumber = (expr: Expr): boolean => expr.kind === 'literal' && typeof expr.value === 'number'

const textsIn = (expr: Expr): readonly string[] => {
  if (expr.kind === 'literal') return typeof expr.value === 'string' ? [expr.value] : []
  return expr.kind === 'template' ? expr.parts.filter((part) => typeof part === 'string') : []
}

/** `{ failures: { increment: 1 } }`, `{ $inc: { failures: 1 } }` */
const raisedInObject = (expr: Expr): readonly string[] =>
  expr.kind === 'object'
    ? expr.properties.flatMap(({ key, value }) => {
        if (typeof key !== 'string' || value.kind !== 'object') return []
        const inner = value.properties.filter((property) => isNumber(property.value)).flatMap((property) => property.key ?? [])
        const fields = inner.filter((name): name is string => typeof name === 'string')
        if (fields.length === 0) return []
        if (mapperNames.increments.has(key)) return fields
        return fields.length === 1 && mapperNames.increments.has(fields[0] ?? '') ? [key] : []
      })
    : []

/** The names of values that an expression raises: a counter, a field, a column. */
const raisedBy = (file: CodeFile, expr: Expr): readonly string[] => {
  if (expr.kind === 'assign') {
    const [target] = expr.targets
    if (target?.kind !== 'member') return []
    const sums = expr.value?.kind === 'binary' && expr.value.operator === '+' && file.textOf(expr.value).includes(target.name)
    return expr.operator === '+=' || (expr.operator === '=' && sums) ? [target.name] : []
  }
  // `update(failures=F("failures") + 1)`
  if (expr.kind === 'call')
    return expr.keywords.flatMap(({ name, value }) =>
      value.kind === 'binary' && value.operator === '+' && file.textOf(value.left).includes(name) ? [name] : [],
    )
  const found = textsIn(expr).flatMap((text) => raisedInText.exec(text)?.[1] ?? [])
  return found.length > 0 ? found : raisedInObject(expr)
}

/** What statements count: values that they raise and that outlive them, which a local variable does not. */
export const countedIn = (file: CodeFile, work: readonly Stmt[]): readonly Counted[] =>
  exprsIn(work, 'own').flatMap((expr) =>
    raisedBy(file, expr)
      .filter((name) => name !== '')
      .map((name) => ({ name, at: expr.kind === 'call' ? { start: expr.start, end: expr.start + lastName(expr.callee).length } : expr })),
  )
