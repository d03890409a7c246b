import { exprsIn, stmtsIn } from '#code/inside'
import { isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, If, Stmt } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { scopeAround } from '#code/scope-around'
import type { FailedCheck } from '#model/facts/failed-check'
import { wordsOf } from '#models/words'
import type { ModuleCode } from '../module-code.ts'
import { oneLine } from '../one-line.ts'
import { isErrorAnswer, refusalOf } from '../protections/refusal.ts'

const maxDepth = 3

/** Branches that refuse a caller because the outcome of a call is negative, and what else they do. */
export const failedChecks = (code: ModuleCode): readonly FailedCheck[] =>
  mayRefuse.test(code.file.text) ? code.file.index.functions.flatMap((fn) => ofFunction(code, fn)) : []

/** A quick test for a status or an error of refusal. */
const mayRefuse = /40[0-4]|42[29]|unauthori|forbidden|denied|invalid|credential/i

const ofFunction = (code: ModuleCode, fn: FunctionModel): readonly FailedCheck[] =>
  fn.body ? stmtsIn(fn.body).flatMap((stmt) => (stmt.kind === 'if' ? ofBranch(code, stmt) : [])) : []

const ofBranch = (code: ModuleCode, branch: If): readonly FailedCheck[] => {
  const { file, withinAt } = code
  const [last] = branch.then.slice(-1)
  if (!last || !branch.then.some((stmt) => refuses(code, stmt))) return []
  const scope = scopeAround(file, branch.condition)
  const call = decidingCall(code, branch.condition, scope, true)
  if (!call) return []
  const answers = new Set(branch.then.filter((stmt) => refuses(code, stmt)))
  const work = branch.then.filter((stmt) => !answers.has(stmt))
  return [
    {
      kind: 'failed-check',
      at: file.spanOf(branch.condition),
      within: withinAt(branch.condition),
      subject: `failed check ${oneLine(file.textOf(call.callee), 60)}`,
      check: oneLine(file.textOf(call.callee), 60),
      ...(isOfSecret(code, call) && { isOfSecret: true as const }),
      calls: exprsIn(work, 'own').flatMap((expr) => (expr.kind === 'call' && lastName(expr.callee) !== '' ? [lastName(expr.callee)] : [])),
    },
  ]
}

/** Words of what callers prove who they are with, or of the proof. */
const secrets: ReadonlySet<string> = new Set(
  'password passwd pwd pin otp totp passcode code token secret card cvc iban voucher coupon verify authenticate login redeem confirm'.split(
    ' ',
  ),
)

const isOfSecret = ({ file }: ModuleCode, { callee, args, keywords }: Call): boolean =>
  [callee, ...args, ...keywords.map(({ value }) => value)].some((expr) => wordsOf(file.textOf(expr)).some((word) => secrets.has(word)))

/** Whether a statement refuses: it throws, or answers with a status or an error of refusal. */
const refuses = ({ file }: ModuleCode, stmt: Stmt): boolean =>
  (stmt.kind === 'throw' && refusalOf([stmt]) !== undefined) ||
  ((stmt.kind === 'return' || stmt.kind === 'eval') && isErrorAnswer(file, stmt))

/** The call whose negative outcome makes a condition hold: `!user` of `const user = await verify(…)`, `(await send()).status != 200`. */
const decidingCall = (code: ModuleCode, expr: Expr, scope: Scope, isNegative: boolean, depth = 0): Call | undefined => {
  if (depth > maxDepth) return undefined
  switch (expr.kind) {
    case 'await':
    case 'cast':
      return decidingCall(code, expr.value, scope, isNegative, depth)
    case 'unary':
      return expr.operator === 'not' || expr.operator === '!' ? decidingCall(code, expr.operand, scope, !isNegative, depth) : undefined
    case 'binary': {
      // `secret is None or not totp.verify(code)`: of several reasons to refuse, the check of a secret counts.
      if (expr.operator === 'or' && isNegative) {
        const found = [expr.left, expr.right].flatMap((side) => decidingCall(code, side, scope, isNegative, depth + 1) ?? [])
        return found.find((call) => isOfSecret(code, call)) ?? found[0]
      }
      if (expr.operator !== '==' && expr.operator !== '!=') return undefined
      const [value, other] = expr.left.kind === 'literal' || isNull(expr.left) ? [expr.right, expr.left] : [expr.left, expr.right]
      const isEqual = expr.operator === '=='
      // Nothing was found, an error came back, or the answer has another status than success.
      const isFailure =
        (isNull(other) && (isEqual || /err/i.test(lastName(value)))) ||
        (other.kind === 'literal' && other.value === false && isEqual) ||
        (other.kind === 'literal' && (other.value === 200 || other.value === 201) && !isEqual)
      return isFailure === isNegative || isFailure ? outcomeOf(code, value, scope, depth) : undefined
    }
    case 'name':
    case 'member':
    case 'call':
      return isNegative ? undefined : outcomeOf(code, expr, scope, depth)
    default:
      return undefined
  }
}

/** The call that gave a value, or a part of it. */
const outcomeOf = (code: ModuleCode, expr: Expr, scope: Scope, depth: number): Call | undefined => {
  if (depth > maxDepth) return undefined
  if (expr.kind === 'await' || expr.kind === 'cast') return outcomeOf(code, expr.value, scope, depth)
  if (expr.kind === 'call') return expr
  if (expr.kind === 'member' || expr.kind === 'index') return outcomeOf(code, expr.object, scope, depth + 1)
  if (expr.kind !== 'name') return undefined
  const [only, ...others] = definitionsOf(expr.name, scope, expr.start)
  return only?.from.kind === 'value' && others.length === 0 ? outcomeOf(code, only.from.value, scope, depth + 1) : undefined
}
