import { rules as creators } from '@secretlint/secretlint-rule-preset-recommend'

/** A credential-like token of a text. `start` and `end` are offsets; the value itself is for the caller to look at and to forget. */
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

/** What a text must hold before a recogniser is asked at all: reading every text with thirty patterns would cost more than compiling it. */
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
 * secretlint's recognisers, asked without its runner: that one is asynchronous and wants files. Each is a function of a text that reports
 * ranges. Only recognisers that have a trigger are asked; the parts of them that would open a file (PKCS12) never start, since no path is given.
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
    // The types of its context demand a runner's source object; the recognisers read `content` alone.
    const made = creator.create(context, {})
    void made.file?.({ filePath: undefined, content: text, contentType: 'text' })
    return tokens
  }
  return [{ name, mayOccur, find }]
})

/** All credential-like tokens of a text, in order. Synchronous; nothing is read but the text. */
export const secretTokens = (text: string): SecretToken[] => {
  if (!any.test(text)) return []
  return recognisers
    .flatMap((recogniser) => (recogniser.mayOccur.test(text) ? recogniser.find(text) : []))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}
