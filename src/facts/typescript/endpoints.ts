import type { RootRecord } from '#model/fact'
import type { Span } from '#model/source-file'
import type { Endpoint, Guard } from '#model/facts/endpoint'
import { namePattern } from '#languages/typescript/call-index'
import { bare, originName, shortText, type Module, type Origin } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { guardAgainst } from '../libraries/safeguard-names.ts'
import { mayVerify } from '../libraries/webhook-providers.ts'
import type { Extractor } from './context.ts'

const verbs = new Set(['get', 'post', 'put', 'patch', 'delete', 'all', 'head', 'options'])
const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE', 'ALL', 'MUTATION', 'ACTION'])

/** Calls that create an application or a router, by origin name. */
const routerMakers =
  /^(express#(Router)?\(\)|@koa\/router#(Router)?\(\)|koa-router#(Router)?\(\)|fastify#(fastify)?\(\)|hono#Hono\(\)|@hono\/zod-openapi#OpenAPIHono\(\)|polka#\(\)|restify#createServer\(\)|@hapi\/hapi#server\(\)|find-my-way#\(\)|itty-router#(Router|AutoRouter)\(\)|express-promise-router#\(\)|@feathersjs\/express#\(\)|elysia#Elysia\(\))/
const routerNames = /(^|\.)(app|api|router|routes?|server|fastify|instance|hono|\w+Router|\w+Routes)$/i
const routerTypes = /\b(Express|Application|Router|FastifyInstance|Hono|Koa|OpenAPIHono|IRouter)\b/

/** Names of values that grant access on their own, such as tokens and invitations. */
const capability = /\b\w*(token|secret|otp|signature|invite|invitation|magic)\w*\b|\bcode\b/i

/** Names of calls that authenticate or authorize the caller. */
const checksCaller =
  /^(auth|getServerSession|getSession|getUser|getCurrentUser|currentUser|getAuth|require\w*|ensure\w*|authenticate\w*|authorize\w*|can|cannot|assert\w*|check\w*(Permission|Auth|Access|Role|Session)\w*|has\w*(Permission|Access|Role)\w*|verify\w*|validate\w*(Session|Token|Auth|Request)\w*|with\w*(Auth|Session|User)\w*|parseRequest)$/i

/** Names of calls and values that limit request rates or block bots. */
const limiting = /rate-?_?limit|limiter|throttl|captcha|turnstile|slow-?down|\bbrute|too-?many|lockout|attempts/i

const isCheckOfCaller = namePattern((callee) => checksCaller.test(/(?<!\w)(\w+)$/.exec(callee)?.[1] ?? ''))
const isLimiting = namePattern(limiting)

const makesBareServer = /^(https?#createServer|http2#create(Secure)?Server)$/
const isBareServer = namePattern(makesBareServer)

/** Methods that register something on a server or a router. */
const registering = new Set([
  ...verbs,
  'del',
  'on',
  'addListener',
  'use',
  'register',
  'useGlobalGuards',
  'addHook',
  'mutation',
  'query',
  'route',
])
const mayRegister = namePattern((name) => registering.has(name))
const isProvide = namePattern(/^provide$/)

interface Registered {
  readonly method: string
  readonly route: string
  readonly handlers: readonly ts.Expression[]
  readonly router: string
}

const isRouter = (origin: Origin, receiver: ts.Expression, module: Module): boolean => {
  if (origin.kind === 'made') return routerMakers.test(originName({ ...origin, path: [] }))
  const text = receiver.getText(module.file)
  if (origin.kind === 'parameter') return routerTypes.test(origin.type) || (origin.type === '' && routerNames.test(text))
  // A router from another file, or from a destructured argument list (`...[router, tenant]`), is recognized only by its name.
  return (origin.kind === 'import' || origin.kind === 'unknown') && routerNames.test(text)
}

/** `app.post('/orders', guard, handler)`, `router.route('/x').post(handler)`, `app.on('POST', '/x', handler)`. */
const registered = (module: Module, call: ts.CallExpression): Registered | undefined => {
  if (!ts.isPropertyAccessExpression(call.expression)) return undefined
  const member = call.expression.name.text
  if (!verbs.has(member) && member !== 'del') return undefined
  const receiver = bare(call.expression.expression)
  const args = [...call.arguments]
  // `router.route('/x').post(...)`, also with several methods chained.
  if (ts.isCallExpression(receiver)) {
    let inner: ts.Expression = receiver
    while (ts.isCallExpression(inner) && ts.isPropertyAccessExpression(inner.expression)) {
      if (inner.expression.name.text === 'route') {
        const [path] = inner.arguments
        const router = bare(inner.expression.expression)
        if (path && ts.isStringLiteralLike(path) && isRouter(module.origin(router), router, module))
          return { method: member.toUpperCase(), route: path.text, handlers: args, router: shortText(module, router, 40) }
        return undefined
      }
      if (
        ts.isStringLiteralLike(inner.arguments[0] ?? inner) &&
        isRouter(module.origin(bare(inner.expression.expression)), bare(inner.expression.expression), module)
      )
        break
      inner = bare(inner.expression.expression)
    }
    if (inner === receiver || !isRouter(module.origin(inner), inner, module)) {
      const head = ts.isCallExpression(inner) && ts.isPropertyAccessExpression(inner.expression) ? bare(inner.expression.expression) : inner
      if (!isRouter(module.origin(head), head, module)) return undefined
    }
  } else if (!isRouter(module.origin(receiver), receiver, module)) return undefined
  const [path, ...handlers] = args
  if (!path || handlers.length === 0) return undefined
  const route = ts.isStringLiteralLike(path)
    ? path.text
    : ts.isTemplateExpression(path) || ts.isNoSubstitutionTemplateLiteral(path)
      ? path.getText(module.file).slice(1, -1)
      : ts.isArrayLiteralExpression(path)
        ? path.elements
            .filter(ts.isStringLiteralLike)
            .map((element) => element.text)
            .join(' ')
        : undefined
  // A router known from its origin may use any path (`documents.list`). One recognized only by its name must have a path-like argument.
  const isMade = module.origin(receiver).kind === 'made'
  if (route === undefined || (!isMade && !/^[/*:]|^$|\$\{/.test(route))) return undefined
  return { method: member === 'del' ? 'DELETE' : member.toUpperCase(), route, handlers, router: shortText(module, receiver, 40) }
}

const isFunction = (node: ts.Expression): node is ts.ArrowFunction | ts.FunctionExpression =>
  ts.isArrowFunction(node) || ts.isFunctionExpression(node)

/** The name by which facts and calls refer to a handler expression, unwrapping calls such as `asyncHandler(fn)`. */
export const handlerRef = (module: Module, node: ts.Expression): { readonly module?: string; readonly name: string } | undefined => {
  const value = bare(node)
  if (isFunction(value)) return { name: module.functionName(value) }
  if (ts.isCallExpression(value)) {
    for (const argument of [...value.arguments].reverse()) {
      const inner = bare(argument)
      if (isFunction(inner) || ts.isIdentifier(inner) || ts.isPropertyAccessExpression(inner)) {
        const found = handlerRef(module, inner)
        if (found) return found
      }
    }
    const around =
      ts.isPropertyAccessExpression(value.expression) && value.expression.name.text === 'bind' ? value.expression.expression : undefined
    return around ? handlerRef(module, around) : undefined
  }
  const origin = module.origin(value)
  if (origin.kind === 'local') {
    if (ts.isFunctionLike(origin.node)) return { name: module.functionName(origin.node) }
    if (ts.isClassLike(origin.node)) return { name: `${origin.node.name?.text ?? 'class'}.${origin.path.join('.')}` }
  }
  if (origin.kind === 'made' && origin.callee.kind === 'local' && ts.isClassLike(origin.callee.node))
    return { name: `${origin.callee.name}.${origin.path.join('.')}` }
  if (origin.kind === 'import') return { module: origin.module, name: origin.path.join('.') || 'default' }
  return undefined
}

/** A guard described by its source text. `place` gives its lines if they belong to a larger construct. */
const guardOf = (module: Module, node: ts.Node, place: ts.Node = node): Guard => {
  const name = shortText(module, node, 200)
  return { name, at: module.span(place), mayVerify: mayVerify.test(name), against: guardAgainst(name) }
}

/** Guards in front of a handler: `requireUser`, `rateLimit`, and those in a Fastify options object (`preHandler: [auth]`). */
const guardsOf = (module: Module, nodes: readonly ts.Expression[]): Guard[] =>
  nodes.flatMap((node): Guard[] => {
    const value = bare(node)
    if (ts.isArrayLiteralExpression(value)) return guardsOf(module, value.elements)
    if (ts.isObjectLiteralExpression(value)) return value.properties.map((property) => guardOf(module, property))
    return [guardOf(module, value)]
  })

/** The first line of a construct, where a finding is shown. */
const headLine = (module: Module, node: ts.Node): Span => {
  const { startLine } = module.span(node)
  return { startLine, endLine: startLine }
}

const exportedHandlers: Readonly<Record<string, { readonly method: string }>> = {
  GET: { method: 'GET' },
  POST: { method: 'POST' },
  PUT: { method: 'PUT' },
  PATCH: { method: 'PATCH' },
  DELETE: { method: 'DELETE' },
  loader: { method: 'GET' },
  action: { method: 'ACTION' },
  getServerSideProps: { method: 'GET' },
}

const exported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) && (ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false)

/** Route handlers by convention: exported functions of a route module, and default exports with a recognized parameter type. */
const conventional = (
  module: Module,
): { readonly node: ts.SignatureDeclaration; readonly wrapper?: ts.CallExpression; readonly method: string }[] => {
  const found: { node: ts.SignatureDeclaration; wrapper?: ts.CallExpression; method: string }[] = []
  const add = (name: string, value: ts.Node | undefined): void => {
    const method = exportedHandlers[name]?.method
    if (!method || !value) return
    if (ts.isFunctionLike(value)) {
      if (value.parameters.length > 0 || /^(GET|POST|PUT|PATCH|DELETE)$/.test(name)) found.push({ node: value, method })
    } else if (ts.isCallExpression(value)) {
      const inner = value.arguments.map((argument) => bare(argument)).findLast(isFunction)
      if (inner) found.push({ node: inner, wrapper: value, method })
    }
  }
  for (const statement of module.file.statements) {
    if (ts.isFunctionDeclaration(statement) && exported(statement)) {
      add(statement.name?.text ?? '', statement)
      const [first] = statement.parameters
      if (
        first?.type &&
        /\b(NextApiRequest|VercelRequest|APIGatewayProxyEvent(V2)?|APIGatewayEvent)\b/.test(first.type.getText(module.file))
      )
        found.push({ node: statement, method: 'ALL' })
    }
    if (ts.isVariableStatement(statement) && exported(statement))
      for (const declaration of statement.declarationList.declarations)
        if (ts.isIdentifier(declaration.name) && declaration.initializer) add(declaration.name.text, bare(declaration.initializer))
  }
  return found
}

const nestVerbs: Readonly<Record<string, string>> = { Get: 'GET', Post: 'POST', Put: 'PUT', Patch: 'PATCH', Delete: 'DELETE', All: 'ALL' }

const decoratorsOf = (
  node: ts.Node,
): { readonly name: string; readonly call: ts.CallExpression | undefined; readonly node: ts.Decorator }[] =>
  (ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : []).map((decorator) => {
    const call = ts.isCallExpression(decorator.expression) ? decorator.expression : undefined
    const callee = call?.expression ?? decorator.expression
    return { name: ts.isIdentifier(callee) ? callee.text : '', call, node: decorator }
  })

const literalArgument = (call: ts.CallExpression | undefined): string => {
  const first = call?.arguments[0]
  return first && ts.isStringLiteralLike(first) ? first.text : ''
}

/** Routes, server actions and procedures, with the guards in front of them and their handlers. */
export const endpoints: Extractor = ({ module, emit, root, mark }) => {
  const add = (endpoint: Omit<Endpoint, 'kind' | 'subject' | 'stateChanging' | 'within' | 'byCapability'>, node: ts.Node): void => {
    root({ reach: 'request', handler: endpoint.handler } satisfies RootRecord)
    emit({
      kind: 'endpoint',
      within: module.within(node),
      subject: `${endpoint.method} ${endpoint.route || endpoint.handler.name}`,
      stateChanging: changing.has(endpoint.method),
      byCapability: capability.test(node.getText(module.file)),
      ...endpoint,
    })
  }
  for (const call of module.callsWritten(isCheckOfCaller)) mark(module.within(call), 'checks-caller')
  for (const call of module.callsWritten(isLimiting)) mark(module.within(call), 'limits-rate')
  for (const call of module.callsNamed(mayRegister, isBareServer)) {
    const route = registered(module, call)
    if (route) {
      const last = route.handlers.at(-1)
      const inOptions = last && ts.isObjectLiteralExpression(bare(last)) ? undefined : last
      const handler = inOptions && handlerRef(module, inOptions)
      const wrapper = inOptions && ts.isCallExpression(bare(inOptions)) ? [inOptions] : []
      if (handler)
        add(
          {
            at: headLine(module, call),
            method: route.method,
            route: route.route,
            guards: guardsOf(module, [...route.handlers.slice(0, -1), ...wrapper]),
            handler,
            router: route.router,
          },
          call,
        )
      else if (inOptions && !isFunction(bare(inOptions)))
        emit({
          kind: 'opaque-route',
          at: headLine(module, call),
          within: module.within(call),
          subject: `${route.method} ${route.route}`,
          method: route.method,
          route: route.route,
          guards: guardsOf(module, route.handlers.slice(0, -1)),
          handledBy: shortText(module, inOptions, 40),
        })
      continue
    }
    const bareHandler = handlerOfBareServer(module, call)
    if (bareHandler) root({ reach: 'request', handler: bareHandler })
    emitRouterGuards(module, call, emit)
    emitProcedure(module, call, add)
    emitFastifyRoute(module, call, add)
  }
  emitAppGuards(module, emit)
  for (const { node, wrapper, method } of conventional(module))
    add(
      {
        at: headLine(module, node),
        method,
        route: '',
        guards: wrapper ? [guardOf(module, wrapper.expression)] : [],
        handler: { name: module.functionName(node) },
        router: '',
      },
      node,
    )
  for (const owner of module.all<ts.ClassDeclaration>(ts.SyntaxKind.ClassDeclaration)) {
    const onClass = decoratorsOf(owner)
    const controller = onClass.find((decorator) => decorator.name === 'Controller')
    if (!controller) continue
    for (const member of owner.members) {
      if (!ts.isMethodDeclaration(member)) continue
      const onMember = decoratorsOf(member)
      const verb = onMember.find((decorator) => nestVerbs[decorator.name])
      if (!verb) continue
      const guards = [...onClass, ...onMember]
        .filter((decorator) => decorator !== controller && decorator !== verb)
        .map((decorator) => guardOf(module, decorator.node.expression, decorator.node))
      const route = ['', literalArgument(controller.call), literalArgument(verb.call)].join('/').replace(/\/+/g, '/')
      add(
        {
          at: module.span(verb.node),
          method: nestVerbs[verb.name] ?? 'ALL',
          route,
          guards,
          handler: { name: module.functionName(member) },
          router: owner.name?.text ?? '',
        },
        member,
      )
    }
  }
}

/** The handler for every request of a server without a framework: `createServer(handler)`, `server.on('request', handler)`. */
const handlerOfBareServer = (module: Module, call: ts.CallExpression): ReturnType<typeof handlerRef> => {
  if (isBareServer(module.originName(call.expression))) {
    const last = call.arguments.at(-1)
    return last && !ts.isObjectLiteralExpression(bare(last)) ? handlerRef(module, last) : undefined
  }
  const [event, handler] = call.arguments
  if (!ts.isPropertyAccessExpression(call.expression) || !/^(on|addListener)$/.test(call.expression.name.text)) return undefined
  if (!event || !handler || !ts.isStringLiteralLike(event) || event.text !== 'request') return undefined
  const made = module.originName(call.expression.expression)
  return made.endsWith('()') && makesBareServer.test(made.slice(0, -2)) ? handlerRef(module, handler) : undefined
}

const emitRouterGuards = (module: Module, call: ts.CallExpression, emit: Parameters<Extractor>[0]['emit']): void => {
  if (!ts.isPropertyAccessExpression(call.expression) || !/^(use|register|useGlobalGuards|addHook)$/.test(call.expression.name.text)) return
  const receiver = bare(call.expression.expression)
  if (!isRouter(module.origin(receiver), receiver, module) && call.expression.name.text !== 'useGlobalGuards') return
  const [first, ...rest] = call.arguments
  const prefix = first && ts.isStringLiteralLike(first) && call.expression.name.text === 'use' ? first.text : ''
  const router = shortText(module, receiver, 40)
  for (const guard of guardsOf(module, prefix || call.expression.name.text === 'addHook' ? rest : [...call.arguments]))
    emit({
      kind: 'router-guard',
      at: guard.at,
      within: module.within(call),
      subject: `${router}.use ${guard.name.slice(0, 40)}`,
      router,
      prefix,
      guard,
    })
}

/** Nest: `{ provide: APP_GUARD, useClass: SignatureGuard }` guards every route of the application. */
const emitAppGuards = (module: Module, emit: Parameters<Extractor>[0]['emit']): void => {
  for (const property of module.propertiesNamed(isProvide)) {
    if (property.initializer.getText(module.file) !== 'APP_GUARD') continue
    const used = property.parent.properties.find((one) => /^use(Class|Existing|Factory|Value)$/.test(one.name?.getText(module.file) ?? ''))
    if (!used || !ts.isPropertyAssignment(used)) continue
    const name = shortText(module, used.initializer, 60)
    const at = module.span(property)
    emit({
      kind: 'router-guard',
      at,
      within: module.within(property),
      subject: `APP_GUARD ${name}`,
      router: 'APP_GUARD',
      prefix: '',
      guard: { name, at, mayVerify: mayVerify.test(name), against: guardAgainst(name) },
    })
  }
}

type Add = (endpoint: Omit<Endpoint, 'kind' | 'subject' | 'stateChanging' | 'within' | 'byCapability'>, node: ts.Node) => void

/** tRPC: `protectedProcedure.input(…).mutation(async ({ input }) => …)`. The chain before `mutation` or `query` is the guard. */
const emitProcedure = (module: Module, call: ts.CallExpression, add: Add): void => {
  if (!ts.isPropertyAccessExpression(call.expression)) return
  const kind = call.expression.name.text
  if (kind !== 'mutation' && kind !== 'query') return
  const chain = call.expression.expression.getText(module.file)
  if (!/procedure/i.test(chain.slice(0, 200))) return
  const [first] = call.arguments
  const handler = first && handlerRef(module, first)
  if (!handler) return
  const parent = call.parent
  const name = ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent) ? parent.name.getText(module.file) : ''
  add(
    {
      at: module.span(call.expression.name),
      method: kind.toUpperCase(),
      route: name,
      guards: [guardOf(module, call.expression.expression)],
      handler,
      router: 'trpc',
    },
    call,
  )
}

/** Fastify's long form: `fastify.route({ method: 'POST', url: '/orders', preHandler, handler })`. */
const emitFastifyRoute = (module: Module, call: ts.CallExpression, add: Add): void => {
  if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== 'route') return
  const [options] = call.arguments
  const receiver = bare(call.expression.expression)
  if (!options || !ts.isObjectLiteralExpression(options) || !isRouter(module.origin(receiver), receiver, module)) return
  const property = (name: string): ts.ObjectLiteralElementLike | undefined =>
    options.properties.find((candidate) => candidate.name?.getText(module.file) === name)
  const text = (name: string): string => {
    const found = property(name)
    return found && ts.isPropertyAssignment(found) && ts.isStringLiteralLike(found.initializer) ? found.initializer.text : ''
  }
  const handlerProperty = property('handler')
  const handler =
    handlerProperty &&
    (ts.isMethodDeclaration(handlerProperty)
      ? { name: module.functionName(handlerProperty) }
      : ts.isPropertyAssignment(handlerProperty)
        ? handlerRef(module, handlerProperty.initializer)
        : undefined)
  if (!handler) return
  const guards = options.properties.filter((candidate) =>
    /^(preHandler|onRequest|preValidation|config|schema|preParsing)$/.test(candidate.name?.getText(module.file) ?? ''),
  )
  add(
    {
      at: headLine(module, call),
      method: (text('method') || 'ALL').toUpperCase(),
      route: text('url') || text('path'),
      guards: guards.map((guard) => guardOf(module, guard)),
      handler,
      router: shortText(module, receiver, 40),
    },
    call,
  )
}
