import type { Deadline, Ref, ValueShape } from '#model/fact'
import type { Client } from '#model/facts/external-call'
import { bare, originName, type Call, type Origin, type PythonModule } from '#languages/python/module'
import { defaultDeadline, deadlineOf, inherit } from '../deadline.ts'
import type { ClientLibrary } from '../libraries/client-libraries.ts'
import { targetOf } from '../target.ts'
import { boundedAround } from './bounded-around.ts'
import type { Context, Extractor } from './context.ts'
import { insertKeyword } from './insert-keyword.ts'
import { connectingCalls, connectionMakers, pythonClientLibraries } from './libraries/client-libraries.ts'
import { keywordShape, valueShape } from './value-shape.ts'

/** The mark of functions that directly call another process. */
const callsOut = 'calls-out'

interface Form {
  readonly library: ClientLibrary
  readonly member: string
  readonly madeBy?: Call
  /** Name of the instance, if it has one. */
  readonly instance?: string
}

const direct = new Map<string, { readonly library: ClientLibrary; readonly member: string }>()
const makers = new Map<string, ClientLibrary>()
for (const library of pythonClientLibraries)
  for (const root of library.roots) {
    for (const member of Object.keys(library.calls)) direct.set(`${root}.${member}`, { library, member })
    for (const maker of Object.keys(library.makes ?? {})) makers.set(`${root}.${maker}`, library)
  }
const connecting = new Map(connectingCalls.flatMap((one) => one.calls.map((call) => [call, one] as const)))
const connections = new Map(connectionMakers.flatMap((one) => one.makers.map((maker) => [maker, one] as const)))
const clientMembers = new Set(pythonClientLibraries.flatMap((library) => Object.keys(library.calls)))
const knownRoots = new Set(pythonClientLibraries.flatMap((library) => library.roots.map((root) => root.split('.')[0])))

/** The known client that a call sends a request with, if any. */
export const formOf = (origin: Origin): Form | undefined => {
  // `aiohttp.get` and the like do not exist: only the library's top-level functions and the methods of instances count.
  if (origin.kind === 'import') {
    const found = direct.get(originName(origin))
    return found && !(found.library.makes && found.library.library === 'aiohttp') ? found : undefined
  }
  if (origin.kind !== 'made') return undefined
  const library = makers.get(originName(origin.callee))
  const member = origin.path.join('.')
  if (!library?.calls[member]) return undefined
  return { library, member, madeBy: origin.call, ...(origin.name ? { instance: origin.name } : {}) }
}

/** `aiohttp.ClientTimeout(connect=5)` sets no total timeout, so nothing bounds the request once connected. */
const withoutTotal = (module: PythonModule, call: Call): Deadline | undefined => {
  const value = call.arguments.keywords.get('timeout')
  const made = value && module.origin(value.value)
  if (made?.kind !== 'made' || originName(made.callee) !== 'aiohttp.ClientTimeout') return undefined
  const keys = made.call.arguments.keywords
  if (made.call.arguments.positional.length > 0 || made.call.arguments.spreadKeywords.length > 0) return undefined
  const total = keys.get('total')
  if (keys.has('sock_read') || (total && total.value.kind !== 'none')) return undefined
  return { state: 'disabled', at: value?.node.span ?? made.call.node.span }
}

const optionsDeadline = (module: PythonModule, call: Call, library: ClientLibrary): Deadline => {
  if (library.library === 'aiohttp') {
    const none = withoutTotal(module, call)
    if (none) return none
  }
  if (call.arguments.spread) return { state: 'unknown', because: 'its arguments are spread from elsewhere' }
  // `urlopen(url, data, 10)`
  if (library.library === 'urllib.request' && call.arguments.positional.length > 2) return { state: 'bounded', by: 'timeout' }
  return deadlineOf(keywordShape(module, call), library.deadlineKeys, defaultDeadline(library.default))
}

/** Code that changes a session after its creation may set a timeout: a mounted adapter, a replaced `request`. */
const adapted = (module: PythonModule, name: string): boolean => {
  const last = name.slice(name.lastIndexOf('.') + 1)
  return last !== '' && new RegExp(`\\b${last}\\s*\\.\\s*(mount\\s*\\(|request\\s*=|send\\s*=|timeout\\s*=|hooks\\b)`).test(module.text)
}

const instanceDeadline = (module: PythonModule, call: Call, library: ClientLibrary, name: string): Deadline => {
  if (adapted(module, name)) return { state: 'unknown', because: 'adapters are mounted on it' }
  return optionsDeadline(module, call, library)
}

/** The URL of a request, in any argument position: `get(url)`, `get(url=url)`, `request('GET', url)`. */
const urlShape = (module: PythonModule, call: Call, member: string): ValueShape | undefined => {
  const node = call.argument('url', member === 'request' || member === 'stream' ? 1 : 0)
  return node && valueShape(module, node)
}

const verbOf = (module: PythonModule, call: Call, member: string): string | undefined => {
  if (member !== 'request' && member !== 'stream') return undefined
  const node = call.argument('method', 0)
  const shape = node && valueShape(module, node)
  return shape?.type === 'literal' && typeof shape.value === 'string' ? shape.value.toUpperCase() : undefined
}

/** The HTTP verb of a call that is a request of a known client. */
export const requestOf = (module: PythonModule, call: Call): { readonly method: string | undefined } | undefined => {
  const form = formOf(call.origin())
  return form ? { method: form.library.calls[form.member]?.method ?? verbOf(module, call, form.member) } : undefined
}

const isTrue = (shape: ValueShape | undefined): boolean => shape !== undefined && !(shape.type === 'literal' && !shape.value)

const emitCall = ({ module, emit, mark }: Context, call: Call, form: Form): void => {
  const { library, member } = form
  const within = module.within(call.node)
  mark(within, callsOut)
  const options = keywordShape(module, call)
  const around = boundedAround(module, call.node)
  const own: Deadline = around ? { state: 'bounded', by: around } : optionsDeadline(module, call, library)
  const deadline = form.madeBy ? inherit(own, instanceDeadline(module, form.madeBy, library, form.instance ?? '')) : own
  const method = library.calls[member]?.method ?? verbOf(module, call, member)
  const edit =
    library.option !== '' && (deadline.state === 'none' || deadline.state === 'default')
      ? insertKeyword(module, call, library.option)
      : undefined
  emit({
    kind: 'external-call',
    at: call.node.span,
    within,
    subject: `${library.library} ${call.calleeText}`,
    protocol: library.protocol,
    library: library.library,
    callee: call.calleeText,
    ...(method ? { method } : {}),
    ...targetOf(urlShape(module, call, member)),
    streaming: member === 'ws_connect' || member === 'stream' || isTrue(options.keys.stream?.value),
    deadline,
    ...(form.instance ? { client: { name: form.instance } } : {}),
    ...(edit ? { deadlineEdit: edit } : {}),
  })
}

/** The module's name for the result of a call: `session`, `Billing.session`; empty if it has none. */
export const nameOfMade = (module: PythonModule, call: Call): string => {
  let at = call.node.parent
  while (at && (at.kind === 'await' || at.kind === 'parenthesized_expression')) at = at.parent
  if (at?.kind !== 'assignment') return ''
  const [, self, local = ''] = /^(?:(self|cls)\.)?(\w+)\s*(?::[^=\n]+)?=/.exec(at.text) ?? []
  const owner = self || module.functionAround(at) === undefined ? module.classAround(at) : undefined
  if (!owner && module.functionAround(at)) return ''
  return owner ? `${owner.qualified}.${local}` : local
}

const emitClient = (
  { module, emit }: Context,
  call: Call,
  client: Pick<Client, 'library' | 'protocol' | 'deadline' | 'connection' | 'deadlineEdit'>,
): void => {
  const name = nameOfMade(module, call)
  emit({
    kind: 'client',
    at: call.node.span,
    within: module.within(call.node),
    subject: `${client.library} ${call.calleeText} ${name}`.trim(),
    name,
    ...client,
  })
}

const emitConnecting = (context: Context, call: Call, known: (typeof connectingCalls)[number]): void => {
  const { module, emit, mark } = context
  const { positional, keywords, spread } = call.arguments
  if (spread || (positional.length < known.from && !keywords.has('host') && !keywords.has('address'))) return
  const within = module.within(call.node)
  mark(within, callsOut)
  const byPosition = known.position !== undefined && positional.length > known.position
  const around = boundedAround(module, call.node)
  const host = call.argument('host', 0)
  const edit = insertKeyword(module, call, 'timeout=10')
  const deadline: Deadline = byPosition
    ? { state: 'bounded', by: 'timeout' }
    : around || /\bsetdefaulttimeout\s*\(/.test(module.text)
      ? { state: 'bounded', by: around ?? 'setdefaulttimeout' }
      : deadlineOf(keywordShape(module, call), ['timeout'], { state: 'none' })
  emit({
    kind: 'external-call',
    at: call.node.span,
    within,
    subject: `${known.library} ${call.calleeText}`,
    protocol: known.protocol,
    library: known.library,
    callee: call.calleeText,
    ...targetOf(host && valueShape(module, host)),
    relative: false,
    streaming: false,
    deadline,
    ...(edit && deadline.state === 'none' ? { deadlineEdit: edit } : {}),
  })
}

/** Commands that wait for an event, where a timeout would be wrong. */
const waitsByDesign = /\.\s*(pubsub|blpop|brpop|blmove|brpoplpush|xread|xreadgroup|bzpopmin|bzpopmax|monitor|listen)\s*\(/

const emitConnection = (context: Context, call: Call, known: (typeof connectionMakers)[number]): void => {
  const { module } = context
  const options = keywordShape(module, call)
  const dsn = call.arguments.keywords.get('dsn')?.value
  const address = [...call.arguments.positional, ...(dsn ? [dsn] : [])]
  const inAddress = address.some((node) => new RegExp(known.deadlineKeys.join('|')).test(node.text))
  // A URL from elsewhere (`settings.REDIS_URL`) may set the option in its query string.
  const opaque = known.phase === 'connect' && address.some((node) => !/^(string|concatenated_string|integer)$/.test(bare(node).kind))
  const waits = known.phase === 'command' && waitsByDesign.test(module.text)
  const deadline: Deadline = inAddress
    ? { state: 'bounded', by: known.deadlineKeys[0] as string }
    : call.arguments.spread || opaque || waits
      ? { state: 'unknown', because: waits ? 'it waits for events by design' : 'its address is made elsewhere' }
      : deadlineOf(options, known.deadlineKeys, { state: 'none' })
  const edit = deadline.state === 'none' ? insertKeyword(module, call, known.option) : undefined
  emitClient(context, call, {
    library: known.library,
    protocol: known.protocol,
    deadline,
    connection: { phase: known.phase, exemptWith: known.exemptWith },
    ...(edit ? { deadlineEdit: edit } : {}),
  })
}

/** A call through a name that another file of the repository provides; linking the files resolves its client. */
const emitMemberCall = ({ module, emit }: Context, call: Call, origin: Extract<Origin, { kind: 'import' }>): void => {
  const names = originName(origin).slice(origin.module.length).replace(/^\./, '').split('.')
  if (knownRoots.has(origin.module.split('.')[0]) || names.length < 2 || names.includes('objects')) return
  for (const length of [1, 3, 2]) {
    const member = names.slice(-length).join('.')
    if (!clientMembers.has(member) || names.length <= length) continue
    const bounded = boundedAround(module, call.node)
    const url = urlShape(module, call, member)
    const target: Ref = { module: origin.module, name: names.slice(0, -length).join('.') }
    emit({
      kind: 'member-call',
      at: call.node.span,
      within: module.within(call.node),
      subject: call.calleeText,
      target,
      path: member.split('.'),
      callee: call.calleeText,
      args: [url ?? { type: 'expression' }, keywordShape(module, call)],
      ...(bounded ? { boundedBy: bounded } : {}),
    })
    return
  }
}

/** A remote procedure call of a generated stub: `OrdersStub(channel).Charge(request)`. */
const stubCall = (origin: Origin): boolean =>
  origin.kind === 'made' &&
  origin.path.length === 1 &&
  /_pb2_grpc\.\w+Stub$/.test(originName(origin.callee)) &&
  /^[A-Z]/.test(origin.path[0] ?? '')

const emitStubCall = ({ module, emit, mark }: Context, call: Call): void => {
  const within = module.within(call.node)
  mark(within, callsOut)
  const around = boundedAround(module, call.node)
  emit({
    kind: 'external-call',
    at: call.node.span,
    within,
    subject: `grpcio ${call.calleeText}`,
    protocol: 'grpc',
    library: 'grpcio',
    callee: call.calleeText,
    relative: false,
    streaming: /stream|watch|subscribe|listen/i.test(call.member),
    deadline: around ? { state: 'bounded', by: around } : deadlineOf(keywordShape(module, call), ['timeout'], { state: 'none' }),
  })
}

/** Calls to other processes, the configured clients they use, and their deadlines. */
export const externalCalls: Extractor = (context) => {
  for (const call of context.module.calls) {
    const origin = call.origin()
    if (origin.kind !== 'import' && origin.kind !== 'made') continue
    const form = formOf(origin)
    if (form) {
      emitCall(context, call, form)
      continue
    }
    if (stubCall(origin)) {
      emitStubCall(context, call)
      continue
    }
    const name = originName(origin)
    const library = makers.get(name)
    if (library) {
      emitClient(context, call, {
        library: library.library,
        protocol: library.protocol,
        deadline: instanceDeadline(context.module, call, library, nameOfMade(context.module, call)),
      })
      continue
    }
    const connection = connections.get(name)
    const connects = connecting.get(name)
    if (connection) emitConnection(context, call, connection)
    else if (connects) emitConnecting(context, call, connects)
    else if (origin.kind === 'import') emitMemberCall(context, call, origin)
  }
}
