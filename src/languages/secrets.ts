import { rules as creators } from '@secretlint/secretlint-rule-preset-recommend'
import { mayHoldSecrets, triggers } from './secret-triggers.ts'

/** A token in a text that looks like a credential. `start` and `end` are offsets; the caller reads the value and must not store it. */
export interface SecretToken {
  /** Name of the recogniser without its package prefix: `stripe`, `privatekey`, `database-connection-string`. */
  readonly recogniser: string
  /** Which of the recogniser's messages: `STRIPE_SECRET_KEY_LIVE`, `GITHUB_TOKEN`. */
  readonly message: string
  readonly start: number
  readonly end: number
}

interface Reported {
  readonly message: { readonly messageId: string }
  readonly range: readonly [number, number]
}

interface Recogniser {
  readonly name: string
  readonly mayOccur: RegExp
  find(text: string): SecretToken[]
}

/**
 * secretlint's recognisers, called without its runner, which is asynchronous and expects files. Each is a function of a text that reports
 * ranges. Only recognisers with a trigger run. Those that would open a file (PKCS12) never do, because no path is given.
 */
const recognisers: readonly Recogniser[] = creators.flatMap((creator): Recogniser[] => {
  const name = creator.meta.id.replace(/^@secretlint\/secretlint-rule-/, '')
  const mayOccur = triggers[name]
  if (!mayOccur || creator.meta.type !== 'scanner') return []
  const find = (text: string): SecretToken[] => {
    const tokens: SecretToken[] = []
    const context = {
      sharedOptions: {},
      createTranslator: () => (messageId: string) => ({ messageId, message: '' }),
      report: ({ message, range: [start, end] }: Reported) =>
        void tokens.push({ recogniser: name, message: message.messageId, start, end }),
      ignore: () => undefined,
    }
    // The context's types require a runner's source object, but the recognisers read only `content`.
    const made = creator.create(context, {})
    void made.file?.({ filePath: undefined, content: text, contentType: 'text' })
    return tokens
  }
  return [{ name, mayOccur, find }]
})

/** All tokens of a text that look like credentials, in order. Synchronous; reads nothing but the text. */
export const secretTokens = (text: string): SecretToken[] => {
  if (!mayHoldSecrets(text)) return []
  return recognisers
    .flatMap((recogniser) => (recogniser.mayOccur.test(text) ? recogniser.find(text) : []))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}
