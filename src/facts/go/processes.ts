import type { Deadline } from '#model/fact'
import { originName, type Call, type GoFunction, type Literal, type Module } from '#languages/go/module'
import type { Context, Extractor } from './context.ts'
import { handlingCalls, servingCalls } from './libraries/processes.ts'

/** Names of internal ports, and of ports on the local machine. */
const aside = /metrics|prometheus|telemetry|health|pprof|debug|127\.0\.0\.1|localhost|admin/i
/** Ports beside the main service, for operators and monitoring. */
const isAside = /promhttp|pprof|expvar|healthz?\b|\.HTTPHandler\(/i
/** A function whose name says that it starts such a port: `initPprofServer`, `serveMetrics`. */
const startsAside = /pprof|prom(etheus)?(?![a-z])|metrics|telemetry|health|debug|profil/i

const signalNames = (call: Call, module: Module): string[] => {
  const names = call.args.slice(1).map((argument) => module.slice(argument))
  // Without arguments, every signal is handled.
  if (names.length === 0) return ['SIGTERM', 'SIGINT']
  return names.flatMap((name) => {
    if (/^os\.Interrupt$/.test(name)) return ['SIGINT']
    if (/^os\.Kill$/.test(name)) return ['SIGKILL']
    const known = /^(?:syscall|unix)\.(SIG\w+)$/.exec(name)?.[1]
    // A list from elsewhere may contain any signal.
    return known ? [known] : ['SIGTERM', 'SIGINT']
  })
}

const stopping = /\.(Shutdown|GracefulStop|Stop|Close|Drain|Wait)\(/g

const stopsIn = (text: string): string[] => [...new Set([...text.matchAll(stopping)].map((found) => found[1] ?? ''))]

const emitSignal = ({ module, emit }: Context, call: Call, signals: readonly string[], by: string): void => {
  const around = module.functionAround(call.node)
  emit({
    kind: 'signal-handler',
    at: call.node.span,
    within: around?.name ?? '',
    subject: `${by} ${signals.join(' ')}`,
    signals,
    by,
    stops: stopsIn(around ? module.bodyText(around) : ''),
    exits: false,
    ignoresUncatchable: true,
  })
}

/** A port on the local machine only, such as one where a program waits for its own browser. */
const isLocal = (module: Module, call: Call): boolean => {
  const origin = module.calleeOrigin(call)
  const address = origin.kind === 'value' ? origin.literal?.fields.get('Addr') : call.args[0]
  return address !== undefined && /127\.0\.0\.1|localhost/.test(module.slice(address))
}

/** The innermost function's name says that its server answers health checks. */
const servesHealth = (module: Module, call: Call): boolean => {
  const own = module.functionAround(call.node)
  return own?.outer !== undefined && /health-?check[- ]?(server|addr|listen)/i.test(module.bodyText(own))
}

/** A secondary server: for operators, for monitoring, or on the local machine only. */
export const isServerAside = (module: Module, call: Call): boolean =>
  isAside.test(module.slice(call)) || startsAside.test(module.within(call.node)) || isLocal(module, call) || servesHealth(module, call)

const startsServer = /^(ListenAndServe|Serve|Start)(TLS)?$/

/** `srv` of `srv.Start`; not a package with such a function, such as `http.ListenAndServe`. */
const startedOn = (call: Call): { readonly on?: string } => {
  const name = call.path.slice(0, -1).join('.')
  return name === '' || /http$/.test(name) || !startsServer.test(call.path.at(-1) ?? '') ? {} : { on: name }
}

const emitServer = ({ module, emit, mark }: Context, call: Call, known: (typeof servingCalls)[string]): void => {
  if (isAside.test(module.slice(call)) || startsAside.test(module.within(call.node)) || isLocal(module, call) || servesHealth(module, call))
    return
  mark(module.within(call.node), 'serves')
  emit({
    kind: 'server',
    at: call.node.span,
    within: module.within(call.node),
    subject: call.callee,
    library: known.library,
    serves: known.serves,
    ...startedOn(call),
  })
}

const loggers = /(^|\.)(log|logger|logging|logrus|slog|zap|zerolog|sugar|l|lg)$/i

/** `os.Exit`, and log calls that exit the process: `log.Fatal`, `logger.Fatalf`, `log.Fatal().Msg`. */
const isExit = (module: Module, call: Call, name: string): boolean => {
  if (name === 'os#Exit') return true
  const member = call.path.at(-1) ?? ''
  if (!/^Fatal(f|ln|w)?$/.test(member)) return false
  if (/^(log|github\.com\/(sirupsen\/logrus|rs\/zerolog\/log)|k8s\.io\/klog)#Fatal/.test(name)) return true
  if (/^(go\.uber\.org\/zap|github\.com\/rs\/zerolog)#/.test(name)) return true
  const holder = call.path.slice(0, -1).join('.')
  return loggers.test(holder) && module.origin({ start: call.start, end: call.start }).kind === 'unknown'
}

/** Channels that receive signals, by name. */
const signalChannels = (module: Module): { readonly name: string; readonly signals: readonly string[] }[] =>
  module.calls.flatMap((call) => {
    if (!/^signal\.Notify$/.test(call.callee) || !call.args[0]) return []
    const name = module.slice(call.args[0])
    return /^\w+$/.test(name) ? [{ name, signals: signalNames(call, module) }] : []
  })

/** Calls that may occur between the signal and the exit without stopping anything. */
const onlySays = /^(fmt|log|slog|logger|logrus|zap|zerolog|os|println|print|string|int)\b/

const exitAfterSignal = (
  module: Module,
  call: Call,
  around: GoFunction | undefined,
): { readonly signals: readonly string[] } | undefined => {
  if (!around?.body) return undefined
  const before = module.text.slice(around.body.open, call.start)
  for (const { name, signals } of signalChannels(module)) {
    const received = before.lastIndexOf(`<-${name}`)
    // A second receive, here or in the enclosing function: the first signal starts the shutdown, and a second one skips the wait.
    if (received === -1 || module.text.split(`<-${name}`).length > 2) continue
    const from = around.body.open + received
    const between = module.calls.filter((other) => other.start > from && other.end <= call.start)
    if (between.every((other) => onlySays.test(other.callee)) && !/\bclose\(/.test(module.text.slice(from, call.start))) return { signals }
  }
  return undefined
}

const emitExit = ({ module, emit }: Context, call: Call): void => {
  const around = module.functionAround(call.node)
  // After a panic, which would crash the process anyway.
  if (around?.body && /\b\w*[rR]ecover\(/.test(module.text.slice(around.body.open, call.start))) return
  const after = exitAfterSignal(module, call, around)
  const status = call.args[0] && module.slice(call.args[0])
  const later =
    status === '0' && around?.body !== undefined && /\btime\.(Sleep|After)\(/.test(module.text.slice(around.body.open, call.start))
  emit({
    kind: 'forced-exit',
    at: call.node.span,
    within: around?.name ?? '',
    subject: call.callee,
    callee: call.callee,
    ...(later ? { onPurpose: true } : {}),
    ...(after ? { before: { stops: [], nothing: true, signals: after.signals } } : {}),
  })
}

const headerLimits = ['ReadHeaderTimeout', 'ReadTimeout']

/** The time limit for sending a request, from the fields of a server. */
const limitOf = (module: Module, literal: Literal): Deadline => {
  for (const field of headerLimits) {
    const range = literal.fields.get(field)
    if (!range) continue
    return /^(0|time\.Duration\(0\))$/.test(module.slice(range))
      ? { state: 'disabled', at: module.spanOf(range) }
      : { state: 'bounded', by: field, at: module.spanOf(range) }
  }
  const before = module.text.slice(Math.max(0, literal.start - 80), literal.start)
  // `graceful.WithDefaults(&http.Server{…})`: the function it is passed to may set the other fields.
  if (/\w\(\s*&?$/.test(before)) return { state: 'unknown', because: 'it is passed to a function that may set it' }
  // A server that is configured further down.
  const held = /([A-Za-z_][\w.]*)\s*(?::=|=|:)\s*&?$/.exec(before)?.[1]
  const last = held?.split('.').at(-1)
  if (last && new RegExp(`\\b${last}\\.(ReadHeaderTimeout|ReadTimeout)\\s*=`).test(module.text))
    return { state: 'bounded', by: 'ReadHeaderTimeout' }
  return { state: 'none' }
}

const emitLimits = ({ module, emit }: Context): void => {
  for (const literal of module.literals) {
    if (literal.type?.module !== 'net/http' || literal.type.name !== 'Server') continue
    // Internal ports, for operators and monitoring.
    const near = module.text.slice(Math.max(0, literal.start - 60), literal.end)
    if (aside.test(module.package) || aside.test(near.slice(near.lastIndexOf('\n', 60) + 1))) continue
    emit({
      kind: 'server-limit',
      at: { startLine: literal.node.startLine, endLine: literal.node.startLine },
      within: module.within(literal.node),
      subject: 'http.Server',
      library: 'net/http',
      made: 'http.Server',
      option: 'ReadHeaderTimeout',
      deadline: limitOf(module, literal),
    })
  }
}

/** What makes the process accept work, how it reacts to a termination signal, and what kills it. */
export const processes: Extractor = (context) => {
  const { module, emit } = context
  for (const call of module.calls) {
    const last = call.path.at(-1)
    if (last === undefined) continue
    const name = originName(module.calleeOrigin(call))
    const serving =
      servingCalls[name] ??
      (/^(ListenAndServe|ListenAndServeTLS)$/.test(last) ? { library: 'net/http', serves: 'http' as const } : undefined)
    if (serving) {
      emitServer(context, call, serving)
      if (/^net\/http#(ListenAndServe|Serve)(TLS)?$/.test(name) && !isAside.test(module.slice(call)) && !aside.test(module.package))
        emit({
          kind: 'server-limit',
          at: call.node.span,
          within: module.within(call.node),
          subject: call.callee,
          library: 'net/http',
          made: call.callee,
          option: 'ReadHeaderTimeout',
          deadline: { state: 'none' },
        })
    }
    if (name === 'os/signal#Notify' || name === 'os/signal#NotifyContext')
      emitSignal(context, call, signalNames(call, module), name.replace('os/signal#', 'signal.'))
    const handling = handlingCalls.find((one) => one.call.test(name))
    if (handling) emitSignal(context, call, ['SIGTERM', 'SIGINT'], handling.by)
    if (isExit(module, call, name)) emitExit(context, call)
  }
  emitLimits(context)
}
