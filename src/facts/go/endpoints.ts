import type { Guard } from '#model/facts/endpoint'
import type { Ref } from '#model/fact'
import type { Call, Module, Range } from '#languages/go/module'
import { guardAgainst } from '../libraries/safeguard-names.ts'
import { mayVerify, signingProviders, verifying, webhookHeaders } from '../libraries/webhook-providers.ts'
import type { Context, Extractor } from './context.ts'
import { refOf } from './refs.ts'
import { unroutedReceivers } from './webhook-receivers.ts'

const routers =
  /^(net\/http|github\.com\/(gin-gonic\/gin|labstack\/echo|go-chi\/chi|gofiber\/fiber|gorilla\/mux|julienschmidt\/httprouter|bmizerany\/pat|uptrace\/bunrouter)|goji\.io)/
const verbs =
  /^(Get|Post|Put|Patch|Delete|Head|Options|GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|Any|ANY|All|HandleFunc|Handle|Method|MethodFunc)$/
const changing = /^(POST|PUT|PATCH|DELETE|ALL)$/

interface Route {
  readonly method: string
  readonly route: string
  readonly handlers: readonly Range[]
}

/** What a call registers: a literal path, and its handler. */
const routeOf = (module: Module, call: Call): Route | undefined => {
  const member = call.path.at(-1) ?? ''
  if (!verbs.test(member) || call.args.length < 2) return undefined
  const isMethod = /^(Method|MethodFunc)$/.test(member) || (/^Handle$/.test(member) && call.args.length > 2)
  const texts = call.args.map((argument) => module.stringOf(argument))
  const path = isMethod ? texts[1] : texts[0]
  if (path === undefined) return undefined
  const named = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+(\S+)$/.exec(path)
  const route = named?.[2] ?? path
  if (!/^(\/|$|[\w.-]+\/|:)/.test(route)) return undefined
  const verb = isMethod
    ? (texts[0] ?? /Method(\w+)$/.exec(module.slice(call.args[0] as Range))?.[1] ?? 'ALL').toUpperCase()
    : (named?.[1] ?? (/^(HandleFunc|Handle|Any|ANY|All)$/.test(member) ? methodsBehind(module, call) : member.toUpperCase()))
  return { method: verb, route, handlers: call.args.slice(isMethod ? 2 : 1) }
}

/** `r.HandleFunc("/x", h).Methods("POST")`. */
const methodsBehind = (module: Module, call: Call): string =>
  /^\s*\.\s*Methods\(\s*(?:"(\w+)"|http\.Method(\w+))/
    .exec(module.text.slice(call.end, call.end + 60))
    ?.slice(1)
    .find((word) => word !== undefined)
    ?.toUpperCase() ?? 'ALL'

/** Packages whose middlewares limit the request rate, whatever their names. */
const countsRequests =
  /^(github\.com\/(go-chi\/httprate|didip\/tollbooth|ulule\/limiter|throttled\/throttled|sethvargo\/go-limiter|JGLTechnologies\/gin-rate-limit)|golang\.org\/x\/time\/rate)/

const guardOf = (module: Module, range: Range): Guard => {
  const call = module.callAt(range)
  const origin = call ? module.calleeOrigin(call) : module.origin(range)
  const counts = origin.kind === 'import' && countsRequests.test(origin.module)
  const name = `${module.short(range, 60)}${counts ? ' (rate-limit)' : ''}`
  const own = guardAgainst(name.replace(/^(\w+\.)+/, ''))
  const against = counts && !own.includes('overuse') ? [...own, 'overuse' as const] : own
  return { name, at: module.spanOf(range), mayVerify: mayVerify.test(name), ...(against.length > 0 ? { against } : {}) }
}

/** The handler that an expression names, and the middleware that wraps it: `auth(limit(h.create))`. */
const handlerOf = (module: Module, range: Range): { readonly ref: Ref | undefined; readonly wrappers: readonly Guard[] } => {
  const text = module.slice(range)
  if (/^func\b/.test(text)) {
    const own = module.functions.find(
      (one) => one.node.kind === 'func_literal' && one.node.start >= range.start && one.node.end <= range.end,
    )
    return { ref: own && { name: own.name }, wrappers: [] }
  }
  const call = module.callAt(range)
  if (call) {
    const inner = call.args.find(
      (argument) => /^(func\b|[\w.]+$|[\w.]+\()/.test(module.slice(argument)) && !/^(nil|true|false|ctx)$/.test(module.slice(argument)),
    )
    const made = refOf(module, module.calleeOrigin(call))
    // `http.HandlerFunc(h)` is a conversion; `h.create()` makes the handler.
    if (!inner) return { ref: made, wrappers: [] }
    const { ref, wrappers } = handlerOf(module, inner)
    if (/^http\.HandlerFunc$/.test(call.callee)) return { ref, wrappers }
    return { ref: ref ?? made, wrappers: [guardOf(module, { start: call.start, end: call.start + call.callee.length }), ...wrappers] }
  }
  return { ref: refOf(module, module.origin(range)), wrappers: [] }
}

/** Middlewares of a chain: `r.With(requireUser).Post("/x", h)`. */
const chainGuards = (module: Module, call: Call): Guard[] => {
  const guards: Guard[] = []
  for (let at = call.inner; at; at = at.inner)
    if (/^(With|Use)$/.test(at.path.at(-1) ?? '')) guards.push(...at.args.map((argument) => guardOf(module, argument)))
  return guards
}

const routerOf = (module: Module, call: Call): string => {
  const holder = call.inner ? (call.callee.split('.')[0] ?? '') : call.path.slice(0, -1).join('.')
  return [module.within(call.node), holder].join(' ').trim()
}

const byCapability = /:token|\{token\}|:code|\{code\}|invit|:secret/i

const emitRoute = ({ module, emit, root }: Context, call: Call, route: Route): void => {
  // gin takes the handler last, echo first. In both, every other argument is middleware.
  const isEcho = [...module.imports.values()].some((path) => path.startsWith('github.com/labstack/echo'))
  const main = (isEcho ? route.handlers[0] : route.handlers.at(-1)) as Range
  const { ref, wrappers } = handlerOf(module, main)
  if (!ref) return
  const others = route.handlers.filter((argument) => argument !== main).map((argument) => guardOf(module, argument))
  root({ reach: 'request', handler: ref })
  emit({
    kind: 'endpoint',
    at: call.node.span,
    within: module.within(call.node),
    subject: `${route.method} ${route.route}`,
    method: route.method,
    route: route.route,
    stateChanging: changing.test(route.method),
    guards: [...chainGuards(module, call), ...others, ...wrappers],
    handler: ref,
    byCapability: byCapability.test(route.route),
    router: routerOf(module, call),
  })
}

const emitGuards = ({ module, emit }: Context, call: Call): void => {
  const member = call.path.at(-1)
  const isUse = member === 'Use'
  const group = member === 'Group' && call.args.length > 1
  if (!isUse && !group) return
  const held = group
    ? /(?:^|[\s;{])([A-Za-z_]\w*)\s*:?=\s*$/.exec(module.text.slice(Math.max(0, call.start - 60), call.start))?.[1]
    : undefined
  const router = group ? [module.within(call.node), held ?? ''].join(' ').trim() : routerOf(module, call)
  for (const argument of isUse ? call.args : call.args.slice(1)) {
    if (/^func\b/.test(module.slice(argument)) && group) continue
    const guard = guardOf(module, argument)
    emit({
      kind: 'router-guard',
      at: module.spanOf(argument),
      within: module.within(call.node),
      subject: `${router} ${guard.name}`,
      router,
      prefix: '',
      guard,
    })
  }
}

/** Routes with their handlers and middleware. */
export const endpoints: Extractor = (context) => {
  const { module } = context
  if (![...module.imports.values()].some((path) => routers.test(path))) return
  for (const call of module.calls) {
    if (call.path.length === 0) continue
    const route = routeOf(module, call)
    if (route) emitRoute(context, call, route)
    else emitGuards(context, call)
  }
}

const headerRead = new RegExp(`"(${Object.keys(webhookHeaders).join('|')})"`, 'i')
const readsBody = /\.Body\b|ReadAll|BindJSON|ShouldBind|\.Bind\(|GetRawData|BodyParser|ParseWebHook|ValidatePayload/

/** Functions, of a provider's package or of the repository, that check a signature or read only a checked payload. */
const checks =
  /ConstructEvent|ValidatePayload|ValidateSignature|hmac\.(New|Equal)|ConstantTimeCompare|NewSecretsVerifier|VerifySignature|[vV]erif(y|ied|ication)/

/** Functions that receive events from outside services, and those that check signatures. */
export const webhooks: Extractor = (context) => {
  const { module, emit, mark, endpointsSeen } = context
  for (const call of module.calls) {
    const member = call.path.at(-1) ?? ''
    const lower = member.charAt(0).toLowerCase() + member.slice(1)
    if (verifying.test(lower) || checks.test(call.callee)) mark(module.within(call.node), 'verifies-signature')
    // The function passes the whole request on; what its callee does with it is not known here.
    if (
      call.args.some(
        (argument) =>
          /^(r|req|request|c|ctx\.Request|c\.Request)$/.test(module.slice(argument)) &&
          module.isParameter(module.slice(argument).split('.')[0] ?? '', argument.start),
      )
    )
      mark(module.within(call.node), 'hands-on-request')
  }
  unroutedReceivers(context, endpointsSeen)
  for (const endpoint of endpointsSeen) {
    if (!/^(POST|ALL)$/.test(endpoint.method)) continue
    const own = endpoint.handler.module === undefined ? module.functions.find((one) => one.name === endpoint.handler.name) : undefined
    const text = own ? module.bodyText(own) : ''
    const header = headerRead.exec(text)?.[1]?.toLowerCase()
    const byRoute = /(^|\/)web-?hooks?(\/|$)/i.test(endpoint.route) ? signingProviders.exec(endpoint.route)?.[0] : undefined
    if (!header && !byRoute) continue
    emit({
      kind: 'webhook-receiver',
      at: endpoint.at,
      within: endpoint.within,
      subject: endpoint.subject,
      provider: (header && webhookHeaders[header]) ?? byRoute?.toLowerCase() ?? '',
      because: header ? `it reads the header ${header}` : `its route is ${endpoint.route}`,
      handler: endpoint.handler,
      guards: endpoint.guards,
      router: endpoint.router,
      readsBody: own === undefined || readsBody.test(text),
    })
  }
}
