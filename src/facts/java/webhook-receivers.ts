import type { Endpoint } from '#model/facts/endpoint'
import type { MethodDefinition } from '#languages/java/module'
import { signingProviders, verifying, webhookHeaders } from '../libraries/webhook-providers.ts'
import type { Context } from './context.ts'

const receiverHint = new RegExp(`"(${Object.keys(webhookHeaders).join('|')})"`, 'i')

/** The events of another service that an endpoint receives. */
export const emitReceiver = ({ module, emit }: Context, method: MethodDefinition, endpoint: Endpoint): void => {
  const { at, within, subject, guards, handler, router, route } = endpoint
  if (endpoint.method !== 'POST' && endpoint.method !== 'ALL') return
  const text = method.node.text
  const header = receiverHint.exec(text)?.[1]?.toLowerCase()
  const byRoute = /(^|\/)web-?hooks?(\/|$)/i.test(route) ? signingProviders.exec(route)?.[0] : undefined
  if (!header && !byRoute) return
  const check = module.calls.find((call) => module.methodAround(call.node) === method && verifying.test(call.name))
  emit({
    kind: 'webhook-receiver',
    at,
    within,
    subject,
    guards,
    handler,
    router,
    provider: (header && webhookHeaders[header]) ?? byRoute?.toLowerCase() ?? '',
    because: header ? `it reads the header ${header}` : `its route is ${route}`,
    readsBody: /@RequestBody|\b(getReader|getInputStream|payload|body)\b/.test(text),
    ...(check ? { verifiedAt: check.node.span } : {}),
  })
}
