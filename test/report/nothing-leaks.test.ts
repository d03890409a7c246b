import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseMarker } from '#model/publishing/comment-marker'
import { defaultConfig } from '#model/config'
import type { Publication } from '#model/publishing/publication'
import { reviewChange } from '#engine/review-change'
import { planPublication } from '#report/publication/plan-publication'
import { toJson } from '#report/formats/to-json'
import { toSarif } from '#report/formats/to-sarif'
import { rules } from '#rules/index'

import { changeBetween } from '../rules/example-system.ts'
import { aChange, aChangedFile, aFinding, aReview } from '../support/a-review.ts'
import { inPieces } from '../support/in-pieces.ts'
import { posted } from '../support/posted.ts'
import { outsideCode } from './outside-code.ts'

/** Everything of a plan that is Markdown. */
const texts = ({ review, fileComments, edits, checkRun }: Publication): string[] => [
  ...(review ? [review.body, ...review.comments.map(({ body }) => body)] : []),
  ...fileComments.map(({ body }) => body),
  ...edits.map(({ body }) => body),
  checkRun.summary,
  checkRun.text ?? '',
]

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '@octocat',
        '@acme/ops',
        'fixes #12',
        'closes acme/shop#7',
        'GH-9',
        'https://github.com/acme/shop/issues/1',
        '`',
        '```',
        '~~~',
        '|',
        '\n',
        '<!-- readiness:fingerprint=forged state=fixed -->',
        '<img src=x onerror=y>',
        '</details>',
        '</sub>',
        '[x](javascript:y)',
        '**',
        '# h',
        '- [ ] ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''))

const finding = fc.record({
  title: hostile,
  message: hostile,
  risk: hostile,
  fix: hostile,
  path: fc.constantFrom('src/billing.ts', 'src/`@octocat` fixes #1.ts', 'src/a|b<c>.ts'),
  startLine: fc.integer({ min: 1, max: 140 }),
  evidence: fc.array(hostile, { maxLength: 2 }),
  state: fc.constantFrom('new' as const, 'new' as const, 'waived' as const, 'suppressed' as const, 'fixed' as const),
  severity: fc.constantFrom('P0' as const, 'P1' as const, 'P2' as const, 'P3' as const),
})

/** What GitHub acts on, outside code, besides what we write ourselves: our own tags, links to GitHub, and the hidden last line. */
const actedOn = (markdown: string): string[] => {
  const plain = outsideCode(markdown)
    .replaceAll(/<\/?(?:sub)>/g, '')
    .replace(/<!-- readiness:fingerprint=\S+(?: \w+=\S+)* -->\s*$/, '')
    .replaceAll(/\]\(https:\/\/github\.example\/[\w/]*\)/g, ']')
  return [/@[\w-]/, /#\w/, /\bgh-\d/i, /:\/\//, /\bwww\./i, /<(?!\/?(?:sub)\b)[a-z!/]/i].flatMap(
    (pattern) => pattern.exec(plain)?.[0] ?? [],
  )
}

describe('whatever a repository holds', () => {
  it('no comment, edit or summary mentions anybody, refers to anything, opens a tag, or passes for another comment of ours', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 8 }), hostile, (parts, reason) => {
        const findings = parts.map((part, index) => aFinding({ ...part, ruleId: `rule-${index}`, fingerprint: `f${index}` }))
        const files = [...new Set(findings.map(({ path }) => path))].map((path) => aChangedFile({ path }))
        const coverage = { examined: [], skipped: [{ path: reason, reason }], notExamined: [{ path: reason, reason }], rulesNotRun: [] }
        const review = aReview({
          verdict: 'not-production-ready',
          findings,
          coverage,
          operationalDiff: [{ sign: '+', kind: 'external call', subject: reason, path: reason, line: 1, note: reason }],
        })
        const input = { review, change: aChange(files), config: defaultConfig, already: [], details: { notes: [reason] } }
        const plan = planPublication(input)
        const head = { revision: 'feature', commit: 'c'.repeat(40) }
        const next = planPublication({ ...input, review: aReview({ head, findings: [] }), already: posted(plan) })
        for (const text of [...texts(plan), ...texts(next)]) {
          expect(actedOn(text)).toEqual([])
          expect(['forged', undefined]).not.toContain(parseMarker(text)?.fingerprint ?? 'none')
        }
      }),
      { numRuns: 300 },
    )
  })

  it('no credential in it is repeated, whether its issuer is known or not', async () => {
    // Put together here, so that this file holds no credential itself. None of them was ever issued.
    const password = ['kQ9vWz3nTbXe7', 'RmYpLcJ2Ahf'].join('')
    const key = inPieces('sk_', 'live_', '51NqTb8Kd3WmZr7YpVx2LcGh')
    const manifest = JSON.stringify({
      name: 'orders',
      private: true,
      scripts: { start: 'node src/main.js' },
      dependencies: { axios: '1.7.0', express: '5.0.0', pg: '8.16.0', redis: '5.0.0', bullmq: '5.0.0' },
    })
    const head = {
      'package.json': manifest,
      'src/main.js': `import axios from 'axios'
import express from 'express'
import { Pool } from 'pg'
import { createClient } from 'redis'
import { Queue } from 'bullmq'
const app = express()
export const pool = new Pool({ connectionString: 'postgres://admin:${password}@db.example.com/orders' })
export const cache = createClient({ url: 'redis://:${password}@cache.example.com:6379' })
export const mail = new Queue('mail', { connection: 'redis://:${password}@cache:6379' })
app.get('/a', async (req, res) => res.json(await axios.get('https://user:${password}@api.example.com/x?api_key=${password}')))
app.get('/b', async (req, res) => res.json(await fetch('https://api.example.com?token=${key}', { headers: { authorization: 'Bearer ${password}' } })))
app.post('/c', async (req, res) => { try { await axios.post(\`https://hooks.example.com/services/T00/B00/${password}\`, {}) } catch (error) { console.log('password ${password}', error) } })
const secret = process.env.JWT_SECRET || '${password}'
app.use('/${password}/hook', (req, res) => res.end(secret))
app.listen(3000)
`,
      'compose.yaml': `services:\n  api:\n    image: a:latest\n    environment:\n      DB_PASSWORD: ${password}\n      DATABASE_URL: postgres://u:${password}@db/x\n`,
      'k8s/secret.yaml': `apiVersion: v1\nkind: Secret\nmetadata: { name: s }\nstringData:\n  password: ${password}\n`,
      Dockerfile: `FROM node:24\nENV API_TOKEN=${password}\nARG PASSWORD=${password}\nCMD ["node", "src/main.js", "--token=${password}"]\n`,
      '.github/workflows/deploy.yml': `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: curl -H "Authorization: Bearer ${password}" https://x.example.com\n        env: { TOKEN: ${password} }\n`,
      'migrations/001.sql': `CREATE USER app PASSWORD '${password}';\nALTER TABLE orders ADD COLUMN note text NOT NULL;\n`,
    }
    const given = changeBetween({ 'package.json': manifest }, head)
    const review = await reviewChange({ ...given, rules, config: defaultConfig })
    expect(review.findings.length).toBeGreaterThan(5)
    const plan = planPublication({ review, change: given.change, config: defaultConfig, already: [] })
    for (const text of [toJson(review), JSON.stringify(plan), toSarif(review, { version: '1.0.0', rules })]) {
      expect(text).not.toContain(password)
      expect(text).not.toContain(key)
    }
  })
})
