import type { CodeFile } from '#code/code-file'
import { exprsIn, stmtsIn } from '#code/inside'
import { isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Stmt } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { scopeAround } from '#code/scope-around'
import type { FailedCheck } from '#model/facts/calls/failed-check'
import { errorTests } from '#models/requests/error-tests'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { countedIn } from './counted.ts'
import { locksBefore } from './locks.ts'
import { onlyTells } from '../message-settlements/kinds-of-call.ts'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import { isErrorAnswer, mayRefuse, refusalOf } from '../protections/refusal.ts'

const maxDepth = 3

/** Branches that refuse a caller because the outcome of a call is negative, and what else they do. */
export const failedChecks = (code: ModuleCode): readonly FailedCheck[] =>
  mayRefuse(code.file.text) || alsoRefuses.test(code.file.text) ? code.file.index.functions.flatMap((fn) => ofFunction(code, fn)) : []

/** A quick test for errors that refuse without any word of denial. */
const alsoRefuses = /invalid|not_?found/i

const ofFunction = (code: ModuleCode, fn: FunctionModel): readonly FailedCheck[] =>
  fn.body ? stmtsIn(fn.body).flatMap((stmt) => branchesOf(stmt).flatMap((branch) => ofBranch(code, branch, stmt, fn))) : []

interface Branch {
  readonly condition: Expr
  readonly then: readonly Stmt[]
}

/** The branches of a statement with a condition of their own: those of `if`, and of a `switch` without a value. */
const branchesOf = (stmt: Stmt): readonly Branch[] => {
  if (stmt.kind === 'if') return [stmt]
  if (stmt.kind !== 'switch' || stmt.value !== undefined || stmt.form !== 'value') return []
  return stmt.cases.flatMap(({ values, body }) => values.map((condition) => ({ condition, then: body })))
}

const ofBranch = (code: ModuleCode, branch: Branch, stmt: Stmt, fn: FunctionModel): readonly FailedCheck[] => {
  const { file, withinAt } = code
  const [last] = branch.then.slice(-1)
  if (!last || !branch.then.some((one) => refuses(code, one))) return []
  // Go's `if err := check(); err != nil` has names of its own.
  const scope = file.index.scopeOfStmt(stmt) ?? scopeAround(file, branch.condition)
  const call = decidingCall(code, branch.condition, scope, true)
  if (!call) return []
  const answers = new Set(branch.then.filter((one) => refuses(code, one)))
  const work = branch.then.filter((one) => !answers.has(one))
  const guesses = guessesOf(code, call)
  const locks = isOfSecret(code, call) ? locksBefore(file, fn, branch.condition) : []
  const counts = countedIn(file, work).map(({ name, at }) => ({ name, line: file.lineOf(at.start) }))
  const called = exprsIn(work, 'own').filter((expr) => expr.kind === 'call' && lastName(expr.callee) !== '') as readonly Call[]
  return [
    {
      kind: 'failed-check',
      at: file.spanOf(branch.condition),
      within: withinAt(branch.condition),
      subject: `failed check ${oneLine(file.textOf(call.callee), 60)}`,
      check: oneLine(file.textOf(call.callee), 60),
      ...(isOfSecret(code, call) && { isOfSecret: true as const }),
      ...(guesses.length > 0 && { guesses }),
      calls: called.map(({ callee }) => lastName(callee)),
      ...(locks.length > 0 && { locks }),
      ...(counts.length > 0 && { counts }),
      ...(called.length > 0 && { lines: called.map(({ start }) => file.lineOf(start)) }),
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

/** The secrets themselves, without the acts of proving them. */
const guessed: ReadonlySet<string> = new Set(
  'password passwd pwd pin otp totp passcode code token secret card cvc iban voucher coupon'.split(' '),
)

/** Words of the secrets among the arguments of a call, and of the calls that it is a member of: `QueryRow(sql, code).Scan(&id)`. */
const guessesOf = (code: ModuleCode, { callee, args, keywords }: Call): readonly string[] => {
  const inner = callee.kind === 'member' && callee.object.kind === 'call' ? guessesOf(code, callee.object) : []
  const written = [...args, ...keywords.map(({ value }) => value)].flatMap((expr) =>
    expr.kind === 'literal' ? [] : wordsOf(code.file.textOf(expr)).filter((word) => guessed.has(word)),
  )
  return [...new Set([...inner, ...written])].sort()
}

/** What a caller has guessed does not exist. */
const isUnknown = /\b404\b|not_?found/i

/** Whether a call answers that what a caller has guessed does not exist. One that counts or reports it answers nothing. */
const answersUnknown = (file: CodeFile, { callee, args }: Call): boolean => {
  const name = lastName(callee)
  return (
    (name === 'next' || wordsOf(name).some((word) => names.takesStatus.has(word))) &&
    !names.noticesFailures.has(name) &&
    args.some((argument) => isUnknown.test(file.textOf(argument)))
  )
}

/** Whether a statement refuses: it throws, or answers with a status or an error of refusal. */
const refuses = ({ file }: ModuleCode, stmt: Stmt): boolean => {
  if (stmt.kind === 'throw') return refusalOf([stmt]) !== undefined
  if (stmt.kind === 'return') return isErrorAnswer(file, stmt)
  if (stmt.kind !== 'eval') return false
  const call = stmt.expr.kind === 'await' ? stmt.expr.value : stmt.expr
  // `log.warn('forbidden')` does not reach the caller.
  if (call.kind === 'call' && onlyTells({ file }, call)) return false
  return isErrorAnswer(file, stmt) || (call.kind === 'call' && answersUnknown(file, call))
}

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
      // `const ok = user !== undefined && (await verify(…))`: it is false if one of these is.
      if (expr.operator === 'and' && !isNegative) {
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
    case 'name': {
      if (isNegative) return undefined
      const [only, ...others] = definitionsOf(expr.name, scope, expr.start)
      const condition =
        only?.from.kind === 'value' && others.length === 0 && only.from.value.kind === 'binary' ? only.from.value : undefined
      return condition ? decidingCall(code, condition, scope, false, depth + 1) : outcomeOf(code, expr, scope, depth)
    }
    case 'call':
      // `errors.Is(err, ErrWrongCode)`: the call that gave the error failed.
      if (isNegative) return isErrorTest(code, expr, scope) ? outcomeOf(code, expr.args[0] as Expr, scope, depth) : undefined
      return outcomeOf(code, expr, scope, depth)
    case 'member':
      return isNegative ? undefined : outcomeOf(code, expr, scope, depth)
    default:
      return undefined
  }
}

const isErrorTest = ({ file }: ModuleCode, { callee, args }: Call, scope: Scope): boolean =>
  args.length === 2 && errorTests.has(file.nameOf(callee, scope) ?? '')

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
