import type { Secret } from '#model/facts/secret'
import type { Linked } from '#model/system'
import type { Severity } from '#model/severity'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { environmentOf } from '#system/environment-of'

// Put together here, so that this file holds no credential itself. None of them was ever issued.
const stripeKey = ['sk', 'live', '51NqTb8Kd3WmZr7YpVx2LcGh'].join('_')
const testKey = ['sk', 'test', '51NqTb8Kd3WmZr7YpVx2LcGh'].join('_')
const sendgridKey = ['SG', 'kQ9vWz3nTbXe7RmYpLcJ2A', 'h8Fd5Gs1Vt6Ny4Bq0Uj3Zx9Wk2Rm7Tc5Pv8Le1Ha6Di'].join('.')
const gitlabToken = ['glpat', 'k7Rw2mXq9TzLb4VnYc8H'].join('-')
const wrongChecksum = ['ghp', 'k7Rw2mXq9TzLb4VnYc8HpJd3Fs6Ge1Ua5Bio'].join('_')
const slackToken = ['xoxb', '48210937561', '5930174826401', 'kQ9vWz3nTbXe7RmYpLcJ2Ahf'].join('-')
const address = (credentials: string, host: string): string => `postgres://${credentials}@${host}/orders`
const pem = (body: string): string =>
  ['-----BEGIN', 'PRIVATE KEY-----'].join(' ') + `\n${body}\n` + ['-----END', 'PRIVATE KEY-----'].join(' ')
const keyBody = `MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw${'kQ9vWz3nTbXe7RmYpLcJ2Ah8Fd5Gs1Vt6Ny4Bq0Uj3Zx9Wk2Rm7Tc5Pv8Le1Ha6Di'.repeat(2)}`

/** Where a key is as good as certainly made for the place it stands in. */
const isPractice = (secret: Linked<Secret>): boolean => {
  const { role, path } = secret.file
  return (
    role === 'test' ||
    role === 'example' ||
    role === 'docs' ||
    role === 'generated' ||
    role === 'vendored' ||
    ['example', 'test', 'development'].includes(environmentOf(path))
  )
}

/**
 * How sure it is that somebody can use this. A token that carries its issuer's checksum is one anywhere. One that only has the shape may be
 * invented where code is tried out or explained; a key pair or an address there nearly always is.
 */
const severityOf = (secret: Linked<Secret>): Severity | undefined => {
  if (secret.proof === 'checked') return 'P0'
  if (!isPractice(secret)) return 'P0'
  return ['private-key', 'database-url', 'http-credentials', 'aws'].includes(secret.type) ? undefined : 'P2'
}

export const hardcodedSecret = rule({
  id: 'hardcoded-secret',
  check: '2.1',
  alsoServes: ['2.4'],
  severity: 'P0',
  stage: 'stable',
  title: 'Credential in the repository',
  why: 'Whoever can read the repository, a fork, a build log or a laptop that was lost can use it, and scanners find pushed credentials within minutes. It stays in the history when the line is gone.',
  fix: 'Revoke it and issue a new one first; then take it out of the text and hand it to the process from outside (secret store, environment). Removing the line alone repairs nothing.',
  blindSpots:
    'Only credentials whose issuer or format can be recognised. A password made up by a person is not told from any other text, and test-mode keys are left alone.',
  examples: {
    typescript: {
      bad: [
        `import Stripe from 'stripe'\nexport const stripe = new Stripe('${stripeKey}') // <- finding`,
        {
          title: 'in a script',
          files: { 'scripts/send.ts': `const key = '${sendgridKey}' // <- finding\nexport const headers = { authorization: key }\n` },
        },
        {
          title: 'in a workflow',
          files: {
            '.github/workflows/notify.yml': `on: push\njobs:\n  tell:\n    runs-on: ubuntu-latest\n    env:\n      SLACK: ${slackToken} # <- finding\n    steps: []\n`,
          },
        },
        {
          title: 'a database address with its password',
          files: { 'config/settings.toml': `[db]\nurl = "${address('orders:kQ9vWz3nTb7R', 'db-7.prod.orders-eu.com')}" # <- finding\n` },
        },
        {
          title: 'a private key beside the code',
          files: { 'src/signing.ts': `export const key = \`${pem(keyBody).replace('\n', ' // <- finding\n')}\`\n` },
        },
        {
          title: 'a live token put where an environment variable was read',
          files: { 'src/gitlab.ts': `export const token = '${gitlabToken}' // <- finding\n` },
          base: { 'src/gitlab.ts': `export const token = process.env.GITLAB_TOKEN\n` },
        },
      ],
      good: [
        `import Stripe from 'stripe'\nexport const stripe = new Stripe(process.env.STRIPE_KEY ?? '')`,
        { title: 'a key of test mode moves no money', files: { 'src/pay.ts': `export const key = '${testKey}'\n` } },
        {
          title: 'the key that AWS prints in its documentation',
          files: { 'src/aws.ts': `export const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'\n` },
        },
        { title: 'no token of GitHub: its checksum is wrong', files: { 'test/auth.test.ts': `export const token = '${wrongChecksum}'\n` } },
        { title: 'a key pair made for tests', files: { 'test/fixtures/keys.ts': `export const key = \`${pem(keyBody)}\`\n` } },
        {
          title: 'a placeholder',
          files: {
            'src/pay.ts': `export const hint = 'sk_live_xxxxxxxxxxxxxxxxxxxxxxxx'\nexport const other = 'glpat-your-token-goes-here'\n`,
          },
        },
        {
          title: 'addresses of this machine, of a compose network and of documents',
          files: {
            'src/db.ts': `export const all = ['${address('postgres:kQ9vWz3nTb7R', 'localhost:5432')}', '${address('app:kQ9vWz3nTb7R', 'db:5432')}', '${address('app:kQ9vWz3nTb7R', 'db.example.com')}', '${address('user:password', 'db.orders-eu.com')}']\n`,
          },
        },
        { title: 'a public key', files: { 'src/key.ts': `export const key = \`${pem(keyBody).replaceAll('PRIVATE', 'PUBLIC')}\`\n` } },
        {
          title: 'the line moved to another file',
          files: { 'src/new/pay.ts': `export const key = '${stripeKey}'\n` },
          base: { 'src/pay.ts': `export const key = '${stripeKey}'\n` },
        },
        {
          title: 'an answer copied from a manual, which says so above it',
          files: {
            'src/constants.ts': `// An example of the answer, from the manual: no real token.\nexport const ANSWER = {\n  ok: true,\n  access_token: '${slackToken}',\n}\n`,
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const check of system.facts('config-check')) {
      const name = check.names.find((one) => isCredential.test(one))
      if (name !== undefined && check.validatedAt && check.file.role === 'production' && check.file.side !== 'frontend')
        yield {
          ...evidenceAt(check, `\`${name}\` comes from the environment`, check.validatedAt, 'secrets of the environment'),
          checks: ['2.1'],
        }
    }
    for (const secret of system.facts('secret')) {
      const severity = severityOf(secret)
      if (!severity) continue
      yield gapAt(secret, {
        severity,
        message:
          severity === 'P0'
            ? `This line holds ${secret.label}: whoever reads it can ${secret.grants}.`
            : `This line holds what looks like ${secret.label}. If it was ever issued, whoever reads it can ${secret.grants}.`,
      })
    }
  },
})

const isCredential = /(^|_)(SECRET|TOKEN|PASSWORD|PRIVATE_KEY|API_KEY|SECRET_KEY|ACCESS_KEY|ENCRYPTION_KEY)(_|$)/
