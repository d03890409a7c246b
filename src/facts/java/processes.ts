import type { Call, JavaModule } from '#languages/java/module'
import type { Context, Extractor } from './context.ts'

/** Servers that the program starts itself; frameworks stop theirs automatically. */
const servers: readonly {
  readonly type: string
  readonly methods: readonly string[]
  readonly library: string
  readonly serves: 'http' | 'grpc'
}[] = [
  { type: 'com.sun.net.httpserver.HttpServer', methods: ['create'], library: 'HttpServer', serves: 'http' },
  { type: 'io.javalin.Javalin', methods: ['create'], library: 'Javalin', serves: 'http' },
  { type: 'io.undertow.Undertow', methods: ['builder'], library: 'Undertow', serves: 'http' },
  { type: 'io.grpc.ServerBuilder', methods: ['forPort'], library: 'gRPC', serves: 'grpc' },
  { type: 'io.grpc.netty.NettyServerBuilder', methods: ['forPort', 'forAddress'], library: 'gRPC', serves: 'grpc' },
]

/** Paths that a file serves without a framework. */
const servedPaths = /\b(?:createContext|get|addPrefixPath|addExactPath)\s*\(\s*"([^"]*)"/g
const lookedAt = /^\/*(-?actuator|health\w*|livez?|liveness|readyz?|readiness|ping|metrics|prometheus|status|q)(\/|$)/

/** A port of the system's choice on the local machine: only this process knows it. */
const ownPort = /(getLoopbackAddress\(\)|"(localhost|127\.[\d.]+)")\s*,\s*0\b/

/** A secondary port that serves only health checks and metrics. */
const isAside = (text: string): boolean => {
  const paths = [...text.matchAll(servedPaths)].map((found) => found[1] ?? '')
  return paths.length > 0 && paths.every((path) => lookedAt.test(path))
}

const emitServer = ({ module, emit, mark }: Context, call: Call): void => {
  if (call.isNew || call.receiver.kind !== 'names') return
  const name = call.receiver.parts.join('.')
  const base = { at: { startLine: call.node.startLine, endLine: call.node.startLine }, within: module.within(call.node) }
  const server = servers.find((one) => one.methods.includes(call.name) && module.isType(name, one.type))
  if (server && !isAside(module.text) && !ownPort.test(call.node.text)) {
    mark(base.within, 'serves')
    emit({ ...base, kind: 'server', subject: `${server.library} server`, library: server.library, serves: server.serves })
  }
  // Spring Boot listens, and closes its context on a termination signal.
  if (call.name === 'run' && module.isType(name, 'org.springframework.boot.SpringApplication')) {
    mark(base.within, 'serves')
    emit({ ...base, kind: 'server', subject: 'Spring Boot server', library: 'Spring Boot', serves: 'http' })
    emit({
      ...base,
      kind: 'signal-handler',
      subject: 'Spring Boot',
      signals: ['SIGTERM'],
      by: 'Spring Boot',
      stops: ['close'],
      exits: true,
    })
  }
}

/** Jetty's server stops on a termination signal only after `setStopAtShutdown(true)`. */
const emitStopAtShutdown = ({ module, emit }: Context, call: Call): void => {
  if (
    call.name !== 'setStopAtShutdown' ||
    !/^setStopAtShutdown\s*\(\s*true\b/.test(call.node.text.slice(call.node.text.lastIndexOf(call.name)))
  )
    return
  emit({
    kind: 'signal-handler',
    at: call.node.span,
    within: module.within(call.node),
    subject: 'Jetty',
    signals: ['SIGTERM', 'SIGINT'],
    by: 'setStopAtShutdown',
    stops: ['stop'],
    exits: false,
  })
}

const emitHook = ({ module, emit, root }: Context, call: Call): void => {
  if (call.name !== 'addShutdownHook') return
  const { text } = call.node
  const stops = [...text.matchAll(/\.\s*(close|stop|shutdown|shutdownNow|awaitTermination|destroy|disconnect|flush)\s*\(/g)].map(
    (found) => found[1] as string,
  )
  const within = module.within(call.node)
  emit({
    kind: 'signal-handler',
    at: call.node.span,
    within,
    subject: 'shutdown hook',
    signals: ['SIGTERM', 'SIGINT'],
    by: 'Runtime.addShutdownHook',
    stops: [...new Set(stops)],
    exits: true,
  })
  for (const method of module.methods) if (call.node.contains(method.node)) root({ reach: 'signal', handler: { name: method.qualified } })
}

const emitExit = ({ module, emit }: Context, call: Call): void => {
  const isExit = call.name === 'exit' && call.receiver.kind === 'names' && call.receiver.parts.join('.') === 'System'
  const isHalt = call.name === 'halt' && call.receiver.kind === 'call' && call.receiver.call.name === 'getRuntime'
  if (!isExit && !isHalt) return
  emit({
    kind: 'forced-exit',
    at: { startLine: call.node.startLine, endLine: call.node.startLine },
    within: module.within(call.node),
    subject: call.calleeText,
    callee: isExit ? 'System.exit' : 'Runtime.halt',
  })
}

const goesRound =
  /\bwhile\s*\(\s*(true|!|\w+\s*\.\s*get\s*\(\s*\)|\w*([rR]unning|[sS]topped|[aA]ctive)\b)|schedule(AtFixedRate|WithFixedDelay)/

/** The stop cuts off work in progress: `server.stop(0)`, or `pool.shutdownNow()` with no graceful wait before it. */
const cutsOff = (module: JavaModule, call: Call): boolean => {
  const type = module.receiverType(call)
  if (call.name === 'stop') return module.isType(type, 'com.sun.net.httpserver.HttpServer') && call.argumentText === '0'
  if (call.name !== 'shutdownNow') return false
  const method = module.methodAround(call.node)
  // `shutdownNow` is the only way to stop a loop that runs until it is cancelled.
  if (method && (/\.\s*set\s*\(\s*(true|false)\s*\)|=\s*(true|false)\s*;/.test(module.bodyText(method)) || goesRound.test(module.text)))
    return false
  const waits = method === undefined || /\.\s*(shutdown|awaitTermination|close|invokeAll|join)\s*\(/.test(module.bodyText(method))
  return !waits && (type === 'ExecutorService' || type === 'ThreadPoolExecutor' || module.isType(type, 'io.grpc.Server'))
}

/** Calls that stop a holder of work, connections or a port. */
const emitStop = ({ module, emit }: Context, call: Call): void => {
  if (!/^(shutdown|shutdownNow|close|stop)$/.test(call.name) || call.receiver.kind !== 'names') return
  emit({
    kind: 'stop-call',
    at: { startLine: call.node.startLine, endLine: call.node.startLine },
    within: module.within(call.node),
    subject: call.calleeText,
    target: call.receiver.parts[call.receiver.parts.length - 1] ?? '',
    member: call.name,
    force: cutsOff(module, call),
  })
}

/** Methods that a container runs at shutdown. */
const emitEnd = ({ module, emit }: Context): void => {
  for (const method of module.methods) {
    if (!method.annotations.some(({ name }) => name === 'PreDestroy')) continue
    const stops = [...module.bodyText(method).matchAll(/\b(close|stop|shutdown|shutdownNow|awaitTermination|destroy|disconnect)\s*\(/g)]
    emit({
      kind: 'signal-handler',
      at: method.node.span,
      // It belongs to the class, which loses it if the method is removed.
      within: '',
      subject: '@PreDestroy',
      signals: ['SIGTERM'],
      by: '@PreDestroy',
      stops: [...new Set(stops.map((found) => found[1] as string))],
      exits: false,
    })
  }
}

/** Servers, shutdown hooks, and calls that kill the process. */
export const processes: Extractor = (context) => {
  emitEnd(context)
  for (const call of context.module.calls) {
    emitServer(context, call)
    emitHook(context, call)
    emitStopAtShutdown(context, call)
    emitExit(context, call)
    emitStop(context, call)
  }
}
