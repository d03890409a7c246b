import { exprsIn, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Binary, Expr, Stmt } from '#code/model'
import type { Limit } from '#model/facts/process/limit-kind'
import { names } from '#models/names'
import { protectionNames } from '#models/naming/kinds/protection-names'
import { refusalWords } from '#models/naming/refusal-words'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import { askedBy, type Asked } from '../protections/dependence.ts'
import { refusalOf } from '../protections/refusal.ts'
import { wholeOf } from '../protections/whole-condition.ts'
import { saidIn, says } from '../protections/words.ts'
import type { FoundLimit } from './found-limit.ts'

/** Small numbers check for presence, not for size. */
const fewest = 16

const wordsIn = (expr: Expr): readonly string[] => {
  switch (expr.kind) {
    case 'name':
      return wordsOf(expr.name)
    case 'member':
      return [...wordsIn(expr.object), ...wordsOf(expr.name)]
    case 'call':
      return [...wordsIn(expr.callee), ...expr.args.flatMap(wordsIn)]
    case 'binary':
      return [...wordsIn(expr.left), ...wordsIn(expr.right)]
    case 'unary':
      return wordsIn(expr.operand)
    case 'index':
      return wordsIn(expr.object)
    case 'await':
    case 'cast':
      return wordsIn(expr.value)
    default:
      return []
  }
}

const isMost = (expr: Expr): boolean => wordsIn(expr).some((word) => names.mostWords.has(word) && word !== 'number' && word !== 'num')

/** A constant or the other end of a range: a caller cannot send more of it. */
const isBound = (value: Expr): boolean =>
  value.kind === 'literal' || wordsIn(value).some((word) => ['max', 'maximum', 'min', 'minimum'].includes(word))

const comparisonsIn = (condition: Expr): readonly Binary[] =>
  condition.kind !== 'binary'
    ? []
    : condition.operator === 'and' || condition.operator === 'or'
      ? [...comparisonsIn(condition.left), ...comparisonsIn(condition.right)]
      : ['<', '<=', '>', '>='].includes(condition.operator)
        ? [condition]
        : []

/** The parts of an input that a word counts, in the plural. */
const countedPart = (word: string): string | undefined =>
  names.countedParts.has(word) ? word : names.countedParts.has(`${word}s`) ? `${word}s` : undefined

/** What a comparison refuses if it is more than a limit: `body.length > MAX`, `100 < name.length`. */
const comparedWith = ({ operator, left, right }: Binary): { readonly value: Expr; readonly most: Expr } =>
  operator.startsWith('>') ? { value: left, most: right } : { value: right, most: left }

/** The limit in a condition that refuses what is more. */
const comparedLimit = (condition: Expr): Limit | undefined => {
  for (const comparison of comparisonsIn(condition)) {
    const { value, most } = comparedWith(comparison)
    const words = wordsIn(value)
    const isSize = words.some((word) => protectionNames.sizes.has(word))
    const isNumber = most.kind === 'literal' && typeof most.value === 'number'
    if (isNumber ? !isSize || Number(most.value) < fewest : !isMost(most) || isBound(value)) continue
    if (words.some((word) => names.attemptWords.has(word))) return { kind: 'attempts' }
    const counted = [...words, ...wordsIn(most)].map(countedPart).find((noun) => noun !== undefined)
    return counted === undefined ? { kind: 'input' } : { kind: 'items', of: counted }
  }
  return undefined
}

/** `status === 429` and `answer.isRateLimited()` tell what another service said. */
const asksAnswer = (condition: Expr): boolean =>
  says(saidIn([{ kind: 'eval', expr: condition, start: condition.start, end: condition.end }]), refusalWords.tooOften) ||
  (condition.kind === 'call' &&
    condition.callee.kind === 'member' &&
    condition.args.length === 0 &&
    names.truths.has(wordsOf(lastName(condition.callee))[0] ?? ''))

const isSwitched = ({ words }: Asked): boolean => [...words].some((word) => protectionNames.switches.has(word))

const limitOf = (condition: Expr, said: string, asked: Asked): Limit | undefined => {
  if (says(said, refusalWords.tooOften)) return asksAnswer(condition) ? undefined : { kind: 'rate' }
  const compared = comparedLimit(condition)
  if (compared) return compared
  return says(said, refusalWords.tooMuch) && asked.of.has('size') ? { kind: 'input' } : undefined
}

/** A branch that refuses callers who come too often, or input that is too much. */
const refusalIn = ({ file }: ModuleCode, condition: Expr, body: readonly Stmt[], around?: 'loop' | 'handler'): FoundLimit | undefined => {
  const refusal = refusalOf(body)
  if (!refusal || refusal.how === 'skips' || refusal.how === 'replaces' || !(refusal.isPlain || refusal.how === 'throws')) return undefined
  const asked = askedBy(file, condition, wholeOf(file, condition).scope)
  if (asked.isOfError || isSwitched(asked)) return undefined
  const limit = limitOf(condition, refusal.said, asked)
  // Too many rounds of a loop, or too many failures of the same work, are not too many requests.
  if (!limit || (around && limit.kind === 'attempts') || (around === 'loop' && limit.kind === 'rate')) return undefined
  return { limit, at: condition, by: oneLine(file.textOf(condition), 80) }
}

const mayRefuse = (text: string): boolean => /[<>]|429|413|too_?many|limit/i.test(text)

/** Refusals of a function, by branches and by expressions: `size > most ? reject(tooLarge()) : next()`. */
export function* refusingLimits(code: ModuleCode): Generator<FoundLimit> {
  const { file } = code
  if (!mayRefuse(file.text)) return
  for (const fn of file.index.functions) {
    const body = fn.body ?? []
    const inLoops = new Set(stmtsIn(body).flatMap((stmt) => (stmt.kind === 'loop' ? stmtsIn(stmt.body) : [])))
    const inHandlers = new Set(
      stmtsIn(body).flatMap((stmt) => (stmt.kind === 'try' ? stmt.handlers.flatMap((handler) => stmtsIn(handler.body)) : [])),
    )
    for (const stmt of stmtsIn(body))
      if (stmt.kind === 'if') {
        const found = refusalIn(code, stmt.condition, stmt.then, inLoops.has(stmt) ? 'loop' : inHandlers.has(stmt) ? 'handler' : undefined)
        if (found) yield found
      }
    for (const expr of exprsIn(body, 'own')) {
      if (expr.kind !== 'conditional' || expr.then.kind !== 'call') continue
      const found = refusalIn(code, expr.condition, [{ kind: 'eval', expr: expr.then, start: expr.then.start, end: expr.then.end }])
      if (found) yield found
    }
  }
}
