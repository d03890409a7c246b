import type { WebhookReceiver } from '#model/facts/endpoint'
import type { Linked, System } from '#model/system'

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
