import { namePattern } from '#languages/typescript/call-index'
import { bare, shortText, type Module, type Origin } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { emitters, handsOn } from '../../libraries/startup-libraries.ts'
import type { Context, Extractor } from '../calls/context.ts'
import { isListening, refOf } from '../reading/refs.ts'

const listens = namePattern(/^(on|once|addListener|prependListener)$/)
const isEmitter = namePattern((name) => emitters[name] !== undefined)

const under = (node: ts.Node): ts.Node[] => {
  const found: ts.Node[] = []
  const visit = (at: ts.Node): void => {
    found.push(at)
    ts.forEachChild(at, visit)
  }
  visit(node)
  return found
}

const memberOf = (call: ts.CallExpression): string => (ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : '')

const headLine = (module: Module, node: ts.Node): { readonly startLine: number; readonly endLine: number } => {
  const { startLine } = module.span(node)
  return { startLine, endLine: startLine }
}

const writesDown =
  /^(console|log|logger|\w*Log(ger)?|this\.log(ger)?|pino|winston|debug|Sentry|(app|fastify|server)\.log|req\.log)\.(log|error|warn|info|fatal|debug|trace|captureException)$|^(log|captureException|logError)$/

/** Whether a handler only logs the failure. */
const onlyWritesDown = (module: Module, handler: ts.Expression | ts.Block): boolean => {
  if (ts.isPropertyAccessExpression(handler)) return writesDown.test(handler.getText(module.file))
  const body = ts.isBlock(handler) ? handler : ts.isArrowFunction(handler) || ts.isFunctionExpression(handler) ? handler.body : undefined
  if (!body) return false
  const nodes = under(body)
  if (
    nodes.some(
      (node) =>
        ts.isThrowStatement(node) ||
        ts.isReturnStatement(node) ||
        ts.isBinaryExpression(node) ||
        ts.isNewExpression(node) ||
        ts.isIfStatement(node),
    )
  )
    return false
  const outer = nodes.filter(ts.isCallExpression).filter((call) => !isInsideCall(call, body))
  return outer.length > 0
    ? outer.every((call) => writesDown.test(call.expression.getText(module.file)))
    : ts.isBlock(body) && body.statements.length === 0
}

const isInsideCall = (node: ts.Node, until: ts.Node): boolean => {
  for (let at = node.parent; at && at !== until.parent; at = at.parent) if (ts.isCallExpression(at)) return true
  return false
}

/** The first call of a chain: `main()` of `main().then(…).catch(…)`. */
const headOf = (node: ts.Expression): ts.CallExpression | undefined => {
  const value = bare(node)
  if (!ts.isCallExpression(value)) return undefined
  const inner =
    ts.isPropertyAccessExpression(value.expression) && /^(then|catch|finally)$/.test(value.expression.name.text)
      ? headOf(value.expression.expression)
      : undefined
  return inner ?? value
}

/** Whether the called function sets the exit code or exits the process, so that a failure is visible. */
const endsItself = (module: Module, call: ts.CallExpression): boolean => {
  const origin = module.origin(call.expression)
  return origin.kind === 'local' && /\bprocess\s*\.\s*exit/.test(origin.node.getText(module.file))
}

/** `main().catch(console.error)` at the end of a file. */
const swallowedStart = ({ module, emit }: Context): void => {
  for (const statement of module.file.statements) {
    if (!ts.isExpressionStatement(statement)) continue
    const whole = bare(ts.isVoidExpression(statement.expression) ? statement.expression.expression : statement.expression)
    if (!ts.isCallExpression(whole) || memberOf(whole) !== 'catch' || !ts.isPropertyAccessExpression(whole.expression)) continue
    const [handler] = whole.arguments
    const head = headOf(whole.expression.expression)
    const starts = head && refOf(module, head.expression)
    if (!handler || !head || !starts || !onlyWritesDown(module, bare(handler)) || endsItself(module, head)) continue
    const what = shortText(module, head.expression, 30)
    emit({
      kind: 'startup-failure',
      at: headLine(module, handler),
      within: '',
      subject: `start ${what}`,
      starts: [starts],
      what: ts.isIdentifier(head.expression) ? what : 'the start',
    })
  }
}

const connecting = /^(connect|initialize|authenticate|\$connect|migrate|runMigrations|runPendingMigrations)$/
/** Names of dependencies that a service can run without. */
const optional = /cache|redis|metric|telemetry|sentry|analytic|posthog|segment|statsd|tracing|search|flag|mail|slack|cron|schedul|worker/i

/** `try { await db.connect() } catch (error) { console.error(error) }` followed by `listen`. */
const swallowedConnect = ({ module, emit }: Context): void => {
  for (const attempt of module.all<ts.TryStatement>(ts.SyntaxKind.TryStatement)) {
    if (
      !attempt.catchClause ||
      !onlyWritesDown(module, attempt.catchClause.block) ||
      (!ts.isBlock(attempt.parent) && !ts.isSourceFile(attempt.parent))
    )
      continue
    const connect = under(attempt.tryBlock).find(
      (node): node is ts.CallExpression =>
        ts.isCallExpression(node) && connecting.test(memberOf(node)) && ts.isAwaitExpression(node.parent),
    )
    if (!connect || optional.test(attempt.tryBlock.getText(module.file))) continue
    // A `listen` in the same `try` does not run if the connection fails.
    const after = attempt.parent.statements.slice(attempt.parent.statements.indexOf(attempt) + 1)
    if (!after.some((statement) => under(statement).some((node) => ts.isCallExpression(node) && isListening(node)))) continue
    emit({
      kind: 'startup-failure',
      at: headLine(module, attempt.catchClause),
      within: module.within(attempt),
      subject: `start ${shortText(module, connect.expression, 40)}`,
      starts: [],
      what: shortText(module, connect.expression, 40),
    })
  }
}

const sameMade = (origin: Origin, made: ts.Node): boolean => origin.kind === 'made' && origin.path.length === 0 && origin.call === made

interface Listening {
  readonly call: ts.CallExpression
  readonly receiver: ts.Expression
  /** The event is not a literal, so it may be `error`. */
  readonly perhaps: boolean
}

const errorListeners = (module: Module): Listening[] =>
  module.callsNamed(listens).flatMap((call) => {
    if (!ts.isPropertyAccessExpression(call.expression)) return []
    const [event] = call.arguments
    const perhaps = event !== undefined && !ts.isStringLiteralLike(event)
    return perhaps || (event && event.text === 'error') ? [{ call, receiver: bare(call.expression.expression), perhaps }] : []
  })

const ends = /exit|shut|stop|fatal|terminat|kill|abort|crash|die|close|throw/i

/**
 * `process.on('uncaughtException', …)` with a handler that does not exit, or whose body is in another file. Client
 * errors do not crash the process then.
 */
const survivesErrors = (module: Module): ts.CallExpression | undefined =>
  module.callsNamed(listens).find((call) => {
    const [event, handler] = call.arguments
    if (!event || !handler || !ts.isStringLiteralLike(event) || event.text !== 'uncaughtException') return false
    if (!ts.isPropertyAccessExpression(call.expression) || call.expression.expression.getText(module.file) !== 'process') return false
    const origin = module.origin(handler)
    return origin.kind !== 'local' || !ends.test(origin.node.getText(module.file))
  })

/** Clients that crash the process if their `error` event has no listener, and the listeners found. */
const emittersOf = ({ module, emit }: Context): void => {
  const listeners = errorListeners(module)
  const survives = survivesErrors(module)
  if (survives)
    emit({
      kind: 'error-listener',
      at: headLine(module, survives),
      within: module.within(survives),
      subject: 'process',
      target: { module: 'process', name: 'uncaughtException' },
    })
  for (const { call, receiver, perhaps } of listeners) {
    if (perhaps) continue
    const origin = module.origin(receiver)
    emit({
      kind: 'error-listener',
      at: headLine(module, call),
      within: module.within(call),
      subject: shortText(module, receiver, 40),
      target:
        origin.kind === 'import'
          ? { module: origin.module, name: origin.path.join('.') || 'default' }
          : { name: shortText(module, receiver, 80) },
    })
  }
  for (const made of module.madeFrom(isEmitter)) {
    const known = emitters[module.originName(made.expression)]
    if (!known) continue
    const name = nameOf(made)
    const field = name === '' ? fieldOf(made) : undefined
    // Node's own executable exists, so starting it does not fail.
    if (known.library === 'child process' && made.arguments?.[0]?.getText(module.file) === 'process.execPath') continue
    const listener = listeners.find(
      ({ receiver }) =>
        receiver === made ||
        under(receiver).includes(made) ||
        sameMade(module.origin(receiver), made) ||
        (ts.isIdentifier(receiver) && receiver.text === name) ||
        receiver.getText(module.file) === `this.${field ?? ''}` ||
        /\bpool$/i.test(receiver.getText(module.file)),
    )
    const uses = field === undefined ? usesOfName(module, name) : usesOfField(module, field)
    const stays = (name !== '' || field !== undefined) && staysHere(module, made, uses)
    emit({
      kind: 'emitter',
      at: headLine(module, made),
      within: module.within(made),
      subject: `${known.library} ${field ?? name}`.trim(),
      library: known.library,
      name,
      when: known.when,
      ...(known.optional ? { optional: true } : {}),
      keptAs: field === undefined ? uses.flatMap((use) => fieldGiven(use) ?? []) : [field],
      listened: listener ? (listener.perhaps ? 'unknown' : 'here') : stays ? 'not-here' : 'unknown',
      ...(listener && !listener.perhaps ? { listenedAt: module.span(listener.call) } : {}),
    })
  }
}

const nameOf = (made: ts.Node): string => {
  let at = made.parent
  while (ts.isParenthesizedExpression(at) || ts.isAsExpression(at) || ts.isAwaitExpression(at) || ts.isBinaryExpression(at)) {
    if (ts.isBinaryExpression(at) && at.operatorToken.kind === ts.SyntaxKind.EqualsToken)
      return ts.isIdentifier(at.left) ? at.left.text : ''
    at = at.parent
  }
  return ts.isVariableDeclaration(at) && ts.isIdentifier(at.name) ? at.name.text : ''
}

/** The field that holds a new object, from its declaration or an assignment. */
const fieldOf = (made: ts.Node): string | undefined => {
  let at = made.parent
  while (ts.isParenthesizedExpression(at) || ts.isAsExpression(at) || ts.isAwaitExpression(at)) at = at.parent
  if (ts.isPropertyDeclaration(at)) return at.name.getText()
  return ts.isBinaryExpression(at) ? fieldOfAssignment(at) : undefined
}

const fieldOfAssignment = ({ left }: ts.BinaryExpression): string | undefined =>
  ts.isPropertyAccessExpression(left) && left.expression.kind === ts.SyntaxKind.ThisKeyword ? left.name.text : undefined

/** `this.pool = pool`: the field that a variable is stored in. */
const fieldGiven = (use: ts.Expression): string | undefined =>
  ts.isBinaryExpression(use.parent) && use.parent.right === use ? fieldOfAssignment(use.parent) : undefined

const usesOfName = (module: Module, name: string): readonly ts.Expression[] =>
  module.all<ts.Identifier>(ts.SyntaxKind.Identifier).filter((identifier) => identifier.text === name)

const usesOfField = (module: Module, name: string): readonly ts.Expression[] =>
  module
    .all<ts.PropertyAccessExpression>(ts.SyntaxKind.PropertyAccessExpression)
    .filter((access) => access.expression.kind === ts.SyntaxKind.ThisKeyword && access.name.text === name)

/**
 * Whether a client stays in this file: no use passes it to code that may add a listener. A client closed in the same
 * function is short-lived and does not count.
 */
const staysHere = (module: Module, made: ts.Node, uses: readonly ts.Expression[]): boolean => {
  const home = module.functionAround(made)
  const ended = uses.some(
    (use) =>
      ts.isPropertyAccessExpression(use.parent) &&
      /^(end|quit|disconnect|close|destroy)$/.test(use.parent.name.text) &&
      home !== undefined &&
      module.functionAround(use) === home,
  )
  return !ended && uses.every((use) => !handedOn(module, use))
}

const handedOn = (module: Module, use: ts.Expression): boolean => {
  let at: ts.Node = use
  let { parent } = use
  if (ts.isPropertyAccessExpression(parent) && parent.name === use) return false
  if (fieldGiven(use) !== undefined) return false
  while (
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isObjectLiteralExpression(parent) ||
    ts.isArrayLiteralExpression(parent)
  ) {
    if (ts.isPropertyAssignment(parent) && parent.name === at) return false
    at = parent
    parent = parent.parent
  }
  if (
    ts.isReturnStatement(parent) ||
    ts.isArrowFunction(parent) ||
    (ts.isBinaryExpression(parent) && parent.right === at && !ts.isIdentifier(parent.left))
  )
    return true
  if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== at)
    return !handsOn.test(module.originName(parent.expression))
  // Stored in another object, which other code may hold.
  return at !== use && !ts.isVariableDeclaration(parent)
}

/** Work done while the process starts, and how its failures are handled. */
export const startup: Extractor = (context) => {
  swallowedStart(context)
  swallowedConnect(context)
  emittersOf(context)
}
