import { signingProviders, webhookHeaders } from '../libraries/webhook-providers.ts'
import type { Extractor } from './context.ts'
import { textOfHandler } from './endpoints.ts'

/** Names of signature checks: of providers, of the standard library, and of common hand-written helpers. */
const verifying =
  /^(construct_event|compare_digest|constant_time_compare|verify\w*|\w*verif(y|ied|ication)\w*|validate_?(request|signature|webhook|hmac|token)\w*|is_valid\w*|\w*_?signature\w*|check_\w*(signature|hmac|secret|token|auth)\w*|unwrap|authenticate\w*|has_perm\w*|validate|to_python)$/i

const passive = /(^|\.)(log|logger|logging|print)\b|\.(json|loads|dumps|info|debug|warning|error|get)$/

/** Marks every function that calls a signature check, and those that pass the whole request on. */
export const signatureChecks: Extractor = ({ module, mark }) => {
  for (const call of module.calls) {
    if (verifying.test(call.member)) mark(module.within(call.node), 'verifies-signature')
    if (passive.test(call.calleeText)) continue
    const { text } = call.node
    const list = text.slice(text.indexOf('('))
    if (/[(,=]\s*(request|req|self\.request|request\.body|signature|sig_header|sig)\s*[,)]/.test(list) && call.origin().kind !== 'local')
      mark(module.within(call.node), 'hands-on-request')
  }
}

const readsBody = /\brequest\.(body|data|POST|json|get_json|get_data|form|stream)\b|\bpayload\b|\bevent\b/

/** Headers as Python reads them: by their own name, or in Django's form (`HTTP_STRIPE_SIGNATURE`). */
const headerIn = (text: string): { readonly header: string; readonly provider: string } | undefined => {
  for (const [, name] of text.matchAll(/["']((?:HTTP_)?[A-Za-z][\w-]{3,60})["']/g)) {
    const header = (name as string)
      .replace(/^HTTP_/, '')
      .replace(/_/g, '-')
      .toLowerCase()
    const provider = webhookHeaders[header]
    if (provider) return { header, provider }
  }
  return undefined
}

/** Functions that receive events from outside services: they read a provider's header, or serve a route that names one. */
export const webhooks: Extractor = ({ module, emit, endpointsSeen }) => {
  for (const endpoint of endpointsSeen) {
    if (endpoint.method !== 'POST') continue
    const text = textOfHandler(module, endpoint.handler.name)
    const header = headerIn(text)
    const isWebhook = /web-?_?hooks?(\/|$|_|[A-Z])/i.test(endpoint.route || endpoint.handler.name)
    const named = isWebhook ? signingProviders.exec(endpoint.route || endpoint.handler.name)?.[0] : undefined
    if (!header && !named) continue
    const check = module.calls.find((call) => module.within(call.node) === endpoint.handler.name && verifying.test(call.member))
    emit({
      kind: 'webhook-receiver',
      at: endpoint.at,
      within: endpoint.within,
      subject: endpoint.subject,
      provider: header?.provider ?? named?.toLowerCase() ?? '',
      because: header ? `it reads the header ${header.header}` : `its name is ${endpoint.route || endpoint.handler.name}`,
      handler: endpoint.handler,
      guards: endpoint.guards,
      router: endpoint.router,
      readsBody: readsBody.test(text),
      ...(check ? { verifiedAt: check.node.span } : {}),
    })
  }
}
