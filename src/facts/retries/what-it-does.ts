import type { EffectKind } from '#model/facts/documents/side-effect'
import type { OnceOnly } from '#models/forms/retry'

/** What effects that must not happen twice do, in words. */
export const onceWords: Readonly<Record<OnceOnly, string>> = {
  payment: 'moves money',
  email: 'sends an email',
  sms: 'sends a text message',
  message: 'sends a message',
  post: 'posts a message',
}

/** The effect, if it must not happen twice. */
export const onceOnlyOf = (effect: EffectKind | undefined): OnceOnly | undefined =>
  effect === 'payment' || effect === 'email' || effect === 'sms' ? effect : undefined
