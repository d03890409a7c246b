import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secrets } from '#facts/secrets/secrets'
import { tokenKinds } from '#facts/secrets/token-kinds'
import { reviewFormats } from '../../../src/cli/format-review.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { changeBetween } from '../../rules/example-system.ts'
import { reviewChange } from '#engine/review-change'
import { defaultConfig } from '#model/config'
import { planPublication } from '#report/plan-publication'
import { rules } from '#rules/index'
import { runCli } from '../../cli/run-cli.ts'
import { tempRepository } from '../../support/temp-repository.ts'

// Every value is made up here, at run time: no line of this file holds a credential.
const digits = '0123456789'
const hexadecimal = '0123456789abcdef'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const base62 = digits + letters

/** The checksum that GitHub and npm put behind thirty characters. */
const withChecksum = (body: string): string => {
  let crc = 0xffffffff
  for (const character of body) {
    crc ^= character.charCodeAt(0)
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  const alphabet = digits + letters
  let text = ''
  for (let rest = (crc ^ 0xffffffff) >>> 0; rest > 0; rest = Math.floor(rest / 62)) text = (alphabet[rest % 62] ?? '') + text
  return body + text.padStart(6, '0')
}

/** A kind: what a random body becomes in a text. `body` is what nobody may see. */
type Kind = readonly [name: string, alphabet: string, length: number, text: (body: string) => string]

const kinds: readonly Kind[] = [
  ['a Stripe secret key', base62, 24, (body) => `sk_${'live'}_${body}`],
  ['a Stripe restricted key', base62, 24, (body) => `rk_${'live'}_${body}`],
  ['a GitHub token', base62, 30, (body) => `gh${'p_'}${withChecksum(body)}`],
  ['an npm token', base62, 30, (body) => `np${'m_'}${withChecksum(body)}`],
  ['a GitLab token', base62, 20, (body) => `gl${'pat-'}${body}`],
  ['a Slack bot token', base62, 24, (body) => `xo${'xb'}-48210937561-5930174826401-${body}`],
  ['a Slack webhook', base62, 24, (body) => `https://hooks.slack.com/services/T48210937/B59301748/${body}`],
  ['an OpenAI key', base62, 40, (body) => `sk-${body.slice(0, 20)}T3Blbk${'FJ'}${body.slice(20)}`],
  ['an Anthropic key', base62, 93, (body) => `sk-ant-${'api03'}-${body}AA`],
  ['a Groq key', base62, 52, (body) => `gs${'k_'}${body}`],
  ['a Hugging Face token', letters, 34, (body) => `hf${'_'}${body}`],
  ['a Linear key', base62, 40, (body) => `lin_${'api_'}${body}`],
  ['a Notion token', base62, 35, (body) => `nt${'n_'}48210937561${body}`],
  ['a SendGrid key', base62, 65, (body) => `S${'G.'}${body.slice(0, 22)}.${body.slice(22)}`],
  ['a Shopify token', hexadecimal, 32, (body) => `shp${'at_'}${body}`],
  ['a Grafana token', base62, 32, (body) => `gl${'sa_'}${body}_a1b2c3d4`],
  ['a Vault token', base62, 92, (body) => `hv${'s.'}${body}`],
  ['a Vercel token', base62, 56, (body) => `vc${'p_'}${body}`],
  ['a Databricks token', hexadecimal, 32, (body) => `da${'pi'}${body}`],
  ['a Docker token', base62, 27, (body) => `dckr_${'pat_'}${body}`],
  ['a Figma token', base62, 40, (body) => `fi${'gd_'}${body}`],
  ['a Cloudflare token', base62, 40, (body) => `cf${'ut_'}${body}a1b2c3d4`],
  ['a Tailscale key', base62, 40, (body) => `tskey-${'auth'}-k${body.slice(0, 11)}CNTRL-${body.slice(11)}`],
  ['an AWS secret key', base62, 40, (body) => `aws_secret_access_key=${body}`],
  ['a database address', base62, 20, (body) => `postgres://orders:${body}@db-7.prod.orders-eu.com/orders`],
  ['an address with a password', base62, 20, (body) => `https://orders:${body}@files.orders-eu.com/`],
  [
    'a private key of several lines',
    base62,
    256,
    (body) =>
      `-----BEGIN ${'RSA'} PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw\n${(body.match(/.{64}/g) ?? []).join('\n')}\n-----END ${'RSA'} PRIVATE KEY-----`,
  ],
]

const piecesOf = (body: string): string[] => Array.from({ length: body.length - 7 }, (_, at) => body.slice(at, at + 8))

const leaked = (output: string, body: string): string[] => {
  const forms = [body, Buffer.from(body).toString('base64')]
  return forms.flatMap(piecesOf).filter((piece) => output.includes(piece))
}

/** Files in which the value stands where it is found, beside other findings, a second time, encoded, in an address and in a name. */
const filesWith = (text: string, body: string): Record<string, string> => ({
  'package.json': JSON.stringify({
    name: 'orders',
    scripts: { start: 'node src/main.js' },
    dependencies: { axios: '1.7.0', express: '5.0.0' },
  }),
  'src/keys.ts': `import axios from 'axios'\nimport 'express'\nexport const key = \`${text}\`\nexport const load = () => axios.get('https://rates.example.com/eur')\n`,
  'src/again.ts': [
    "import axios from 'axios'",
    "import 'express'",
    `export const load = (id: string) => axios.get(\`https://api.orders.com/${body.slice(0, 40)}/\${id}\`) // ${body}`,
    `export const encoded = '${Buffer.from(body).toString('base64')}'`,
    `export const send = () => axios.post('https://mail.orders.com/send?key=${body.slice(0, 60)}', { at: Date.now() })`,
    '',
  ].join('\n'),
  [`src/${body.slice(0, 30)}.ts`]: `import axios from 'axios'\nimport 'express'\nexport const other = () => axios.get('https://rates.example.com/usd')\n`,
})

const bodyOf = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((characters) => characters.join(''))

/** One body for each kind. What looks invented is no secret, and is drawn anew. */
const bodies = fc.tuple(
  ...kinds.map(([, alphabet, length, text]) => bodyOf(alphabet, length).filter((body) => secrets(`key = "${text(body)}"\n`).length > 0)),
)

it('every kind that is recognised is among those of this test', () => {
  const recognised = new Set(Object.values(tokenKinds).map(({ type }) => type))
  const tried =
    fc.sample(bodies, { numRuns: 1, seed: 7 })[0]?.flatMap((body, index) => secrets(`key = "${kinds[index]?.[3](body) ?? ''}"\n`)) ?? []
  const types = new Set(tried.map((fact) => (fact.kind === 'secret' ? fact.type : fact.kind)))
  expect([...recognised].filter((type) => !types.has(type) && type !== '1password')).toEqual([])
})

describe('a found secret does not leave the process', () => {
  it('no format of a review, an audit, an explanation or a comment holds 8 characters of one, of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async (drawn) => {
        const files: Record<string, string> = {}
        for (const [index, body] of drawn.entries())
          for (const [path, text] of Object.entries(filesWith(kinds[index]?.[3](body) ?? '', body)))
            files[`services/s${index}/${path}`] = text
        const repository = tempRepository()
        repository.commit('base')
        repository.git('checkout', '-q', '-b', 'feature')
        repository.write(files)
        repository.commit('change')
        const writes = reviewFormats.flatMap((format) => ['--write', `${format}=out.${format}`])
        const { stdout, stderr } = await runCli(repository.dir, ['review', '--base', 'main', '--head', 'HEAD', '--explain', ...writes])
        const outputs = [stdout, stderr, ...reviewFormats.map((format) => readFileSync(join(repository.dir, `out.${format}`), 'utf8'))]
        expect(stdout.split('hardcoded-secret').length).toBeGreaterThan(kinds.length)
        expect(stdout).toContain('***')
        for (const format of ['terminal', 'json', 'markdown', 'sarif'])
          outputs.push((await runCli(repository.dir, ['audit', '--rev', 'HEAD', '--format', format])).stdout)
        const given = changeBetween({}, files)
        const review = await reviewChange({ ...given, rules, config: defaultConfig })
        const plan = planPublication({ review, change: given.change, config: defaultConfig, already: [] })
        outputs.push(...(plan.review?.comments ?? []).map((comment) => comment.body), ...plan.fileComments.map((comment) => comment.body))
        for (const [index, body] of drawn.entries())
          for (const output of outputs) expect(leaked(output, body), kinds[index]?.[0]).toEqual([])
      }),
      { numRuns: 1, endOnFailure: true },
    )
  })
})
