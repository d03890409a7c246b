import type { FactOf } from '#model/fact'
import { originName, withoutVersion, type Call, type GoFunction, type Module } from '#languages/go/module'
import { signingProviders, verifying, webhookHeaders } from '../libraries/webhook-providers.ts'
import type { Context, Extractor } from './context.ts'

/** Calls of providers' packages that parse an event, and whether they check its signature. */
const takesEvent: readonly { readonly call: RegExp; readonly provider: string; readonly verifies: boolean }[] = [
  { call: /^github\.com\/stripe\/stripe-go\/webhook#ConstructEvent\w*$/, provider: 'stripe', verifies: true },
  { call: /^github\.com\/google\/go-github\/github#ValidatePayload\w*$/, provider: 'github', verifies: true },
  { call: /^github\.com\/google\/go-github\/github#(ParseWebHook|WebHookType)$/, provider: 'github', verifies: false },
  { call: /^github\.com\/slack-go\/slack#NewSecretsVerifier$/, provider: 'slack', verifies: true },
  { call: /^github\.com\/svix\/svix-webhooks(\/go)?#NewWebhook\(\)\.Verify$/, provider: 'svix', verifies: true },
]
const mayTake = /^(ConstructEvent\w*|ValidatePayload\w*|ParseWebHook|WebHookType|NewSecretsVerifier|Verify)$/

const headerRead = new RegExp(`\\.Get\\w*\\(\\s*"(${Object.keys(webhookHeaders).join('|')})"`, 'gi')

const requestType = /^(net\/http#ResponseWriter|github\.com\/(gin-gonic\/gin#Context|labstack\/echo#Context|gofiber\/fiber#Ctx))$/
/** Only inspects a request on behalf of other code, by its name. */
const looksOnly = /verif|valid|check|signature|auth|guard|middleware|(^|\.)(is|get|parse)[A-Z]/i

const isHandler = (own: GoFunction): boolean => {
  const [first] = own.parameters
  const type = first?.type
  return (
    own.outer === undefined &&
    type?.module !== undefined &&
    requestType.test(`${withoutVersion(type.module)}#${type.name}`) &&
    !looksOnly.test(own.name)
  )
}

interface Taken {
  readonly provider: string
  readonly because: string
  readonly verifiedAt?: { readonly startLine: number; readonly endLine: number }
}

const takenBy = (module: Module, own: GoFunction, calls: readonly Call[]): Taken | undefined => {
  let found: Taken | undefined
  for (const call of calls) {
    if (!mayTake.test(call.path.at(-1) ?? '') || call.start < own.node.start || call.end > own.node.end) continue
    const name = originName(module.calleeOrigin(call))
    const known = takesEvent.find((one) => one.call.test(name))
    if (!known || found?.verifiedAt) continue
    found = {
      provider: known.provider,
      because: `it calls ${call.callee}`,
      ...(known.verifies ? { verifiedAt: call.node.span } : {}),
    }
  }
  if (found) return found
  const headers = [...module.bodyText(own).matchAll(headerRead)].map((one) => (one[1] ?? '').toLowerCase())
  const names = headers.find((header) => /event|delivery|topic|-id$/.test(header))
  return names !== undefined && new Set(headers).size > 1
    ? { provider: webhookHeaders[names] ?? '', because: `it reads the header ${names}` }
    : undefined
}

/** Functions that receive a provider's event in a request, and whose route another file registers. */
const unroutedReceivers = ({ module, emit }: Context, endpoints: readonly FactOf<'endpoint'>[]): void => {
  if (!/[wW]eb_?[hH]ook|ConstructEvent|ValidatePayload|SecretsVerifier|X-\w+-(Event|Signature)|-[sS]ignature"/.test(module.text)) return
  const routed = new Set(endpoints.map(({ handler }) => handler.name))
  for (const own of module.functions) {
    if (!isHandler(own) || routed.has(own.name)) continue
    const taken = takenBy(module, own, module.calls)
    if (!taken) continue
    emit({
      kind: 'webhook-receiver',
      at: { startLine: own.node.startLine, endLine: own.node.startLine },
      within: own.name,
      subject: `receiver ${own.name}`,
      handler: { name: own.name },
      guards: [],
      router: '',
      readsBody: true,
      unrouted: true,
      ...taken,
    })
  }
}

const headerHint = new RegExp(`"(${Object.keys(webhookHeaders).join('|')})"`, 'i')
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
    const header = headerHint.exec(text)?.[1]?.toLowerCase()
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
