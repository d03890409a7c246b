import { inLanguage, type CodeLanguage } from '#system/naming/in-language'
import type { SecretComparison } from '#model/facts/documents/comparison'
import type { Endpoint, WebhookReceiver } from '#model/facts/requests/endpoint'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#link/follow'
import { handlerPlace } from '#system/access/handler-place'
import { guardAsksCaller, guardDoes } from '#system/effects/guard-does'
import { productName } from '#system/naming/product-name'
import { hasSecretInPath } from '#system/access/secret-in-path'
import { signedEndpoints, unsignedEndpoints } from '#system/access/signed-endpoints'
import { siblingReceivers, webhookReceivers } from '#system/access/webhook-receivers'

/** Guards that another file mounts in front of a router. A router mounted under the name of a provider is no guard. */
const guardsOthers = /^(?!.*(router|routes)\b).*(signature|verif|hmac|auth|secret|token|guard|protect)/i

const isGuarded = (system: System, receiver: Linked<WebhookReceiver> | Linked<Endpoint>): boolean =>
  receiver.guards.some(
    (guard) =>
      guard.mayVerify ||
      guardDoes(system, receiver.at.path, guard, 'verifies-signature') ||
      (guard.function !== undefined && guardAsksCaller(system, receiver.at.path, guard)),
  ) ||
  system
    .facts('router-guard')
    .some(
      ({ at, file, guard, router }) =>
        (at.path === receiver.at.path && router === receiver.router && guard.mayVerify) ||
        (at.path !== receiver.at.path && file.unit === receiver.file.unit && guardsOthers.test(guard.name)),
    )

/** How the libraries of the providers verify a signature. */
const verifiers: Readonly<Record<string, Readonly<Partial<Record<CodeLanguage, string>>>>> = {
  stripe: {
    typescript: 'stripe.webhooks.constructEvent(rawBody, signature, secret)',
    python: 'stripe.Webhook.construct_event(payload, signature, secret)',
    go: 'webhook.ConstructEvent(payload, signature, secret)',
    java: 'Webhook.constructEvent(payload, signature, secret)',
  },
  svix: { typescript: 'new Webhook(secret).verify(rawBody, headers)', python: 'Webhook(secret).verify(payload, headers)' },
  github: {
    typescript: 'await webhooks.verify(rawBody, signature)',
    go: 'github.ValidatePayload(request, secret)',
  },
}

export const webhookWithoutSignatureCheck = rule({
  id: 'webhook-without-signature-check',
  check: '9.2',
  severity: 'P0',
  stage: 'stable',
  title: 'Webhook without signature verification',
  why: 'A webhook URL is no secret. A forged event triggers everything that this handler does, and looks like a genuine one in the logs.',
  fix: "Verify the provider's signature over the raw body, in constant time, before using the body. Return 400 or 401 if it does not match.",
  blindSpots:
    'Does not see a gateway that verifies signatures, nor a check whose name gives no hint of it. A request passed on as a whole counts as verified. An unknown sender is only reported beside a receiver that verifies its own; the removed check of one is reported as a preview. So are receivers in Java, where an annotation of a library may verify the sender.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system, change) {
    const besides = siblingReceivers(system)
    const receivers = [...webhookReceivers(system, change?.base), ...besides.map((one) => one.receiver)]
    const known = new Set(receivers.map(({ at, subject }) => `${at.path} ${subject}`))
    const isKnown = ({ at, subject }: Linked<Endpoint>): boolean => known.has(`${at.path} ${subject}`)
    for (const { endpoint, check } of signedEndpoints(system))
      if (!isKnown(endpoint)) yield { ...evidenceAt(endpoint, 'signature verified', check), checks: [] }
    for (const endpoint of change ? unsignedEndpoints(system, change.base) : [])
      if (!isKnown(endpoint) && !isGuarded(system, endpoint) && !hasSecretInPath(endpoint.subject))
        yield gapAt(endpoint, {
          // No finding on real code has been read yet.
          stage: 'preview',
          removed: `the signature check of \`${endpoint.subject}\``,
          message: `This change removes the signature check of \`${endpoint.subject}\`, and neither its handler nor its guards or callees verify the sender now. Anyone who knows the URL can send forged requests.`,
          risk: 'The URL is no secret. A forged request triggers everything that this handler does, and looks like a genuine one in the logs.',
          fix: 'Verify the signature over the raw body again before using the body, in the handler or in a guard of its route. Return 401 if it does not match.',
        })
    for (const receiver of receivers) {
      const sibling = besides.find((one) => one.receiver === receiver)?.sibling
      if (!receiver.inService || !receiver.readsBody) continue
      const handler = system.define(receiver.at.path, receiver.handler)
      if (!handler) continue
      const isChecked = system.does(handler.path, handler.name, 'verifies-signature')
      if (isChecked || receiver.verifiedAt)
        yield evidenceAt(receiver, 'signature verified', receiver.verifiedAt ?? comparisonOf(system, handler)?.at)
      if (isChecked || receiver.verifiedAt || system.does(handler.path, handler.name, 'hands-on-request')) continue
      // A token in the address is a shared secret.
      if (receiver.unrouted || isGuarded(system, receiver) || hasSecretInPath(receiver.subject)) continue
      const code = inLanguage(receiver.at.path, verifiers[receiver.provider] ?? {})
      const place = handlerPlace(system, change, receiver)
      yield {
        ...gapAt(receiver, {
          fix:
            code && `Verify the signature over the raw, unparsed body before using the body: \`${code}\`. Return 400 if it does not match.`,
          // An annotation of a library may verify the sender.
          ...(receiver.at.path.endsWith('.java') && { stage: 'preview' as const }),
          removed: `the verification of the signature of ${receiver.provider ? `${productName(receiver.provider)} ` : ''}events`,
          ...(sibling ? { evidence: [`verifies its sender: ${sibling.subject} (${sibling.at.path}:${sibling.at.startLine})`] } : {}),
          message: `This handler acts on the body of ${receiver.provider ? `${productName(receiver.provider)} events` : `webhook events (${receiver.because.replace(/^its name is (?=\/)/, 'its route is ')})`}, but neither it nor its guards or callees verify a signature. Anyone who knows the URL can forge events.`,
        }),
        ...(place && { at: place }),
      }
    }
  },
})

/** Where the handler of a receiver, or its callees, compare a signature. */
const comparisonOf = (system: System, handler: { readonly path: string; readonly name: string }): Linked<SecretComparison> | undefined => {
  const functions = functionsFrom(system, [handler])
  return system.facts('secret-comparison').find((comparison) => standsIn(comparison, functions))
}
