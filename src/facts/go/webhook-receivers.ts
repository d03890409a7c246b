import type { FactOf } from '#model/fact'
import { originName, withoutVersion, type Call, type GoFunction, type Module } from '#languages/go/module'
import { webhookHeaders } from '../libraries/webhook-providers.ts'
import type { Context } from './context.ts'

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
export const unroutedReceivers = ({ module, emit }: Context, endpoints: readonly FactOf<'endpoint'>[]): void => {
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
