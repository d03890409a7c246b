import { describe, expect, it } from 'vitest'

import { defaultConfig } from '#model/config'
import type { Review } from '#model/review'
import { conclusionOf } from '#report/publication/conclusion-of'
import { exitCodeOf } from '#report/records/exit-code'
import { outlineOf } from '#report/formats/outline'
import { summaryOf } from '#report/formats/to-markdown'
import { toSarif } from '#report/formats/to-sarif'
import { toTerminal } from '#report/formats/to-terminal'
import { rules } from '#rules/index'

import { tempRepository } from '../../support/temp-repository.ts'
import { runCli } from '../../cli/run-cli.ts'
import { reviewTrees, type Contents } from './review-trees.ts'
import { faultyHandler, mainThatRuns, manifest, nodeService } from './services.ts'

const standard = 'System meets production readiness standards.'

const everyReport = (review: Review): string =>
  [toTerminal(review, { colour: false, width: 200 }), summaryOf(review).summary, toSarif(review, { version: '1' })].join('\n')

const sound = { ...nodeService, 'src/rates.js': 'exports.rates = () => 1\n' }

const ruby = "require 'net/http'\nputs Net::HTTP.get(URI('https://bank.example.com'))\n"

describe('a change in a language that no rule reads is never called ready', () => {
  it.each<[string, string, Contents]>([
    ['Ruby', 'app/models/order.rb', {}],
    ['Ruby', 'db/migrate/20260101_drop_orders.rb', {}],
    ['Kotlin', 'src/main/kotlin/Order.kt', {}],
    ['Swift', 'ios/Order.swift', {}],
    ['PHP', 'public/index.php', {}],
    ['Rust', 'src/main.rs', {}],
    ['C#', 'Orders/Order.cs', {}],
    ['HCL', 'infra/database.hcl', {}],
  ])('%s (%s)', async (language, path, more) => {
    const base = { ...sound, ...more }
    const review = await reviewTrees(base, { ...base, [path]: 'drop: {{ .Values.drop }}\n', 'src/rates.js': 'exports.rates = () => 2\n' })
    expect(review.verdict).toBe('not-fully-examined')
    expect(review.coverage.notExamined).toEqual([{ path, reason: `no rule reads this language: ${language}` }])
    expect(exitCodeOf(review)).toBe(3)
    expect(conclusionOf(review.verdict, defaultConfig, false)).toBe('action_required')
  })

  it.each([
    ['a dependency is missing', 'rendered: its dependency cache is not in the repository', 'dependencies: [{ name: cache }]\n', ''],
    [
      'it needs a value',
      'rendered: a required value is missing: set it (charts/orders/templates/a.yaml:1)',
      '',
      '{{ required "set it" .Values.x }}',
    ],
    ['it does not parse', 'rendered: unclosed action (charts/orders/templates/a.yaml:1)', '', '{{ .Values.x'],
  ])('a chart that cannot be rendered: %s', async (_title, reason, more, template) => {
    const path = 'charts/orders/templates/a.yaml'
    const base = { ...sound, 'charts/orders/Chart.yaml': `name: orders\nversion: 1.0.0\n${more}` }
    const review = await reviewTrees(base, { ...base, [path]: `a: 1\n${template}`.slice(template === '' ? 0 : 5) })
    expect(review.verdict).toBe('not-fully-examined')
    expect(review.coverage.notExamined).toEqual([{ path, reason: `the chart could not be ${reason}` }])
  })

  it('a chart that is not rendered by configuration', async () => {
    const path = 'charts/orders/templates/a.yaml'
    const base = { ...sound, 'charts/orders/Chart.yaml': 'name: orders\nversion: 1.0.0\n' }
    const review = await reviewTrees(base, { ...base, [path]: 'a: {{ .Values.x }}\n' }, { charts: { render: 'off' } })
    expect(review.coverage.notExamined).toEqual([{ path, reason: 'charts are not rendered: `charts.render` is `off`' }])
    const rendered = await reviewTrees(base, { ...base, [path]: 'a: {{ .Values.x }}\n' })
    expect(rendered.coverage.examined).toContain(path)
  })

  it('nor when a file of it is removed', async () => {
    const review = await reviewTrees({ ...sound, 'app/guard.rb': ruby }, sound)
    expect(review.verdict).toBe('not-fully-examined')
  })

  it('advisory by configuration names what was not reviewed in place of the sentence of the standard', async () => {
    const head = { ...sound, 'app/a.rb': ruby, 'app/b.rb': ruby, 'src/rates.js': 'exports.rates = () => 2\n' }
    const review = await reviewTrees(sound, head, { unread: { advisory: ['app/**'] } })
    expect(review.verdict).toBe('production-ready')
    expect(outlineOf(review).reason).toBe(
      'No blocking findings in the 1 file examined; not reviewed: 2 Ruby files (advisory by configuration).',
    )
    expect(everyReport(review)).not.toContain(standard)
  })

  it('advisory for other paths lets nothing pass', async () => {
    const review = await reviewTrees(sound, { ...sound, 'app/a.rb': ruby }, { unread: { advisory: ['mobile/**'] } })
    expect(review.verdict).toBe('not-fully-examined')
  })

  it('advisory covers languages, not code that was made unreadable', async () => {
    const head = { ...sound, 'src/main.js': mainThatRuns("const { pay } = require('./pay.node')"), 'src/pay.node': { binary: 'ELF' } }
    const review = await reviewTrees(sound, head, { unread: { advisory: ['**'] } })
    expect(review.verdict).toBe('not-fully-examined')
  })
})

describe('the sentence of the standard has to be earned', () => {
  const changed = { ...sound, 'src/rates.js': 'exports.rates = () => 2\n' }

  it('by a production file that was examined', async () => {
    expect(outlineOf(await reviewTrees(sound, changed)).reason).toBe(standard)
  })

  it.each<[string, Contents]>([
    ['no change at all', sound],
    ['documents alone', { ...sound, 'docs/orders.md': '# Orders\n' }],
    ['tests alone', { ...sound, 'test/orders.test.js': "require('../src/rates.js')\n" }],
  ])('%s is nothing to review', async (_what, head) => {
    const review = await reviewTrees(sound, head)
    expect(review.verdict).toBe('production-ready')
    expect(outlineOf(review).reason).toBe('Nothing to review: no file in this change affects production.')
    expect(everyReport(review)).not.toContain(standard)
  })

  it('not with a rule that is turned off', async () => {
    const review = await reviewTrees(sound, changed, { rules: { 'hardcoded-secret': { severity: 'off' } } })
    expect(outlineOf(review).reason).toContain(`${rules.length - 1} of ${rules.length} rules ran.`)
    expect(everyReport(review)).not.toContain(standard)
  })

  it('not with a file that the configuration leaves out', async () => {
    const review = await reviewTrees(sound, { ...changed, 'legacy/pay.js': faultyHandler }, { ignore: ['legacy/**'] })
    expect(outlineOf(review).reason).toBe('No blocking findings in the 1 file examined; not reviewed: 1 file (ignored by configuration).')
  })

  it('not beside a finding that only the summary lists', async () => {
    const review = await reviewTrees(sound, changed)
    const listed = { ...review, verdict: 'production-ready-with-fixes' as const }
    expect(outlineOf(listed).reason).not.toContain(standard)
  })
})

describe('observe mode', () => {
  it('blocks nothing, tells the verdict, and says so', async () => {
    const head = { ...sound, 'src/main.js': mainThatRuns("const { pay } = require('./pay.js')"), 'src/pay.js': faultyHandler }
    const review = await reviewTrees(sound, head, { mode: 'observe' })
    expect(review.verdict).toBe('not-production-ready')
    expect(conclusionOf(review.verdict, { ...defaultConfig, mode: 'observe' }, false)).toBe('neutral')
    expect(exitCodeOf(review)).toBe(0)
    expect(exitCodeOf(review, 'P1')).toBe(1)
    expect(summaryOf(review).summary).toContain('Observe mode: this check blocks nothing')
  })

  it('does not turn what could not be examined into a success', async () => {
    const review = await reviewTrees(sound, { ...sound, 'app/a.rb': ruby }, { mode: 'observe' })
    expect(conclusionOf(review.verdict, { ...defaultConfig, mode: 'observe' }, false)).toBe('neutral')
    expect(outlineOf(review).verdict).toBe('Not fully examined')
  })
})

describe('the command', () => {
  const repository = () => {
    const repo = tempRepository()
    repo.write({ 'package.json': manifest(), 'src/rates.js': 'exports.rates = () => 1\n' })
    const base = repo.commit('base')
    repo.write({ 'src/rates.js': 'exports.rates = () => 2\n' })
    return { dir: repo.dir, base, head: repo.commit('head') }
  }

  it('refuses a reversed range with 2, and names the one that was meant', async () => {
    const { dir, base, head } = repository()
    const result = await runCli(dir, ['review', '--base', head, '--head', base])
    expect(result.code).toBe(2)
    expect(result.stdout).toBe('')
    expect(result.stderr).toContain(`--base ${base} --head ${head}`)
  })

  it('says how many rules ran with --only, never the sentence of the standard', async () => {
    const { dir, base, head } = repository()
    const result = await runCli(dir, ['review', '--base', base, '--head', head, '--only', 'hardcoded-secret'])
    expect(result.code).toBe(0)
    const text = result.stdout.replaceAll(/\s+/g, ' ')
    expect(text).toMatch(
      new RegExp(`^Compared \`${base.slice(0, 12)}\` with \`${head.slice(0, 12)}\`: 1 changed file, 1 of ${rules.length} rules\\.`),
    )
    expect(text).toContain(`1 of ${rules.length} rules ran.`)
    expect(text).not.toContain(standard)
  })
})
