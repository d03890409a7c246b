import type { Endpoint, WebhookReceiver } from '#model/facts/requests/endpoint'
import type { Linked, System } from '#model/system'
import { webhookProviders } from '#models/forms/webhook'
import { guardDoes, refusesCallers } from '../effects/guard-does.ts'
import { mountedPaths } from './mounted-paths.ts'

/** A path up to the segment that says webhook or callback, if a name follows it: `/webhooks` of `/webhooks/carrier`; no value may come before. */
const hooksBefore = (path: string): string | undefined => {
  const segments = path.split('/').filter(Boolean)
  const at = segments.findIndex(webhookProviders.saysCallback)
  const next = segments[at + 1]
  const isOpen = at < 0 || next === undefined || holdsValue(next) || segments.slice(0, at).some(holdsValue)
  return isOpen ? undefined : segments.slice(0, at + 1).join('/')
}

const holdsValue = (segment: string): boolean => /[:{<*]/.test(segment)

/** Whether an endpoint verifies who sends its events: in its handler, or in a guard in front of it. */
const verifiesSender = (
  system: System,
  { at, guards, router, route }: Linked<Endpoint>,
  handler: { readonly path: string; readonly name: string },
): boolean =>
  system.does(handler.path, handler.name, 'verifies-signature') ||
  guards.some((guard) => guardDoes(system, at.path, guard, 'verifies-signature')) ||
  system
    .facts('router-guard')
    .some(
      (one) =>
        one.at.path === at.path &&
        one.router === router &&
        route.startsWith(one.prefix) &&
        guardDoes(system, at.path, one.guard, 'verifies-signature'),
    )

/**
 * Endpoints whose path says that they receive events, beside another one below the same path that verifies who sends them: the sender of these
 * is not known, and has to prove itself as well.
 */
export const siblingReceivers = (
  system: System,
): readonly { readonly receiver: Linked<WebhookReceiver>; readonly sibling: Linked<Endpoint> }[] => {
  const known = new Set(system.facts('webhook-receiver').map(({ at, subject }) => `${at.path} ${subject}`))
  const hooks = system.facts('endpoint').flatMap((endpoint) => {
    const handler = endpoint.inService && endpoint.method === 'POST' ? system.define(endpoint.at.path, endpoint.handler) : undefined
    if (!handler) return []
    const found = mountedPaths(system, endpoint).flatMap((path) => {
      const below = hooksBefore(path)
      return below === undefined ? [] : [{ path, below }]
    })[0]
    return found ? [{ ...found, endpoint, verifies: verifiesSender(system, endpoint, handler), handler }] : []
  })
  return hooks.flatMap((one) => {
    const { endpoint, handler, below, path } = one
    if (one.verifies || known.has(`${endpoint.at.path} ${endpoint.subject}`)) return []
    if (!system.does(handler.path, handler.name, 'reads-body')) return []
    // A handler for signed-in users receives no events.
    if (refusesCallers(system, handler) || system.does(handler.path, handler.name, 'checks-caller')) return []
    const sibling = hooks.find((other) => other.verifies && other.below === below && other.endpoint.file.unit === endpoint.file.unit)
    if (!sibling) return []
    return [{ receiver: receiverAt(endpoint, `its path is ${path}`), sibling: sibling.endpoint }]
  })
}

/**
 * Receivers of events, also those of senders that the product does not know: endpoints whose path says so and that verify who sends them. What
 * proves itself to a path of webhooks is a machine, and delivers again.
 */
export const verifiedReceivers = (system: System): readonly Linked<WebhookReceiver>[] => {
  const receivers = system.facts('webhook-receiver')
  const known = new Set(receivers.map(({ at, subject }) => `${at.path} ${subject}`))
  const others = system.facts('endpoint').flatMap((endpoint): readonly Linked<WebhookReceiver>[] => {
    if (!endpoint.inService || endpoint.method !== 'POST' || known.has(`${endpoint.at.path} ${endpoint.subject}`)) return []
    const path = mountedPaths(system, endpoint).find((one) => hooksBefore(one) !== undefined)
    if (path === undefined) return []
    const handler = system.define(endpoint.at.path, endpoint.handler)
    return handler && verifiesSender(system, endpoint, handler) ? [receiverAt(endpoint, `its path is ${path}`)] : []
  })
  return [...receivers, ...others]
}

const receiverAt = (endpoint: Linked<Endpoint>, because: string): Linked<WebhookReceiver> => {
  const { at, file, reach, inService, within, subject, guards, router, handler } = endpoint
  return {
    kind: 'webhook-receiver',
    at,
    file,
    reach,
    inService,
    within,
    subject,
    handler,
    guards,
    router,
    provider: '',
    because,
    readsBody: true,
  }
}

/**
 * The functions that receive events of other services. A receiver at the merge base still is one if the change removed what showed it, such as
 * the verification of the signature.
 */
export const webhookReceivers = (system: System, base: System | undefined): readonly Linked<WebhookReceiver>[] => {
  const receivers = system.facts('webhook-receiver')
  if (!base) return receivers
  const keyOf = ({ at, subject }: Pick<Linked<WebhookReceiver>, 'at' | 'subject'>): string => `${at.path} ${subject}`
  const known = new Set(receivers.map(keyOf))
  const before = new Map(base.facts('webhook-receiver').map((receiver) => [keyOf(receiver), receiver]))
  const former = system.facts('endpoint').flatMap((endpoint): readonly Linked<WebhookReceiver>[] => {
    const receiver = known.has(keyOf(endpoint)) ? undefined : before.get(keyOf(endpoint))
    if (!receiver) return []
    const { at, file, reach, inService, within, subject, handler, guards, router } = endpoint
    const { provider, because, readsBody } = receiver
    return [
      { kind: 'webhook-receiver', at, file, reach, inService, within, subject, handler, guards, router, provider, because, readsBody },
    ]
  })
  return [...receivers, ...former]
}
