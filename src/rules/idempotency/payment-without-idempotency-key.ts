import { evidenceAt, gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/in-language'
import { sideEffectsOf } from '#system/side-effects'

const ofStripe = {
  typescript: "{ idempotencyKey: 'order-' + order.id }",
  python: 'idempotency_key=f"order-{order.id}"',
  go: 'params.SetIdempotencyKey("order-" + order.ID)',
  java: 'RequestOptions.builder().setIdempotencyKey("order-" + order.getId()).build()',
}

export const paymentWithoutIdempotencyKey = rule({
  id: 'payment-without-idempotency-key',
  check: '6.2',
  alsoServes: ['6.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Payment without an idempotency key',
  why: 'A timeout followed by a retry is enough. The provider treats the repeated call as a new payment and reports no error; the customer notices it.',
  fix: 'Pass an idempotency key that is derived from the operation, such as the id of the order, and stays the same in every attempt.',
  blindSpots:
    "The key that the provider's library generates for its own retries does not count, because it is new for each call. Options built elsewhere count as having a key.",
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const effect of sideEffectsOf(system)) {
      if (!effect.inService || !effect.movesMoney) continue
      if (effect.key.state === 'set') yield evidenceAt(effect, 'has an idempotency key', effect.key.at)
      if (effect.key.state !== 'absent') continue
      const key = /stripe/i.test(effect.library) ? inLanguage(effect.at.path, ofStripe) : undefined
      yield gapAt(effect, {
        fix: key && `Pass an idempotency key that stays the same in every attempt, such as the id of the order: \`${key}\`.`,
        removed: `the idempotency key of \`${effect.callee}\``,
        message: `\`${effect.callee}\` has no idempotency key. If the response is lost and the call is repeated, the money moves twice.`,
      })
    }
  },
})
