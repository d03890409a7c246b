import { bare, originName, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from './context.ts'

/** Calls that make a process serve, by origin name. A framework that also stops by itself is left out: nothing is missing there. */
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

/** Packages that install signal handlers themselves, or exist to be told. */
const shutdownPackages =
  /^(close-with-grace|@godaddy\/terminus|http-terminator|lightship|stoppable|fastify-graceful-shutdown|node-graceful-shutdown|exit-hook|async-exit-hook|http-graceful-shutdown|@moebius\/http-graceful-shutdown|graceful-shutdown|shutdown-async|death|node-cleanup|signal-exit|@fastify\/(graceful-shutdown|restartable)|nestjs-graceful-shutdown|@nestjs\/terminus-graceful|moleculer|@adonisjs\/core|graphile-worker|@temporalio\/worker|cluster-shutdown|@lightship\/\w+|blipp|graceful-fs-shutdown|@gquittet\/graceful-server|effect|@effect\/platform-node|@boringnode\/\w+|pm2-graceful|throng|service-tools|tiny-async-shutdown)$/

const stopping =
  /^(close|end|disconnect|shutdown|stop|destroy|drain|quit|terminate|\$disconnect|dispose|gracefulShutdown|tryShutdown|closeAllConnections)$/i

const signalsOf = (module: Module, node: ts.Expression | undefined): string[] => {
  if (!node) return []
  const value = bare(node)
  if (ts.isStringLiteralLike(value)) return [value.text]
  if (!ts.isIdentifier(value)) return []
  // `for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, …)`, also with the list in a constant or under `forEach`.
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
  if (array && ts.isArrayLiteralExpression(bare(array as ts.Expression)))
    return (bare(array as ts.Expression) as ts.ArrayLiteralExpression).elements
      .filter(ts.isStringLiteralLike)
      .map((element) => element.text)
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
  const origin = module.origin(value)
  return origin.kind === 'local' && ts.isFunctionLike(origin.node) && 'body' in origin.node
    ? (origin.node.body as ts.Node | undefined)
    : undefined
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

/** What makes the process serve, and what is told when it has to stop. */
export const processes: Extractor = ({ module, emit, root }) => {
  for (const call of [...module.calls(), ...module.news()]) {
    const origin = module.origin(call.expression)
    const name = originName(origin)
    const serving = serves.find((entry) => entry.name.test(name))
    if (serving) {
      const { startLine } = module.span(call)
      emit({
        kind: 'server',
        at: { startLine, endLine: startLine },
        within: module.within(call),
        subject: `${serving.library} ${shortText(module, call.expression, 40)}`,
        library: serving.library,
        serves: serving.serves,
      })
    }
    if (!ts.isCallExpression(call)) continue
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
  for (const { module: specifier, local } of module.imports()) {
    if (!shutdownPackages.test(specifier)) continue
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
        stops: ['close'],
        exits: false,
      })
  }
}
