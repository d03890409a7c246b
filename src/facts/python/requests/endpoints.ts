import { calleeOf } from '#code/callee-of'
import type { Endpoint, Guard } from '#model/facts/requests/endpoint'
import { shortText, type Definition, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { names as vocabulary } from '#models/names'
import { pythonEndpoints } from '#models/python/endpoints'
import type { EndpointNames } from '../../endpoints/reading.ts'
import { endpointFacts } from '../../endpoints/extract.ts'
import { parsedBodies } from '../../endpoints/parsed-bodies.ts'
import { auditMarks } from '../../endpoints/audit-marks.ts'
import { limitMarks } from '../../endpoints/limit-marks.ts'
import { signInMarks } from '../../endpoints/sign-in-marks.ts'
import { webhookFacts } from '../../webhooks/extract.ts'
import type { Context, Extractor } from '../calls/context.ts'
import { codeOf } from '../reading/code-of.ts'
import { endpointNames } from './endpoint-names.ts'
import { guardProtections } from './guard-names.ts'
import { refOfOrigin } from '../reading/outline.ts'
import { decoratorNames } from '../reading/roots.ts'

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const routeMember = /^([\w.]+)\.(route|get|post|put|patch|delete|head|options|api_route|websocket)$/
const viewDecorator =
  /(^|\.)(csrf_exempt|csrf_protect|require_POST|require_GET|require_http_methods|require_safe|login_required|permission_required|user_passes_test|api_view|never_cache|staff_member_required|ratelimit|method_decorator)$/

/** Methods of a view class, and the HTTP verb of each. */
const verbOfMethod: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
  list: 'GET',
  retrieve: 'GET',
  create: 'POST',
  update: 'PUT',
  partial_update: 'PATCH',
  destroy: 'DELETE',
}

const viewBase = /(View|ViewSet|Viewset|APIView|Endpoint|Resource|MethodView|Handler|HTTPEndpoint)(\[.*\])?$/
/** Base classes that reject unauthorized callers. */
const guardingBase = /(Login|Permission|Auth|Throttle|RateLimit|UserPasses|Access)\w*Mixin$/

const guardOf = (name: string, node: SyntaxNode): Guard => {
  const against = guardProtections(name)
  return { name, at: node.span, mayVerify: vocabulary.verifiesSender.has(name), ...(against.length > 0 ? { against } : {}) }
}

/** The guards of a view: all its decorators except the one that registers it. */
const decoratorGuards = (definition: Definition): Guard[] =>
  definition.decorators.flatMap((decorator) => {
    const text = decorator.text.replace(/^@\s*/, '')
    const name = /^[\w.]+/.exec(text)?.[0] ?? ''
    if (
      routeMember.test(name) ||
      /(^|\.)(api_view|action|extend_schema\w*|swagger_auto_schema|staticmethod|classmethod|property|override)$/.test(name)
    )
      return []
    return [guardOf(shortText(text, 60), decorator)]
  })

/** An item of a list of permissions, which checks the caller whatever its name is. */
const asked = (name: string, node: SyntaxNode): Guard => ({
  ...guardOf(name, node),
  ...(/AllowAny/.test(name) ? {} : { against: ['access' as const] }),
})

/** What a decorator of a method sets for this method alone: `@action(throttle_classes=[BurstThrottle])`. */
const setBy = (module: PythonModule, decorator: SyntaxNode): ReadonlyMap<string, SyntaxNode> => {
  const call = module.calls.find(({ node }) => decorator.start <= node.start && node.end <= decorator.end)
  return new Map([...(call?.arguments.keywords ?? [])].map(([name, { value }]) => [name, value]))
}

/** Fields that limit requests. Without a throttle, a scope has no effect. */
const throttles = ['throttle_classes', 'throttle_scope'] as const

/** The limits of a method: those of its class, unless its decorator sets its own, as the REST framework of Django has it. */
const limitsOf = (module: PythonModule, shared: readonly Guard[], action: SyntaxNode | undefined): readonly Guard[] => {
  const own = action ? setBy(module, action) : undefined
  if (!own || !throttles.some((field) => own.has(field))) return shared
  const isLimit = ({ name }: Guard): boolean => name.endsWith(ofThrottle)
  const set = throttles.flatMap((field) => listedIn(module, own.get(field), field))
  const classes = own.get('throttle_classes')
  const isNone = classes !== undefined && /^(list|tuple)$/.test(classes.kind) && classes.children.length === 0
  const rest = own.has('throttle_classes') ? [] : shared.filter((guard) => isLimit(guard) && !/^["']/.test(guard.name))
  return [...shared.filter((guard) => !isLimit(guard)), ...(isNone ? [] : [...rest, ...set])]
}

const ofThrottle = ' (throttle)'

/** Names in a list of a class's body, such as `permission_classes = [IsAuthenticated]`, with their positions. */
const listed = (module: PythonModule, owner: Definition, field: string): Guard[] => listedIn(module, module.fieldOf(owner, field), field)

const listedIn = (module: PythonModule, value: SyntaxNode | undefined, field: string): Guard[] => {
  if (!value) return []
  const items = /^(list|tuple)$/.test(value.kind) ? value.children : [value]
  return items.map((item) => ({
    ...guardOf(shortText(item.text, 60), item),
    // The purpose of the list decides, not the names in it: a throttle limits whatever it is called.
    ...(field === 'throttle_classes' || field === 'throttle_scope'
      ? { name: `${item.text}${ofThrottle}`, against: ['overuse' as const] }
      : {}),
    ...(field === 'permission_classes' && !/AllowAny/.test(item.text) ? { against: ['access' as const] } : {}),
    ...(field === 'permission_classes' && madeBy(module, item)),
  }))
}

/** The class that a list names. */
const madeBy = (module: PythonModule, item: SyntaxNode): Pick<Guard, 'function'> => {
  const ref = refOfOrigin(module, module.origin(item))
  return ref ? { function: ref } : {}
}

const classGuards = (module: PythonModule, owner: Definition): Guard[] => [
  ...['permission_classes', 'throttle_classes', 'throttle_scope', 'authentication_classes', 'decorators', 'method_decorators'].flatMap(
    (field) => listed(module, owner, field),
  ),
  ...decoratorGuards(owner),
  ...module
    .basesOf(owner)
    .flatMap((base) => (guardingBase.test(base) ? [guardOf(base, owner.node.field('superclasses') ?? owner.node)] : [])),
]

const methodsOf = (text: string, fallback: string): string => {
  const listedMethods = /methods\s*=\s*[[({]([^\])}]*)/.exec(text)?.[1]
  if (!listedMethods) return fallback
  const verbs = [...listedMethods.matchAll(/["'](\w+)["']/g)].map((match) => (match[1] as string).toUpperCase())
  return verbs.find((verb) => changing.has(verb)) ?? verbs[0] ?? fallback
}

const capability = /\b\w*(token|secret|otp|signature|invite|invitation|magic)\w*\b/i

const emitEndpoint = (
  { emit, root }: Context,
  definition: Definition,
  endpoint: Pick<Endpoint, 'method' | 'route' | 'router' | 'guards'>,
): void => {
  const handler = { name: definition.qualified }
  root({ reach: 'request', handler })
  emit({
    kind: 'endpoint',
    at: { startLine: definition.node.startLine, endLine: definition.node.startLine },
    within: definition.qualified,
    subject: `${endpoint.method} ${endpoint.route || definition.qualified}`,
    ...endpoint,
    stateChanging: changing.has(endpoint.method),
    handler,
    byCapability: capability.test(definition.node.field('parameters')?.text ?? '') || capability.test(endpoint.route),
  })
}

/** The return values of a Django view. */
const answers = /\b(render|redirect|HttpResponse\w*|JsonResponse|TemplateResponse|StreamingHttpResponse|FileResponse)\(/

/** A Django function that its decorators, or its parameters and return value, identify as a view. */
const byViewDecorator = (context: Context, definition: Definition): void => {
  // Parameters are read only for candidates, because each look-up costs a call to the parser.
  if (definition.parent || !definition.node.text.includes('request')) return
  if (context.module.parametersOf(definition)[0]?.name !== 'request') return
  const names = decoratorNames(context.module, definition).map(({ written }) => written)
  const isAnswer = /\bdjango\b/.test(context.module.text) && !definition.name.startsWith('_') && answers.test(definition.node.text)
  if (!isAnswer && !names.some((name) => viewDecorator.test(name))) return
  const text = definition.decorators.map((decorator) => decorator.text).join('\n')
  const listedVerbs = /(?:api_view|require_http_methods)\s*\(\s*[[(]([^\])]*)/.exec(text)?.[1] ?? ''
  const verbs = [...listedVerbs.matchAll(/["'](\w+)["']/g)].map((match) => (match[1] as string).toUpperCase())
  const method = /require_POST/.test(text)
    ? 'POST'
    : (verbs.find((verb) => changing.has(verb)) ?? verbs[0] ?? (/csrf_exempt/.test(text) ? 'POST' : 'GET'))
  emitEndpoint(context, definition, { method, route: '', router: '', guards: decoratorGuards(definition) })
}

const ofClass = (context: Context, owner: Definition): void => {
  const { module } = context
  if (!module.basesOf(owner).some((base) => viewBase.test(base))) return
  const ofAll = classGuards(module, owner)
  for (const method of module.definitions) {
    if (method.parent !== owner || method.kind !== 'function') continue
    const action = method.decorators.find((decorator) => /^@\s*([\w.]+\.)?action\b/.test(decorator.text))
    // A method's own check protects it, so removing the check of its class loses nothing.
    const own = decoratorGuards(method)
    const shared = limitsOf(module, ofAll, action)
    const verb = action ? methodsOf(action.text, 'GET').toUpperCase() : verbOfMethod[method.name]
    if (!verb || !module.parametersOf(method).some((parameter) => /^(request|self|args|kwargs)$/.test(parameter.name))) continue
    emitEndpoint(context, method, {
      method: verb,
      route: '',
      router: '',
      guards: [
        ...(own.some(({ against }) => against?.includes('access')) ? shared.filter(({ against }) => !against?.includes('access')) : shared),
        ...own,
        ...(action
          ? [...action.text.matchAll(/permission_classes\s*=\s*[[(]([^\])]*)/g)].flatMap(([, names = '']) =>
              (names.match(/[A-Za-z_][\w.]*/g) ?? []).map((name) => asked(name, action)),
            )
          : []),
      ],
    })
  }
}

/** Names of calls that identify or authorize the caller. */
const checksCaller =
  /^(authenticate\w*|authorize\w*|login|has_(perms?|permission\w*|access\w*|role\w*|object_permission)|check_\w*(perm|auth|access|role|owner|token)\w*|require_\w*|ensure_\w*(perm|auth|access|role|owner)\w*|verify_\w*|validate_\w*token\w*|get_current_user|get_object_or_404|is_authorized|can_\w+|current_user)$/
const limiting = /rate_?-?limit|limiter|throttl|captcha|turnstile|too_?-?many|lockout|axes/i

const marks = ({ module, mark }: Context): void => {
  for (const call of module.calls) {
    const { member } = call
    if (checksCaller.test(member)) mark(module.within(call.node), 'checks-caller')
    if (limiting.test(member)) mark(module.within(call.node), 'limits-rate')
  }
  for (const definition of module.definitions) {
    if (definition.kind !== 'function') continue
    const { text } = definition.node
    if (/\b(user|request\.user)\.(is_authenticated|is_staff|is_superuser|is_anonymous|has_perm)\b/.test(text))
      mark(definition.qualified, 'checks-caller')
    if (/\b429\b|rate_?limit|throttl/i.test(text)) mark(definition.qualified, 'limits-rate')
  }
}

/** Guards that Django's settings add to every view: middleware, default permissions and throttles. */
const settings = ({ module, emit }: Context): void => {
  if (!/\b(REST_FRAMEWORK|MIDDLEWARE|DEFAULT_THROTTLE_CLASSES)\b/.test(module.text)) return
  for (const pair of module.text.matchAll(/["'](DEFAULT_(?:THROTTLE|PERMISSION)_CLASSES)["']\s*:\s*[[(]([^\])]*)/g)) {
    const line = module.text.slice(0, pair.index).split('\n').length
    const at = { startLine: line, endLine: line }
    for (const [, path] of (pair[2] ?? '').matchAll(/["']([\w.]+)["']/g)) {
      if (!path || /AllowAny/.test(path)) continue
      const throttles = pair[1] === 'DEFAULT_THROTTLE_CLASSES'
      const name = `${path.slice(path.lastIndexOf('.') + 1)} (${throttles ? 'throttle' : 'permission'})`
      const guard: Guard = { name, at, mayVerify: false, against: [throttles ? 'overuse' : 'access'] }
      emit({ kind: 'router-guard', at, within: '', subject: `settings ${name}`, router: 'settings', prefix: '', guard })
    }
  }
}

const takesDependencies: ReadonlySet<string> = new Set(['include_router', 'APIRouter', 'FastAPI'])

/** `app.add_middleware(SlowAPIMiddleware)`, `Limiter(app, …)`, `include_router(router, dependencies=[Depends(auth)])`. */
const routerGuards = ({ module, emit }: Context, refOf: EndpointNames['refOf']): void => {
  const { file } = codeOf(module)
  for (const call of module.calls) {
    const { member } = call
    const names =
      member === 'add_middleware' ||
      member === 'include_router' ||
      member === 'APIRouter' ||
      member === 'FastAPI' ||
      member === 'init_app' ||
      member === 'Limiter'
        ? member === 'Limiter' || member === 'init_app'
          ? // Without limits for all routes, each route has its own.
            member === 'Limiter' && !call.argument('default_limits', 1) && !call.argument('application_limits', 2)
            ? []
            : [call.calleeText]
          : [...call.node.text.matchAll(/\b(?:Depends|Security|add_middleware)\s*\(\s*([\w.]+)/g)].map((match) => match[1] as string)
        : []
    for (const name of names) {
      // The function that the router depends on, by what it is called there.
      const [dependency] = file.index.calls.flatMap(({ call: { start, end, args }, scope }) =>
        call.node.start <= start && end <= call.node.end && args[0] && file.textOf(calleeOf(args[0])) === name
          ? [refOf(calleeOf(args[0]), scope)]
          : [],
      )
      const guard = { ...guardOf(name, call.node), ...(dependency && { function: dependency }) }
      // All routes of a router run its dependencies first, whatever they are called.
      if (!guard.against && !limiting.test(name) && !takesDependencies.has(member)) continue
      emit({
        kind: 'router-guard',
        at: call.node.span,
        within: module.within(call.node),
        subject: `${member} ${name}`,
        router: shortText(call.calleeText, 40),
        prefix: '',
        guard,
      })
    }
  }
}

/** Entry points: routes of Flask and FastAPI, views of Django and its REST framework, and the guards in front of them. */
export const endpoints: Extractor = (context) => {
  const { module, emit, root } = context
  const decorated = new Set<string>()
  const names = endpointNames(module)
  for (const fact of endpointFacts(codeOf(module).file, pythonEndpoints, names)) {
    emit(fact)
    if (fact.kind !== 'endpoint') continue
    decorated.add(fact.handler.name)
    root({ reach: 'request', handler: fact.handler })
  }
  for (const definition of module.definitions) {
    if (definition.kind === 'class') ofClass(context, definition)
    else if (!decorated.has(definition.qualified)) byViewDecorator(context, definition)
  }
  signInMarks(codeOf(module), pythonEndpoints, context.mark)
  for (const fact of parsedBodies(codeOf(module), pythonEndpoints)) emit(fact)
  limitMarks(codeOf(module), context.mark)
  auditMarks(codeOf(module), context.mark)
  for (const fact of webhookFacts(codeOf(module), context.endpointsSeen, names.nameOf, context.mark)) emit(fact)
  settings(context)
  routerGuards(context, names.refOf)
  marks(context)
}
