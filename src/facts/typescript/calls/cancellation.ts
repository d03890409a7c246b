import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Context, Extractor } from './context.ts'

type Loop = ts.WhileStatement | ts.DoStatement | ts.ForStatement

interface Operation {
  readonly call: ts.CallExpression
  readonly signal: ts.Expression
}

/** Functions whose `signal` option is an AbortSignal, however the variable is declared. */
const takesSignal = /^(global#fetch|undici#(fetch|request|stream)|timers\/promises#|events#(once|on)$|node-fetch#|axios#|got#|ky#)/

const madeSignal = /^global#(AbortController\(\)\.signal|AbortSignal\.\w+\(\))$/
const speakingName = /(^|\.)(#?\w*(controller|abort\w*)|req|request|ctx|context)\.signal$/i

const asksForCancellation = /^(aborted|throwIfAborted|isCancel\w*|isAbort\w*|AbortError|CancelledError|CanceledError)$/
const cancellationName = /^(AbortError|CanceledError|CancelledError|ABORT_ERR|ERR_CANCELED|ERR_ABORTED)$/

/** Names of other ways to stop. Their effect on the loop is unknown. */
const stopsOtherwise =
  /cancel|stopp|isStop|clos(ed|ing)\b|shut(ting)?_?down|draining|terminat|\brunning\b|addEventListener|onabort|\.reason\b/i

/** Calls in a `catch` that only log, record or wait. */
const harmless =
  /^(console|log|logger|this\.#?(logger|log)|winston|pino|Logger|ctx\.log|req\.log|request\.log|Sentry|captureException|String|Error|metrics?|Math|Promise|Number|Date)\b|^(\w+\.)*(sleep|delay|wait|pause|backoff|setTimeout|resolve)\w*$/i

const counter = /attempt|retr(y|ies)|tries|count|max|limit|failures|^[in]$/i

/** The node and its descendants, excluding function bodies, which run at another time. */
const under = (node: ts.Node): ts.Node[] => {
  const found: ts.Node[] = []
  const visit = (at: ts.Node): void => {
    found.push(at)
    if (at === node || !ts.isFunctionLike(at)) ts.forEachChild(at, visit)
  }
  visit(node)
  return found
}

const isInside = (node: ts.Node, outer: ts.Node): boolean => node.pos >= outer.pos && node.end <= outer.end

/** A comparison of counters: `attempt >= max`, `retries-- > 0`. */
const isCounter = (module: Module, node: ts.Expression): boolean => {
  const value = bare(node)
  const plain = under(value).every((at) => !ts.isCallExpression(at) && !ts.isNewExpression(at) && !ts.isStringLiteralLike(at))
  const compares = ts.isBinaryExpression(value) && /^([<>]=?|[!=]==?)$/.test(value.operatorToken.getText(module.file))
  return plain && compares && under(value).some((at) => ts.isIdentifier(at) && counter.test(at.text))
}

const loopKind = (module: Module, loop: Loop): 'endless' | 'counted' | undefined => {
  const condition = ts.isForStatement(loop) ? loop.condition : loop.expression
  if (!condition || /^(true|1)$/.test(condition.getText(module.file))) return 'endless'
  return isCounter(module, condition) ? 'counted' : undefined
}

/** The loop in the same function that repeats a statement. `for … of` and `for … in` are finite and do not count. */
const loopAround = (node: ts.Node): Loop | undefined => {
  for (let at = node.parent as ts.Node | undefined; at && !ts.isFunctionLike(at); at = at.parent) {
    if (ts.isForOfStatement(at) || ts.isForInStatement(at)) return undefined
    if (ts.isWhileStatement(at) || ts.isDoStatement(at) || ts.isForStatement(at)) return at
  }
  return undefined
}

const rootOf = (node: ts.Expression): ts.Expression => {
  const value = bare(node)
  return ts.isPropertyAccessExpression(value) ? rootOf(value.expression) : value
}

const typeOf = (module: Module, identifier: ts.Expression): string => {
  const declaration = ts.isIdentifier(identifier) ? module.declarationOf(identifier) : undefined
  for (let at = declaration; at; at = at.parent) {
    if (ts.isParameter(at) || ts.isVariableDeclaration(at)) return at.type?.getText(module.file) ?? ''
    if (!ts.isBindingElement(at) && !ts.isObjectBindingPattern(at)) return ''
  }
  return ''
}

/** Whether the type, origin or name marks the value as an AbortSignal. */
const isAbortSignal = (module: Module, value: ts.Expression, callee: string): boolean => {
  const type = typeOf(module, rootOf(value))
  if (/\bAbortSignal\b/.test(type)) return true
  if (/Signals\b|string/.test(type)) return false
  return madeSignal.test(module.originName(value)) || takesSignal.test(callee) || speakingName.test(value.getText(module.file))
}

/** The signal is created before the loop and not replaced in it. A signal created per attempt is that attempt's timeout. */
const outlives = (module: Module, signal: ts.Expression, loop: Loop): boolean => {
  const root = rootOf(signal)
  if (under(loop).some((at) => ts.isNewExpression(at) && at.expression.getText(module.file) === 'AbortController')) return false
  if (root.kind === ts.SyntaxKind.ThisKeyword) return true
  if (!ts.isIdentifier(root)) return false
  const declaration = module.declarationOf(root)
  if (declaration && isInside(declaration, loop)) return false
  return !under(loop).some(
    (at) =>
      ts.isBinaryExpression(at) &&
      at.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      at.left.getText(module.file).split('.')[0] === root.text,
  )
}

/** Any of the signals in `AbortSignal.any([signal, AbortSignal.timeout(5000)])` cancels the operation. */
const partsOf = (module: Module, value: ts.Expression): readonly ts.Expression[] => {
  const [list] = ts.isCallExpression(value) && value.expression.getText(module.file) === 'AbortSignal.any' ? value.arguments : []
  return list && ts.isArrayLiteralExpression(list) ? list.elements : [value]
}

const signalOf = (module: Module, call: ts.CallExpression, loop: Loop): ts.Expression | undefined => {
  const callee = module.originName(call.expression)
  for (const argument of call.arguments) {
    const properties = ts.isObjectLiteralExpression(argument) ? argument.properties : []
    const property = properties.find((one) => one.name?.getText(module.file) === 'signal')
    const named = property && ts.isPropertyAssignment(property) ? property.initializer : property?.name
    const value = named && !ts.isComputedPropertyName(named) ? named : argument
    const isSignal = (part: ts.Expression): boolean => isAbortSignal(module, part, named ? callee : '') && outlives(module, part, loop)
    const found = partsOf(module, bare(value)).find((part) => isSignalLike(bare(part)) && isSignal(bare(part)))
    if (found) return found
  }
  return undefined
}

const isSignalLike = (node: ts.Expression): boolean => ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)

/** The call is awaited inside the `try`, and no inner `catch` handles its error. */
const isCaughtBy = (call: ts.CallExpression, statement: ts.TryStatement): boolean => {
  let awaited = false
  for (let at: ts.Node = call; at !== statement.tryBlock; at = at.parent) {
    awaited ||= ts.isAwaitExpression(at)
    if (ts.isTryStatement(at) || (ts.isPropertyAccessExpression(at) && at.name.text === 'catch')) return false
  }
  return awaited
}

const operationIn = (module: Module, statement: ts.TryStatement, loop: Loop): Operation | undefined => {
  for (const call of under(statement.tryBlock)) {
    if (!ts.isCallExpression(call) || !isCaughtBy(call, statement)) continue
    const signal = signalOf(module, call, loop)
    if (signal) return { call, signal }
  }
  return undefined
}

/** The enclosing `if` only checks the number of attempts. */
const isForCount = (module: Module, node: ts.Node, loop: Loop): boolean => {
  for (let at = node.parent; at !== loop; at = at.parent) if (ts.isIfStatement(at) && isCounter(module, at.expression)) return true
  return false
}

/**
 * Whether the loop has an exit, or shares the signal with other code, that may handle cancellation. If so, the outcome
 * is unknown and nothing is reported.
 */
const mayLeave = (module: Module, loop: Loop, statement: ts.TryStatement, { call, signal }: Operation): boolean => {
  const text = signal.getText(module.file)
  return under(loop).some((at) => {
    // An exit after the operation, or containing it (`return await …`), is the success path.
    if (isInside(at, statement.tryBlock) && at.end > call.pos) return false
    if (ts.isReturnStatement(at) || ts.isThrowStatement(at) || ts.isBreakStatement(at)) return !isForCount(module, at, loop)
    // If the same signal is passed to code outside the `try`, the error thrown there ends the loop.
    return isSignalLike(at as ts.Expression) && !isInside(at, statement.tryBlock) && at.getText(module.file) === text
  })
}

const onlyCarriesOn = (module: Module, block: ts.Block): boolean =>
  under(block).every((at) => {
    if (ts.isIfStatement(at)) return isCounter(module, at.expression)
    if (ts.isConditionalExpression(at))
      return !/error|err\b|\be\b/i.test(at.condition.getText(module.file)) || /instanceof Error\b/.test(at.condition.getText(module.file))
    if (ts.isCallExpression(at)) return harmless.test(at.expression.getText(module.file))
    if (ts.isBinaryExpression(at) && at.operatorToken.kind === ts.SyntaxKind.EqualsToken)
      return !/^(true|false|!.*)$/.test(at.right.getText(module.file))
    return !ts.isSwitchStatement(at) && !ts.isTryStatement(at)
  })

const withoutComments = (text: string): string => text.replace(/(^|\s)\/\/.*$|\/\*[\s\S]*?\*\//gm, '$1')

const heedIn = (loop: Loop): ts.Node | undefined =>
  under(loop).find(
    (at) => (ts.isIdentifier(at) && asksForCancellation.test(at.text)) || (ts.isStringLiteralLike(at) && cancellationName.test(at.text)),
  )

const ofTry = ({ module, emit }: Context, statement: ts.TryStatement): void => {
  const clause = statement.catchClause
  const loop = clause && loopAround(statement)
  const operation = loop && operationIn(module, statement, loop)
  if (!clause || !operation) return
  const heeded = heedIn(loop)
  const kind = loopKind(module, loop)
  if (!heeded) {
    const around = module.functionAround(loop) ?? loop
    if (!kind || stopsOtherwise.test(withoutComments(around.getText(module.file)))) return
    if (mayLeave(module, loop, statement, operation) || !onlyCarriesOn(module, clause.block)) return
  }
  const { startLine } = module.span(clause)
  const callee = shortText(module, operation.call.expression, 40)
  emit({
    kind: 'caught-cancellation',
    at: { startLine, endLine: startLine },
    within: module.within(clause),
    subject: `cancellation of ${callee}`,
    callee,
    signal: shortText(module, operation.signal, 40),
    loop: kind ?? 'counted',
    ...(heeded ? { heededAt: module.span(heeded) } : {}),
  })
}

/** Loops that catch the error of their cancelled operation and carry on. */
export const cancellation: Extractor = (context) => {
  if (!/signal/i.test(context.module.file.text)) return
  for (const statement of context.module.all<ts.TryStatement>(ts.SyntaxKind.TryStatement)) ofTry(context, statement)
}
