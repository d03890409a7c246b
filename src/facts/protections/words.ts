import { exprsIn } from '#code/inside'
import type { Expr, Stmt } from '#code/model'
import { wordsOf } from '#models/words'

/** The words of an expression's own name or text, without those of its parts. */
const ownWords = (expr: Expr): readonly string[] => {
  switch (expr.kind) {
    case 'name':
    case 'member':
      return wordsOf(expr.name)
    case 'literal':
      return typeof expr.value === 'string' || typeof expr.value === 'number' ? wordsOf(String(expr.value)) : []
    case 'template':
      return expr.parts.flatMap((part) => (typeof part === 'string' ? wordsOf(part) : []))
    case 'struct':
      return expr.type.name ? wordsOf(expr.type.name.name) : []
    case 'object':
      return expr.properties.flatMap(({ key }) => (typeof key === 'string' ? wordsOf(key) : []))
    case 'call':
      return expr.keywords.flatMap(({ name }) => wordsOf(name))
    default:
      return []
  }
}

/** Variables do not count: `permission.matches(name)` is not a refusal. Functions, types, constants and returned values do. */
const isVariable = (expr: Expr): boolean => expr.kind === 'name' && expr.name.charAt(0) === expr.name.charAt(0).toLowerCase()

/** The names and texts in statements, as one string of words with a space around each. */
export const saidIn = (body: readonly Stmt[]): string => {
  const all = exprsIn(body, 'own')
  const telling = new Set([
    ...all.flatMap((expr) => (expr.kind === 'call' ? [expr.callee] : [])),
    ...body.flatMap((stmt) => (stmt.kind === 'return' ? stmt.values : stmt.kind === 'throw' && stmt.value ? [stmt.value] : [])),
  ])
  return ` ${all.flatMap((expr) => (isVariable(expr) && !telling.has(expr) ? [] : ownWords(expr))).join(' ')} `
}

export const says = (said: string, phrases: readonly string[]): boolean => phrases.some((phrase) => said.includes(` ${phrase} `))
