import type { OperationMark } from '#model/facts/requests/operation'
import { enclosing } from '#code/enclosing'
import type { CodeFile } from '#code/code-file'
import { givenTo } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Stmt } from '#code/model'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { everyExpr } from '../logs/every-expr.ts'
import type { ModuleCode } from '../reading/module-code.ts'

/** Pings of dependencies, and whether the code does something about their outcome. */
export const dependencyChecks = (code: ModuleCode): readonly OperationMark[] => {
  const { file } = code
  return [
    ...(/ping|select 1|health|ready|readiness/i.test(file.text) ? checksIn(code) : []),
    ...(file.module.language === 'go' && /Connect|Dial/.test(file.text) ? connectionsIn(code) : []),
    ...(mayBeUnavailable.test(file.text) ? unavailableAnswers(code) : []),
  ]
}

/** A quick test for one of the answers. */
const mayBeUnavailable = new RegExp(`50[03]|\\b(${[...names.unavailableAnswers].join('|')})\\b`)

const checksIn = ({ file, placeOf }: ModuleCode): readonly OperationMark[] => {
  const sameTries = new Set<Stmt>()
  return file.index.calls.flatMap(({ call, scope }): OperationMark[] => {
    const fn = scope.function
    if (!fn?.body) return []
    const around = enclosing(fn, call)
    const equal = around.find(({ stmt, body }) => givesTheSame(stmt, body, fn.body ?? [], (part) => file.textOf(part)))?.stmt
    const isFirst = equal !== undefined && !sameTries.has(equal) && reportsHealth(fn.name)
    if (!isFirst && !wordsOf(lastName(call.callee)).includes('ping') && !givenTo(call).some(isTrivialQuery)) return []
    if (equal) sameTries.add(equal)
    // In a loop it keeps a connection alive, or is repeated until it succeeds.
    if (around.some(({ stmt }) => stmt.kind === 'loop')) return []
    const { within, calleeText } = placeOf(call)
    const { startLine } = file.spanOf(call)
    const isIgnored =
      isFirst ||
      isDiscarded(file.index.outerOf, file.module.language === 'go', call) ||
      around.some(({ stmt, body }) => isSilenced(stmt, body))
    return [
      {
        kind: 'operation-mark',
        at: { startLine, endLine: startLine },
        within,
        subject: `check ${calleeText}`,
        mark: isIgnored ? 'ignored-check' : 'heeded-check',
        by: calleeText,
      },
    ]
  })
}

/** `nc, _ := nats.Connect(url)`: the connection of a library is used, and whether it came about is not asked. */
const connectionsIn = ({ file, placeOf }: ModuleCode): readonly OperationMark[] =>
  file.index.calls.flatMap(({ call, scope }): OperationMark[] => {
    const outer = file.index.outerOf(call)
    if (!wordsOf(lastName(call.callee)).some((word) => word === 'connect' || word === 'dial')) return []
    if (outer?.kind !== 'assign' || outer.value !== call || file.originOf(call.callee, scope).root.kind !== 'import') return []
    const [taken, ...others] = outer.targets
    if (isBlank(taken) || !others.length || !others.every(isBlank) || isWithoutHandshake(call)) return []
    const { within, calleeText } = placeOf(call)
    const { startLine } = file.spanOf(call)
    return [
      {
        kind: 'operation-mark',
        at: { startLine, endLine: startLine },
        within,
        subject: `connection ${calleeText}`,
        mark: 'ignored-check',
        by: calleeText,
      },
    ]
  })

const isBlank = (target: Expr | undefined): boolean => target?.kind === 'name' && target.name === '_'

/** `net.Dial("udp", …)` sends nothing, and is used to find the own address. */
const isWithoutHandshake = ({ args: [network] }: Call): boolean =>
  network?.kind === 'literal' && typeof network.value === 'string' && /^(udp|ip|unixgram)/.test(network.value)

/**
 * `_ = db.Ping()`, `client.ping().catch(() => {})`; in Go also a call of a library whose result nothing takes. A function of the own package,
 * whose name is not exported, may have no result.
 */
const isDiscarded = (outerOf: (expr: Expr) => Expr | Stmt | undefined, isGo: boolean, call: Call): boolean => {
  let at: Expr = call
  for (;;) {
    const outer = outerOf(at)
    if (outer?.kind === 'call' && outer.callee.kind === 'member' && outer.callee === at && outer.callee.name === 'catch')
      return outer.args.length === 1 && doesNothing(outer.args[0])
    if (outer?.kind === 'member' || outer?.kind === 'await' || (outer?.kind === 'call' && outer.callee === at)) at = outer
    else if (outer?.kind === 'assign') return outer.targets.every(isBlank)
    else return isGo && outer?.kind === 'eval' && /^\p{Lu}/u.test(lastName(call.callee))
  }
}

/** Where functions answer that the service is not available: with a status of 503 or 500, or a state such as `Health.down()`. */
const unavailableAnswers = ({ file, withinAt }: ModuleCode): readonly OperationMark[] =>
  [...everyExpr(file.module)].flatMap((expr): OperationMark[] => {
    const isStatus = expr.kind === 'literal' && statuses.has(`${expr.value}`) && isGivenAsStatus(file, expr)
    const isNamed =
      (expr.kind === 'member' && names.unavailableAnswers.has(expr.name)) ||
      (expr.kind === 'call' && names.unavailableAnswers.has(lastName(expr.callee)))
    if (!isStatus && !isNamed) return []
    const within = withinAt(expr)
    if (within === '') return []
    const { startLine } = file.spanOf(expr)
    const by = file.textOf(expr)
    return [
      {
        kind: 'operation-mark',
        at: { startLine, endLine: startLine },
        within,
        subject: `unavailable ${by}`,
        mark: 'answers-unavailable',
        by: by.length > 40 ? `${by.slice(0, 39)}…` : by,
      },
    ]
  })

const statuses: ReadonlySet<string> = new Set(['500', '503'])

const takesStatus = (name: string): boolean => wordsOf(name).some((word) => names.takesStatus.has(word))

/** Whether a number is given to a call, an option or a variable that takes the status of a response, or is returned as one. */
const isGivenAsStatus = (file: CodeFile, expr: Expr): boolean => {
  const outer = file.index.outerOf(expr)
  switch (outer?.kind) {
    case 'conditional':
      return outer.condition !== expr && isGivenAsStatus(file, outer)
    case 'cast':
    case 'array':
      return isGivenAsStatus(file, outer)
    case 'call': {
      const option = outer.keywords.find(({ value }) => value === expr)?.name
      return takesStatus(option ?? lastName(outer.callee))
    }
    case 'object':
      return outer.properties.some(({ key, value }) => value === expr && typeof key === 'string' && takesStatus(key))
    case 'struct':
      return outer.fields.some(({ name = '', value }) => value === expr && takesStatus(name))
    case 'assign':
      return outer.targets.some((target) => takesStatus(lastName(target)))
    default:
      return outer?.kind === 'return'
  }
}

const doesNothing = (given: Expr | undefined): boolean => {
  const fn: FunctionModel | undefined = given?.kind === 'lambda' ? given.function : undefined
  if (!fn?.body) return false
  const [only, ...more] = fn.body
  if (!only) return true
  const value = only.kind === 'return' ? only.values[0] : undefined
  const isNothing =
    !value ||
    value.kind === 'literal' ||
    (value.kind === 'name' && value.name === 'undefined') ||
    (value.kind === 'object' && value.properties.length === 0)
  return more.length === 0 && only.kind === 'return' && isNothing
}

/** The body of a `try` all of whose handlers are empty. */
const isSilenced = (stmt: Stmt, body: readonly Stmt[] | undefined): boolean =>
  stmt.kind === 'try' && body === stmt.body && stmt.handlers.length > 0 && stmt.handlers.every((handler) => handler.body.length === 0)

/** `SELECT 1`: a query that only asks whether the database is there. */
const isTrivialQuery = (expr: Expr): boolean =>
  expr.kind === 'literal' && typeof expr.value === 'string' && /^select 1( as \w+| from dual)?;?$/i.test(expr.value.trim())

/** A function that tells a platform whether the process works, by its name. */
const reportsHealth = (name: string): boolean =>
  wordsOf(name).some((word) => word === 'health' || word === 'healthy' || word === 'readiness' || word === 'ready')

/** The body of a `try` with handlers that return the same as the body does, or as the function does after it. */
const givesTheSame = (stmt: Stmt, body: readonly Stmt[] | undefined, whole: readonly Stmt[], textOf: (part: Expr) => string): boolean => {
  if (stmt.kind !== 'try' || body !== stmt.body || stmt.handlers.length === 0) return false
  const end = stmt.body.at(-1)
  const last = end?.kind === 'return' ? end : whole[whole.indexOf(stmt) + 1]
  const [value] = last?.kind === 'return' ? last.values : []
  if (!value) return false
  const text = textOf(value)
  return stmt.handlers.every((handler) => {
    const [only, ...more] = handler.body
    const [given] = only?.kind === 'return' ? only.values : []
    return more.length === 0 && given !== undefined && textOf(given) === text
  })
}
