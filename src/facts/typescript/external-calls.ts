import type { Deadline, ValueShape } from '#model/fact'
import type { Client } from '#model/facts/external-call'
import { namePattern } from '#languages/typescript/call-index'
import { bare, originName, shortText, type Module, type Origin } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { defaultDeadline, deadlineOf, inherit } from '../deadline.ts'
import { connectionLibraries, httpLibraries, type ClientLibrary, type ConnectionLibrary } from '../libraries/client-libraries.ts'
import { targetOf } from '../target.ts'
import { boundedAround } from './bounded-around.ts'
import type { Context, Extractor } from './context.ts'
import { insertOption } from './insert-option.ts'
import { nameOfMade } from './name-of-made.ts'
import { isNotAwaited } from './nobody-waits.ts'
import { valueShape } from './value-shape.ts'

type Call = ts.CallExpression | ts.NewExpression

/** A library and the member called on it. */
interface Form {
  readonly library: ClientLibrary
  readonly member: string
  /** The factory call that created the client instance. */
  readonly madeBy?: Call
}

const byRoot = new Map<string, ClientLibrary>()
for (const library of httpLibraries) for (const root of library.roots) byRoot.set(root, library)

/** All combinations of `root` and `member`, so that one lookup finds a call. */
const directCalls = new Map<string, { readonly library: ClientLibrary; readonly member: string }>()
const factories = new Map<string, { readonly library: ClientLibrary; readonly options: number }>()
for (const library of httpLibraries)
  for (const root of library.roots) {
    const join = (member: string): string => (member === '' ? root : root.endsWith('#') ? `${root}${member}` : `${root}.${member}`)
    for (const member of Object.keys(library.calls)) directCalls.set(join(member), { library, member })
    for (const [member, options] of Object.entries(library.makes ?? {})) factories.set(join(member), { library, options })
  }

const connections = new Map<string, ConnectionLibrary>()
for (const library of connectionLibraries) for (const maker of library.makers) connections.set(maker, library)

/** Clients injected by a framework: the type's name, the module that exports it, and the library behind it. */
const handedIn: Readonly<Record<string, { readonly from: string; readonly root: string }>> = {
  HttpService: { from: '@nestjs/axios', root: 'axios#' },
}

const formOfHandedIn = (module: Module, origin: Origin): Form | undefined => {
  if (origin.kind !== 'parameter') return undefined
  const known = handedIn[origin.type]
  const path = origin.path[0] === 'axiosRef' ? origin.path.slice(1) : origin.path
  const library = known && byRoot.get(known.root)
  const member = path.join('.')
  if (!library?.calls[member] || member === '') return undefined
  return module.imports().some((record) => record.module === known?.from) ? { library, member } : undefined
}

const formOf = (module: Module, origin: Origin): Form | undefined => {
  const found = formOfHandedIn(module, origin)
  if (found) return found
  const direct = directCalls.get(originName(origin))
  if (direct) return direct
  if (origin.kind !== 'made') return undefined
  const factory = factoryOf(origin.callee)
  const member = origin.path.join('.')
  return factory && factory.library.calls[member] ? { library: factory.library, member, madeBy: origin.call } : undefined
}

/** The library whose factory the callee is. `got.extend(...).extend(...)` counts as one factory. */
const factoryOf = (callee: Origin): { readonly library: ClientLibrary; readonly options: number } | undefined => {
  const direct = factories.get(originName(callee))
  if (direct) return direct
  if (callee.kind !== 'made') return undefined
  const outer = factoryOf(callee.callee)
  const options = outer?.library.makes?.[callee.path.join('.')]
  return outer && options !== undefined ? { library: outer.library, options } : undefined
}

const argumentShape = (module: Module, call: Call, position: number): ValueShape | undefined => {
  const argument = call.arguments?.[position]
  if (call.arguments?.slice(0, position + 1).some(ts.isSpreadElement)) return { type: 'expression' }
  return argument ? valueShape(module, argument) : undefined
}

/** The deadline set by the options of a factory call and of the factories it extends. */
const instanceDeadline = (module: Module, call: Call): Deadline => {
  const callee = module.origin(call.expression)
  const factory = factoryOf(callee)
  if (!factory) return { state: 'unknown', because: 'it is made elsewhere' }
  const own = deadlineOf(
    argumentShape(module, call, factory.options),
    factory.library.deadlineKeys,
    defaultDeadline(factory.library.default),
  )
  return callee.kind === 'made' && factoryOf(callee.callee) ? inherit(own, instanceDeadline(module, callee.call)) : own
}

const optionsPosition = (module: Module, call: Call, form: Form): number => {
  const details = form.library.calls[form.member]
  const declared = details?.options ?? 1
  // A call without an address takes the body as its first argument.
  if (details?.url === undefined) return declared
  // In `axios({ url })`, `got({ url })` and `http.get({ host })` the only argument is the options object.
  const [first] = call.arguments ?? []
  return declared === 1 && first && call.arguments?.length === 1 && valueShape(module, first).type === 'object' ? 0 : declared
}

const usedLater = (module: Module, call: Call, pattern: (name: string) => RegExp): boolean => {
  const parent = call.parent
  const name = ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : undefined
  const around = module.functionAround(call) ?? module.file
  return name !== undefined && pattern(name).test(around.getText(module.file))
}

const ownDeadline = (module: Module, call: Call, form: Form, options: ValueShape | undefined): Deadline => {
  const around = boundedAround(module, call)
  if (around) return { state: 'bounded', by: around }
  if (
    /^(node:http|superagent)$/.test(form.library.library) &&
    usedLater(module, call, (name) => new RegExp(`\\b${name}\\s*\\.\\s*(setTimeout|timeout|destroy|abort)\\b`))
  )
    return { state: 'bounded', by: 'setTimeout' }
  // A `Request` object or configuration created elsewhere may carry its own signal.
  const [first] = call.arguments ?? []
  if (
    first &&
    form.library.calls[form.member]?.url !== undefined &&
    valueShape(module, first).type === 'expression' &&
    /^(req|request|config|options|init)$/i.test(bare(first).getText(module.file))
  )
    return { state: 'unknown', because: 'the request is made elsewhere' }
  return deadlineOf(options, form.library.deadlineKeys, defaultDeadline(form.library.default))
}

/** Whether a body contains `{ stream: true }`, or a value that may be true. */
const asksForStream = (body: ValueShape | undefined): boolean => {
  const stream = body?.type === 'object' ? body.keys.stream?.value : undefined
  return stream !== undefined && !(stream.type === 'literal' && stream.value !== true)
}

const isStreaming = (options: ValueShape | undefined, form: Form): boolean => {
  if (form.member === 'stream') return true
  if (options?.type !== 'object') return false
  const type = options.keys.responseType?.value
  const headers = options.keys.headers?.value
  const accept = headers?.type === 'object' ? (headers.keys.Accept ?? headers.keys.accept)?.value : undefined
  return (type?.type === 'literal' && type.value === 'stream') || (accept?.type === 'literal' && accept.value === 'text/event-stream')
}

const verbOf = (options: ValueShape | undefined): string | undefined => {
  const method = options?.type === 'object' ? options.keys.method?.value : undefined
  return method?.type === 'literal' && typeof method.value === 'string' ? method.value.toUpperCase() : undefined
}

/** Whether a call is a request through a known client. Gives its HTTP method if the code states one. */
export const requestOf = (module: Module, call: ts.CallExpression): { readonly method: string | undefined } | undefined => {
  const form = formOf(module, module.origin(call.expression))
  const details = form?.library.calls[form.member]
  return form && details
    ? { method: details.method ?? verbOf(argumentShape(module, call, optionsPosition(module, call, form))) }
    : undefined
}

/** Mark of functions that call other services directly. */
export const callsOut = 'calls-out'

const emitCall = ({ module, emit, mark }: Context, call: ts.CallExpression, form: Form): void => {
  const details = form.library.calls[form.member]
  if (!details) return
  mark(module.within(call), callsOut)
  const position = optionsPosition(module, call, form)
  const options = argumentShape(module, call, position)
  const own = ownDeadline(module, call, form, options)
  const deadline = form.madeBy ? inherit(own, instanceDeadline(module, form.madeBy)) : own
  const urlArgument = details.url === undefined ? undefined : argumentShape(module, call, details.url)
  const inOptions = options?.type === 'object' ? (options.keys.url ?? options.keys.baseURL)?.value : undefined
  const callee = shortText(module, call.expression, 40)
  const method = details.method ?? verbOf(options)
  const edit =
    form.library.option !== '' && (deadline.state === 'none' || deadline.state === 'default')
      ? insertOption(module, call, position, form.library.option)
      : undefined
  const origin = module.origin(call.expression)
  emit({
    kind: 'external-call',
    at: module.span(call),
    within: module.within(call),
    subject: `${form.library.library} ${callee}`,
    protocol: form.library.protocol,
    library: form.library.library,
    callee,
    ...(method ? { method } : {}),
    ...targetOf(urlArgument?.type === 'object' ? inOptions : (urlArgument ?? inOptions)),
    streaming: isStreaming(options, form) || asksForStream(details.url === undefined ? argumentShape(module, call, 0) : undefined),
    deadline,
    ...(ts.isCallExpression(call) && isNotAwaited(call) ? { unawaited: true } : {}),
    ...(origin.kind === 'made' && origin.name ? { client: { name: origin.name } } : {}),
    ...(edit ? { deadlineEdit: edit } : {}),
  })
}

const emitClient = (
  context: Context,
  call: Call,
  client: Pick<Client, 'library' | 'protocol' | 'deadline' | 'connection' | 'deadlineEdit'>,
): void => {
  const { module, emit } = context
  const name = nameOfMade(module, call)
  emit({
    kind: 'client',
    at: module.span(call),
    within: module.within(call),
    subject: `${client.library} ${shortText(module, call.expression, 40)} ${name}`.trim(),
    name,
    ...client,
  })
}

const emitMade = (context: Context, call: Call, callee: Origin): boolean => {
  const { module } = context
  const factory = factoryOf(callee)
  if (factory) {
    emitClient(context, call, {
      library: factory.library.library,
      protocol: factory.library.protocol,
      deadline: instanceDeadline(module, call),
    })
    return true
  }
  const connection = connections.get(originName(callee))
  if (!connection) return false
  const shapes = connection.options.map((position) => argumentShape(module, call, position))
  // If the options argument is opaque, the factory's deadline is unknown.
  const options =
    shapes.find((shape) => shape?.type === 'object') ??
    (shapes.some((shape) => shape?.type === 'expression' && !isUrlLike(shape)) ? { type: 'expression' as const } : undefined)
  const deadline = boundedAround(module, call)
    ? { state: 'bounded' as const, by: 'a wrapper' }
    : deadlineOf(options, connection.deadlineKeys, defaultDeadline(connection.default))
  const edit =
    connection.option !== '' && deadline.state === 'none' && options?.type === 'object'
      ? insertOption(module, call, connection.options[shapes.indexOf(options)] ?? 0, connection.option)
      : undefined
  emitClient(context, call, {
    library: connection.library,
    protocol: connection.protocol,
    deadline,
    connection: { phase: connection.phase, exemptWith: connection.exemptWith ?? [] },
    ...(edit ? { deadlineEdit: edit } : {}),
  })
  return true
}

/** `env.REDIS_URL`, `config.databaseUrl`: an address, which carries no options. */
const isUrlLike = (shape: ValueShape): boolean =>
  shape.type === 'expression' && shape.name !== undefined && /(url|uri|dsn|port|host|connection_?string)$/i.test(shape.name)

const clientMembers = new Set(httpLibraries.flatMap((library) => Object.keys(library.calls)).filter(Boolean))

const requestLike = /^(fetch|request|http|got|axios|api|client)$/i

const isProjectModule = (module: string): boolean =>
  module.startsWith('.') ||
  module.startsWith('@/') ||
  module.startsWith('~') ||
  module.startsWith('#') ||
  !byRoot.has(`${module.replace(/^node:/, '')}#`)

/** A call through a value exported by another file of the repository, an import alias or a workspace package. */
const emitMemberCall = ({ module, emit }: Context, call: ts.CallExpression, origin: Origin): void => {
  if (origin.kind !== 'import' || !isProjectModule(origin.module) || origin.path.length === 0) return
  const member = origin.path.at(-1) ?? ''
  const isClientMember = origin.path.length > 1 && clientMembers.has(member)
  const [first] = call.arguments
  const looksLikeRequest =
    origin.path.length === 1 &&
    first !== undefined &&
    /^(literal|template)$/.test(valueShape(module, first).type) &&
    requestLike.test(member)
  if (!isClientMember && !looksLikeRequest) return
  const bounded = boundedAround(module, call)
  const names = isClientMember ? origin.path.slice(0, -1) : origin.path
  emit({
    kind: 'member-call',
    at: module.span(call),
    within: module.within(call),
    subject: shortText(module, call.expression, 40),
    target: { module: origin.module, name: names.join('.') },
    path: isClientMember ? [member] : [],
    callee: shortText(module, call.expression, 40),
    args: call.arguments
      .slice(0, 3)
      .map((argument) => (ts.isSpreadElement(argument) ? { type: 'expression' as const } : valueShape(module, argument))),
    ...(bounded ? { boundedBy: bounded } : {}),
    ...(isNotAwaited(call) ? { unawaited: true } : {}),
  })
}

/**
 * `axios.defaults.timeout = …`, `api.defaults.timeout = …`, `setGlobalDispatcher(new Agent({ headersTimeout }))`, and
 * request interceptors.
 */
const emitSetting = ({ module, emit }: Context, node: ts.Node, origin: Origin, deadline: Deadline, what: string): void => {
  const base = { kind: 'client-setting' as const, at: module.span(node), within: module.within(node), subject: what, deadline }
  const root = originName(origin)
  const library = byRoot.get(root)
  if (library) emit({ ...base, library: library.library })
  else if (origin.kind === 'made' && origin.name) emit({ ...base, target: { name: origin.name } })
  else if (origin.kind === 'import') emit({ ...base, target: { module: origin.module, name: origin.path.join('.') || 'default' } })
}

const dropMembers = (origin: Origin, count: number): Origin =>
  'path' in origin ? { ...origin, path: origin.path.slice(0, -count) } : origin

const pathOf = (origin: Origin): readonly string[] => ('path' in origin ? origin.path : [])

const emitDefaults = (context: Context): void => {
  for (const node of context.module.all<ts.BinaryExpression>(ts.SyntaxKind.BinaryExpression)) {
    if (node.operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(node.left)) continue
    const key = node.left.name.text
    if ((key !== 'timeout' && key !== 'signal') || !/\bdefaults\.(timeout|signal)$/.test(node.left.getText(context.module.file))) continue
    const origin = context.module.origin(node.left)
    emitSetting(
      context,
      node,
      dropMembers(origin, 2),
      deadlineOf(
        { type: 'object', open: false, keys: { [key]: { value: valueShape(context.module, node.right), at: context.module.span(node) } } },
        [key],
        { state: 'none' },
      ),
      `defaults.${key}`,
    )
  }
}

/** `HttpModule.register({ timeout: 5_000 })` bounds every call made through the injected service. */
const moduleSetting = (context: Context, call: ts.CallExpression): void => {
  const options = argumentShape(context.module, call, 0)
  const deadline = deadlineOf(options, ['timeout', 'signal'], { state: 'none' })
  if (deadline.state === 'none' || deadline.state === 'disabled') return
  context.emit({
    kind: 'client-setting',
    at: context.module.span(call),
    within: context.module.within(call),
    subject: 'HttpModule',
    library: 'axios',
    deadline: options?.type === 'object' ? deadline : { state: 'unknown', because: 'the module of HTTP is set up elsewhere' },
  })
}

const emitCallSetting = (context: Context, call: ts.CallExpression, origin: Origin): boolean => {
  const path = pathOf(origin)
  if (/^@nestjs\/axios#HttpModule\.register(Async)?$/.test(originName(origin))) {
    moduleSetting(context, call)
    return true
  }
  if (path.slice(-3).join('.') === 'interceptors.request.use') {
    const [handler] = call.arguments
    const text = handler ? bare(handler).getText(context.module.file) : ''
    const written = handler !== undefined && (ts.isArrowFunction(bare(handler)) || ts.isFunctionExpression(bare(handler)))
    const deadline: Deadline = /\b(timeout|signal)\b/.test(text)
      ? { state: 'bounded', by: 'a request interceptor', at: context.module.span(call) }
      : written
        ? { state: 'none' }
        : { state: 'unknown', because: 'an interceptor that is written elsewhere may set it' }
    if (deadline.state !== 'none') emitSetting(context, call, dropMembers(origin, 3), deadline, 'interceptors.request')
    return true
  }
  if (originName(origin) === 'undici#setGlobalDispatcher') {
    const text = call.getText(context.module.file)
    const deadline: Deadline = /(headersTimeout|bodyTimeout)/.test(text)
      ? { state: 'bounded', by: 'the global dispatcher', at: context.module.span(call) }
      : { state: 'unknown', because: 'the global dispatcher is made elsewhere' }
    context.emit({
      kind: 'client-setting',
      at: context.module.span(call),
      within: context.module.within(call),
      subject: 'setGlobalDispatcher',
      library: 'fetch',
      deadline,
    })
    return true
  }
  return false
}

/** Whether a name continues the result of a factory: `got#extend().get`. */
const isOfFactory = (name: string): boolean => {
  for (let end = name.indexOf('()'); end >= 0; end = name.indexOf('()', end + 1)) if (factories.has(name.slice(0, end))) return true
  return false
}

/** Filter on origin names: matches every call that this file may need to examine. */
export const mayCallOut = namePattern((name) => {
  const member = name.slice(Math.max(name.lastIndexOf('#'), name.lastIndexOf('.')) + 1)
  return (
    name.startsWith('parameter#') ||
    directCalls.has(name) ||
    factories.has(name) ||
    connections.has(name) ||
    isOfFactory(name) ||
    clientMembers.has(member) ||
    requestLike.test(member) ||
    name === 'undici#setGlobalDispatcher' ||
    name.startsWith('@nestjs/axios#') ||
    name.endsWith('interceptors.request.use')
  )
})

/** Calls to other services, the configured clients they use, and the deadlines that bound them. */
export const externalCalls: Extractor = (context) => {
  for (const call of context.module.callsFrom(mayCallOut)) {
    const origin = context.module.origin(call.expression)
    if (origin.kind === 'unknown') continue
    const form = formOf(context.module, origin)
    if (form) emitCall(context, call, form)
    else if (!emitMade(context, call, origin) && !emitCallSetting(context, call, origin)) emitMemberCall(context, call, origin)
  }
  for (const made of context.module.newsFrom(mayCallOut)) emitMade(context, made, context.module.origin(made.expression))
  emitDefaults(context)
}
