import { evidenceAt, gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'
import { sideEffectsOf } from '#system/effects/side-effects'
import { unkeyedPosts } from '#system/effects/unkeyed-posts'

/** What moves money: its noun, and the record whose id makes the key. */
interface Movement {
  readonly callee: RegExp
  readonly noun: string
  readonly record: string
}

const movements: readonly Movement[] = [
  { callee: /refund/i, noun: 'refund', record: 'refund' },
  { callee: /payout/i, noun: 'payout', record: 'payout' },
  { callee: /transfer/i, noun: 'transfer', record: 'transfer' },
  { callee: /top_?up/i, noun: 'top-up', record: 'topUp' },
]

const payment: Omit<Movement, 'callee'> = { noun: 'payment', record: 'payment' }

const ofStripe = (record: string) => ({
  typescript: `{ idempotencyKey: '${record}-' + ${record}.id }`,
  python: `idempotency_key=f"${record}-{${record}.id}"`,
  go: `params.SetIdempotencyKey("${record}-" + ${record}.ID)`,
  java: `RequestOptions.builder().setIdempotencyKey("${record}-" + ${record}.getId()).build()`,
})

export const paymentWithoutIdempotencyKey = rule({
  id: 'payment-without-idempotency-key',
  check: '6.2',
  alsoServes: ['6.3'],
  severity: 'P0',
  raisedFrom: 'P1',
  stage: 'stable',
  title: 'Payment or refund without an idempotency key',
  why: 'A job that runs again, or a user who clicks again after a timeout, is enough. The provider treats the repeated call as a new payment or refund and reports no error.',
  fix: 'Pass an idempotency key that is derived from the operation, such as the id of the order or of the refund, and stays the same in every attempt.',
  blindSpots:
    "The key that the provider's library generates for its own retries does not count, because it is new for each call. Options built elsewhere count as having a key. A POST that is written out is judged in TypeScript and Python only, and only if another request through the same client carries a key; it is a preview if that one is in another file.",
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const { post, keyed } of unkeyedPosts(system))
      yield gapAt(post, {
        // That the request moves money is judged by its words alone. A client that gives keys beside it makes that sure.
        ...(keyed.at.path !== post.at.path && { stage: 'preview' as const }),
        subject: `key of ${post.callee}`,
        message: `\`${post.callee}\` sends an amount without an idempotency key, while another request through the same client carries one (\`${keyed.name}\` at ${keyed.at.path}:${String(keyed.at.startLine)}). If the response is lost and this code runs again, the money may move twice.`,
        risk: 'A user who clicks again after a timeout, or a proxy that repeats the request, is enough. The other service treats the repetition as a new order and reports no error.',
        fix: `Send the key here too, as ${keyed.at.path}:${String(keyed.at.startLine)} does: store a record of the operation before the call, and make the key of its id.`,
      })
    for (const effect of sideEffectsOf(system)) {
      if (!effect.inService || !effect.movesMoney) continue
      if (effect.key.state === 'set') yield { ...evidenceAt(effect, 'has an idempotency key', effect.key.at), checks: ['6.2', '6.3'] }
      if (effect.key.state !== 'absent') continue
      const { noun, record } = movements.find(({ callee }) => callee.test(effect.callee)) ?? payment
      const key = /stripe/i.test(effect.library) ? inLanguage(effect.at.path, ofStripe(record)) : undefined
      yield gapAt(effect, {
        fix:
          key &&
          `Store a record of the ${noun} before the call, and pass a key from its id, so that every repetition sends the same key: \`${key}\`. Use a new record only for a new ${noun}${noun === 'payment' ? ', such as one with another card' : ''}.`,
        title: `${noun.charAt(0).toUpperCase()}${noun.slice(1)} without an idempotency key`,
        risk: `A job that runs again, or a user who clicks again after a timeout, is enough. The provider treats the repeated call as a new ${noun} and reports no error.`,
        fixIfRemoved: 'Restore the idempotency key, and send the same key in every attempt.',
        removed: `the idempotency key of \`${effect.callee}\``,
        message: `\`${effect.callee}\` is called without an idempotency key. If the response is lost and this code runs again, the ${noun} may be made twice.`,
      })
    }
  },
})
