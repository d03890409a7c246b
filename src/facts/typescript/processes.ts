import { namePattern } from '#languages/typescript/call-index'
import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from './context.ts'

/** Calls that make a process serve, by origin name. Frameworks that shut down gracefully on their own are not listed. */
const serves: readonly { readonly name: RegExp; readonly library: string; readonly serves: 'http' | 'grpc' | 'worker' }[] = [
  { name: /^express#\(\)\.listen$/, library: 'express', serves: 'http' },
  { name: /^fastify#(fastify)?\(\)\.listen$/, library: 'fastify', serves: 'http' },
  { name: /^koa#\(\)\.listen$/, library: 'koa', serves: 'http' },
  { name: /^https?#createServer\(\)\.listen$/, library: 'node:http', serves: 'http' },
  { name: /^https?#Server\(\)\.listen$/, library: 'node:http', serves: 'http' },
  { name: /^http2#create(Secure)?Server\(\)\.listen$/, library: 'node:http2', serves: 'http' },
  { name: /^@hapi\/hapi#server\(\)\.start$/, library: 'hapi', serves: 'http' },
  { name: /^@hono\/node-server#serve$/, library: 'hono', serves: 'http' },
  { name: /^polka#\(\)(\.\w+\(\))*\.listen$/, library: 'polka', serves: 'http' },
  { name: /^restify#createServer\(\)\.listen$/, library: 'restify', serves: 'http' },
  { name: /^@nestjs\/core#NestFactory\.create\(\)\.listen$/, library: 'nestjs', serves: 'http' },
  { name: /^@apollo\/server\/standalone#startStandaloneServer$/, library: 'apollo', serves: 'http' },
  { name: /^@grpc\/grpc-js#Server\(\)\.bindAsync$/, library: 'grpc', serves: 'grpc' },
  { name: /^bullmq#Worker$/, library: 'bullmq', serves: 'worker' },
  { name: /^kafkajs#Kafka\(\)\.consumer\(\)\.run$/, library: 'kafkajs', serves: 'worker' },
  { name: /^sqs-consumer#Consumer\.create\(\)\.start$/, library: 'sqs-consumer', serves: 'worker' },
]

/** Packages that install signal handlers or run shutdown hooks. */
const shutdownPackages =
  /^(close-with-grace|@godaddy\/terminus|http-terminator|lightship|stoppable|fastify-graceful-shutdown|node-graceful-shutdown|exit-hook|async-exit-hook|http-graceful-shutdown|@moebius\/http-graceful-shutdown|graceful-shutdown|shutdown-async|death|node-cleanup|signal-exit|@fastify\/(graceful-shutdown|restartable)|nestjs-graceful-shutdown|@nestjs\/terminus-graceful|moleculer|@adonisjs\/core|graphile-worker|@temporalio\/worker|cluster-shutdown|@lightship\/\w+|blipp|graceful-fs-shutdown|@gquittet\/graceful-server|effect|@effect\/platform-node|@boringnode\/\w+|pm2-graceful|throng|service-tools|tiny-async-shutdown)$|^(?!graceful-fs$)[^.].*(graceful|shut-?down)/

const stopping =
  /^(close|end|disconnect|shutdown|stop|destroy|drain|quit|terminate|\$disconnect|dispose|gracefulShutdown|tryShutdown|closeAllConnections)$/i

const signalsOf = (module: Module, node: ts.Expression | undefined): string[] => {
  if (!node) return []
  const value = bare(node)
  if (ts.isStringLiteralLike(value)) return [value.text]
  if (!ts.isIdentifier(value)) return []
  // `for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, …)`, also with the list in a constant or with `forEach`.
  const declaration = module.declarationOf(value)
  const around = declaration?.parent.parent
  const list =
    around && ts.isForOfStatement(around)
      ? bare(around.expression)
      : declaration &&
          ts.isParameter(declaration) &&
          ts.isCallExpression(declaration.parent.parent) &&
          ts.isPropertyAccessExpression(declaration.parent.parent.expression)
        ? bare(declaration.parent.parent.expression.expression)
        : undefined
  const array = list && ts.isIdentifier(list) ? constantOf(module, list) : list
  if (array && ts.isArrayLiteralExpression(bare(array)))
    return (bare(array) as ts.ArrayLiteralExpression).elements.filter(ts.isStringLiteralLike).map((element) => element.text)
  return list ? ['SIGTERM'] : []
}

const constantOf = (module: Module, name: ts.Identifier): ts.Expression | undefined => {
  const declaration = module.declarationOf(name)
  return declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined
}

const bodyOf = (module: Module, handler: ts.Expression | undefined): ts.Node | undefined => {
  if (!handler) return undefined
  const value = bare(handler)
  if (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) return value.body
  // `closer('SIGTERM')`: the returned handler is part of the factory's body.
  const origin = module.origin(ts.isCallExpression(value) ? value.expression : value)
  return origin.kind === 'local' && ts.isFunctionLike(origin.node) && 'body' in origin.node ? origin.node.body : undefined
}

const callsIn = (node: ts.Node): ts.CallExpression[] => {
  const calls: ts.CallExpression[] = []
  const visit = (at: ts.Node): void => {
    if (ts.isCallExpression(at)) calls.push(at)
    ts.forEachChild(at, visit)
  }
  visit(node)
  return calls
}

const memberName = (call: ts.CallExpression): string =>
  ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : ts.isIdentifier(call.expression) ? call.expression.text : ''

/** The last name of a member chain: `worker` of `this.jobs.worker`. */
const lastName = (expression: ts.Expression): string => {
  const value = bare(expression)
  return ts.isIdentifier(value) ? value.text : ts.isPropertyAccessExpression(value) ? value.name.text : ''
}

/** The variable or field that holds a new worker. Undefined if its value is used elsewhere, because other code may then close it. */
const heldBy = (module: Module, made: ts.CallExpression | ts.NewExpression): { readonly heldBy?: string } => {
  const parent = made.parent
  const holder =
    ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)
      ? parent.name
      : ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.right === made
        ? parent.left
        : ts.isPropertyDeclaration(parent) && ts.isIdentifier(parent.name)
          ? parent.name
          : undefined
  const name = holder && lastName(holder)
  // Another file may close an exported worker, under another name or through a list.
  const isExported =
    ts.isVariableDeclaration(parent) &&
    ts.isVariableStatement(parent.parent.parent) &&
    parent.parent.parent.modifiers?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword)
  if (!name || isExported) return {}
  // Any use other than a member access (`worker.on(…)`) passes the worker on.
  const isHandedOn = module.all<ts.Identifier>(ts.SyntaxKind.Identifier).some((node) => {
    if (node.text !== name || node === holder || (holder && node.parent === holder)) return false
    const around = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node ? node.parent : node
    if (around !== node && !/^this\b/.test(around.getText(module.file))) return false
    return (
      !(ts.isPropertyAccessExpression(around.parent) && around.parent.expression === around) && !ts.isPropertyDeclaration(around.parent)
    )
  })
  return isHandedOn ? {} : { heldBy: name }
}

const isServing = namePattern((name) => serves.some((entry) => entry.name.test(name)))
const mayStop = namePattern(stopping)
const mayExit = namePattern(/^(exit|abort|reallyExit)$/)
const tellsOfSignals = namePattern(/^(on|once|addListener|prependListener|enableShutdownHooks)$/)

type Emit = Parameters<Extractor>[0]['emit']

const exits = /^(process|globalThis\.process)\.(exit|abort|reallyExit)$/
const harmless =
  /^(console|log|logger|this\.log(ger)?|Logger|pino|winston)\b|^(clearInterval|clearTimeout|String|Number|Date\.now)$|\.(info|warn|error|debug|log|trace)$/

/** Calls that a function always makes, excluding those in callbacks, branches, loops, `catch` and `finally`. */
const straightPath = (body: ts.Node): ts.CallExpression[] => {
  const calls: ts.CallExpression[] = []
  const visit = (node: ts.Node): void => {
    if (
      ts.isFunctionLike(node) ||
      ts.isIfStatement(node) ||
      ts.isConditionalExpression(node) ||
      ts.isSwitchStatement(node) ||
      ts.isIterationStatement(node, false)
    )
      return
    if (ts.isTryStatement(node)) return visit(node.tryBlock)
    ts.forEachChild(node, visit)
    if (ts.isCallExpression(node)) calls.push(node)
  }
  visit(body)
  return calls.sort((a, b) => a.getEnd() - b.getEnd())
}

/** What a signal handler does before it exits the process without waiting. Undefined if it waits, or if that is unknown. */
const exitBefore = (
  module: Module,
  exit: ts.CallExpression,
  body: ts.Node,
): { readonly stops: readonly string[]; readonly nothing: boolean } | undefined => {
  const before = straightPath(body).filter((call) => call !== exit && call.getStart(module.file) < exit.getStart(module.file))
  if (/\bawait\b|\b(if|switch|for|while|return)\b|\?/.test(module.file.text.slice(body.getStart(module.file), exit.getStart(module.file))))
    return undefined
  const stops = before.filter((call) => stopping.test(memberName(call)))
  const others = before.filter((call) => !stops.includes(call) && !harmless.test(call.expression.getText(module.file)))
  if (others.length > 0) return undefined
  return { stops: stops.map((call) => shortText(module, call.expression, 40)), nothing: stops.length === 0 }
}

/** Calls that exit the process, and which of them run before a signal handler has finished its shutdown work. */
const emitExits = (module: Module, emit: Emit): void => {
  const early = new Map<
    ts.CallExpression,
    { readonly stops: readonly string[]; readonly nothing: boolean; readonly signals: readonly string[] }
  >()
  for (const call of module.callsNamed(tellsOfSignals)) {
    if (!/^(process|globalThis\.process)\.(on|once|addListener|prependListener)$/.test(call.expression.getText(module.file))) continue
    const signals = signalsOf(module, call.arguments[0]).filter((signal) => /^SIG/.test(signal))
    const body = signals.length > 0 ? bodyOf(module, call.arguments[1]) : undefined
    if (!body) continue
    const exit = straightPath(body).find((inner) => exits.test(inner.expression.getText(module.file)))
    const before = exit && exitBefore(module, exit, body)
    if (exit && before) early.set(exit, { ...before, signals })
  }
  for (const call of module.callsNamed(mayExit)) {
    const callee = module.text(call.expression)
    if (!exits.test(callee)) continue
    const before = early.get(call)
    const around = module.functionAround(call)?.parent
    const later =
      call.arguments[0]?.getText(module.file) === '0' &&
      around !== undefined &&
      ts.isCallExpression(around) &&
      /^(setTimeout|setImmediate)$|\.(on|once)$/.test(around.expression.getText(module.file))
    emit({
      kind: 'forced-exit',
      at: module.span(call),
      within: module.within(call),
      subject: `${callee} in ${module.within(call)}`,
      callee,
      ...(later ? { onPurpose: true } : {}),
      ...(before ? { before } : {}),
    })
  }
}

/** Calls that stop a component with work in progress, and options that force it to stop. */
const emitStops = (module: Module, emit: Emit): void => {
  for (const call of module.callsNamed(mayStop)) {
    if (!ts.isPropertyAccessExpression(call.expression) || !stopping.test(call.expression.name.text)) continue
    const member = call.expression.name.text
    const owner = bare(call.expression.expression)
    const name = module.originName(owner)
    const force =
      (member === 'closeAllConnections' && isStraight(call)) ||
      (member === 'close' && /^bullmq#Worker\(\)$/.test(name) && call.arguments[0]?.kind === ts.SyntaxKind.TrueKeyword && isStraight(call))
    emit({
      kind: 'stop-call',
      at: module.span(call),
      within: module.within(call),
      subject: shortText(module, call.expression, 60),
      target: lastName(owner),
      member,
      force,
    })
  }
  for (const property of module.all<ts.PropertyAssignment>(ts.SyntaxKind.PropertyAssignment)) {
    if (property.initializer.kind !== ts.SyntaxKind.TrueKeyword || module.text(property.name) !== 'forceCloseConnections') continue
    emit({
      kind: 'stop-call',
      at: module.span(property),
      within: module.within(property),
      subject: 'forceCloseConnections',
      target: '',
      member: 'forceCloseConnections',
      force: true,
    })
  }
}

/** Not in a timer, a branch or a `catch`, so it is not a last resort after a graceful stop. */
const isStraight = (call: ts.CallExpression): boolean => {
  for (let at: ts.Node = call; at.parent; at = at.parent) {
    if (ts.isIfStatement(at) || ts.isCatchClause(at) || ts.isConditionalExpression(at)) return false
    if (ts.isBinaryExpression(at) && at.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return false
    if (ts.isFunctionLike(at) && ts.isCallExpression(at.parent) && !/^(process)\.(on|once)$/.test(at.parent.expression.getText()))
      return false
    if (ts.isFunctionLike(at)) return true
  }
  return true
}

/** `const server = await app.listen(port)` closed by the same function. It is a temporary server, not the service. */
const isClosedWithFunction = (module: Module, made: ts.Node): boolean => {
  const owner = module.functionAround(made)
  let at: ts.Node = made
  while (ts.isAwaitExpression(at.parent) || ts.isParenthesizedExpression(at.parent)) at = at.parent
  if (!owner || !ts.isVariableDeclaration(at.parent) || !ts.isIdentifier(at.parent.name)) return false
  const { text } = at.parent.name
  return module
    .calls()
    .some(
      (call) =>
        ts.isPropertyAccessExpression(call.expression) &&
        /^(close|stop)$/.test(call.expression.name.text) &&
        call.expression.expression.getText(module.file) === text &&
        module.functionAround(call) === owner,
    )
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host === '[::1]' || host.startsWith('127.')

/** The value that a name or a literal stands for, if the file says it. */
const literalOf = (module: Module, node: ts.Expression | undefined): string | undefined => {
  const value = node && bare(node)
  const constant = value && ts.isIdentifier(value) ? constantOf(module, value) : value
  const inner = constant && bare(constant)
  return inner && (ts.isStringLiteralLike(inner) || ts.isNumericLiteral(inner)) ? inner.text : undefined
}

/** Where a call listens: `listen(0, '127.0.0.1')`, `listen({ port: 0, host: '127.0.0.1' })`. Undefined if it does not say a host. */
const addressOf = (
  module: Module,
  call: ts.CallExpression | ts.NewExpression,
): { readonly isLocal: boolean; readonly isEphemeral: boolean } | undefined => {
  const [first, second] = call.arguments ?? []
  const options = first && bare(first)
  const option = (...names: readonly string[]): ts.Expression | undefined =>
    options && ts.isObjectLiteralExpression(options)
      ? options.properties.find(
          (one): one is ts.PropertyAssignment => ts.isPropertyAssignment(one) && names.includes(module.text(one.name)),
        )?.initializer
      : undefined
  const host = literalOf(module, option('host', 'hostname')) ?? literalOf(module, second)
  if (host === undefined) return undefined
  return { isLocal: isLoopback(host), isEphemeral: literalOf(module, option('port') ?? first) === '0' }
}

/** Adapters for serverless platforms. If one is imported, `listen` is only for local development. */
const functionAdapters =
  /^(serverless-http|@(vendia|codegenie)\/serverless-express|aws-serverless-express|aws-lambda-fastify|@fastify\/aws-lambda|hono\/(aws-lambda|vercel|netlify|lambda-edge)|@as-integrations\/aws-lambda|@google-cloud\/functions-framework|firebase-functions(\/.*)?)$/

/** `await once(process, 'SIGTERM')`: the code after it runs when the signal arrives. */
const waitsForSignal = (module: Module, call: ts.CallExpression): string[] => {
  const [emitter, event] = call.arguments
  return emitter?.getText(module.file) === 'process' && /^(node:)?events#(once|on)$/.test(module.originName(call.expression))
    ? signalsOf(module, event).filter((signal) => /^SIG/.test(signal))
    : []
}

/** Calls that start serving, and the shutdown handlers of the process. */
export const processes: Extractor = ({ module, emit, root }) => {
  const isCalledByPlatform = module.imports().some(({ module: specifier }) => functionAdapters.test(specifier))
  for (const call of [...module.callsNamed(tellsOfSignals, isServing), ...module.newsFrom(isServing)]) {
    const name = module.originName(call.expression)
    const serving = serves.find((entry) => entry.name.test(name))
    const address = serving && serving.serves === 'http' ? addressOf(module, call) : undefined
    // Only this process, and whom it tells the number to, can know such a port.
    const isOwn = address?.isLocal === true && address.isEphemeral
    if (serving && !isCalledByPlatform && !isOwn && !isClosedWithFunction(module, call)) {
      const { startLine } = module.span(call)
      emit({
        kind: 'server',
        at: { startLine, endLine: startLine },
        within: module.within(call),
        subject: `${serving.library} ${shortText(module, call.expression, 40)}`,
        library: serving.library,
        serves: serving.serves,
        ...(address?.isLocal ? { loopback: true } : {}),
        ...heldBy(module, call),
      })
    }
    if (!ts.isCallExpression(call)) continue
    const awaited = waitsForSignal(module, call)
    if (awaited.length > 0) {
      const behind = callsIn(module.functionAround(call) ?? module.file).filter((inner) => inner.pos >= call.end)
      emit({
        kind: 'signal-handler',
        at: module.span(call),
        within: module.within(call),
        subject: awaited.join(' '),
        signals: awaited,
        by: call.expression.getText(module.file),
        stops: [...new Set(behind.map(memberName).filter((member) => stopping.test(member)))],
        exits: behind.some((inner) => inner.expression.getText(module.file) === 'process.exit'),
      })
      continue
    }
    const text = call.expression.getText(module.file)
    if (/^(process|globalThis\.process)\.(on|once|addListener|prependListener)$/.test(text)) {
      const signals = signalsOf(module, call.arguments[0]).filter((signal) => /^SIG/.test(signal))
      if (signals.length === 0) continue
      const body = bodyOf(module, call.arguments[1])
      const inside = body ? callsIn(body) : []
      emit({
        kind: 'signal-handler',
        at: module.span(call),
        within: module.within(call),
        subject: signals.join(' '),
        signals,
        by: text,
        stops: [...new Set(inside.map(memberName).filter((member) => stopping.test(member)))],
        exits: inside.some((inner) => inner.expression.getText(module.file) === 'process.exit'),
      })
      const handler = call.arguments[1] && module.origin(call.arguments[1])
      if (handler?.kind === 'local' && ts.isFunctionLike(handler.node))
        root({ reach: 'signal', handler: { name: module.functionName(handler.node) } })
    } else if (memberName(call) === 'enableShutdownHooks') {
      emit({
        kind: 'signal-handler',
        at: module.span(call),
        within: module.within(call),
        subject: 'enableShutdownHooks',
        signals: ['SIGTERM', 'SIGINT'],
        by: 'enableShutdownHooks',
        stops: ['close'],
        exits: false,
      })
    }
  }
  emitExits(module, emit)
  emitStops(module, emit)
  const seen = new Set<string>()
  for (const { module: specifier, local } of module.imports()) {
    if (!shutdownPackages.test(specifier) || seen.has(specifier)) continue
    seen.add(specifier)
    const node = module.file.statements.find(
      (statement) =>
        ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier) && statement.moduleSpecifier.text === specifier,
    )
    if (node)
      emit({
        kind: 'signal-handler',
        at: module.span(node),
        within: '',
        subject: specifier,
        signals: ['SIGTERM', 'SIGINT'],
        by: `${specifier} (${local})`,
        // This package only makes a server stoppable. The signal is handled elsewhere.
        stops: specifier === 'stoppable' ? [] : ['close'],
        exits: false,
      })
  }
}
