import { exprsIn } from '#code/inside'
import type { Expr, Stmt } from '#code/model'
import { wordsOf } from '#models/naming/words'

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

const none: readonly Expr[] = []
const messageValuesOf = (stmt: Stmt): readonly Expr[] =>
  stmt.kind === 'return' ? stmt.values : stmt.kind === 'throw' && stmt.value ? [stmt.value] : none

const wordsIn = (stmt: Stmt): string => {
  const all = exprsIn([stmt], 'own')
  const inMessage = new Set(messageValuesOf(stmt))
  for (const expr of all) if (expr.kind === 'call') inMessage.add(expr.callee)
  return all.flatMap((expr) => (isVariable(expr) && !inMessage.has(expr) ? [] : ownWords(expr))).join(' ')
}

/** A statement is read as part of what is around it, and alone. */
const known = new WeakMap<Stmt, string>()

/** The names and texts in statements, as one string of words with a space around each. */
export const saidIn = (body: readonly Stmt[]): string => {
  let said = ' '
  for (const stmt of body) {
    let words = known.get(stmt)
    if (words === undefined) known.set(stmt, (words = wordsIn(stmt)))
    if (words !== '') said += `${words} `
  }
  return said
}

/** Each list of phrases as one expression. */
const patterns = new WeakMap<readonly string[], RegExp>()

export const says = (said: string, phrases: readonly string[]): boolean => {
  if (said.length <= 2) return false
  let pattern = patterns.get(phrases)
  if (!pattern) patterns.set(phrases, (pattern = new RegExp(` (?:${phrases.join('|')}) `)))
  return pattern.test(said)
}
