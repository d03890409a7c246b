import type { FactOf } from '#model/fact'
import type { Endpoint, WebhookReceiver } from '#model/facts/requests/endpoint'
import type { Span } from '#model/source-file'
import { exprsIn, exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel, TypeRef } from '#code/model'
import type { Scope } from '#code/scope'
import { names } from '#models/names'
import { signingsOf } from '#models/requests/signings'
import { webhookProviders as providers } from '#models/forms/webhook'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { writtenNames } from '../values/written-names.ts'

/** What the code of a function shows about the sender of its requests. */
interface Seen {
  readonly provider: string
  readonly because: string
}

interface Headers {
  readonly provider: string
  readonly all: readonly string[]
}

const receiving: ReadonlySet<string> = new Set(['POST', 'ALL', 'ACTION'])
/** A header of these members is sent, and belongs to a sender or a test. */
const sends: ReadonlySet<string> = new Set([
  'set',
  'Set',
  'setHeader',
  'add',
  'Add',
  'append',
  'put',
  'header',
  'setRequestHeader',
  'addHeader',
])

/** The functions of a file that receive events of other services. */
export const webhookReceivers = (
  code: ModuleCode,
  endpoints: readonly Endpoint[],
  nameOf: (fn: FunctionModel) => string,
  mark: (functionName: string, label: 'reads-body') => void,
): readonly FactOf<'webhook-receiver'>[] => {
  const headers = headersRead(code)
  let byName: Map<string, FunctionModel> | undefined
  const functionNamed = (name: string): FunctionModel | undefined => {
    byName ??= new Map(code.file.index.functions.toReversed().map((fn) => [nameOf(fn), fn]))
    return byName.get(name)
  }
  const seenIn = (fn: FunctionModel, name: string): Seen | undefined => {
    const read = headersIn(headers, name)
    return read ? { provider: read.provider, because: `it reads the header ${namedHeader(read)}` } : eventIn(code, fn)
  }
  const routed = new Set(endpoints.map(({ handler }) => handler.name))
  // Handlers whose routes are in other files.
  for (const fn of code.file.index.functions)
    if (mayTakeRequest(fn) && !routed.has(nameOf(fn)) && readsBody(fn)) {
      const parts = nameOf(fn).split(' > ')
      parts.forEach((_, at) => mark(parts.slice(0, at + 1).join(' > '), 'reads-body'))
    }
  return [
    ...endpoints.flatMap((endpoint): readonly WebhookReceiver[] => {
      if (!receiving.has(endpoint.method)) return []
      const own = endpoint.handler.module === undefined ? functionNamed(endpoint.handler.name) : undefined
      if (own && readsBody(own)) mark(endpoint.handler.name, 'reads-body')
      const seen = (own && seenIn(own, endpoint.handler.name)) ?? seenInRoute(endpoint)
      // A user who is signed in configures where events are sent.
      if (!seen || (own && !seen.because.startsWith('it ') && readsUser(own))) return []
      const { at, within, subject, handler, guards, router } = endpoint
      return [
        {
          kind: 'webhook-receiver',
          at,
          within,
          subject,
          ...seen,
          handler,
          guards,
          router,
          readsBody: own === undefined || readsBody(own),
          ...(own ? verifiedIn(code, own) : {}),
        },
      ]
    }),
    ...unrouted(code, endpoints, nameOf, headers),
  ]
}

/** The header that names the event, or the first one. */
const namedHeader = ({ all }: Headers): string => all.find(providers.namesEvent) ?? all[0] ?? ''

const headersIn = (headers: ReadonlyMap<string, Headers>, name: string): Headers | undefined =>
  [...headers].find(([within]) => within === name || within.startsWith(`${name} > `))?.[1]

/** Headers of providers that each function reads, as texts, or as parameters of the same name. */
const headersRead = ({ file, withinAt }: ModuleCode): ReadonlyMap<string, Headers> => {
  const lower = file.text.toLowerCase().replaceAll('_', '-')
  const found = new Map<string, { provider: string; all: string[] }>()
  if (!providers.headers.some((header) => lower.includes(header))) return found
  const note = (expr: Expr, written: string): void => {
    const header = written
      .toLowerCase()
      .replaceAll('_', '-')
      .replace(/^http-/, '')
    const provider = providers.ofHeader(header)
    if (provider === undefined) return
    const within = withinAt(expr)
    const known = found.get(within)
    if (known) known.all.push(header)
    else found.set(within, { provider, all: [header] })
  }
  const exprs = [
    ...exprsIn(file.module.body, 'definitions'),
    ...file.index.functions.flatMap(({ params }) => params.flatMap(({ decorators }) => decorators.flatMap((one) => exprsOf(one)))),
  ]
  const sent = new Set<Expr>()
  for (const expr of exprs) {
    if (expr.kind === 'call' && expr.args.length > 1 && sends.has(lastName(expr.callee)) && expr.args[0]) sent.add(expr.args[0])
    if (expr.kind === 'literal' && typeof expr.value === 'string' && !sent.has(expr)) note(expr, expr.value)
  }
  for (const { params } of file.index.functions)
    for (const parameter of params)
      if (parameter.default?.kind === 'call' && lastName(parameter.default.callee) === 'Header') note(parameter.default, parameter.name)
  return found
}

/** Functions that are given an event of a provider. */
export const eventHandlers = ({ file }: ModuleCode, nameOf: (fn: FunctionModel) => string): readonly FactOf<'event-handler'>[] =>
  file.index.functions.flatMap((fn) => {
    const scope = file.index.scopeOf(fn) ?? file.index.scope
    const provider = fn.params
      .flatMap(({ type }) =>
        type?.name && providers.mayBeEvent(lastName(type.name)) ? [providers.ofEvent(file.nameOf(type.name, scope))] : [],
      )
      .find((found) => found !== undefined)
    if (provider === undefined) return []
    const line = file.lineOf(fn.start)
    const name = nameOf(fn)
    return [{ kind: 'event-handler', at: { startLine: line, endLine: line }, within: name, subject: `events ${name}`, provider }]
  })

/** The provider whose type of events, parser or verifying function a function uses. */
const eventIn = ({ file }: ModuleCode, fn: FunctionModel): Seen | undefined => {
  const scope = file.index.scopeOf(fn) ?? file.index.scope
  const ofType = (type: TypeRef | undefined, at: Scope): Seen | undefined => {
    if (!type?.name) return undefined
    const provider = providers.mayBeEvent(lastName(type.name)) ? providers.ofEvent(file.nameOf(type.name, at)) : undefined
    return provider === undefined ? undefined : { provider, because: `it handles a \`${file.textOf(type.name)}\`` }
  }
  for (const { type } of fn.params) {
    const seen = ofType(type, scope)
    if (seen) return seen
  }
  for (const expr of exprsIn(fn.body ?? [])) {
    if (expr.kind === 'cast' || expr.kind === 'assign') {
      const seen = ofType(expr.type, scope)
      if (seen) return seen
    }
    if (expr.kind !== 'call') continue
    const last = file.exportedName(expr.callee)
    const signings = signingsOf(file.module.language)
    if (!providers.mayBeEvent(last) && !signings.mayVerify(last)) continue
    const name = file.nameOf(expr.callee, file.index.scopeOfSite(expr) ?? scope)
    const library = signings.libraryOf(name)
    const provider = providers.ofEvent(name) ?? (library === undefined ? undefined : providers.ofLibrary(library))
    if (provider !== undefined) return { provider, because: `it calls \`${file.textOf(expr.callee)}\`` }
  }
  return undefined
}

/**
 * The provider that a route names: `/webhooks/stripe`, but not `/projects/:id/webhooks/slack`, which manages a resource of this service. A
 * route whose path another file decides has the name of its handler.
 */
const seenInRoute = ({ route, handler }: Endpoint): Seen | undefined => {
  const path = route === '' ? handler.name : route
  const segments = route === '' ? [handler.name] : route.split('/')
  const at = segments.findIndex(providers.saysHook)
  if (at < 0 || segments.slice(0, at).some((segment) => /[:{<]/.test(segment))) return undefined
  const provider = providers.named(path)
  return provider === undefined ? undefined : { provider, because: `its ${route === '' ? 'name' : 'route'} is ${path}` }
}

/** Values of a request that exist only for a caller who signed in. */
const userOf: ReadonlySet<string> = new Set(['user', 'session', 'auth'])

const readsUser = (fn: FunctionModel): boolean =>
  exprsIn(fn.body ?? []).some(
    (expr) => expr.kind === 'member' && userOf.has(expr.name) && expr.object.kind === 'name' && names.requests.has(expr.object.name),
  )

/** Whether a function has a parameter that is a request or the context of one. */
const mayTakeRequest = ({ params }: FunctionModel): boolean =>
  params.some(({ name, type }) => names.requests.has(name) || requestTypes.has(type?.name?.name ?? ''))
const requestTypes: ReadonlySet<string> = new Set(['Context', 'Ctx', 'Request', 'NextRequest', 'FastifyRequest'])

const readsBody = (fn: FunctionModel): boolean =>
  fn.params.some(
    ({ name, decorators }) =>
      wordsOf(name).some((word) => names.bodies.has(word)) ||
      decorators.some((one) => names.bodies.has(lastName(one.kind === 'call' ? one.callee : one))),
  ) || exprsIn(fn.body ?? []).some((expr) => writtenNames(expr).some((name) => names.bodies.has(name)))

/** Where a function verifies a signature. */
const verifiedIn = ({ file }: ModuleCode, { start, end }: FunctionModel): { readonly verifiedAt?: Span } => {
  const found = file.index.calls.find(
    ({ call }) => start <= call.start && call.end <= end && names.verifiesSignature.has(file.exportedName(call.callee)),
  )
  return found ? { verifiedAt: file.spanOf(found.call) } : {}
}

/**
 * Receivers without a route in their file: functions that take a request and read several headers of a provider, one of which names the event
 * or the delivery, or that read one and verify it.
 */
const unrouted = (
  code: ModuleCode,
  endpoints: readonly Endpoint[],
  nameOf: (fn: FunctionModel) => string,
  headers: ReadonlyMap<string, Headers>,
): readonly WebhookReceiver[] => {
  const routed = new Set(endpoints.flatMap(({ handler }) => (handler.module === undefined ? [handler.name] : [])))
  return code.file.index.functions.flatMap((fn): readonly WebhookReceiver[] => {
    const type = fn.params[0]?.type?.name
    if (!type || !takesRequest(code, type) || fn.params.some(({ name }) => name === 'next')) return []
    const within = nameOf(fn)
    if (onlyLooks(fn.name === '' ? within : fn.name)) return []
    if ([...routed].some((name) => within === name || within.startsWith(`${name} > `))) return []
    const read = headersIn(headers, within)
    const event = eventIn(code, fn)
    const seen = event ?? (read && { provider: read.provider, because: `it reads the header ${namedHeader(read)}` })
    const verified = verifiedIn(code, fn)
    const isReceiver =
      event !== undefined ||
      (read !== undefined && ('verifiedAt' in verified || (read.all.length > 1 && read.all.some(providers.namesEvent))))
    if (!seen || !isReceiver) return []
    const line = code.file.lineOf(fn.start)
    return [
      {
        kind: 'webhook-receiver',
        at: { startLine: line, endLine: line },
        within,
        subject: `receiver ${within}`,
        ...seen,
        handler: { name: within },
        guards: [],
        router: '',
        readsBody: readsBody(fn),
        unrouted: true as const,
        ...verified,
      },
    ]
  })
}

/** Go writes the answer's type before that of the request. */
const takesRequest = ({ file }: ModuleCode, type: Expr): boolean =>
  (providers.requestTypes.has(lastName(type)) || lastName(type) === 'ResponseWriter') && file.textOf(type) !== 'context.Context'

/** A function that only looks at a request for other code, by its name. */
const onlyLooks = (name: string): boolean => {
  const [first = ''] = wordsOf(name)
  return ['is', 'get', 'parse'].includes(first) || names.looksAtRequest.has(name)
}
