import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import { extractionVersion } from '#engine/extraction-version'
import { rules } from '#rules/index'

import { labelKey, parseLabels } from '../../scripts/accuracy/labels.ts'
import { drawFresh, ledgerEntries } from '../../scripts/accuracy/fresh.ts'
import { parseLedger } from '../../scripts/accuracy/ledger.ts'
import { parseCases, type Case } from '../../scripts/accuracy/cases.ts'
import { resultsToSarif } from '../../scripts/accuracy/results-to-sarif.ts'
import { resumeFrom } from '../../scripts/accuracy/resume.ts'
import { runCases, type CaseResult } from '../../scripts/accuracy/run-cases.ts'
import { summaryOf } from '../../scripts/accuracy/summary.ts'
import { gitIn, tempFolder, tempRepository } from '../support/temp-repository.ts'

const manifest = JSON.stringify({
  name: 'orders',
  private: true,
  scripts: { start: 'node src/main.js' },
  dependencies: { axios: '1.7.0', express: '5.0.0' },
})
const bounded =
  "import axios from 'axios'\nimport 'express'\n\nexport const load = () =>\n  axios.get('https://rates.example.com/eur', {\n    timeout: 2_000,\n  })\n"
const unbounded = "import axios from 'axios'\nimport 'express'\n\nexport const load = () => axios.get('https://rates.example.com/eur')\n"

const all = async (cases: readonly Case[]): Promise<CaseResult[]> => {
  const results: CaseResult[] = []
  for await (const result of runCases(cases, rules)) results.push(result)
  return results
}

/** A repository whose second commit repaired a missing deadline. */
const repaired = () => {
  const repository = tempRepository()
  repository.write({ 'package.json': manifest, 'src/rates.ts': unbounded })
  const parent = repository.commit('fault')
  repository.write({ 'src/rates.ts': bounded })
  const fix = repository.commit('repair')
  return { repository, parent, fix }
}

it('a repair that is brought back is a hit, by a rule of the area, and the repair itself gives nothing', async () => {
  const { repository, parent, fix } = repaired()
  const git = join(repository.dir, '.git')
  const fault = { file: 'src/rates.ts', lines: [[4, 4]] as [number, number][], area: 'failure-handling' as const }
  const [reversed, control, tree] = await all([
    { id: 'reversed', git, repo: 'acme/orders', base: fix, reverseTo: parent, fault },
    { id: 'control', git, repo: 'acme/orders', base: parent, head: fix },
    { id: 'tree', git, repo: 'acme/orders', rev: parent },
  ])
  expect(reversed?.error).toBeUndefined()
  expect(reversed?.fault).toMatchObject({ area: 'failure-handling', hit: true, sameArea: true })
  expect(reversed?.fault?.by).toContain('external-call-without-timeout')
  expect(control?.findings).toEqual([])
  expect(tree?.findings.map(({ ruleId }) => ruleId)).toContain('external-call-without-timeout')
})

it('facts that stay in a folder give the same results, and are of the code that extracts', async () => {
  const { repository, parent, fix } = repaired()
  const cases = [{ id: 'a', git: join(repository.dir, '.git'), repo: 'acme/orders', base: fix, reverseTo: parent }]
  const folder = tempFolder()
  const run = async (): Promise<unknown[]> => {
    const results = []
    for await (const { milliseconds: _, ...result } of runCases(cases, rules, folder)) results.push(result)
    return results
  }
  const first = await run()
  const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.facts'))
  expect(kept).toHaveLength(1)
  expect(readFileSync(join(folder, kept[0] ?? ''), 'utf8')).toContain(`:typescript:${extractionVersion('typescript')}\t`)
  expect(await run()).toEqual(first)
  expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.facts'))).toEqual(kept)
})

it('a finding elsewhere in the file is no hit', async () => {
  const { repository, parent, fix } = repaired()
  const fault = { file: 'src/rates.ts', lines: [[40, 42]] as [number, number][], area: 'failure-handling' as const }
  const [result] = await all([{ id: 'far', git: join(repository.dir, '.git'), repo: 'acme/orders', base: fix, reverseTo: parent, fault }])
  expect(result?.findings.length).toBeGreaterThan(0)
  expect(result?.fault).toMatchObject({ hit: false, sameArea: false, by: [] })
})

it('what cannot be run is an error of that case, and the others are run', async () => {
  const { repository, parent, fix } = repaired()
  const git = join(repository.dir, '.git')
  const results = await all([
    { id: 'gone', git, repo: 'acme/orders', base: 'f'.repeat(40), head: fix },
    { id: 'there', git, repo: 'acme/orders', base: parent, head: fix },
  ])
  expect(results.map(({ error }) => error !== undefined)).toEqual([true, false])
  expect(summaryOf(results)).toMatchObject({ cases: 2, errors: 1, byRepository: [{ repository: 'acme/orders', cases: 2 }] })
})

it('sums say how many were hit, by area and by rule', async () => {
  const { repository, parent, fix } = repaired()
  const fault = { file: 'src/rates.ts', lines: [[4, 4]] as [number, number][], area: 'failure-handling' as const }
  const results = await all([{ id: 'a', git: join(repository.dir, '.git'), repo: 'acme/orders', base: fix, reverseTo: parent, fault }])
  const summary = summaryOf(results)
  expect(summary.byArea).toEqual([{ area: 'failure-handling', faults: 1, hits: 1, sameArea: 1 }])
  expect(summary.byRule).toContainEqual({ rule: 'external-call-without-timeout', findings: 1, hits: 1 })
  const log = JSON.parse(resultsToSarif(results, rules)) as {
    version: string
    runs: { automationDetails: { id: string }; results: unknown[] }[]
  }
  expect(log.version).toBe('2.1.0')
  expect(log.runs.map(({ automationDetails, results: found }) => [automationDetails.id, found.length > 0])).toEqual([['a', true]])
})

it.each([
  ['{"id":"a","git":"g","repo":"r"}', /rev.*base/],
  ['{"id":"a","git":"g","repo":"r","base":"b"}', /head/],
  ['\n{"id":"a","git":"g"}', /Line 2/],
  ['{"id":"a","git":"g","repo":"r","base":"b","head":"h","fault":{"file":"f","lines":[[1,2]],"area":"weather"}}', /area/],
])('a case that does not fit is told: %s', (text, message) => {
  expect(() => parseCases(text)).toThrow(message)
})

it('labels are one to a line, and a line that does not fit is told', () => {
  const label = { repository: 'acme/orders', commit: 'abcdef0123', rule: 'r', path: 'src/a.ts', line: 3, verdict: 'right', note: 'yes' }
  expect(parseLabels(`${JSON.stringify(label)}\n\n`)).toEqual([label])
  expect(labelKey({ ...label, commit: 'abcdef0' })).toBe(labelKey(label))
  expect(() => parseLabels(`\n${JSON.stringify({ ...label, verdict: 'maybe' })}`)).toThrow(/Line 2/)
})

it('a run goes on where it stopped, and not with the results of other code', async () => {
  const folder = tempFolder()
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'state.jsonl')
  const result: CaseResult = { id: 'a', repo: 'r', milliseconds: 1, addedLines: 0, changedFiles: 0, findings: [] }
  const first = await resumeFrom(path, '')
  expect(first.known.size).toBe(0)
  first.keep(result)
  first.keep({ ...result, id: 'failed', error: 'it broke' })
  expect([...(await resumeFrom(path, '')).known.keys()]).toEqual(['a'])
  expect((await resumeFrom(path, 'one-rule')).known.size).toBe(0)
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"code":"\w+"/, '"code":"other"'))
  expect((await resumeFrom(path, '')).known.size).toBe(0)
})

/** A folder of git directories, each with a merge, three squashed pull requests, an update by a program and a direct commit. */
const folderOf = (...names: readonly string[]): string => {
  const folder = tempFolder()
  for (const name of names) {
    const dir = join(folder, name)
    mkdirSync(dir)
    const { git, write, commit } = tempRepository({ dir })
    write({ 'a.txt': '0' })
    commit('start')
    for (const number of [1, 2, 3]) {
      write({ 'a.txt': `${number}` })
      commit(`Change something (#${number})`)
    }
    git('checkout', '--quiet', '-b', 'branch')
    write({ 'b.txt': 'b' })
    commit('work')
    git('checkout', '--quiet', 'main')
    git('merge', '--quiet', '--no-ff', '-m', 'Merge pull request #4', 'branch')
    write({ 'a.txt': 'program' })
    git('add', '-A')
    git('commit', '--quiet', '--author', 'updates[bot] <bot@example.com>', '-m', 'Update a dependency (#5)')
    write({ 'a.txt': 'direct' })
    commit('direct')
  }
  return folder
}

const entry = (repository: string): string =>
  JSON.stringify({ repository, date: '2026-01-01', commit: 'a'.repeat(40), seed: 1, pulls: 2, errors: 0, inline: 0, blocked: 0 })

it('draws merged pull requests of people, the same ones for the same seed', async () => {
  const folder = folderOf('acme+orders')
  const git = join(folder, 'acme+orders')
  const subjects = async (seed: number, perRepository: number): Promise<string[]> =>
    (await drawFresh(folder, { seed, perRepository }, [], [])).cases.map(({ head }) => gitIn(git, 'log', '-1', '--format=%s', head ?? ''))
  const all = await subjects(1, 10)
  expect(all.toSorted()).toEqual(['Change something (#1)', 'Change something (#2)', 'Change something (#3)', 'work'])
  expect(await subjects(1, 2)).toEqual(all.slice(0, 2))
  const orders = await Promise.all([2, 3, 4, 5].map((seed) => subjects(seed, 10)))
  expect(new Set([all, ...orders].map((order) => order.join())).size).toBeGreaterThan(1)
})

it('leaves out what somebody has looked at, and fails if nothing is left', async () => {
  const folder = folderOf('acme+orders', 'acme+rates', 'acme+seen')
  const label = { repository: 'acme/Rates', commit: 'abcdef0', rule: 'r', path: 'p', line: 1, verdict: 'right' as const, note: 'n' }
  const ledger = parseLedger(entry('acme/seen'))
  const { cases, seen } = await drawFresh(folder, { seed: 1, perRepository: 1 }, ledger, [label])
  expect(cases.map(({ repo }) => repo)).toEqual(['acme/orders'])
  expect(seen).toEqual(['acme/rates', 'acme/seen'])
  const everything = parseLedger(['orders', 'rates', 'seen'].map((name) => entry(`acme/${name}`)).join('\n'))
  await expect(drawFresh(folder, { seed: 1, perRepository: 1 }, everything, [])).rejects.toThrow(/is in the ledger/)
  await expect(drawFresh(tempFolder(), { seed: 1, perRepository: 1 }, [], [])).rejects.toThrow(/no git directories/)
})

it('enters each repository once, and a verdict at first sight is never taken back', async () => {
  const { repository, parent, fix } = repaired()
  const results = await all([
    { id: 'a', git: join(repository.dir, '.git'), repo: 'acme/orders', base: fix, reverseTo: parent },
    { id: 'b', git: join(repository.dir, '.git'), repo: 'acme/orders', base: 'f'.repeat(40), head: fix },
  ])
  const entries = ledgerEntries(results, { commit: 'a'.repeat(40), date: '2026-01-01', seed: 1 })
  expect(entries).toEqual([expect.objectContaining({ repository: 'acme/orders', pulls: 2, errors: 1, inline: 1, blocked: 1 })])
  expect(() => parseLedger(`${entry('acme/orders')}\n${entry('acme/orders')}`)).toThrow(/twice/)
  const label = { repository: 'acme/orders', commit: 'abcdef0', rule: 'r', path: 'p', line: 1, verdict: 'wrong', note: 'n' }
  const firstSight = { stage: 'stable', severity: 'P1', inline: true, blocking: true }
  expect(parseLabels(JSON.stringify({ ...label, firstSight }))).toHaveLength(1)
  expect(() => parseLabels(JSON.stringify({ ...label, firstSight, mended: true }))).toThrow(/final/)
})
