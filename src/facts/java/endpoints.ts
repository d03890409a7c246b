import type { Guard } from '#model/facts/endpoint'
import type { Span } from '#model/source-file'
import { shortText, type Annotation, type JavaModule, type MethodDefinition, type TypeDefinition } from '#languages/java/module'
import { healthPath } from '../libraries/operation-names.ts'
import { guardAgainst } from '../libraries/safeguard-names.ts'
import { signingProviders, verifying, webhookHeaders } from '../libraries/webhook-providers.ts'
import type { Context, Extractor } from './context.ts'
import { textOfLiteral } from './literals.ts'
import { isClientInterface } from './roots.ts'

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE', 'ALL', 'MUTATION'])

/** Annotations that make a method a handler, with the verb. `RequestMapping` names it, or takes any. */
const mappings: Readonly<Record<string, string>> = {
  GetMapping: 'GET',
  PostMapping: 'POST',
  PutMapping: 'PUT',
  PatchMapping: 'PATCH',
  DeleteMapping: 'DELETE',
  RequestMapping: 'ALL',
  GET: 'GET',
  POST: 'POST',
  PUT: 'PUT',
  PATCH: 'PATCH',
  DELETE: 'DELETE',
  QueryMapping: 'QUERY',
  MutationMapping: 'MUTATION',
}

/** Annotations that make a framework authorize the caller before the method runs. */
const asksWho =
  /^(PreAuthorize|PostAuthorize|Secured|RolesAllowed|Authenticated|Authorized|Authorize|PermissionRequired|PermissionsAllowed|Requires(Permissions?|Roles?|Authentication|User)|Require\w*(Permission|Role|Auth|Login)\w*|Has(Permission|Role|Authority)\w*|SaCheck\w+|\w*Permission(Check|Required|Allowed)?|CurrentUserRequired|Admin(Only|Required))$/
const openToAll = /permitAll|isAnonymous|@?Anonymous|PermitAll/

/** The protection of an annotation on a method or class, by its name. */
export const annotationAgainst = (annotation: Annotation): Guard['against'] => {
  if (asksWho.test(annotation.name)) return openToAll.test(annotation.text) ? [] : ['access']
  // A time limiter bounds a wait; it does not limit the request rate.
  return /TimeLimiter/.test(annotation.name) ? [] : guardAgainst(annotation.name).filter((against) => against === 'overuse')
}

const guardOf = (annotation: Annotation): Guard | undefined => {
  const against = annotationAgainst(annotation) ?? []
  const mayVerify = /signature|hmac|webhook|secured|authori/i.test(annotation.name)
  if (against.length === 0 && !mayVerify) return undefined
  return {
    name: shortText(`@${annotation.name}${annotation.text ? `(${annotation.text})` : ''}`, 60),
    at: annotation.span,
    mayVerify,
    against,
  }
}

/** The path of a mapping: its first string. */
const pathOf = (annotation: Annotation | undefined): string => {
  if (!annotation) return ''
  const text = /^\s*(?:\{\s*)?("(?:[^"\\]|\\.)*")|\b(?:value|path)\s*=\s*(?:\{\s*)?("(?:[^"\\]|\\.)*")/.exec(annotation.text)
  return textOfLiteral(text?.[1] ?? text?.[2] ?? '') ?? ''
}

const joined = (prefix: string, path: string): string => `/${prefix}/${path}`.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1')

const isController = (type: TypeDefinition): boolean =>
  type.annotations.some(({ name }) =>
    /^(RestController|Controller|RequestMapping|Path|RepositoryRestController|BasePathAwareController)$/.test(name),
  ) || type.kind === 'interface'

/** A Spring verb annotation on a method of an annotated class: a custom annotation (`@RestApi("/orders")`) may include `@RestController`. */
const isComposed = (type: TypeDefinition, mapping: Annotation): boolean =>
  type.kind === 'class' && type.annotations.length > 0 && /^(Get|Post|Put|Patch|Delete)Mapping$/.test(mapping.name)

/** Annotations with the path of a whole class, including custom ones. */
const namesPath = /^(RequestMapping|Path)$|Api$|Controller$|Mapping$|Rest/

/** Names of values that grant access on their own. */
const capability = /\b\w*(token|secret|otp|signature|invitation|invite)\w*\b/i

/** Names of calls and values that identify or authorize the caller. */
const checksCaller =
  /\b(SecurityContextHolder|getPrincipal|getUserPrincipal|getRemoteUser|isUserInRole|authenticatedUser|getAuthenticatedUser|getCurrentUser|currentUser|getLoginUser|requirePrivilege|hasPrivilege|\w*[pP]ermission\w*|hasRole|hasAuthority|hasAnyRole|checkAccess|verifyAccess|authori[sz]e\w*|authenticate\w*|isAdmin|isSuperAdmin|Principal|Authentication|AuthenticationPrincipal)\b/

const limiting = /rate-?_?limit|limiter|throttl|captcha|tryConsume|bruteForce|tooMany|loginAttempt|lockout/i

const handlerSpan = (module: JavaModule, method: MethodDefinition): Span => {
  const line = method.node.field('name')?.startLine ?? method.node.startLine
  return { startLine: line, endLine: line }
}

const emitEndpoint = (context: Context, method: MethodDefinition): void => {
  const { module, emit } = context
  const mapping = method.annotations.find(({ name }) => Object.hasOwn(mappings, name))
  if (!mapping || !(isController(method.owner) || isComposed(method.owner, mapping)) || isClientInterface(method.owner)) return
  // An interface with a client's annotations describes requests to another service.
  if (method.owner.kind === 'interface' && /^import\s+(retrofit2|feign|org\.springframework\.cloud\.openfeign)\./m.test(module.text)) return
  const named = mappings[mapping.name] ?? 'ALL'
  const verb =
    mapping.name === 'RequestMapping'
      ? (/(?:RequestMethod\s*\.\s*|\bmethod\s*=\s*(?:\{\s*)?)([A-Z]{3,})\b/.exec(mapping.text)?.[1] ?? 'ALL')
      : named
  const ofClass = isController(method.owner) ? /^(RequestMapping|Path)$/ : namesPath
  const prefix = pathOf(method.owner.annotations.find(({ name }) => ofClass.test(name)))
  const own = /^[A-Z]+$/.test(mapping.name) ? pathOf(method.annotations.find(({ name }) => name === 'Path')) : pathOf(mapping)
  const route = joined(prefix, own)
  const annotations = [...method.annotations, ...method.owner.annotations]
  const guards = annotations.flatMap((annotation) => guardOf(annotation) ?? [])
  const parameters = module.parametersOf(method)
  const endpoint = {
    at: handlerSpan(module, method),
    within: method.qualified,
    subject: `${verb} ${route} ${method.name}`,
    guards,
    handler: { name: method.qualified },
    router: method.owner.name,
  }
  emit({
    ...endpoint,
    kind: 'endpoint',
    method: verb,
    route,
    stateChanging: changing.has(verb),
    byCapability: capability.test(route) || parameters.some(({ name }) => capability.test(name)),
  })
  if (/^(GET|HEAD|ALL)$/.test(verb) && (healthPath.test(route) || (own !== '' && healthPath.test(own))))
    emit({
      kind: 'operation-mark',
      at: endpoint.at,
      within: method.qualified,
      subject: 'health-endpoint',
      mark: 'health-endpoint',
      by: route,
    })
  emitReceiver(context, method, endpoint, route, verb)
}

const receiverHint = new RegExp(`"(${Object.keys(webhookHeaders).join('|')})"`, 'i')

const emitReceiver = (
  { module, emit }: Context,
  method: MethodDefinition,
  endpoint: {
    readonly at: Span
    readonly within: string
    readonly subject: string
    readonly guards: readonly Guard[]
    readonly handler: { readonly name: string }
    readonly router: string
  },
  route: string,
  verb: string,
): void => {
  if (verb !== 'POST' && verb !== 'ALL') return
  const text = method.node.text
  const header = receiverHint.exec(text)?.[1]?.toLowerCase()
  const byRoute = /(^|\/)web-?hooks?(\/|$)/i.test(route) ? signingProviders.exec(route)?.[0] : undefined
  if (!header && !byRoute) return
  const check = module.calls.find((call) => module.methodAround(call.node) === method && verifying.test(call.name))
  emit({
    ...endpoint,
    kind: 'webhook-receiver',
    provider: (header && webhookHeaders[header]) ?? byRoute?.toLowerCase() ?? '',
    because: header ? `it reads the header ${header}` : `its route is ${route}`,
    readsBody: /@RequestBody|\b(getReader|getInputStream|payload|body)\b/.test(text),
    ...(check ? { verifiedAt: check.node.span } : {}),
  })
}

/** A rate-limiting filter or interceptor applies to every route. */
const emitFilter = ({ module, emit }: Context, type: TypeDefinition): void => {
  if (type.kind !== 'class' || !/Filter|Interceptor/.test(module.text)) return
  if (!module.supertypesOf(type).some((name) => /(Filter|FilterBean|HandlerInterceptor|HandlerInterceptorAdapter)$/.test(name))) return
  if (!limiting.test(type.node.text)) return
  const at = { startLine: type.node.field('name')?.startLine ?? type.node.startLine, endLine: type.node.startLine }
  const guard: Guard = { name: `rate-limit of ${type.name}`, at, mayVerify: false, against: ['overuse'] }
  emit({ kind: 'router-guard', at, within: '', subject: `filter ${type.name}`, router: '', prefix: '', guard })
}

const handedOn = /[(,]\s*(request|req|signature|sigHeader|hmac)\s*[,)]/i

/** Entry points: handlers of Spring MVC and JAX-RS with their guards, and marks for the checks that methods perform. */
export const endpoints: Extractor = (context) => {
  const { module, mark } = context
  for (const method of module.methods) emitEndpoint(context, method)
  for (const type of module.types) emitFilter(context, type)
  const mayHandOn = handedOn.test(module.text)
  for (const call of module.calls) {
    const within = module.within(call.node)
    if (within === '') continue
    if (verifying.test(call.name) && !/^(verify|validate|authenticate)$/.test(call.name)) mark(within, 'verifies-signature')
    if (limiting.test(call.name)) mark(within, 'limits-rate')
    if (checksCaller.test(call.name) || (call.receiver.kind === 'names' && checksCaller.test(call.receiver.parts.join('.'))))
      mark(within, 'checks-caller')
    // The whole request, or the signature, is passed on; what the callee does with it is not known here.
    if (
      mayHandOn &&
      handedOn.test(module.text.slice(call.node.start, call.node.end)) &&
      !/^(log|debug|info|warn|error|trace)$/.test(call.name)
    )
      mark(within, 'hands-on-request')
  }
  for (const method of module.methods) {
    const text = module
      .parametersOf(method)
      .map((parameter) => parameter.text)
      .join(' ')
    if (checksCaller.test(text)) mark(method.qualified, 'checks-caller')
    if (method.annotations.some((annotation) => annotationAgainst(annotation)?.includes('access'))) mark(method.qualified, 'checks-caller')
  }
}
