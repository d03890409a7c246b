import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secrets } from '#facts/secrets/secrets'
import { tokenKinds } from '#facts/secrets/token-kinds'
import { valueKind } from '#facts/secrets/value-kind'
import { auditFormats, reviewFormats } from '../../../src/cli/output/formats.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { changeBetween } from '../../rules/example-system.ts'
import { reviewChange } from '#engine/review-change'
import { defaultConfig } from '#model/config'
import { planPublication } from '#report/publication/plan-publication'
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

/** An audit in every format. */
const auditsOf = async (dir: string): Promise<Map<string, string>> => {
  const writes = auditFormats.flatMap((format) => ['--write', `${format}=audit.${format}`])
  const { stdout } = await runCli(dir, ['audit', '--rev', 'HEAD', ...writes])
  return new Map([
    ['stdout', stdout],
    ...auditFormats.map((format): [string, string] => [format, readFileSync(join(dir, `audit.${format}`), 'utf8')]),
  ])
}

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
        outputs.push(...(await auditsOf(repository.dir)).values())
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

/** A kind of value that is a secret by the name before it: its file, with the value in it. */
type Named = readonly [name: string, path: string, text: (value: string) => string]

const manifest = (variable: readonly string[]): string =>
  [
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata: { name: orders }',
    'spec:',
    '  template:',
    '    spec:',
    '      containers:',
    '        - name: orders',
    '          image: orders:1',
    ...variable.map((line) => `          ${line}`),
    '',
  ].join('\n')

const ofImagesAndManifests: readonly Named[] = [
  ['ENV of an image', 'Dockerfile', (value) => `FROM node:24\nENV JWT_SECRET=${value} NODE_ENV=production\nCMD ["node", "main.js"]\n`],
  ['ENV in the older form', 'Dockerfile', (value) => `FROM node:24\nENV JWT_SECRET ${value}\nCMD ["node", "main.js"]\n`],
  ['ENV over two lines', 'Dockerfile', (value) => `FROM node:24\nENV PORT=80 \\\n  JWT_SECRET="${value}"\nCMD ["node", "main.js"]\n`],
  ['ARG of an image', 'Dockerfile', (value) => `FROM node:24\nARG JWT_SECRET=${value}\nCMD ["node", "main.js"]\n`],
  ['env of a Deployment', 'k8s/a.yaml', (value) => manifest(['env:', '  - name: JWT_SECRET', `    value: ${value}`])],
  ['env of a Deployment on one line', 'k8s/b.yaml', (value) => manifest([`env: [{ name: JWT_SECRET, value: "${value}" }]`])],
  [
    'data of a Secret',
    'k8s/c.yaml',
    (value) =>
      `apiVersion: v1\nkind: Secret\nmetadata: { name: orders }\ndata:\n  jwt-secret: ${Buffer.from(value).toString('base64')}\n# ${value}\n`,
  ],
  [
    'stringData of a Secret',
    'k8s/d.yaml',
    (value) => `apiVersion: v1\nkind: Secret\nmetadata: { name: orders }\nstringData:\n  jwt-secret: |\n    ${value}\n`,
  ],
  [
    'environment of Compose',
    'compose.yaml',
    (value) => `services:\n  orders:\n    image: orders\n    environment:\n      JWT_SECRET: ${value}\n`,
  ],
  [
    'environment of Compose as a list',
    'compose.yaml',
    (value) => `services:\n  orders:\n    image: orders\n    environment:\n      - JWT_SECRET=${value}\n`,
  ],
]

const fallbacks: readonly Named[] = [
  ['??', 'src/a.ts', (value) => `import 'express'\nexport const key = process.env.JWT_SECRET ?? '${value}'\n// before: ${value}\n`],
  ['|| and an index', 'src/b.ts', (value) => `import 'express'\nexport const key = process.env['JWT_SECRET'] || "${value}"\n`],
  [
    'a default of a schema',
    'src/d.ts',
    (value) =>
      `import 'express'\nimport { z } from 'zod'\nexport const schema = z.object({\n  JWT_SECRET: z\n    .string()\n    .default(\n      '${value}',\n    ),\n})\n`,
  ],
  ['a constant', 'src/e.ts', (value) => `import 'express'\nconst spare = '${value}'\nexport const key = process.env.JWT_SECRET ?? spare\n`],
  [
    'a quote in a regular expression',
    'src/f.ts',
    (value) => `import 'express'\nexport const quote = /'/, key = process.env.JWT_SECRET ?? '${value}'\n`,
  ],
  [
    'Python',
    'src/a.py',
    (value) => `import os\nfrom flask import Flask\napp = Flask(__name__)\nKEY = os.getenv("JWT_SECRET", "${value}")\n`,
  ],
  [
    'Go',
    'cmd/main.go',
    (value) =>
      `package main\n\nimport (\n\t"cmp"\n\t"net/http"\n\t"os"\n)\n\nfunc main() {\n\tkey := cmp.Or(os.Getenv("JWT_SECRET"), "${value}")\n\thttp.ListenAndServe(key, nil)\n}\n`,
  ],
  [
    'Java',
    'src/main/java/orders/Keys.java',
    (value) =>
      `package orders;\nimport org.springframework.beans.factory.annotation.Value;\nimport org.springframework.web.bind.annotation.RestController;\n@RestController\nclass Keys {\n  @Value("\${jwt.secret:${value}}")\n  String key;\n}\n`,
  ],
  [
    'Spring',
    'src/main/resources/application.yml',
    (value) => `spring:\n  application:\n    name: orders\napp:\n  jwt:\n    secret: \${JWT_SECRET:${value}}\n`,
  ],
]

/** The manifest that makes a folder a service of its language. */
const manifestOf = (index: number, path: string): Record<string, string> => {
  const folder = `services/n${index}`
  if (path.endsWith('.py')) return { [`${folder}/requirements.txt`]: 'flask==3.0.0\n' }
  if (path.endsWith('.go')) return { [`${folder}/go.mod`]: 'module example.com/orders\n\ngo 1.24\n' }
  if (path.endsWith('.java'))
    return {
      [`${folder}/pom.xml`]:
        '<project><modelVersion>4.0.0</modelVersion><groupId>orders</groupId><artifactId>orders</artifactId><version>1</version><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>\n',
    }
  return service(index)
}

const service = (index: number): Record<string, string> => ({
  [`services/n${index}/package.json`]: JSON.stringify({
    name: `n${index}`,
    scripts: { start: 'node src/main.js' },
    dependencies: { axios: '1.7.0', express: '5.0.0', zod: '4.0.0' },
  }),
})

/** All that a change with these files makes the command line and the App say, one text each. */
const outputsOf = async (files: Record<string, string>): Promise<Map<string, string>> => {
  const repository = tempRepository()
  repository.commit('base')
  repository.git('checkout', '-q', '-b', 'feature')
  repository.write(files)
  repository.commit('change')
  const writes = reviewFormats.flatMap((format) => ['--write', `${format}=out.${format}`])
  const { stdout, stderr } = await runCli(repository.dir, ['review', '--base', 'main', '--head', 'HEAD', '--explain', ...writes])
  const outputs = new Map([
    ['stdout', stdout],
    ['stderr', stderr],
  ])
  for (const format of reviewFormats) outputs.set(format, readFileSync(join(repository.dir, `out.${format}`), 'utf8'))
  for (const [format, text] of await auditsOf(repository.dir)) outputs.set(`audit ${format}`, text)
  const given = changeBetween({}, files)
  const review = await reviewChange({ ...given, rules, config: defaultConfig })
  const plan = planPublication({ review, change: given.change, config: defaultConfig, already: [] })
  for (const { body } of [...(plan.review?.comments ?? []), ...plan.fileComments])
    outputs.set('comments', `${outputs.get('comments') ?? ''}${body}`)
  return outputs
}

const pathsOf = (outputs: Map<string, string>, rule: string): string[] =>
  (JSON.parse(outputs.get('json') ?? '') as { findings: { ruleId: string; path: string }[] }).findings
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ path }) => path)
    .sort()

describe('a value that is a secret by its name does not leave the process', () => {
  it('no output holds 8 characters of a generated value of an image or a manifest, also from another file', async () => {
    const drawn = bodyOf(base62, 24).filter((value) => valueKind(value) === 'random')
    await fc.assert(
      fc.asyncProperty(
        fc.array(drawn, { minLength: ofImagesAndManifests.length, maxLength: ofImagesAndManifests.length }),
        async (values) => {
          const files = Object.assign(
            {},
            ...ofImagesAndManifests.map(([, path, text], index) => ({
              ...service(index),
              [`services/n${index}/${path}`]: text(values[index] ?? ''),
              [`services/n${index}/src/again.ts`]: `import axios from 'axios'\nimport 'express'\n// ${values[index] ?? ''}\nexport const load = () => axios.get('https://rates.example.com/${values[index] ?? ''}')\n`,
            })),
          ) as Record<string, string>
          const outputs = await outputsOf(files)
          expect(pathsOf(outputs, 'secret-in-image-or-manifest')).toEqual(
            ofImagesAndManifests.map(([, path], index) => `services/n${index}/${path}`).sort(),
          )
          for (const [index, value] of values.entries())
            for (const [format, output] of outputs)
              expect(leaked(output, value), `${ofImagesAndManifests[index]?.[0] ?? ''}, ${format}`).toEqual([])
        },
      ),
      { numRuns: 1, endOnFailure: true },
    )
  })

  it('no output holds 8 characters of a fallback in code, even where it is made of words', async () => {
    const drawn = bodyOf('bcdfghjklmnpqrstvwxz', 10).map((word) => `dev-${word}`)
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(drawn, { minLength: fallbacks.length, maxLength: fallbacks.length }), async (values) => {
        const files = Object.assign(
          {},
          ...fallbacks.map(([, path, text], index) => ({
            ...manifestOf(index, path),
            [`services/n${index}/${path}`]: text(values[index] ?? ''),
          })),
        ) as Record<string, string>
        const outputs = await outputsOf(files)
        expect(pathsOf(outputs, 'secret-with-known-fallback')).toEqual(
          fallbacks.map(([, path], index) => `services/n${index}/${path}`).sort(),
        )
        for (const [index, value] of values.entries())
          for (const [format, output] of outputs) expect(leaked(output, value), `${fallbacks[index]?.[0] ?? ''}, ${format}`).toEqual([])
      }),
      { numRuns: 1, endOnFailure: true },
    )
  })
})

describe('a value chosen to hide what the product says', () => {
  const source = (value: string): Record<string, string> => ({
    'src/a.ts': `import axios from 'axios'\nimport 'express'\nexport const key = process.env.JWT_SECRET ?? '${value}'\nexport const load = () => axios.get('https://rates.example.com/eur')\n`,
  })
  const image = (value: string): Record<string, string> => ({
    ...source('dev-bcdfgh'),
    Dockerfile: `FROM node:24\nENV JWT_SECRET=${value}\nCMD ["node", "main.js"]\n`,
  })
  const address = (value: string): Record<string, string> => ({
    ...source('dev-bcdfgh'),
    'src/b.ts': `import 'express'\nexport const key = \`postgres://orders:${value}@db-7.prod.orders-eu.com/orders\`\n`,
  })
  const chosen = [
    ['a fallback that is the id of a rule', source, 'external-call-without-timeout'],
    ['a fallback that is a word of the verdict', source, 'production'],
    ['a fallback that is the verdict', source, 'not-production-ready'],
    ['a generated value around the id of a rule', image, 'Kx7external-call-without-timeout9Zq'],
    ['a generated value around the verdict', image, 'Qz4Not-production-ready8Wvnot-production-ready5'],
    ['a password around the id of a rule', address, 'Kx7external-call-without-timeout9Zq'],
    ['a password around the verdict', address, 'Qz4Not-production-ready8Wvnot-production-ready5'],
    ['a password of JSON syntax', address, 'Vb3a.ts","a.ts"b.ts","startLine":4,R9x'],
  ] as const
  const outputsWith = (valueOf: (value: string) => string): Promise<Map<string, string>> =>
    outputsOf(
      Object.fromEntries(
        chosen.flatMap(([, filesOf, value], index) => [
          ...Object.entries(service(index)),
          ...Object.entries(filesOf(valueOf(value))).map(([path, text]) => [`services/n${index}/${path}`, text]),
        ]),
      ) as Record<string, string>,
    )

  // All in one change: each run of the command costs a second.
  it('hides neither the verdict nor a rule id nor the form of a report', async () => {
    const outputs = await outputsWith((value) => value)
    // Of the same kind: a value that looks like the key in use counts for another check than one made of words.
    const harmless = await outputsWith((value) => (/\d/.test(value) ? 'Vb3kQz4WvTr7LmHs2XcJd9Np' : 'plain-words-alone'))
    for (const format of ['json', 'sarif', 'gitlab', 'audit json', 'audit sarif']) JSON.parse(outputs.get(format) ?? '')
    for (const words of [/[Nn]ot[ -]production[ -]ready/g, /external-call-without-timeout/g, /secret-with-known-fallback/g])
      for (const [format, output] of harmless)
        expect((outputs.get(format) ?? '').match(words)?.length ?? 0, `${words.source}, ${format}`).toBeGreaterThanOrEqual(
          output.match(words)?.length ?? 0,
        )
  })
})

describe('a token pasted into settings', () => {
  const token = `gh${'p_'}${withChecksum('Kx7Rq9Zt4Wv2LmHs8XcJd3NpYb6GfA')}`
  const generated = 'Vb3kQz4WvTr7LmHs2XcJd9Np'

  it.each([
    ['a value', '.github/readiness.yml', (value: string) => `locked: ["${value}"]\n`],
    ['a key', '.github/readiness.yml', (value: string) => `${value}: true\n`],
    ['the name of a rule', '.github/readiness.yml', (value: string) => `rules: { ${value}: off }\n`],
    ['an alias', '.github/readiness.yml', (value: string) => `mode: *${value}\n`],
    ['a rule of a waiver', '.github/readiness-waivers.yml', (value: string) => waiverOf(value)],
    ['a key of a waiver', '.github/readiness-waivers.yml', (value: string) => `waivers: [{ ${value}: 1 }]\n`],
    ['a key of the baseline', '.github/readiness-baseline.json', (value: string) => `{ "version": 1, "findings": [], "${value}": 1 }\n`],
  ])('as %s is in no error message', async (_name, path, text) => {
    for (const value of [token, generated]) {
      const repository = tempRepository()
      repository.write({ [path]: text(value) })
      repository.commit('base')
      repository.write({ 'src/a.ts': 'export {}\n' })
      repository.commit('change')
      const runs = [
        await runCli(repository.dir, ['review', '--base', 'HEAD~1', '--head', 'HEAD']),
        await runCli(repository.dir, ['audit']),
        await runCli(repository.dir, ['baseline', '--check']),
      ]
      const all = runs.map(({ stdout, stderr }) => stdout + stderr).join('\n')
      expect(all).toContain(`${path}:1`)
      expect(all).toContain('***')
      expect(leaked(all, value.replace(/^gh._/, ''))).toEqual([])
    }
  })
})

const waiverOf = (rule: string): string =>
  `waivers: [{ rule: ${rule}, path: src/a.ts, reason: it is fine for this week, approver: ada, expires: 2099-01-01 }]\n`
