import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { reviewChange } from '#engine/review-change'
import { defaultConfig } from '#model/config'
import type { ExampleLanguage, Examples } from '#model/rule'
import { planPublication } from '#report/publication/plan-publication'
import { withExamples } from '#engine/rule-examples'
import { rules } from '#rules/index'
import { runCli } from '../cli/run-cli.ts'
import { changeBetween, exampleFiles } from '../rules/example-system.ts'
import { posted } from '../support/posted.ts'

// Records what the version at hand says, for the tests of later versions:
//   node --conditions=source --disable-warning=ExperimentalWarning test/compatibility/record.ts 0.1.0
// A recording is never made again: pull requests of that version are open, and its waivers and baselines are committed somewhere.

/** JSON in which no line has the shape of a credential, so that scanners leave the fixtures alone; it reads back as the same texts. */
const toFixture = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replaceAll('sk_live_', String.raw`sk_live\u005f`)

const [version = ''] = process.argv.slice(2)
const folder = join(import.meta.dirname, 'fixtures', version)
mkdirSync(folder)

const lines: string[] = []
const repository: Record<string, string> = {}
for (const rule of rules) {
  const languages = Object.entries(withExamples(rule).examples) as [ExampleLanguage, Examples][]
  for (const [index, [language, { bad }]] of languages.entries()) {
    const { base, head } = exampleFiles(language, bad[0])
    const given = changeBetween(base, head)
    const review = await reviewChange({ ...given, rules: [rule], config: defaultConfig })
    const { change } = given
    const comments = posted(planPublication({ review, change, config: defaultConfig, already: [] }))
    lines.push(
      toFixture({
        rule: rule.id,
        language,
        base,
        head,
        findings: review.findings.map(({ ruleId, path, state, fingerprint, construct }) => ({
          ruleId,
          path,
          state,
          fingerprint,
          construct,
        })),
        comments,
      }),
    )
    if (index === 0 && Object.keys(base).every((path) => head[path] === base[path]))
      for (const [path, text] of Object.entries(head)) repository[`${rule.id}/${path}`] = text
  }
}
writeFileSync(join(folder, 'examples.jsonl'), `${lines.join('\n')}\n`)
writeFileSync(join(folder, 'repository.json'), `${toFixture(repository, 1)}\n`)

const work = mkdtempSync(join(tmpdir(), 'readiness-record-'))
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=Ada Example', '-c', 'user.email=ada@example.com', ...args], { cwd: work, encoding: 'utf8' })
git('init', '--quiet', '--initial-branch=main')
git('commit', '--quiet', '--allow-empty', '--message', 'Empty')
git('checkout', '--quiet', '-b', 'change')
for (const [path, text] of Object.entries(repository)) {
  mkdirSync(dirname(join(work, path)), { recursive: true })
  writeFileSync(join(work, path), text)
}
git('add', '--all')
git('commit', '--quiet', '--message', 'Everything')
await runCli(work, ['baseline'])
writeFileSync(join(folder, 'readiness-baseline.json'), readFileSync(join(work, '.github/readiness-baseline.json')))
const { stdout } = await runCli(work, ['review', '--base', 'main', '--head', 'change', '--format', 'json'])
const review = JSON.parse(stdout) as {
  readonly findings: readonly { ruleId: string; path: string; severity: string; stage: string; state: string; fingerprint: string }[]
}
const kept = review.findings.map(({ ruleId, path, severity, stage, state, fingerprint }) => ({
  ruleId,
  path,
  severity,
  stage,
  state,
  fingerprint,
}))
writeFileSync(join(folder, 'review.json'), `${JSON.stringify(kept, null, 1)}\n`)

// Every other stable finding by its fingerprint, the rest by rule and path.
const waivers = kept
  .filter(({ stage, state }) => stage === 'stable' && state === 'new')
  .map(({ ruleId, path, fingerprint }, index) => [
    index % 2 === 0 ? `  - fingerprint: '${fingerprint}'` : `  - rule: ${ruleId}\n    path: ${path}`,
    '    reason: Accepted until the service is replaced.',
    '    owner: orders-team',
    '    approver: grace',
    "    expires: '2099-12-31'",
  ])
writeFileSync(join(folder, 'readiness-waivers.yml'), `waivers:\n${waivers.flat().join('\n')}\n`)
rmSync(work, { recursive: true, force: true })
