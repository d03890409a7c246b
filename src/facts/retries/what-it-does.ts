import type { EffectKind } from '#model/facts/side-effect'

const words: Readonly<Partial<Record<EffectKind, string>>> = {
  payment: 'moves money',
  email: 'sends an email',
  sms: 'sends a text message',
}

/** What an effect that must not happen twice does, in words. */
export const whatItDoes = (effect: EffectKind | undefined): string | undefined => effect && words[effect]
