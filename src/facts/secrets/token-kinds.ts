import { hasIssuerChecksum } from './checksum.ts'
import { looksInvented } from './looks-invented.ts'

export interface TokenKind {
  readonly type: string
  readonly label: string
  readonly grants: string
  /** How certain it is that the value is a live credential. Undefined if it is not one, or looks invented. */
  prove(value: string): 'checked' | 'shaped' | undefined
}

const shaped =
  (prefix: RegExp) =>
  (value: string): 'shaped' | undefined =>
    looksInvented(value.replace(prefix, '')) ? undefined : 'shaped'

/** Tokens published in the issuers' announcements and documentation, without their prefix. */
const published = new Set(['zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17'])

const githubToken = (value: string): 'checked' | 'shaped' | undefined => {
  const classic = /^gh[pousr]_([A-Za-z0-9]{36})$/.exec(value)?.[1]
  if (classic) return hasIssuerChecksum(classic) && !published.has(classic) ? 'checked' : undefined
  return shaped(/^(github_pat|gh[a-z])_/)(value)
}

const npmToken = (value: string): 'checked' | 'shaped' | undefined => {
  const token = /npm_([A-Za-z0-9]{36})\b/.exec(value)?.[1]
  if (token) return hasIssuerChecksum(token) && !published.has(token) ? 'checked' : undefined
  const legacy = /_authToken=["']?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/.exec(value)?.[1]
  return legacy && !looksInvented(legacy.replaceAll('-', '')) ? 'shaped' : undefined
}

/** Bot, user and app tokens in the exact form that Slack issues. Looser matches are examples. */
const slackToken = (value: string): 'shaped' | undefined => {
  const secret =
    /^(?:xoxb-\d{9,14}-\d{9,14}-([A-Za-z0-9]{24})|xox[apro]-(?:\d-)?\d{9,14}-\d{9,14}-(?:\d{9,14}-)?([a-f0-9]{32})|xapp-\d-A[A-Z0-9]{8,12}-\d{9,14}-([a-f0-9]{64}))$/.exec(
      value,
    )
  const body = secret?.[1] ?? secret?.[2] ?? secret?.[3]
  return body && !looksInvented(body) ? 'shaped' : undefined
}

const slackWebhook = (value: string): 'shaped' | undefined => {
  const body = /\/services\/T[A-Z0-9]{8,12}\/B[A-Z0-9]{8,12}\/([A-Za-z0-9]{24})$/.exec(value)?.[1]
  return body && !looksInvented(body) ? 'shaped' : undefined
}

/**
 * Keyed by recogniser, or by recogniser and message. Not listed: test-mode keys and identifiers, which do not prove a
 * live credential, and connection strings and private keys, which need more than their text (see `found-secrets.ts`).
 */
export const tokenKinds: Readonly<Record<string, TokenKind>> = {
  aws: { type: 'aws', label: 'an AWS secret access key', grants: 'act as that AWS identity', prove: shaped(/^/) },
  npm: { type: 'npm', label: 'an npm access token', grants: 'publish packages as its owner', prove: npmToken },
  'slack/SLACK_TOKEN': { type: 'slack', label: 'a Slack token', grants: 'read and write in that workspace', prove: slackToken },
  'slack/IncomingWebhook': {
    type: 'slack-webhook',
    label: 'a Slack webhook address',
    grants: 'post into that channel',
    prove: slackWebhook,
  },
  // "T3BlbkFJ" is "OpenAI" in Base64. Only issued keys contain it in the middle.
  openai: {
    type: 'openai',
    label: 'an OpenAI API key',
    grants: 'spend on that account',
    prove: (value) => (looksInvented(value.replace(/^sk-(\w+-)?/, '')) ? undefined : 'checked'),
  },
  anthropic: { type: 'anthropic', label: 'an Anthropic API key', grants: 'spend on that account', prove: shaped(/^sk-ant-api0\d-/) },
  groq: { type: 'groq', label: 'a Groq API key', grants: 'spend on that account', prove: shaped(/^gsk_/) },
  huggingface: {
    type: 'huggingface',
    label: 'a Hugging Face token',
    grants: 'act as its owner',
    prove: (value) => (/[a-z]/.test(value.slice(3)) && /[A-Z]/.test(value) ? shaped(/^hf_/)(value) : undefined),
  },
  linear: { type: 'linear', label: 'a Linear API key', grants: 'read and write in that workspace', prove: shaped(/^lin_api_/) },
  notion: { type: 'notion', label: 'a Notion integration token', grants: 'read and write in that workspace', prove: shaped(/^ntn_/) },
  sendgrid: { type: 'sendgrid', label: 'a SendGrid API key', grants: 'send email in your name', prove: shaped(/^SG\./) },
  shopify: { type: 'shopify', label: 'a Shopify access token', grants: 'read and write in that shop', prove: shaped(/^shp[a-z]{2}_/) },
  'stripe/STRIPE_SECRET_KEY_LIVE': { type: 'stripe', label: 'a live Stripe secret key', grants: 'move money', prove: shaped(/^sk_live_/) },
  'stripe/STRIPE_RESTRICTED_KEY_LIVE': {
    type: 'stripe',
    label: 'a live Stripe restricted key',
    grants: 'use that part of the account',
    prove: shaped(/^rk_live_/),
  },
  github: { type: 'github', label: 'a GitHub token', grants: 'act as its owner on GitHub', prove: githubToken },
  gitlab: { type: 'gitlab', label: 'a GitLab personal access token', grants: 'act as its owner on GitLab', prove: shaped(/^glpat-/) },
  grafana: { type: 'grafana', label: 'a Grafana token', grants: 'use that Grafana stack', prove: shaped(/^gl(c|sa)_/) },
  '1password': {
    type: '1password',
    label: 'a 1Password service account token',
    grants: 'read the vaults of that account',
    prove: () => 'checked',
  },
  'hashicorp-vault': {
    type: 'vault',
    label: 'a HashiCorp Vault token',
    grants: 'read what its policies allow',
    prove: shaped(/^hv[sbr]\./),
  },
  vercel: {
    type: 'vercel',
    label: 'a Vercel token',
    grants: 'deploy in that account',
    prove: (value) => (/\d/.test(value.slice(4)) && /[A-Z]/.test(value.slice(4)) ? shaped(/^vc[a-z]_/)(value) : undefined),
  },
  databricks: { type: 'databricks', label: 'a Databricks token', grants: 'act as its owner in that workspace', prove: shaped(/^dapi/) },
  docker: { type: 'docker', label: 'a Docker access token', grants: 'push images as its owner', prove: shaped(/^dckr_pat_/) },
  figma: { type: 'figma', label: 'a Figma token', grants: 'act as its owner', prove: shaped(/^figd_/) },
  cloudflare: { type: 'cloudflare', label: 'a Cloudflare token', grants: 'change that account', prove: shaped(/^cf[a-z]+_/) },
  tailscale: { type: 'tailscale', label: 'a Tailscale key', grants: 'join that network', prove: shaped(/^tskey-[a-z]+-/) },
}
