import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

import type { Review } from '#model/review'

import { outputsOf, problemIn, rangeOf } from '../../scripts/action.ts'
import { tagFolder } from '../../scripts/bundle/tag-folder.ts'
import { aFinding, aReview } from '../support/a-review.ts'
import { gitIn, tempFolder, tempRepository } from '../support/temp-repository.ts'

const root = join(import.meta.dirname, '../..')

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value?: string }>>
  readonly runs: object
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action

const manifest = JSON.stringify({
  name: 'orders',
  private: true,
  scripts: { start: 'node src/main.js' },
  dependencies: { axios: '1.7.0', express: '5.0.0' },
})
const unbounded = "import axios from 'axios'\nimport 'express'\nexport const load = () => axios.get('https://rates.example.com/eur')\n"
const bounded = unbounded.replace("eur')", "eur', { timeout: 2000 })")

/** A repository with two commits on `main` and a third on a branch that brings `file`. */
const withPullRequest = (text = unbounded) => {
  const repository = tempRepository()
  repository.write({ 'package.json': manifest })
  repository.commit('one')
  repository.write({ 'README.md': '# Orders\n' })
  const base = repository.commit('two')
  repository.git('switch', '--quiet', '--create', 'feature')
  repository.write({ 'src/rates.ts': text })
  const head = repository.commit('three')
  return { repository, dir: repository.dir, base, head }
}

const pullRequest = (base: string, head: string) => ({ pull_request: { base: { sha: base }, head: { sha: head } } })

interface Inputs {
  readonly workspace: string
  readonly event: object
  readonly eventName?: string
  readonly with?: Readonly<Record<string, string>>
  /** Of the runner, beside what it always sets. */
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the entry of the bundle from its source, with each input in the environment as the runner puts it there. */
const runAction = ({ workspace, event, eventName = 'pull_request', with: given = {}, env: further = {} }: Inputs) => {
  const runner = tempFolder()
  const file = (name: string): string => join(runner, name)
  writeFileSync(file('event.json'), JSON.stringify(event))
  for (const name of ['output', 'summary.md']) writeFileSync(file(name), '')
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value }]) => [`INPUT_${name.toUpperCase()}`, given[name] ?? value]),
  )
  const entry = ['--conditions=source', '--disable-warning=ExperimentalWarning', join(root, 'scripts/action.ts')]
  const { status, stdout, stderr } = spawnSync(process.execPath, entry, {
    cwd: workspace,
    encoding: 'utf8',
    env: {
      PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
      HOME: runner,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GITHUB_EVENT_NAME: eventName,
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary.md'),
      RUNNER_TEMP: runner,
      ...inputs,
      ...further,
    },
  })
  const outputs = Object.fromEntries(
    readFileSync(file('output'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
  return { code: status, stdout, stderr, outputs, summary: readFileSync(file('summary.md'), 'utf8') }
}

describe('the definition', () => {
  it('installs nothing at run time: the runner starts the bundle', () =>
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action/main.js' }))

  it('declares each output that a run sets, and no other', { timeout: 120_000 }, () => {
    const { dir, base, head } = withPullRequest()
    const { outputs } = runAction({ workspace: dir, event: pullRequest(base, head) })
    expect(Object.keys(action.outputs)).toEqual(Object.keys(outputs))
    expect(Object.values(action.outputs).filter(({ value }) => value !== undefined)).toEqual([])
  })
})

describe('a release', () => {
  it('is a tagged commit of the packed folder alone, and leaves the checkout as it was', () => {
    const repository = tempRepository()
    repository.write({ 'src/a.ts': 'export {}\n', '.gitignore': 'node_modules\n' })
    const head = repository.commit('one')
    const folder = tempFolder()
    mkdirSync(join(folder, 'node_modules/needed'), { recursive: true })
    writeFileSync(join(folder, 'action.yml'), 'name: x\n')
    writeFileSync(join(folder, 'node_modules/needed/index.js'), '\n')
    const commit = tagFolder(repository.dir, folder, 'v1.2.3')
    const git = (...args: string[]): string => gitIn(repository.dir, ...args).trim()
    expect(git('rev-parse', 'v1.2.3')).toBe(commit)
    expect(git('ls-tree', '-r', '--name-only', 'v1.2.3').split('\n')).toEqual(['action.yml', 'node_modules/needed/index.js'])
    expect([git('rev-parse', 'HEAD'), git('rev-parse', 'v1.2.3^'), git('status', '--porcelain')]).toEqual([head, head, ''])
  })
})

describe('a run', { timeout: 120_000 }, () => {
  it('annotates, summarises, writes SARIF, and fails when a finding blocks', () => {
    const { dir, base, head } = withPullRequest()
    const { code, stdout, stderr, outputs, summary } = runAction({ workspace: dir, event: pullRequest(base, head) })
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(/^::error file=src\/rates\.ts,line=3/m)
    expect(summary).toContain('Not production-ready')
    expect(outputs).toMatchObject({ verdict: 'not-production-ready', findings: '1', blocking: '1', p0: '0', p1: '1', p2: '0', p3: '0' })
    const sarif = JSON.parse(readFileSync(outputs['sarif-file'] ?? '', 'utf8')) as { runs: { results: { ruleId: string }[] }[] }
    expect(sarif.runs[0]?.results.map(({ ruleId }) => ruleId)).toContain('external-call-without-timeout')
    expect((JSON.parse(readFileSync(outputs['json-file'] ?? '', 'utf8')) as Review).head.commit).toBe(head)
  })

  it('passes when nothing blocks', () => {
    const { dir, base, head } = withPullRequest(bounded)
    const { code, outputs } = runAction({ workspace: dir, event: pullRequest(base, head) })
    expect([code, outputs['verdict'], outputs['findings']]).toEqual([0, 'production-ready', '0'])
  })

  it('takes the event of a merge queue, and of a push', () => {
    const { dir, base, head } = withPullRequest()
    expect(runAction({ workspace: dir, eventName: 'merge_group', event: { merge_group: { base_sha: base, head_sha: head } } }).code).toBe(1)
    expect(runAction({ workspace: dir, eventName: 'push', event: { before: base, after: head } }).code).toBe(1)
    expect(runAction({ workspace: dir, eventName: 'push', event: { before: head, after: head } }).code).toBe(0)
  })

  it('heeds its inputs: range, folder, threshold, place of the report', () => {
    const { dir, base, head } = withPullRequest()
    const workspace = join(dir, '..')
    const path = dir.slice(workspace.length + 1)
    const event = pullRequest('0'.repeat(40), '0'.repeat(40))
    const { code, outputs } = runAction({
      workspace,
      event,
      with: { path, base, head, 'fail-on': 'never', 'sarif-file': `${path}/out.sarif` },
    })
    expect([code, outputs['verdict']]).toEqual([0, 'not-production-ready'])
    expect(outputs['sarif-file']).toBe(join(dir, 'out.sarif'))
    expect(existsSync(join(dir, 'out.sarif'))).toBe(true)
  })

  it('on a shallow clone says what to set, and never passes', () => {
    const { dir, base, head } = withPullRequest()
    const clone = join(tempFolder(), 'clone')
    gitIn(dir, 'clone', '--quiet', '--depth=1', '--branch=feature', `file://${dir}`, clone)
    const { code, stdout, outputs, summary } = runAction({ workspace: clone, event: pullRequest(base, head) })
    expect(code).toBe(2)
    expect(stdout).toMatch(/^::error title=Production readiness::.*`fetch-depth: 0`/m)
    expect([outputs, summary]).toEqual([{}, ''])
  })

  it('a command that breaks off is no verdict, although it exits with 1', () => {
    const { dir, base, head } = withPullRequest(bounded)
    const broken = "if(process.argv[1].endsWith('/cli/main.ts'))throw%20new%20Error('broken')"
    const { code, stdout, outputs } = runAction({
      workspace: dir,
      event: pullRequest(base, head),
      env: { NODE_OPTIONS: `--import=data:text/javascript,${broken}` },
    })
    expect([code, outputs]).toEqual([3, {}])
    expect(stdout).toMatch(/^::error title=Production readiness::/m)
  })

  it.each([
    ['an event without a range', { event: {}, eventName: 'schedule' }, 'give the input `base`'],
    ["a branch's first push", { event: { before: '0'.repeat(40), after: '1'.repeat(40) }, eventName: 'push' }, 'give the input `base`'],
    ['a base that looks like an option', { event: {}, with: { base: '--help' } }, 'is not a revision'],
    ['a base that looks like a command', { event: {}, with: { base: '$(touch pwned)"; touch pwned' } }, 'has no commit'],
    [
      'a threshold that there is not',
      { event: {}, with: { base: 'main', 'fail-on': 'p1' } },
      'The input `fail-on` is `p1`. Use P0, P1, P2, P3 or never.',
    ],
    [
      'a folder outside the workspace',
      { event: {}, with: { base: 'main', path: '../..' } },
      'The input `path` is `../..`, which is outside',
    ],
    [
      'a report outside the workspace',
      { event: {}, with: { base: 'main', 'sarif-file': '../../x.sarif' } },
      'The input `sarif-file` is `../../x.sarif`, which is outside the workspace.',
    ],
  ] as const)('%s is an error in the log, not a pass', (_, inputs, message) => {
    const { dir } = withPullRequest()
    const { code, stdout, outputs } = runAction({ workspace: dir, ...inputs })
    expect([code, outputs]).toEqual([2, {}])
    expect(stdout).toMatch(/^::error title=Production readiness::/m)
    expect(stdout).toContain(message)
    expect(existsSync(join(dir, 'pwned'))).toBe(false)
  })
})

it('inputs come before the event', () => {
  const event = pullRequest('a', 'b')
  expect(rangeOf({}, event)).toEqual({ base: 'a', head: 'b' })
  expect(rangeOf({ INPUT_BASE: 'c', INPUT_HEAD: '' }, event)).toEqual({ base: 'c', head: 'b' })
  expect(rangeOf({ INPUT_BASE: 'c', INPUT_HEAD: 'd' }, event)).toEqual({ base: 'c', head: 'd' })
  expect(rangeOf({ INPUT_BASE: 'c' }, {})).toEqual({ base: 'c', head: 'HEAD' })
  expect(rangeOf({}, {})).toBeUndefined()
})

it('takes places in the workspace, and for the report also the temporary folder of the runner', () => {
  const env = { RUNNER_TEMP: '/runner/temp' }
  for (const [name, value] of [
    ['PATH', 'services/orders'],
    ['PATH', '.'],
    ['PATH', '/work/orders'],
    ['SARIF-FILE', 'out/x.sarif'],
    ['SARIF-FILE', '/runner/temp/x.sarif'],
  ] as const)
    expect(problemIn({ ...env, [`INPUT_${name}`]: value }, '/work')).toBeUndefined()
  for (const [name, value] of [
    ['PATH', '/workspace'],
    ['PATH', '/runner/temp'],
    ['SARIF-FILE', '/etc/x.sarif'],
  ] as const)
    expect(problemIn({ ...env, [`INPUT_${name}`]: value }, '/work')).toContain('outside the workspace')
})

it('counts what the change brings, without previews and what was there', () => {
  const findings = [
    aFinding({ severity: 'P0' }),
    aFinding({ severity: 'P2', blocking: false }),
    aFinding({ stage: 'preview' }),
    ...(['existing', 'moved', 'fixed', 'suppressed', 'waived'] as const).map((state) => aFinding({ state })),
  ]
  expect(outputsOf(aReview({ verdict: 'not-production-ready', findings }))).toEqual({
    verdict: 'not-production-ready',
    findings: '2',
    blocking: '1',
    p0: '1',
    p1: '0',
    p2: '1',
    p3: '0',
  })
})
