import { namePattern } from '#languages/typescript/call-index'
import { bare, lastName, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { signingProviders, verifying, webhookHeaders } from '../libraries/webhook-providers.ts'
import type { Context, Extractor } from './context.ts'

const isVerifying = namePattern(verifying)

/** Marks functions that verify a signature, and functions that pass the whole request on. */
export const signatureChecks: Extractor = ({ module, mark }) => {
  for (const call of module.calls()) {
    if (isVerifying(lastName(call.expression))) mark(module.within(call), 'verifies-signature')
    if (handsOnRequest(module, call)) mark(module.within(call), 'hands-on-request')
  }
  if (!secretWords.test(module.file.text)) return
  for (const comparison of module.all<ts.BinaryExpression>(ts.SyntaxKind.BinaryExpression))
    if (comparing.has(comparison.operatorToken.kind) && [comparison.left, comparison.right].some((side) => isSecret(module, side)))
      mark(module.within(comparison), 'verifies-signature')
}

const comparing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
])

const secretWords = /(secret|token|signature|hmac|digest|password|_?key\b)/i

/** A shared secret, recognized by its name: `req.params.secret !== process.env.HOOK_SECRET`. */
const isSecret = (module: Module, side: ts.Expression): boolean =>
  !ts.isStringLiteralLike(bare(side)) && secretWords.test(module.text(side))

/** Calls that only log or send back their arguments. */
const passive = /(^|\.)(console|log|logger)\.|\.(json|send|status|text|end)$/

/**
 * Whether a call receives the whole request or the signature. The callee may then verify it, and its code may not be
 * visible here (a procedure called by name, a package).
 */
const handsOnRequest = (module: Module, call: ts.CallExpression): boolean => {
  const hands = call.arguments.some((argument) => {
    const value = bare(argument)
    if (isSignature(value)) return true
    if (ts.isObjectLiteralExpression(value))
      return value.properties.some((property) =>
        ts.isShorthandPropertyAssignment(property)
          ? isSignature(property.name)
          : ts.isPropertyAssignment(property) && isSignature(bare(property.initializer)),
      )
    if (!ts.isIdentifier(value) || !isRequest(value.text)) return false
    return module.origin(call.expression).kind !== 'local' && module.origin(value).kind === 'parameter'
  })
  return hands && !passive.test(module.text(call.expression))
}

const namesSignature = namePattern(/signature|hmac|^sig$/i)
const isRequest = namePattern(/^(req|request|ctx|context|c|event)$/)

const isSignature = (node: ts.Expression): boolean => ts.isIdentifier(node) && namesSignature(node.text)

const headerHint = new RegExp(Object.keys(webhookHeaders).join('|'), 'i')

/** Provider headers that each function reads, with the first one found. */
const headersRead = (
  module: Module,
): Map<string, { readonly header: string; readonly provider: string; readonly all: readonly string[] }> => {
  const read = new Map<string, { header: string; provider: string; all: string[] }>()
  if (!headerHint.test(module.file.text)) return read
  for (const kind of [ts.SyntaxKind.StringLiteral, ts.SyntaxKind.NoSubstitutionTemplateLiteral])
    for (const node of module.all<ts.StringLiteral>(kind)) {
      const header = node.text.toLowerCase()
      const provider = webhookHeaders[header]
      // A header that is sent (`headers: { 'stripe-signature': … }`) belongs to a test or a sender.
      if (!provider || (ts.isPropertyAssignment(node.parent) && node.parent.name === node)) continue
      const within = module.within(node)
      const before = read.get(within)
      if (before) before.all.push(header)
      else read.set(within, { header, provider, all: [header] })
    }
  return read
}

const readsBody = /\b(body|rawBody|payload|json\(\)|text\(\)|arrayBuffer\(\)|event)\b/

/** `/webhooks/stripe`, but not `/projects/:id/webhooks/slack`, which manages a resource of this service. */
const isHookRoute = (route: string): boolean => {
  const at = route.search(/(^|\/)web-?hooks?(\/|$)/i)
  return at !== -1 && !/[:{]/.test(route.slice(0, at))
}

/** Functions that receive events from outside services: they read a provider's header, or their route names a webhook. */
export const webhooks: Extractor = ({ module, emit, endpointsSeen }) => {
  const headers = headersRead(module)
  emitUnrouted(
    module,
    emit,
    headers,
    endpointsSeen.map(({ handler }) => handler.name),
  )
  for (const endpoint of endpointsSeen) {
    const isElsewhere = endpoint.handler.module !== undefined
    const name = endpoint.handler.name
    const header = isElsewhere ? undefined : [...headers].find(([within]) => within === name || within.startsWith(`${name} > `))?.[1]
    const byRoute = isHookRoute(endpoint.route) ? signingProviders.exec(endpoint.route)?.[0] : undefined
    // A signed-in user configures where events are sent. That is not a receiver.
    if (!header && !isElsewhere && /\b(req|request|ctx|c)\.(user|session|auth)\b/.test(textOf(module, name))) continue
    if ((!header && !byRoute) || !['POST', 'ALL', 'ACTION'].includes(endpoint.method)) continue
    emit({
      kind: 'webhook-receiver',
      at: endpoint.at,
      within: endpoint.within,
      subject: endpoint.subject,
      provider: header?.provider ?? byRoute?.toLowerCase() ?? '',
      because: header ? `it reads the header ${header.header}` : `its route is ${endpoint.route}`,
      handler: endpoint.handler,
      guards: endpoint.guards,
      router: endpoint.router,
      readsBody: isElsewhere || readsBody.test(textOf(module, name)),
      ...(isElsewhere ? {} : verifiedAt(module, name)),
    })
  }
}

/** Parameter types of an incoming request. */
const requestType = /^(http\.)?(IncomingMessage|Request|NextRequest|FastifyRequest|HttpRequest)(<.*>)?$/

/** Names of functions that only inspect a request for other code. */
const looksOnly = /verif|valid|check|signature|auth|guard|middleware|^is[A-Z]|^get[A-Z]|^parse/i

/**
 * Receivers in a server without a framework, whose routes are conditions: functions that take a request and read
 * several headers of a provider, one of which names the event or the delivery.
 */
const emitUnrouted = (module: Module, emit: Context['emit'], headers: ReturnType<typeof headersRead>, routed: readonly string[]): void => {
  for (const [within, { provider, all }] of headers) {
    const node = functionNamed(module, within)
    const [request] = node?.parameters ?? []
    if (!node || !request?.type || !requestType.test(request.type.getText(module.file)) || looksOnly.test(within)) continue
    if (node.parameters.some(({ name }) => name.getText(module.file) === 'next')) continue
    const names = all.find((header) => /event|delivery|topic|(^|-)id$/.test(header))
    const verified = verifiedAt(module, within)
    // One header is enough if the function verifies the event.
    if (!('verifiedAt' in verified) && (all.length < 2 || names === undefined)) continue
    if (routed.some((name) => name === within || name.startsWith(`${within} > `))) continue
    const { startLine } = module.span(node)
    emit({
      kind: 'webhook-receiver',
      at: { startLine, endLine: startLine },
      within,
      subject: `receiver ${within}`,
      provider,
      because: `it reads the header ${names ?? all[0] ?? ''}`,
      handler: { name: within },
      guards: [],
      router: '',
      readsBody: readsBody.test(node.getText(module.file)),
      unrouted: true,
      ...verified,
    })
  }
}

const functionNamed = (module: Module, name: string): ts.FunctionLikeDeclaration | undefined => {
  for (const kind of [
    ts.SyntaxKind.ArrowFunction,
    ts.SyntaxKind.FunctionExpression,
    ts.SyntaxKind.FunctionDeclaration,
    ts.SyntaxKind.MethodDeclaration,
  ])
    for (const node of module.all<ts.FunctionLikeDeclaration>(kind)) if (module.functionName(node) === name) return node
  return undefined
}

const textOf = (module: Module, name: string): string => functionNamed(module, name)?.getText(module.file) ?? ''

const verifiedAt = (module: Module, name: string): { readonly verifiedAt?: { startLine: number; endLine: number } } => {
  const check = module.calls().find((call) => {
    const within = module.within(call)
    return (within === name || within.startsWith(`${name} > `)) && verifying.test(lastName(call.expression))
  })
  return check ? { verifiedAt: module.span(check) } : {}
}
