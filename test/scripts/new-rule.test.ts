import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readExamples } from '#engine/read-examples'
import { newRule } from '../../scripts/new-rule.ts'
import type { Example, Rule } from '#model/rule'
import { runExample } from '../rules/example-system.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'new-rule-'))
  await mkdir(join(root, 'src'))
  for (const path of ['package.json', 'tsconfig.json', '.prettierrc.json', 'src/model'])
    await cp(join(project, path), join(root, path), { recursive: true })
  await symlink(join(project, 'node_modules'), join(root, 'node_modules'))
})

afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

const read = (path: string) => readFile(join(root, path), 'utf8')

/** The compiler's complaints about one file, under the project's own options. */
function typeErrors(path: string): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const program = ts.createProgram([join(root, path)], { ...options, types: [] })
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '))
}

it('writes a rule that compiles and a table of contents that lists it', async () => {
  const created = await newRule(root, 'shutdown/drops-what-is-in-flight')
  expect(created).toMatchObject({ rule: 'src/rules/shutdown/drops-what-is-in-flight.ts', index: 'src/rules/shutdown/index.ts' })
  expect(await read(created.rule)).toContain("id: 'drops-what-is-in-flight',\n  check: '8.1',")
  expect(created.examples).toEqual([
    'test/rules/shutdown/drops-what-is-in-flight/typescript/bad/01.ts',
    'test/rules/shutdown/drops-what-is-in-flight/typescript/good/01.ts',
  ])
  const { typescript } = readExamples(join(root, 'test/rules/shutdown/drops-what-is-in-flight'), ['typescript'])
  expect(typescript?.bad).toEqual([expect.stringContaining('// <- finding')])
  expect(await read(created.index)).toBe(`import type { Rule } from '#model/rule'
import { dropsWhatIsInFlight } from './drops-what-is-in-flight.ts'

export const shutdown: readonly Rule[] = [dropsWhatIsInFlight]
`)
  expect(typeErrors(created.index)).toEqual([])
})

it('writes a rule that reports its bad example and not its good one', async () => {
  const created = await newRule(root, 'failure-handling/my-first-hazard')
  const { myFirstHazard } = (await import(join(root, created.rule))) as { myFirstHazard: Rule }
  const { typescript } = readExamples(join(root, 'test/rules/failure-handling/my-first-hazard'), ['typescript'])
  const foundIn = async (examples: readonly Example[] = []) =>
    Promise.all(examples.map(async (example) => (await runExample(myFirstHazard, 'typescript', example)).found))
  expect(await foundIn(typescript?.bad)).toEqual([['src/example.ts:3']])
  expect(await foundIn(typescript?.good)).toEqual([[]])
})

it('adds to a table of contents that has rules', async () => {
  await newRule(root, 'jobs/job-that-repeats')
  await newRule(root, 'jobs/job-without-dead-letter')
  const third = await newRule(root, 'jobs/a-job-that-has-a-name-so-long-that-the-list-is-broken-into-lines-by-the-formatter')
  expect(await read(third.index)).toMatch(/= \[\n {2}jobThatRepeats,\n {2}jobWithoutDeadLetter,\n {2}aJobThatHas\w+,\n\]\n$/)
  expect(typeErrors(third.index)).toEqual([])
})

it('tells the author of a new area to list it', async () => {
  const first = await newRule(root, 'jobs/job-that-repeats')
  expect(first.steps[0]).toBe('Add `jobs` of src/rules/jobs/index.ts to src/rules/index.ts.')
  const second = await newRule(root, 'jobs/job-without-dead-letter')
  expect(second.steps[0]).toContain('7.1 Jobs are restart-safe')
})

it.each([
  ['nowhere/job-that-repeats', /^There is no area `nowhere`\. Areas: deployability, /],
  ['job-that-repeats', /^`job-that-repeats` does not have the form area\/id/],
  ['jobs/a/b-c', /does not have the form area\/id/],
  ['jobs/Job-That-Repeats', /^`Job-That-Repeats` is not an id/],
  ['jobs/repeats', /is not an id/],
  ['jobs/../../../evil-file', /does not have the form area\/id/],
  ['jobs/-leading-hyphen', /is not an id/],
  ['jobs/', /is not an id/],
  ['', /does not have the form area\/id/],
])('refuses %s and writes nothing', async (name, sentence) => {
  await expect(newRule(root, name)).rejects.toThrow(sentence)
  expect(existsSync(join(root, 'src/rules'))).toBe(false)
})

it('refuses an id that another area has, and keeps what is there', async () => {
  const { rule } = await newRule(root, 'jobs/job-that-repeats')
  await writeFile(join(root, rule), 'mine\n')
  await expect(newRule(root, 'shutdown/job-that-repeats')).rejects.toThrow(
    'The rule `job-that-repeats` already exists: src/rules/jobs/job-that-repeats.ts.',
  )
  await expect(newRule(root, 'jobs/job-that-repeats')).rejects.toThrow('The rule `job-that-repeats` already exists')
  expect(await read(rule)).toBe('mine\n')
})

it('refuses a table of contents that it does not understand, before it writes the rule', async () => {
  await mkdir(join(root, 'src/rules/jobs'), { recursive: true })
  await writeFile(join(root, 'src/rules/jobs/index.ts'), 'export const jobs = compute()\n')
  await expect(newRule(root, 'jobs/job-that-repeats')).rejects.toThrow('src/rules/jobs/index.ts does not end in a list of rules')
  expect(existsSync(join(root, 'src/rules/jobs/job-that-repeats.ts'))).toBe(false)
})
