import type { OperationMark } from '#model/facts/requests/operation'
import { enclosing } from '#code/enclosing'
import type { CodeFile } from '#code/code-file'
import { givenTo } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Stmt } from '#code/model'
import type { Scope } from '#code/scope'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { everyExpr } from '../logs/every-expr.ts'
import type { ModuleCode } from '../reading/module-code.ts'
import { keptErrorOf } from '../values/error-taken.ts'

/** Pings of dependencies, and whether the code does something about their outcome. */
export const dependencyChecks = (code: ModuleCode): readonly OperationMark[] => {
  const { file } = code
  const checks = /ping|select 1|health|ready|readiness/i.test(file.text) ? checksIn(code) : []
  const checked = new Set(checks.map(({ within }) => within))
  return [
    ...checks,
    ...(file.module.language === 'go' && /Connect|Dial/.test(file.text) ? connectionsIn(code) : []),
    // A function that also asks the dependency is judged by that.
    ...(mayConnect.some((word) => file.text.includes(word)) ? silencedConnections(code).filter(({ within }) => !checked.has(within)) : []),
    ...(mayBeUnavailable.test(file.text) ? unavailableAnswers(code) : []),
  ]
}

/** Texts without one of which a file opens no connection by these names. */
const mayConnect: readonly string[] = ['onnect', 'Dial', 'dial']

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
    if (!isFirst && !wordsOf(lastName(call.callee)).includes('ping') && !isQuery(file, call)) return []
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

/** A connection whose failure the code ignores. */
const ignoredConnection = ({ file, placeOf }: ModuleCode, call: Call): OperationMark => {
  const { within, calleeText } = placeOf(call)
  const { startLine } = file.spanOf(call)
  return {
    kind: 'operation-mark',
    at: { startLine, endLine: startLine },
    within,
    subject: `connection ${calleeText}`,
    mark: 'ignored-check',
    by: calleeText,
  }
}

/** `nc, _ := nats.Connect(url)`: the connection of a library is used, and whether it came about is not asked. */
const connectionsIn = (code: ModuleCode): readonly OperationMark[] =>
  code.file.index.calls.flatMap(({ call, scope }): OperationMark[] => {
    const { file } = code
    const outer = file.index.outerOf(call)
    if (!wordsOf(lastName(call.callee)).some((word) => word === 'connect' || word === 'dial')) return []
    if (outer?.kind !== 'assign' || outer.value !== call || file.originOf(call.callee, scope).root.kind !== 'import') return []
    const [taken, ...others] = outer.targets
    if (isBlank(taken) || !others.length || !others.every(isBlank) || isWithoutHandshake(call)) return []
    return [ignoredConnection(code, call)]
  })

/** Words of calls that open a connection: `client.connect()`, `prisma.$connect()`, `factory.createConnection()`. */
const opensConnection = (call: Call): boolean => {
  const words = wordsOf(lastName(call.callee))
  const last = words.at(-1)
  return last === 'connect' || last === 'dial' || (last === 'connection' && (words[0] === 'create' || words[0] === 'get'))
}

/**
 * `await client.connect().catch(() => {})`, a connection in a `try` whose handlers are empty, and in Go an error branch that returns nothing:
 * no log line or caller learns of a failed connection.
 */
const silencedConnections = (code: ModuleCode): readonly OperationMark[] => {
  const { file } = code
  return file.index.calls.flatMap(({ call, scope }): OperationMark[] => {
    if (!opensConnection(call) || call.callee.kind !== 'member') return []
    const body = scope.function?.body ?? file.module.body
    const around = enclosing({ body }, call)
    if (around.some(({ stmt }) => stmt.kind === 'loop')) return []
    const isSilent =
      file.module.language === 'go'
        ? isDroppedInGo(code, call, scope)
        : isCaughtByNothing(file, call) || around.some(({ stmt, body: inner }) => isSilenced(stmt, inner))
    if (!isSilent) return []
    return [ignoredConnection(code, call)]
  })
}

/** `connect().catch(() => {})`. */
const isCaughtByNothing = (file: CodeFile, call: Call): boolean => {
  const member = file.index.outerOf(call)
  const caught = member?.kind === 'member' && member.name === 'catch' ? file.index.outerOf(member) : undefined
  return caught?.kind === 'call' && caught.callee === member && caught.args.length === 1 && doesNothing(caught.args[0])
}

/** `nc, err := nats.Connect(url)`, and `if err != nil { return nil }` in a function that gives no error. */
const isDroppedInGo = ({ file }: ModuleCode, call: Call, scope: Scope): boolean => {
  const [result, ...more] = scope.function?.results ?? []
  if (file.originOf(call.callee, scope).root.kind !== 'import' || isWithoutHandshake(call)) return false
  const [only, ...others] = keptErrorOf(file, { call, scope })?.check?.then ?? []
  if (others.length > 0 || only?.kind !== 'return') return false
  return (
    only.values.length <= 1 &&
    only.values.every((value) => value.kind === 'literal' && value.value === null) &&
    more.length === 0 &&
    (!result?.name || lastName(result.name) !== 'error')
  )
}

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

/** The body of a `try` all of whose handlers do nothing, or only leave a function that gives nothing. */
const isSilenced = (stmt: Stmt, body: readonly Stmt[] | undefined): boolean =>
  stmt.kind === 'try' &&
  body === stmt.body &&
  stmt.handlers.length > 0 &&
  stmt.handlers.every(({ body: [only, ...more] }) => !only || (more.length === 0 && only.kind === 'return' && only.values.length === 0))

/** `SELECT 1`: a query that only asks whether the database is there. */
const isTrivialQuery = (expr: Expr): boolean =>
  expr.kind === 'literal' && typeof expr.value === 'string' && /^select 1( as \w+| from dual)?;?$/i.test(expr.value.trim())

/** A call with such a query, and not the one that only makes a text of it a statement: `execute(text("select 1"))`. */
const isQuery = ({ index }: CodeFile, call: Call): boolean => index.outerOf(call)?.kind !== 'call' && givenTo(call).some(isTrivialQuery)

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
