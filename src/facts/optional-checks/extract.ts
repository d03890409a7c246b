import type { CodeFile } from '#code/code-file'
import { exprsIn, exprsOf, stmtsIn } from '#code/inside'
import { isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, If, Located, Stmt } from '#code/model'
import { functionAround } from '#code/scope-around'
import type { OptionalCheck } from '#model/facts/process/optional-check'
import { plainCalls } from '#models/by-language/plain-calls'
import { webhookProviders } from '#models/forms/webhook'
import { signingsOf } from '#models/requests/signings'
import { protectionNames } from '#models/naming/kinds/protection-names'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import { refusalOf } from '../protections/refusal.ts'
import { presenceOf } from './present.ts'

/** Words of what proves who sent something, by which a value may be asked for and be used elsewhere. */
const proofs: ReadonlySet<string> = new Set(['secret', 'secrets', 'signature', 'sig', 'hmac', 'signing'])

/** A branch that does more than check. */
const longest = 4

const partsOf = (expr: Expr, operator: string): readonly Expr[] =>
  expr.kind === 'binary' && expr.operator === operator ? [...partsOf(expr.left, operator), ...partsOf(expr.right, operator)] : [expr]

const callsIn = (exprs: readonly Expr[]): readonly Call[] => exprs.flatMap((expr) => (expr.kind === 'call' ? [expr] : []))

const namesProof = (expr: Expr): boolean =>
  exprsOf(expr, 'own').some((one) =>
    one.kind === 'literal'
      ? typeof one.value === 'string' && wordsOf(one.value).some((word) => proofs.has(word))
      : wordsOf(lastName(one)).some((word) => proofs.has(word)),
  )

class Reading {
  readonly #code: ModuleCode
  readonly #file: CodeFile

  constructor(code: ModuleCode) {
    this.#code = code
    this.#file = code.file
  }

  /** Whether a call verifies a signature, by its name: `verifySignature`, `constructEvent`. The token of a caller may well be optional. */
  #verifies(call: Call): boolean {
    if (this.#isOfProvider(call)) return true
    const words = wordsOf(this.#file.exportedName(call.callee))
    if (protectionNames.makesSignatures.has(words[0] ?? '')) return this.#isCompared(call)
    return words.some((word) => protectionNames.signatures.has(word)) || (words[0] === 'construct' && words[1] === 'event')
  }

  /** Whether a call verifies an event by the library of who sends it. */
  #isOfProvider(call: Call): boolean {
    const signings = signingsOf(this.#file.module.language)
    const scope = signings.mayVerify(this.#file.exportedName(call.callee)) ? this.#file.index.scopeOfSite(call) : undefined
    const library = scope && signings.libraryOf(this.#file.nameOf(call.callee, scope))
    return library !== undefined && webhookProviders.ofLibrary(library) !== undefined
  }

  /** Whether the function compares a signature after a call that computes one. */
  #isCompared({ end, callee }: Call): boolean {
    const words = wordsOf(this.#file.exportedName(callee))
    if (!words.some((word) => protectionNames.signatures.has(word))) return false
    const around = functionAround(this.#file, callee)
    return exprsIn(around?.body ?? [], 'own').some(
      (expr) =>
        expr.start > end &&
        (expr.kind === 'binary'
          ? (expr.operator === '==' || expr.operator === '!=') && (namesProof(expr.left) || namesProof(expr.right))
          : expr.kind === 'call' && this.#compares(expr)),
    )
  }

  /** Whether a call compares two secrets, by its library. */
  #compares(call: Call): boolean {
    const scope = this.#file.index.scopeOfSite(call)
    return scope !== undefined && protectionNames.comparesSecrets.has(this.#file.nameOf(call.callee, scope))
  }

  /** Whether a value is what a call checks with, or what it checks: one of its arguments, or a secret or a signature by its name. */
  #isChecked(value: Expr, calls: readonly Call[]): boolean {
    if (namesProof(value)) return true
    const text = this.#file.textOf(value)
    return calls.some((call) => [...call.args, ...call.keywords.map((one) => one.value)].some((arg) => this.#file.textOf(arg) === text))
  }

  #fact(at: Located, value: Expr, calls: readonly Call[], isInside: boolean): OptionalCheck {
    const given = oneLine(this.#file.textOf(value), 60)
    return {
      kind: 'optional-check',
      at: this.#file.spanOf(at),
      within: this.#code.withinAt(at),
      subject: `check if ${given}`,
      given,
      calls: [...new Set(calls.map(({ callee }) => lastName(callee)).filter((name) => name !== ''))],
      ...(calls.some((call) => this.#verifies(call)) && { isSignature: true as const }),
      ...(calls.some((call) => this.#compares(call)) && { compares: true as const }),
      ...(isInside && { isInside: true as const }),
    }
  }

  ofFunction(fn: FunctionModel): readonly OptionalCheck[] {
    const { body } = fn
    if (!body) return []
    const stmts = stmtsIn(body)
    const branches = stmts.flatMap((stmt) => (stmt.kind === 'if' ? [stmt] : []))
    const found = branches.flatMap(
      (branch) => this.#besides(branch) ?? this.#onlyTold(branch, branches) ?? this.#around(branch) ?? this.#before(branch, fn, body) ?? [],
    )
    // A missing value is refused by another condition.
    const isRefused = ({ given }: OptionalCheck): boolean =>
      branches.some(({ condition, then }) =>
        partsOf(condition, 'or').some((part) => {
          const presence = presenceOf(part)
          return (
            presence?.holds === true &&
            oneLine(this.#file.textOf(presence.value), 60) === given &&
            refusalOf(then)?.isPlain === true &&
            !lets(then, fn)
          )
        }),
      )
    return found.filter((one) => !isRefused(one))
  }

  /** `if (secret && !verify(body, secret)) refuse()` */
  #besides({ condition, then }: If): OptionalCheck | undefined {
    const parts = partsOf(condition, 'and')
    if (parts.length < 2 || refusalOf(then)?.isPlain !== true) return undefined
    const calls = callsIn(parts.flatMap((part) => (presenceOf(part) ? [] : exprsOf(part, 'own')))).filter(isReport)
    if (calls.length === 0) return undefined
    for (const part of parts) {
      const presence = presenceOf(part)
      if (presence?.holds === false && this.#isChecked(presence.value, calls)) return this.#fact(condition, presence.value, calls, false)
    }
    return undefined
  }

  /** `if (!verify(body, secret)) log.warn('wrong signature')` or `if (sent !== code) log.warn(…)`: nothing refuses. */
  #onlyTold(branch: If, branches: readonly If[]): OptionalCheck | undefined {
    const { condition, then, otherwise } = branch
    if (otherwise.length > 0 || then.length === 0 || !then.every(reports)) return undefined
    const compared = comparedIn(condition)
    if (compared) {
      const texts = compared.map((side) => this.#file.textOf(side))
      const isAskedAgain = branches.some((other) => other !== branch && this.#names(other.condition, texts))
      return isAskedAgain ? undefined : { ...this.#fact(condition, condition, [], false), goesOn: true, isComparison: true }
    }
    const negated = condition.kind === 'unary' && condition.operator === 'not' ? condition.operand : undefined
    const call = negated?.kind === 'await' ? negated.value : negated
    if (call?.kind !== 'call' || !isReport(call)) return undefined
    return { ...this.#fact(condition, call, [call], false), goesOn: true }
  }

  /** Whether a condition contains all these values. */
  #names(condition: Expr, texts: readonly string[]): boolean {
    const parts = new Set(exprsOf(condition, 'own').map((one) => this.#file.textOf(one)))
    return texts.every((text) => parts.has(text))
  }

  /** `if (secret) { if (!verify(body, secret)) refuse() }`: the branch only checks. */
  #around({ condition, then, otherwise }: If): OptionalCheck | undefined {
    const presence = presenceOf(condition)
    if (presence?.holds !== false || otherwise.length > 0 || then.length === 0 || then.length > longest) return undefined
    const checks = (stmt: Stmt): readonly Call[] => {
      if (stmt.kind === 'if' && stmt.otherwise.length === 0 && refusalOf(stmt.then)?.isPlain === true)
        return callsIn(exprsOf(stmt.condition, 'own'))
      if (stmt.kind === 'eval' && stmt.expr.kind !== 'assign') {
        const call = stmt.expr.kind === 'await' ? stmt.expr.value : stmt.expr
        return call.kind === 'call' && isReport(call) ? [call] : []
      }
      return []
    }
    const prepares = (stmt: Stmt): boolean => stmt.kind === 'eval' && stmt.expr.kind === 'assign'
    const calls = then.flatMap((stmt) => [...checks(stmt), ...(prepares(stmt) ? callsIn(exprsIn([stmt], 'own')) : [])]).filter(isReport)
    const last = then.at(-1)
    if (!last || checks(last).length === 0 || !then.every((stmt) => prepares(stmt) || checks(stmt).length > 0)) return undefined
    return calls.length > 0 && this.#isChecked(presence.value, calls) ? this.#fact(condition, presence.value, calls, false) : undefined
  }

  /** `if (!secret) return true`, before what the function compares. */
  #before({ condition, then, otherwise, end }: If, fn: FunctionModel, body: readonly Stmt[]): OptionalCheck | undefined {
    const missing = partsOf(condition, 'or').map(presenceOf)
    if (!missing.every((one) => one?.holds === true) || otherwise.length > 0 || !lets(then, fn)) return undefined
    const calls = callsIn(exprsIn(body, 'own').filter((expr) => expr.start > end)).filter(isReport)
    const verifying = calls.filter((call) => this.#verifies(call) || this.#compares(call))
    const presence = missing.find((one) => one && this.#isChecked(one.value, calls))
    if (!presence || calls.length === 0 || !mayRefuse(then, body, end, calls)) return undefined
    return this.#fact(condition, presence.value, verifying.length > 0 ? verifying : calls, true)
  }
}

/** The two values that a condition finds different: `sent != code`, `!sent.equals(code)`. */
const comparedIn = (condition: Expr): readonly Expr[] | undefined => {
  if (condition.kind === 'binary' && condition.operator === '!=') return [condition.left, condition.right]
  if (condition.kind !== 'unary' || condition.operator !== 'not') return undefined
  const { operand } = condition
  if (operand.kind === 'binary' && operand.operator === '==') return [operand.left, operand.right]
  if (operand.kind !== 'call' || operand.callee.kind !== 'member' || operand.callee.name !== 'equals') return undefined
  const [other] = operand.args
  return other && operand.args.length === 1 ? [operand.callee.object, other] : undefined
}

const isReport = ({ callee }: Call): boolean => lastName(callee) !== '' && !plainCalls.has(lastName(callee))

/** Whether a statement is a line in a log, and nothing else. */
const reports = (stmt: Stmt): boolean =>
  stmt.kind === 'eval' &&
  stmt.expr.kind === 'call' &&
  exprsOf(stmt.expr.callee, 'own').some((one) => wordsOf(lastName(one)).some((word) => protectionNames.tells.has(word) || logs.has(word)))
const logs: ReadonlySet<string> = new Set(['logger', 'logging', 'slog', 'console', 'warn', 'warning', 'warnf', 'printf', 'println'])

const passes: ReadonlySet<string> = new Set(['next', 'call_next', 'doFilter', 'ServeHTTP', 'Next', 'handle'])

/** Whether a branch lets the caller pass: it returns true, nothing, no error or the message, or runs what comes next. */
const lets = (then: readonly Stmt[], fn: FunctionModel): boolean => {
  const last = then.at(-1)
  if (!last || then.length > 3) return false
  const runsNext = then.some((stmt) => exprsIn([stmt], 'own').some((expr) => expr.kind === 'call' && passes.has(lastName(expr.callee))))
  if (runsNext) return true
  if (last.kind !== 'return') return false
  const [value] = last.values
  if (value === undefined) return then.slice(0, -1).every((stmt) => !refuses(stmt) && isBeside(stmt, fn))
  return (
    (value.kind === 'literal' && value.value === true) ||
    isDecoded(value) ||
    (isNull(value) && last.values.length === 1 && returnsError(fn))
  )
}

/** A message is given as it came: `return JSON.parse(body)`. */
const isDecoded = (value: Expr): boolean =>
  value.kind === 'cast' || value.kind === 'await'
    ? isDecoded(value.value)
    : value.kind === 'call' && protectionNames.decodes.has(wordsOf(lastName(value.callee))[0] ?? '')

/** Whether a statement only logs, keeps a value or calls back. Another call may answer, and a request that is answered goes no further. */
const isBeside = (stmt: Stmt, { params }: FunctionModel): boolean => {
  if (reports(stmt) || (stmt.kind === 'eval' && stmt.expr.kind === 'assign')) return true
  const callee = stmt.kind === 'eval' && stmt.expr.kind === 'call' ? stmt.expr.callee : undefined
  return callee?.kind === 'name' && params.some(({ name }) => name === callee.name)
}

/** Whether a function gives a value where the check holds, so that returning nothing is a refusal. */
const givesValue = (body: readonly Stmt[], calls: readonly Call[]): boolean => {
  const isGiven = (stmt: Stmt | undefined): boolean => {
    const [value] = stmt?.kind === 'return' ? stmt.values : []
    return stmt !== undefined && value !== undefined && !isNull(value) && !isPassedOn(value) && !refuses(stmt)
  }
  const holds = (condition: Expr): boolean =>
    partsOf(condition, 'and').some((part) => calls.some((call) => call === (part.kind === 'await' ? part.value : part)))
  return isGiven(body.at(-1)) || stmtsIn(body).some((stmt) => stmt.kind === 'if' && holds(stmt.condition) && isGiven(stmt.then.at(-1)))
}

const isPassedOn = (value: Expr): boolean => exprsOf(value, 'own').some((expr) => expr.kind === 'call' && passes.has(lastName(expr.callee)))

/**
 * Whether anything can come of a check behind a branch that only returns: a refusal, or a call whose value nothing takes, which may throw.
 * What makes a signature hands its value on.
 */
const mayRefuse = (then: readonly Stmt[], body: readonly Stmt[], end: number, calls: readonly Call[]): boolean => {
  const last = then.at(-1)
  if (last?.kind !== 'return' || last.values.length > 0) return true
  if (givesValue(body, calls)) return false
  return stmtsIn(body).some(
    (stmt) =>
      stmt.start > end &&
      (stmt.kind === 'throw' ||
        (stmt.kind === 'return' && refuses(stmt)) ||
        (stmt.kind === 'eval' && calls.some((call) => call === (stmt.expr.kind === 'await' ? stmt.expr.value : stmt.expr)))),
  )
}

/** Go: all that it returns is an error, or none. */
const returnsError = ({ results }: FunctionModel): boolean => results.length === 1 && results[0]?.name?.name === 'error'

const refuses = (stmt: Stmt): boolean => refusalOf([stmt])?.isPlain === true

/** A quick test, since most files check no sender. */
const mayCheck = /secret|signature|hmac|signing|verif|webhook|hook/i

/** Checks that run only if a value is there. */
export const optionalChecks = (code: ModuleCode): readonly OptionalCheck[] => {
  if (!mayCheck.test(code.file.text)) return []
  const reading = new Reading(code)
  return code.file.index.functions.flatMap((fn) => reading.ofFunction(fn))
}
