import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

import type { Review } from '#model/review'

import { rangeOf, outputsOf } from '../../scripts/action.ts'
import { bundledAction } from '../../scripts/bundle/bundled-action.ts'
import { aFinding, aReview } from '../support/a-review.ts'
import { gitIn, tempFolder, tempRepository } from '../support/temp-repository.ts'

const root = join(import.meta.dirname, '../..')

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly env?: Readonly<Record<string, string>>
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action
const reviewStep = action.runs.steps.find(({ id }) => id === 'review')

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

/** Runs the step `review` of action.yml as the runner does: its own command, with its own environment. */
const runAction = ({ workspace, event, eventName = 'pull_request', with: given = {}, env: further = {} }: Inputs) => {
  const runner = tempFolder()
  const file = (name: string): string => join(runner, name)
  writeFileSync(file('event.json'), JSON.stringify(event))
  for (const name of ['output', 'summary.md']) writeFileSync(file(name), '')
  const expressions: Record<string, string> = {
    'github.action_path': root,
    ...Object.fromEntries(Object.entries(action.inputs).map(([name, { default: value }]) => [`inputs.${name}`, given[name] ?? value])),
  }
  const env = Object.fromEntries(
    Object.entries(reviewStep?.env ?? {}).map(([name, value]) => [
      name,
      value.replace(/^\$\{\{ (.+) \}\}$/, (_, expression: string) => {
        const known = expressions[expression]
        if (known === undefined) throw new Error(`action.yml names ${expression}, which there is not.`)
        return known
      }),
    ]),
  )
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', reviewStep?.run ?? 'exit 99'], {
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
      ...env,
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
  it('pins what it uses to a commit, and puts no expression into a command', () => {
    expect(action.runs.using).toBe('composite')
    for (const { uses, run, shell } of action.runs.steps) {
      if (uses === undefined) expect(shell).toBe('bash')
      else expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
      expect(run ?? '').not.toContain('${{')
    }
  })

  it('hands every input to the script, and every output of the script to the workflow', { timeout: 120_000 }, () => {
    const handed = Object.values(reviewStep?.env ?? {}).filter((value) => value.includes('inputs.'))
    expect(handed.sort()).toEqual(
      Object.keys(action.inputs)
        .map((name) => `\${{ inputs.${name} }}`)
        .sort(),
    )
    const { outputs } = runAction(((made) => ({ workspace: made.dir, event: pullRequest(made.base, made.head) }))(withPullRequest()))
    expect(Object.entries(action.outputs).map(([name, { value }]) => [name, value])).toEqual(
      Object.keys(outputs).map((name) => [name, `\${{ steps.review.outputs.${name} }}`]),
    )
  })

  it('installs in its own folder by the lock file, and runs no script of a package', () => {
    const install = action.runs.steps.find(({ run }) => run?.includes('npm '))
    expect(install?.run).toMatch(/^cd "\$ACTION_PATH" && npm ci .*--ignore-scripts/)
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
    ['a threshold that there is not', { event: {}, with: { base: 'main', 'fail-on': 'P9' } }, 'P0, P1, P2, P3, never'],
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

describe('the packed action', () => {
  const packed = parse(bundledAction(readFileSync(join(root, 'action.yml'), 'utf8'))) as Action

  it('installs nothing: the runner starts its bundle', () => expect(packed.runs).toEqual({ using: 'node24', main: 'dist/action/main.js' }))

  it('has the inputs and outputs of the other one', () => {
    expect(packed.inputs).toEqual(action.inputs)
    expect(Object.keys(packed.outputs)).toEqual(Object.keys(action.outputs))
    expect(Object.values(packed.outputs).filter(({ value }) => value !== undefined)).toEqual([])
  })

  it('gets its inputs by their own names', () =>
    expect(rangeOf({ INPUT_BASE: 'c', INPUT_HEAD: 'd', 'INPUT_FAIL-ON': 'P1' }, {})).toEqual({ base: 'c', head: 'd' }))
})
