import { rules as creators } from '@secretlint/secretlint-rule-preset-recommend'

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

/** What a text must contain before a recogniser runs: matching every text against thirty patterns would cost more than parsing it. */
const triggers: Readonly<Record<string, RegExp>> = {
  aws: /secret_?access_?key/i,
  privatekey: /-----BEGIN [A-Z ]*PRIVATE KEY/,
  npm: /_authToken=|npm_[A-Za-z0-9]{20}|:x-oauth-basic@/,
  slack: /xox[abopr]-|xapp-|hooks\.slack\.com\/services\/T/,
  basicauth: /(?:https?|ftps?):\/\/[\w-]+:[\w-]+@/,
  openai: /T3BlbkFJ/,
  anthropic: /sk-ant-/,
  groq: /gsk_[A-Za-z0-9]{20}/,
  huggingface: /hf_[A-Za-z]{34}/,
  linear: /lin_api_/,
  notion: /ntn_[0-9]{11}/,
  sendgrid: /SG\.\w/,
  shopify: /shp(?:pa|ca|at|ss)_/,
  stripe: /[sr]k_live_/,
  github: /gh[pousr]_[A-Za-z0-9]{6}|github_pat_/,
  gitlab: /glpat-/,
  grafana: /glc_|glsa_/,
  '1password': /ops_ey/,
  'database-connection-string': /(?:mongodb(?:\+srv)?|mysqlx?|postgres(?:ql)?):\/\/[^\s:/]+:[^\s@/]+@/i,
  'hashicorp-vault': /hv[sbr]\.[\w-]{60}/,
  vercel: /vc[piark]_[A-Za-z0-9]{20}/,
  databricks: /dapi[A-Fa-f0-9]{32}/,
  docker: /dckr_pat_/,
  figma: /figd_/,
  cloudflare: /cf(?:k|ut|at)_[A-Za-z0-9]{40}/,
  tailscale: /tskey-/,
}

const any = new RegExp(
  Object.values(triggers)
    .map((trigger) => trigger.source)
    .join('|'),
  'i',
)

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
  if (!any.test(text)) return []
  return recognisers
    .flatMap((recogniser) => (recogniser.mayOccur.test(text) ? recogniser.find(text) : []))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}
