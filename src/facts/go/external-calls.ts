import type { Deadline, Ref, ValueShape } from '#model/fact'
import { originName, withoutVersion, type Call, type Literal, type Module, type Origin, type Range } from '#languages/go/module'
import { defaultDeadline } from '../deadline.ts'
import { targetOf } from '../target.ts'
import type { Context, Extractor } from './context.ts'
import { contextDeadline, firstContext, requestDeadline } from './contexts.ts'
import { goClientLibraries, transportsWithoutDeadline, unboundedCalls, type GoClientLibrary } from './libraries/clients.ts'
import { refOf, ownPackage } from './refs.ts'
import { valueShape } from './value-shape.ts'

/** The mark of functions that directly call another process. */
export const callsOut = 'calls-out'

const byType = new Map<string, GoClientLibrary>()
const byMaker = new Map<string, GoClientLibrary>()
for (const library of goClientLibraries) {
  for (const type of library.types) byType.set(type, library)
  for (const maker of library.makers) byMaker.set(maker, library)
}

const [netHttp] = goClientLibraries as readonly [GoClientLibrary, ...GoClientLibrary[]]

const none: Deadline = { state: 'none' }
const handedIn: Deadline = { state: 'unknown', because: 'its client is handed in' }

/** Whether a timeout field means "no timeout": Go does not distinguish an absent field from zero. */
const isZero = (text: string): boolean => /^(0|time\.Duration\(0\))$/.test(text)

/** The deadline that a client literal sets for all calls through it. */
const literalDeadline = (module: Module, literal: Literal): Deadline => {
  const timeout = literal.fields.get('Timeout')
  if (timeout && !isZero(module.slice(timeout))) return { state: 'bounded', by: 'Timeout', at: module.spanOf(timeout) }
  const transport = literal.fields.get('Transport')
  const rest = transport && transportDeadline(module, transport)
  if (rest && rest.state !== 'none') return rest
  return timeout ? { state: 'disabled', at: module.spanOf(timeout) } : none
}

const transportDeadline = (module: Module, range: Range): Deadline => {
  const origin = module.origin(range)
  const name = originName(origin.kind === 'made' || origin.kind === 'value' ? { ...origin, path: [] } : origin)
  if (!transportsWithoutDeadline.test(name)) return { state: 'unknown', because: 'its transport is made elsewhere' }
  const literal = origin.kind === 'value' ? origin.literal : undefined
  if (name === 'net/http#Transport' && !literal) return { state: 'unknown', because: 'its transport is made elsewhere' }
  return literal?.fields.has('ResponseHeaderTimeout') ? { state: 'bounded', by: 'ResponseHeaderTimeout' } : none
}

/** `client.Timeout = 5 * time.Second`, or `client.SetTimeout(…)`, anywhere in the file. */
const setLater = (module: Module, name: string): boolean =>
  name !== '' && new RegExp(`\\b${name.replace(/^.*\./, '')}\\s*\\.\\s*(Timeout\\s*=|SetTimeout\\(|Transport\\s*=)`).test(module.text)

interface Held {
  readonly library: GoClientLibrary
  /** The client's own deadline; undefined if another file creates it, or may. */
  readonly deadline: Deadline | undefined
  /** Its name for linking. */
  readonly ref: Ref | undefined
}

/** The client that an origin (without the called member) is. */
const clientOf = (module: Module, origin: Origin): Held | undefined => {
  if (origin.kind === 'import' && originName(origin) === 'net/http#DefaultClient')
    return { library: netHttp, deadline: none, ref: undefined }
  if (origin.kind === 'value') {
    const library = origin.path.length === 0 ? byType.get(originName(origin)) : undefined
    if (!library) return undefined
    if (origin.literal) {
      const deadline = setLater(module, origin.name)
        ? { state: 'unknown' as const, because: 'it is set up further on' }
        : literalDeadline(module, origin.literal)
      return { library, deadline, ref: undefined }
    }
    if (origin.from === 'field') return { library, deadline: undefined, ref: refOfField(module, origin.name) }
    // A client declared without a value is its zero value, unless it is set before it is used.
    const declared =
      origin.from === 'variable' && library === netHttp && new RegExp(`\\bvar\\s+${origin.name}\\s+http\\.Client\\b`).test(module.text)
    return { library, deadline: declared && !setLater(module, origin.name) ? none : handedIn, ref: undefined }
  }
  if (origin.kind === 'made' && origin.path.length === 0 && origin.result === 0) {
    const library = byMaker.get(originName(origin))
    if (library) return { library, deadline: setLater(module, origin.name) ? handedIn : none, ref: undefined }
  }
  return undefined
}

const refOfField = (module: Module, name: string): Ref => ({ module: ownPackage, name: name.replace(/^\*/, '') })

const dropMember = (origin: Origin): Origin => ('path' in origin ? { ...origin, path: origin.path.slice(0, -1) } : origin)

/** Everything in the function around a call that may turn it into a stream. */
const looksStreaming = (module: Module, call: Call): boolean => {
  const around = module.functionAround(call.node)
  return (
    around !== undefined &&
    /event-stream|text\/event|application\/x-ndjson|\bfollow\b|[wW]atch|[sS]tream|[hH]ijack|long-?poll/.test(
      `${around.name} ${module.bodyText(around)}`,
    )
  )
}

const shapeOf = (module: Module, range: Range | undefined): ValueShape | undefined => (range ? valueShape(module, range) : undefined)

interface NamedCall {
  readonly library: GoClientLibrary
  readonly member: string
  readonly deadline: Deadline
}

const emitCall = ({ module, emit, mark }: Context, call: Call, named: NamedCall): void => {
  const form = named.library.calls[named.member]
  mark(module.within(call.node), callsOut)
  emit({
    kind: 'external-call',
    at: call.node.span,
    within: module.within(call.node),
    subject: `${named.library.library} ${call.callee}`,
    protocol: named.library.protocol,
    library: named.library.library,
    callee: call.callee,
    ...(form?.method ? { method: form.method } : methodOf(module, call)),
    ...(form?.url === undefined ? requestTarget(module, call) : targetOf(shapeOf(module, call.args[form.url]))),
    streaming: looksStreaming(module, call),
    deadline: named.deadline,
  })
}

/** The verb of `http.NewRequest(http.MethodPost, …)`, if the same function creates the request. */
const methodOf = (module: Module, call: Call): { readonly method?: string } => {
  const request = requestCall(module, call)
  const verb =
    request && /^(?:http\.Method(\w+)|"([A-Z]+)")$/.exec(module.slice(request.args[request.args.length - 3] ?? { start: 0, end: 0 }))
  const name = verb?.[1] ?? verb?.[2]
  return name ? { method: name.toUpperCase() } : {}
}

const requestCall = (module: Module, call: Call): Call | undefined => {
  const origin = call.args[0] && module.origin(call.args[0])
  return origin?.kind === 'made' && /#NewRequest(WithContext)?\(\)$/.test(originName({ ...origin, path: [] })) ? origin.call : undefined
}

const requestTarget = (module: Module, call: Call): { readonly target?: string; readonly relative: boolean } => {
  const request = requestCall(module, call)
  const url = request?.args[request.args.length - 2]
  return url ? targetOf(shapeOf(module, url)) : { relative: false }
}

/** The deadline of the request itself, for calls that take one; `none` for the others. */
const ownDeadline = (module: Module, library: GoClientLibrary, member: string, call: Call): Deadline =>
  library.calls[member]?.url === undefined && call.args[0] ? requestDeadline(module, call.args[0]) : none

/** `client.R().SetContext(ctx).Get(url)`: the client at the start of a chain, and whether the chain bounds it. */
const chainOf = (module: Module, call: Call): { readonly held: Held; readonly bounded: boolean } | undefined => {
  const members: string[] = []
  let at: Call | undefined = call
  while (at?.inner) {
    members.push(...at.path)
    at = at.inner
  }
  if (!at || members.length === 0) return undefined
  const origin = module.calleeOrigin(at)
  const first = 'path' in origin ? (origin.path.at(-1) ?? '') : ''
  const held = clientOf(module, dropMember(origin))
  if (!held || !held.library.requests.includes(first)) return undefined
  return { held, bounded: members.some((member) => held.library.setters.includes(member)) }
}

const judgeCall = (context: Context, call: Call): void => {
  const { module } = context
  const origin = module.calleeOrigin(call)
  if (origin.kind === 'unknown' || !('path' in origin)) return
  const member = origin.path.at(-1) ?? ''
  const name = originName(origin)
  const direct = unboundedCalls[name]
  if (direct) {
    context.mark(module.within(call.node), callsOut)
    context.emit({
      kind: 'external-call',
      at: call.node.span,
      within: module.within(call.node),
      subject: `${direct.library} ${call.callee}`,
      protocol: direct.protocol,
      library: direct.library,
      callee: call.callee,
      relative: false,
      streaming: false,
      deadline: none,
    })
    return
  }
  if (
    origin.kind === 'import' &&
    origin.path.length === 1 &&
    withoutVersion(origin.module) === 'net/http' &&
    member !== 'Do' &&
    netHttp.calls[member]
  ) {
    emitCall(context, call, { library: netHttp, member, deadline: defaultDeadline('none') })
    return
  }
  const chain = call.inner ? chainOf(module, call) : undefined
  if (chain?.held.library.calls[member]) {
    const deadline: Deadline = chain.bounded ? { state: 'bounded', by: 'its request' } : (chain.held.deadline ?? handedIn)
    emitCall(context, call, { library: chain.held.library, member, deadline })
    return
  }
  if (!netHttp.calls[member] || origin.path.length === 0) return
  const held = clientOf(module, dropMember(origin))
  const own = ownDeadline(module, netHttp, member, call)
  if (held?.library === netHttp && held.deadline) {
    emitCall(context, call, {
      library: netHttp,
      member,
      deadline: held.deadline.state === 'none' ? own : own.state === 'bounded' ? own : held.deadline,
    })
    return
  }
  // Another file creates the client, or may: linking finds it if it belongs to this repository.
  const ref = held?.ref ?? refOf(module, dropMember(origin))
  const takesRequest = member === 'Do' && requestCall(module, call) !== undefined
  if (held || takesRequest) {
    if (own.state !== 'none' || !ref) {
      emitCall(context, call, { library: netHttp, member, deadline: own.state === 'none' ? handedIn : own })
      return
    }
  }
  if (!ref || (member !== 'Do' && !held && !mayBeClient(ref.name))) return
  context.mark(module.within(call.node), callsOut)
  if (own.state === 'unknown') return
  context.emit({
    kind: 'member-call',
    at: call.node.span,
    within: module.within(call.node),
    subject: call.callee,
    target: ref,
    path: [member],
    callee: call.callee,
    args: call.args.slice(0, 2).map((argument) => valueShape(module, argument)),
    ...(own.state === 'bounded' ? { boundedBy: own.by } : looksStreaming(module, call) ? { boundedBy: 'what reads the stream' } : {}),
  })
}

const mayBeClient = (name: string): boolean => /client|http/i.test(name)

/** Names under which a client literal is stored, for calls from other files. */
const namesOfLiteral = (module: Module, literal: Literal): string[] => {
  const names: string[] = []
  const before = module.text.slice(Math.max(0, literal.start - 160), literal.start)
  const around = module.functionAround(literal.node)
  const variable = /(?:^|[\s;{(])(?:var\s+)?([A-Za-z_]\w*)(?:\s+[*\w.]+)?\s*(?::=|=)\s*&?$/.exec(before)?.[1]
  if (variable && !around) names.push(variable)
  const target = /([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+)\s*=\s*&?$/.exec(before)?.[1]
  if (target) {
    const field = fieldName(module, target, literal.start)
    if (field) names.push(field)
  }
  if (/\breturn\s+&?$/.test(before) && around && !around.outer) names.push(`${around.name}()`)
  // `&Server{http: &http.Client{…}}`, or by way of a variable of the function.
  for (const other of module.literals) {
    if (!other.type || other.type.module !== undefined || other === literal) continue
    for (const [key, range] of other.fields) {
      const direct = module.literalAt(range) === literal
      const byName =
        variable !== undefined && module.slice(range).replace(/^&/, '') === variable && module.functionAround(other.node) === around
      if (direct || byName) names.push(`${other.type.name}.${key}`)
    }
  }
  if (variable && around && !around.outer && new RegExp(`\\breturn\\s+&?${variable}\\b(?!\\.)`).test(module.bodyText(around)))
    names.push(`${around.name}()`)
  return [...new Set(names)]
}

/** `s.http` as `Server.http`, by the type of `s`. */
const fieldName = (module: Module, target: string, offset: number): string | undefined => {
  const [head = '', field, ...more] = target.split('.')
  if (!field || more.length > 0) return undefined
  const around = [...module.functions].reverse().find((own) => own.body && own.body.open < offset && offset < own.body.close)
  const type = around?.receiver?.name === head ? around.receiver.type : undefined
  return type && type.module === undefined ? `${type.name}.${field}` : undefined
}

const emitClients = ({ module, emit, share }: Context): void => {
  for (const literal of module.literals) {
    const library =
      literal.type?.module === undefined ? undefined : byType.get(`${withoutVersion(literal.type.module)}#${literal.type.name}`)
    if (!library) continue
    const names = namesOfLiteral(module, literal)
    for (const name of names.length > 0 ? names : ['']) {
      if (name) share({ name, local: name })
      emit({
        kind: 'client',
        at: literal.node.span,
        within: module.within(literal.node),
        subject: `${library.library} ${name}`.trim(),
        library: library.library,
        protocol: library.protocol,
        name,
        deadline: setLater(module, name) ? handedIn : literalDeadline(module, literal),
      })
    }
  }
}

/** `http.DefaultClient.Timeout = …` and `http.DefaultClient = &http.Client{…}` bound what goes through it everywhere. */
const emitSettings = ({ module, emit }: Context): void => {
  for (const { node, target } of module.assignments())
    if (/^http\.Default(Client|Transport)\b/.test(module.slice(target)) && module.imports.get('http') === 'net/http')
      emit({
        kind: 'client-setting',
        at: node.span,
        within: module.within(node),
        subject: module.slice(target),
        library: 'net/http',
        deadline: { state: 'unknown', because: 'the default client is set up by this program' },
      })
}

const stubMaker = /#New\w*Client\(\)$/
const connectionMaker = /^google\.golang\.org\/grpc#(Dial|DialContext|NewClient)\(\)$/

/** Calls of a gRPC stub (made by `NewXClient(conn)`) with a context that has no deadline. */
const judgeStub = (context: Context, call: Call): void => {
  const { module } = context
  const origin = module.calleeOrigin(call)
  if (origin.kind !== 'made' || origin.path.length !== 1 || origin.callee.kind !== 'import') return
  if (!stubMaker.test(originName({ ...origin, path: [] }))) return
  const [connection] = origin.call.args
  const made = connection && module.origin(connection)
  const isGrpc =
    (made?.kind === 'made' && connectionMaker.test(originName({ ...made, path: [] }))) ||
    (made?.kind === 'value' && originName({ ...made, path: [] }) === 'google.golang.org/grpc#ClientConn')
  const first = firstContext(module, call)
  if (!isGrpc || !first || call.args.length < 2) return
  context.mark(module.within(call.node), callsOut)
  context.emit({
    kind: 'external-call',
    at: call.node.span,
    within: module.within(call.node),
    subject: `grpc ${call.callee}`,
    protocol: 'grpc',
    library: 'google.golang.org/grpc',
    callee: call.callee,
    relative: false,
    streaming: /[sS]tream|[wW]atch|[sS]ubscribe/.test(call.callee) || looksStreaming(module, call),
    deadline: hasInterceptor(module) ? handedIn : contextDeadline(module, first),
  })
}

const hasInterceptor = (module: Module): boolean =>
  /WithUnaryInterceptor|WithChainUnaryInterceptor|WithDefaultServiceConfig/.test(module.text)

/** Calls to other processes, the configured clients they use, and their deadlines. */
export const externalCalls: Extractor = (context) => {
  for (const call of context.module.calls) {
    if (call.path.length === 0) continue
    judgeCall(context, call)
    judgeStub(context, call)
  }
  emitClients(context)
  emitSettings(context)
}
