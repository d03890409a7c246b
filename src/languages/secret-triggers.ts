/** What a text must contain before a recogniser of this name runs: matching every text against thirty patterns would cost more than parsing it. */
export const triggers: Readonly<Record<string, RegExp>> = {
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

/** Whether a text may hold a credential: in time linear in its length, and without loading the recognisers. */
export const mayHoldSecrets = (text: string): boolean => any.test(text)
