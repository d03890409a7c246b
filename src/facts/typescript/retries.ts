import type { Ref, ValueShape } from '#model/fact'
import type { Retry } from '#model/facts/retry'
import type { Span } from '#model/source-file'
import { namePattern } from '#languages/typescript/call-index'
import { bare, originName, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import {
  breakerMakers,
  breakerRuns,
  forEver,
  onceOnly,
  readsByPost,
  retryLibraries,
  selfRetrying,
  type RetryLibrary,
} from '../libraries/retry-libraries.ts'
import type { Context, Extractor } from './context.ts'
import { requestOf } from './external-calls.ts'
import { valueShape } from './value-shape.ts'

type Facets = Pick<Retry, 'limit' | 'endlessByDefault' | 'pause' | 'limitAt' | 'pauseAt'>

const callers = new Map<string, RetryLibrary>()
for (const library of retryLibraries) for (const caller of library.callers) callers.set(caller, library)

/** Nodes under a node, itself included; `into` false stops at functions, whose statements run at another time. */
const under = (node: ts.Node, into = true): ts.Node[] => {
  const found: ts.Node[] = []
  const visit = (at: ts.Node): void => {
    found.push(at)
    if (into || at === node || !ts.isFunctionLike(at)) ts.forEachChild(at, visit)
  }
  visit(node)
  return found
}

const headLine = (module: Module, node: ts.Node): Span => {
  const { startLine } = module.span(node)
  return { startLine, endLine: startLine }
}

/** A dotted key of an object that the text spells out; `open` when something spread in may hold it. */
const lookUp = (
  shape: ValueShape | undefined,
  key: string,
): { readonly value?: ValueShape; readonly at?: Span; readonly open: boolean } => {
  if (shape?.type !== 'object') return { open: shape !== undefined && shape.type !== 'literal' }
  const [head = '', ...rest] = key.split('.')
  const property = shape.keys[head]
  if (!property) return { open: shape.open }
  return rest.length === 0 ? { value: property.value, at: property.at, open: false } : lookUp(property.value, rest.join('.'))
}

const isEndless = (value: ValueShape | undefined): boolean =>
  value !== undefined &&
  ((value.type === 'literal' && (value.value === Infinity || value.value === 'INFINITELY')) ||
    (value.type === 'expression' && /^Number\.(MAX_SAFE_INTEGER|MAX_VALUE|POSITIVE_INFINITY)$/.test(value.name ?? '')))

const limitOf = (library: RetryLibrary, options: ValueShape | undefined): Pick<Facets, 'limit' | 'limitAt' | 'endlessByDefault'> => {
  const byTime = library.timeKeys.map((key) => lookUp(options, key))
  const byCount = library.limitKeys.map((key) => lookUp(options, key))
  const forever = library.foreverKeys
    .map((key) => lookUp(options, key))
    .find(({ value }) => value?.type === 'literal' && value.value === true)
  const set = [...byTime, ...byCount].find(({ value }) => value !== undefined && !isEndless(value))
  if (byTime.some(({ value }) => value !== undefined))
    return { limit: 'bounded', endlessByDefault: false, ...(byTime[0]?.at ? { limitAt: byTime[0].at } : {}) }
  const endless = forever ?? byCount.find(({ value }) => isEndless(value))
  if (endless?.at) return { limit: 'none', endlessByDefault: false, limitAt: endless.at }
  if (set?.at) return { limit: 'bounded', endlessByDefault: false, limitAt: set.at }
  if (!library.endlessByDefault) return { limit: 'bounded', endlessByDefault: false }
  return [...byTime, ...byCount].some(({ open }) => open)
    ? { limit: 'unknown', endlessByDefault: false }
    : { limit: 'none', endlessByDefault: true }
}

const pauseOf = (library: RetryLibrary, options: ValueShape | undefined): Pick<Facets, 'pause' | 'pauseAt'> => {
  const { value, at, open } = lookUp(options, library.pauseKey)
  const place = at ? { pauseAt: at } : {}
  if (value) return value.type === 'literal' && value.value === 0 ? { pause: 'none', ...place } : { pause: 'some', ...place }
  if (library.pauseByDefault) return { pause: 'some' }
  return { pause: open ? 'unknown' : 'none' }
}

/** The function that is repeated: written in place, or by the name of one of this file. */
const workOf = (module: Module, argument: ts.Expression | undefined): ts.Node | undefined => {
  if (!argument) return undefined
  const origin = module.origin(argument)
  return origin.kind === 'local' && ts.isFunctionLike(origin.node) ? origin.node : undefined
}

const callsOf = (module: Module, node: ts.Node): Ref[] =>
  under(node).flatMap((at): Ref[] => {
    if (!ts.isCallExpression(at)) return []
    const origin = module.origin(at.expression)
    if (origin.kind === 'local' && ts.isFunctionLike(origin.node)) return [{ name: module.functionName(origin.node) }]
    return origin.kind === 'import' ? [{ module: origin.module, name: origin.path.join('.') || 'default' }] : []
  })

const carriesKey = /idempot|dedup|client_?request_?token|client_?token|x-request-id|nonce|external_?id|ON CONFLICT|upsert/i
const toldApart =
  /AbortError|\bbail\b|shouldRetry|retryIf|isRetry|retryable|ECONN|ENOTFOUND|EAI_AGAIN|\b(408|409|425|429|502|503|504)\b|status|\.code\b|instanceof|onFailedAttempt|retryCondition/i

/** An operation in `node` that is done twice when it is repeated. */
const unsafeIn = (module: Module, node: ts.Node): { readonly operation: string; readonly at: Span } | undefined => {
  for (const at of under(node)) {
    if (!ts.isCallExpression(at)) continue
    const origin = module.origin(at.expression)
    const name = originName(origin)
    const sends = onceOnly.find((entry) => entry.name.test(name))
    if (sends) return { operation: `\`${shortText(module, at.expression, 40)}\`, which ${sends.what}`, at: headLine(module, at) }
    const member = ts.isPropertyAccessExpression(at.expression) ? at.expression.name.text : ''
    const [first] = at.arguments
    const throughClient =
      origin.kind === 'import' &&
      /^(post|postForm)$/.test(member) &&
      first !== undefined &&
      /^(literal|template)$/.test(valueShape(module, first).type)
    const posts = throughClient || requestOf(module, at)?.method === 'POST'
    if (posts && !readsByPost.test(at.getText(module.file).slice(0, 400)))
      return { operation: `\`${shortText(module, at.expression, 40)}\` (POST)`, at: headLine(module, at) }
  }
  return undefined
}

const keyIn = (module: Module, ...nodes: readonly ts.Node[]): Span | undefined => {
  for (const node of nodes) {
    const found = under(node).find(
      (at) =>
        (ts.isPropertyAssignment(at) || ts.isShorthandPropertyAssignment(at) || ts.isStringLiteralLike(at)) &&
        carriesKey.test(at.getText(module.file).slice(0, 80)),
    )
    if (found) return module.span(found)
    if (carriesKey.test(node.getText(module.file))) return headLine(module, node)
  }
  return undefined
}

const unsafety = (
  module: Module,
  work: ts.Node,
  toldApartIn: readonly ts.Node[],
  keyedIn: readonly ts.Node[],
): Pick<Retry, 'unsafe' | 'keyAt'> => {
  const unsafe = unsafeIn(module, work)
  if (!unsafe || toldApartIn.some((node) => toldApart.test(node.getText(module.file)))) return {}
  const keyAt = keyIn(module, ...keyedIn)
  return keyAt ? { keyAt } : { unsafe }
}

/** A list of HTTP methods that holds one which is not safe to repeat. */
const unsafeMethods = (shape: ValueShape | undefined): boolean =>
  shape?.type === 'array' &&
  shape.items.some((item) => item.type === 'literal' && typeof item.value === 'string' && /^(post|patch)$/i.test(item.value))

/** `response.ok` (or its negation) as what decides. */
const okIn = (condition: ts.Expression): ts.PropertyAccessExpression | undefined => {
  const at = bare(condition)
  if (ts.isPrefixUnaryExpression(at)) return okIn(at.operand)
  return ts.isPropertyAccessExpression(at) && at.name.text === 'ok' ? at : undefined
}

/** A place that looks at the status itself, or says which failures are final. */
const tellsApart = (node: ts.Node): boolean => {
  if (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind !== ts.SyntaxKind.EqualsToken &&
    node.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken
  )
    return [node.left, node.right].some((side) => /(\.|^)(status|statusCode)$/.test(bare(side).getText()))
  if (ts.isSwitchStatement(node)) return /status/i.test(node.expression.getText())
  if (ts.isCallExpression(node))
    return (
      /(^|\.)((is|should|can|may)\w*(retr(y|iable)|again|permanent|transient|fatal)\w*|bail|abort)$/i.test(node.expression.getText()) ||
      (/\.(includes|has)$/.test(node.expression.getText()) && /status/i.test(node.arguments[0]?.getText() ?? ''))
    )
  return (ts.isNewExpression(node) && /AbortError|NonRetr|Permanent|Fatal/i.test(node.expression.getText())) || false
}

/**
 * Whether every answer that is no success is tried again: in a loop, success leaves and everything else goes round; in what is handed to a
 * library, whatever is no success is thrown.
 */
const indiscriminateIn = (module: Module, work: ts.Node, form: 'loop' | 'library'): Pick<Retry, 'indiscriminate' | 'toldApartAt'> => {
  const nodes = under(work)
  for (const branch of nodes) {
    if (!ts.isIfStatement(branch)) continue
    const ok = okIn(branch.expression)
    if (!ok) continue
    const negated = ts.isPrefixUnaryExpression(bare(branch.expression))
    const throws = under(branch.thenStatement, false).some(ts.isThrowStatement)
    const returns = under(branch.thenStatement, false).some((at) => ts.isReturnStatement(at) || ts.isBreakStatement(at))
    if (form === 'loop' ? negated || !returns : !negated || !throws) continue
    const answer = shortText(module, ok.expression, 30)
    const apart = nodes.find(tellsApart)
    return apart ? { toldApartAt: headLine(module, apart) } : { indiscriminate: { answer, at: headLine(module, branch) } }
  }
  return {}
}

const throughLibrary = ({ module, emit }: Context, call: ts.CallExpression): void => {
  const library = callers.get(module.originName(call.expression))
  if (!library) return
  const argument = call.arguments[library.options]
  const options = argument && valueShape(module, argument)
  const work = library.work < 0 ? undefined : workOf(module, call.arguments[library.work])
  const methods = library.methodsKey ? lookUp(options, library.methodsKey) : undefined
  const client = library.client === undefined ? undefined : call.arguments[library.client]
  emit({
    kind: 'retry',
    at: headLine(module, call),
    within: module.within(call),
    subject: `${library.library} ${shortText(module, call.expression, 40)}`,
    by: library.library,
    ...limitOf(library, options),
    ...pauseOf(library, options),
    ...(work ? { work: module.span(work), ...unsafety(module, work, [call], [call, ...around(module, call)]) } : {}),
    ...(unsafeMethods(methods?.value) && methods?.at
      ? { unsafe: { operation: 'every POST and PATCH that goes through it', at: methods.at } }
      : {}),
    calls: work ? callsOf(module, work) : [],
    ...(work && !/shouldRetry|retryIf|retryCondition|onFailedAttempt/.test(argument?.getText(module.file) ?? '')
      ? indiscriminateIn(module, work, 'library')
      : {}),
    ...(client ? clientRef(module, client) : {}),
  })
}

const clientRef = (module: Module, node: ts.Expression): Pick<Retry, 'client'> => {
  const value = bare(node)
  if (!ts.isIdentifier(value)) return {}
  const origin = module.origin(value)
  if (origin.kind === 'import') return { client: { module: origin.module, name: origin.path.join('.') || 'default' } }
  return origin.kind === 'made' && origin.name ? { client: { name: origin.name } } : {}
}

const around = (module: Module, node: ts.Node): ts.Node[] => {
  const found = module.functionAround(node)
  return found ? [found] : []
}

/** `got.extend({ retry: { limit, methods } })`, `ky.post(url, { retry: … })`. */
const ofClient = ({ module, emit }: Context, call: ts.CallExpression): void => {
  const name = module.originName(call.expression)
  if (!selfRetrying.test(name)) return
  for (const argument of call.arguments) {
    const shape = ts.isSpreadElement(argument) ? undefined : valueShape(module, argument)
    const retry = shape?.type === 'object' ? shape.keys.retry : undefined
    if (!retry || retry.value.type !== 'object') continue
    const limit = lookUp(retry.value, 'limit')
    const methods = lookUp(retry.value, 'methods')
    const endless = isEndless(limit.value)
    const keyed = carriesKey.test(argument.getText(module.file))
    emit({
      kind: 'retry',
      at: headLine(module, call),
      within: module.within(call),
      subject: `${name.split('#')[0]} ${shortText(module, call.expression, 40)}`,
      by: name.split('#')[0] ?? '',
      limit: endless ? 'none' : 'bounded',
      endlessByDefault: false,
      ...(limit.at ? { limitAt: limit.at } : {}),
      pause: 'some',
      calls: [],
      ...(unsafeMethods(methods.value) && methods.at && !keyed
        ? { unsafe: { operation: 'every POST and PATCH that goes through it', at: methods.at } }
        : {}),
    })
  }
}

type Loop = ts.WhileStatement | ts.DoStatement | ts.ForStatement

const conditionOf = (loop: Loop): ts.Expression | undefined => (ts.isForStatement(loop) ? loop.condition : loop.expression)

const isAlways = (condition: ts.Expression | undefined): boolean =>
  condition === undefined || condition.kind === ts.SyntaxKind.TrueKeyword || (ts.isNumericLiteral(condition) && condition.text === '1')

const exits = (node: ts.Node): boolean =>
  under(node, false).some(
    (at) =>
      ts.isReturnStatement(at) ||
      ts.isBreakStatement(at) ||
      ts.isThrowStatement(at) ||
      (ts.isCallExpression(at) && at.expression.getText() === 'process.exit'),
  )

/** Says that something counts, watches the clock or can be told to stop. */
const counts =
  /abort|signal|stop|shut|clos|running|active|alive|cancel|attempt|retr(y|ies)|tries|count|deadline|expir|timeout|elapsed|Date\.now|performance\.now|budget|remaining|max|\bquestion\(|\bprompt/i
/** What is only said, and names of pauses: neither ends anything. */
const endsNothing =
  /'[^'\n]*'|"[^"\n]*"|\/\/[^\n]*|\b\w*retry_?(delay|interval|pause|wait|backoff|sleep)\w*|\b(delay|interval|pause|wait|sleep)\w*_?retry\w*/gi
const mayEnd = (text: string): boolean => counts.test(text.replace(endsNothing, ' '))
const pauses = /sleep|delay|(?<!a)wait(?!ing\b)|pause|back_?off|setTimeout|\btimers?\b|jitter|throttl/i

/** `try { return await work() } catch { … }` as what a loop does: success leaves it, failure goes round. */
const attemptIn = (loop: Loop): ts.TryStatement | undefined => {
  if (!ts.isBlock(loop.statement)) return undefined
  const tries = loop.statement.statements.filter(ts.isTryStatement)
  const [only] = tries
  if (tries.length !== 1 || !only?.catchClause) return undefined
  const last = only.tryBlock.statements.at(-1)
  const leaves = last !== undefined && (ts.isReturnStatement(last) || ts.isBreakStatement(last))
  return leaves && under(only.tryBlock, false).some(ts.isAwaitExpression) ? only : undefined
}

/** A counter that picks what is tried next (`hosts[i]`) goes through a list; it repeats nothing. */
const picksNext = (loop: Loop, attempt: ts.TryStatement): boolean => {
  const condition = conditionOf(loop)?.getText() ?? ''
  const declared =
    ts.isForStatement(loop) && loop.initializer && ts.isVariableDeclarationList(loop.initializer)
      ? loop.initializer.declarations.map((declaration) => declaration.name.getText())
      : []
  const counter = [...declared, ...(condition.match(/^\s*[\w$]+/) ?? [])].map((name) => name.trim()).filter((name) => name !== 'true')
  return /\.length|\.size/.test(condition) || under(attempt.tryBlock).some((at) => ts.isIdentifier(at) && counter.includes(at.text))
}

/** `for (…) { const response = await fetch(…); if (response.ok) return …; await pause() }` */
const ofAnswers = ({ module, emit }: Context, loop: Loop): void => {
  const asks = under(loop.statement).some(
    (at) =>
      ts.isCallExpression(at) &&
      (requestOf(module, at) !== undefined || /(^|\.)(fetch\w*|request)$/.test(at.expression.getText(module.file))),
  )
  // Waiting for something to come up asks until it does.
  const waits = /wait|until|poll|ready|health|\bup\b/i.test(module.within(loop))
  if (!asks || waits || !pauses.test(loop.getText(module.file))) return
  const found = indiscriminateIn(module, loop.statement, 'loop')
  if (!found.indiscriminate && !found.toldApartAt) return
  emit({
    kind: 'retry',
    at: headLine(module, loop),
    within: module.within(loop),
    subject: `loop ${module.within(loop)}`,
    by: 'loop',
    limit: isAlways(conditionOf(loop)) ? 'unknown' : 'bounded',
    endlessByDefault: false,
    pause: 'some',
    work: module.span(loop.statement),
    calls: callsOf(module, loop.statement),
    ...found,
  })
}

const ofLoop = (context: Context, loop: Loop): void => {
  const { module, emit } = context
  const attempt = attemptIn(loop)
  if (!attempt) ofAnswers(context, loop)
  if (!attempt?.catchClause) return
  const handler = attempt.catchClause.block
  const last = handler.statements.at(-1)
  if (last && (ts.isThrowStatement(last) || ts.isReturnStatement(last) || ts.isBreakStatement(last))) return
  if (picksNext(loop, attempt)) return
  const condition = conditionOf(loop)
  const text = loop.getText(module.file)
  const rest = (loop.statement as ts.Block).statements.filter((statement) => statement !== attempt)
  const endless = isAlways(condition) && !exits(handler) && !rest.some(exits) && !mayEnd(text)
  const pause = pauses.test(text)
  const isTask = pause && forEver.test(module.within(loop))
  emit({
    kind: 'retry',
    at: headLine(module, loop),
    within: module.within(loop),
    subject: `loop ${module.within(loop)}`,
    by: 'loop',
    limit: endless && !isTask ? 'none' : isAlways(condition) ? 'unknown' : 'bounded',
    endlessByDefault: false,
    ...(condition && !isAlways(condition) ? { limitAt: headLine(module, loop) } : {}),
    pause: pause ? 'some' : exits(handler) ? 'unknown' : 'none',
    ...pausedAt(module, loop),
    work: module.span(attempt.tryBlock),
    calls: callsOf(module, attempt.tryBlock),
    ...unsafety(module, attempt.tryBlock, [handler, attempt.tryBlock], [loop, ...around(module, loop)]),
  })
}

const pausedAt = (module: Module, loop: Loop): Pick<Retry, 'pauseAt'> => {
  const statement = under(loop.statement).find((at) => ts.isExpressionStatement(at) && pauses.test(at.getText(module.file)))
  return statement ? { pauseAt: module.span(statement) } : {}
}

/** Functions that are there to keep something up: going on for ever is their task. */
const keepsUp = /connect|listen|subscrib|watch|poll|loop|start|run|schedul|consume|tick|serve|work|heartbeat|monitor|stream|init/i

/** A function that calls itself with the same arguments from its own `catch`. */
const ofRecursion = ({ module, emit }: Context, clause: ts.CatchClause): void => {
  const self = module.functionAround(clause)
  if (!self || !('body' in self) || !self.body) return
  const text = self.getText(module.file)
  const own =
    module
      .functionName(self)
      .split(/[.>]\s*/)
      .at(-1)
      ?.trim() ?? ''
  if (keepsUp.test(own) || mayEnd(text)) return
  const again = under(clause.block).find((at): at is ts.CallExpression => {
    if (!ts.isCallExpression(at)) return false
    const origin = module.origin(at.expression)
    return origin.kind === 'local' && origin.node === self
  })
  if (!again) return
  const same =
    again.arguments.length === self.parameters.length &&
    again.arguments.every(
      (argument, index) => ts.isIdentifier(argument) && argument.text === self.parameters[index]?.name.getText(module.file),
    )
  if (!same || !under(self.body).some(ts.isAwaitExpression)) return
  emit({
    kind: 'retry',
    at: headLine(module, again),
    within: module.within(again),
    subject: `recursion ${own}`,
    by: 'recursion',
    limit: under(clause.block, false).some((at) => ts.isIfStatement(at) || ts.isConditionalExpression(at) || ts.isSwitchStatement(at))
      ? 'unknown'
      : 'none',
    endlessByDefault: false,
    pause: pauses.test(text) ? 'some' : 'none',
    work: module.span(self),
    calls: callsOf(module, self.body).filter((ref) => ref.name !== module.functionName(self)),
  })
}

const isRetrying = namePattern((origin) => callers.has(origin) || selfRetrying.test(origin))
const isBreaker = namePattern((origin) => Object.hasOwn(breakerMakers, origin))

const ofBreaker = ({ module, emit }: Context, made: ts.CallExpression | ts.NewExpression): void => {
  const library = breakerMakers[module.originName(made.expression)]
  if (!library) return
  const home = module.functionAround(made)
  const declaration = ts.isVariableDeclaration(made.parent) && ts.isIdentifier(made.parent.name) ? made.parent.name : undefined
  const runsIt = (call: ts.Node): boolean =>
    ts.isCallExpression(call) &&
    ts.isPropertyAccessExpression(call.expression) &&
    breakerRuns.test(call.expression.name.text) &&
    isIt(bare(call.expression.expression))
  const isIt = (value: ts.Expression): boolean =>
    value === made || (declaration !== undefined && ts.isIdentifier(value) && value.text === declaration.text)
  // Run by a function inside the one that makes it: that one is kept, and the breaker with it.
  const runs = home ? under(home).filter(runsIt) : []
  const used = runs.some((at) => module.functionAround(at) === home)
  // Run again and again by one call of the function, or made with the state of an earlier one: it remembers.
  const remembers =
    runs.some((at) => module.functionAround(at) !== home || isRepeated(at, made)) ||
    (made.arguments ?? []).some((argument) => {
      const shape = valueShape(module, argument)
      return shape?.type === 'object' && shape.keys.state !== undefined
    })
  const kept =
    home !== undefined &&
    declaration !== undefined &&
    (remembers || under(home).some((at) => ts.isIdentifier(at) && at.text === declaration.text && at !== declaration && isKept(at)))
  emit({
    kind: 'breaker',
    at: headLine(module, made),
    within: module.within(made),
    subject: `${library} ${declaration?.text ?? ''}`.trim(),
    library,
    name: declaration?.text ?? '',
    perCall: used && !kept,
  })
}

/** A loop stands around a node, and not around what was made before it. */
const isRepeated = (node: ts.Node, made: ts.Node): boolean => {
  for (let at = node.parent; at && !ts.isFunctionLike(at); at = at.parent)
    if (ts.isIterationStatement(at, false) && (made.pos < at.pos || made.pos >= at.end)) return true
  return false
}

/** The breaker is stored (`breakers.set(host, breaker)`, `this.breaker = breaker`), returned, or handed on. */
const isKept = (name: ts.Identifier): boolean => {
  const { parent } = name
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.arguments?.some((argument) => argument === name) ?? false
  return (
    ts.isReturnStatement(parent) ||
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isPropertyAssignment(parent) ||
    (ts.isBinaryExpression(parent) && parent.right === name)
  )
}

/** What is done again when it fails, and the breakers that stop it. */
export const retries: Extractor = (context) => {
  const { module } = context
  for (const call of module.callsFrom(isRetrying)) {
    throughLibrary(context, call)
    ofClient(context, call)
  }
  for (const made of module.madeFrom(isBreaker)) ofBreaker(context, made)
  for (const kind of [ts.SyntaxKind.WhileStatement, ts.SyntaxKind.DoStatement, ts.SyntaxKind.ForStatement])
    for (const loop of module.all<Loop>(kind)) ofLoop(context, loop)
  for (const clause of module.all<ts.CatchClause>(ts.SyntaxKind.CatchClause)) ofRecursion(context, clause)
}
