import type { SecretComparison } from '#model/facts/comparison'
import type { WebhookReceiver } from '#model/facts/endpoint'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#system/follow'

/** Put before routers of other files, by whoever mounts them; a router that is mounted under a provider's name is no guard. */
const guardsOthers = /^(?!.*(router|routes)\b).*(signature|verif|hmac|auth|secret|token|guard|protect)/i

const isGuarded = (system: System, receiver: Linked<WebhookReceiver>): boolean =>
  receiver.guards.some((guard) => guard.mayVerify) ||
  system
    .facts('router-guard')
    .some(
      ({ at, file, guard, router }) =>
        (at.path === receiver.at.path && router === receiver.router && guard.mayVerify) ||
        (at.path !== receiver.at.path && file.unit === receiver.file.unit && guardsOthers.test(guard.name)),
    )

export const webhookWithoutSignatureCheck = rule({
  id: 'webhook-without-signature-check',
  check: '9.2',
  severity: 'P0',
  stage: 'preview',
  title: 'Webhook that believes whoever calls it',
  why: 'The address of a webhook is no secret. Without a signature check anyone who learns it can post events: mark invoices paid, create accounts, trigger jobs; and the logs will say that the provider did it.',
  fix: "Verify the provider's signature over the raw body, in constant time, before anything of the body is used; answer 400 or 401 when it does not match.",
  blindSpots:
    'A gateway in front of the service that verifies signatures is not in the repository; a check under a name that says nothing of it is not recognised as one, but a request that is handed on as a whole counts as checked. It is a preview because nobody has read a finding of it on real code yet: what would stop a merge must have been seen there first.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const receiver of system.facts('webhook-receiver')) {
      if (!receiver.inService || !receiver.readsBody) continue
      const handler = system.define(receiver.at.path, receiver.handler)
      if (!handler) continue
      const isChecked = system.does(handler.path, handler.name, 'verifies-signature')
      if (isChecked || receiver.verifiedAt)
        yield evidenceAt(receiver, 'signature checked', receiver.verifiedAt ?? comparisonOf(system, handler)?.at)
      if (isChecked || receiver.verifiedAt || system.does(handler.path, handler.name, 'hands-on-request')) continue
      if (receiver.unrouted || isGuarded(system, receiver)) continue
      yield gapAt(receiver, {
        message: `This takes ${receiver.provider ? `${receiver.provider} ` : ''}events (${receiver.because}) and uses their body, but no signature is checked: not in the handler, not in what it calls, not on the way to it.`,
      })
    }
  },
})

/** Where what a receiver leads to compares a signature. */
const comparisonOf = (system: System, handler: { readonly path: string; readonly name: string }): Linked<SecretComparison> | undefined => {
  const functions = functionsFrom(system, [handler])
  return system.facts('secret-comparison').find((comparison) => standsIn(comparison, functions))
}
