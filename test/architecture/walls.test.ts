import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Names of the walls that the modules under `folder`/src break, as `file -> imported: wall`. */
async function brokenWalls(folder: string): Promise<string[]> {
  const options = await extractDepcruiseOptions(join(root, '.dependency-cruiser.mjs'))
  const { output } = await cruise(
    ['src'],
    { ...options, baseDir: folder, tsConfig: { fileName: join(root, 'tsconfig.json') } },
    { bustTheCache: true },
  )
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered with text: ${output}`)
  if (output.summary.totalCruised === 0) throw new Error(`dependency-cruiser found no module in ${folder}/src`)
  return output.summary.violations.map((violation) => `${violation.from} -> ${violation.to}: ${violation.rule.name}`)
}

/** One import that must not be: in which file, of what, and the wall that it breaks. */
const trespasses: readonly (readonly [file: string, imported: string, wall: string])[] = [
  ['src/model/noun.ts', "import { judge } from '#review/judge'", 'model-is-pure'],
  ['src/model/noun.ts', "import { join } from 'node:path'", 'model-is-pure'],
  ['src/languages/tree.ts', "import { fact } from '#facts/fact'", 'languages-is-pure'],
  ['src/languages/tree.ts', "import { readFileSync } from 'node:fs'", 'languages-is-pure'],
  ['src/facts/fact.ts', "import { Project } from 'ts-morph'", 'facts-is-pure'],
  ['src/facts/fact.ts', "import { Project } from 'ts-morph'", 'parsers-only-in-languages'],
  ['src/facts/fact.ts', "import type { Project } from 'ts-morph'", 'facts-is-pure'],
  ['src/facts/fact.ts', "import { link } from '#link/link'", 'facts-is-pure'],
  ['src/facts/fact.ts', "import { Worker } from 'node:worker_threads'", 'facts-is-pure'],
  ['src/link/link.ts', "import { fact } from '#facts/fact'", 'link-is-pure'],
  ['src/link/link.ts', "import { tree } from '#languages/tree'", 'link-is-pure'],
  ['src/link/link.ts', "import { serving } from '#system/serving'", 'link-is-pure'],
  ['src/system/serving.ts', "import { removal } from '#change/removal'", 'system-is-pure'],
  ['src/change/removal.ts', "import { one } from '#rules/jobs/one'", 'change-is-pure'],
  ['src/rules/jobs/one.ts', "import { fact } from '#facts/fact'", 'rules-is-pure'],
  ['src/rules/jobs/one.ts', "import { judge } from '#review/judge'", 'rules-is-pure'],
  ['src/rules/jobs/one.ts', "import pino from 'pino'", 'rules-is-pure'],
  ['src/rules/jobs/one.ts', "import { two } from './two.ts'", 'no-rule-imports-a-rule'],
  ['src/rules/jobs/one.ts', "import { three } from '../shutdown/three.ts'", 'no-rule-imports-a-rule'],
  ['src/config/read.ts', "import { Project } from 'ts-morph'", 'config-is-pure'],
  ['src/config/read.ts', "import { readFileSync } from 'node:fs'", 'config-is-pure'],
  ['src/review/judge.ts', "import { one } from '#rules/jobs/two'", 'review-is-pure'],
  ['src/review/judge.ts', "import { link } from '#link/link'", 'review-is-pure'],
  ['src/edits/make-edit.ts', "import { link } from '#link/link'", 'edits-is-pure'],
  ['src/report/markdown.ts', "import { judge } from '#review/judge'", 'report-is-pure'],
  ['src/report/markdown.ts', "import { one } from '#rules/jobs/two'", 'report-is-pure'],
  ['src/engine/run.ts', "import { find } from '#store/find'", 'engine-knows-only'],
  ['src/engine/run.ts', "import { Pool } from 'pg'", 'database-only-in-store'],
  ['src/git/gather.ts', "import { publish } from '#github/writing/publish'", 'git-knows-only'],
  ['src/github/writing/publish.ts', "import { markdown } from '#report/markdown'", 'github-knows-only'],
  ['src/setup/environment.ts', "import { publish } from '#github/writing/publish'", 'setup-knows-only'],
  ['src/store/find.ts', "import { publish } from '#github/writing/publish'", 'store-knows-only'],
  ['src/store/find.ts', "import { Octokit } from '@octokit/rest'", 'github-client-only-at-the-edge'],
  ['src/engine/run.ts', "import { main } from '#cli/main'", 'nothing-imports-a-root'],
  ['src/app/main.ts', "import { main } from '#cli/main'", 'roots-stand-alone'],
  ['src/cli/main.ts', "import { main } from '#app/main'", 'roots-stand-alone'],
  ['src/link/link.ts', "import { noun } from '../model/noun.ts'", 'across-folders-by-alias'],
  ['src/link/link.ts', "import { units } from '#link/units/units'", 'inside-a-folder-by-path'],
  ['src/engine/run.ts', "import { helper } from '../../scripts/helper.ts'", 'product-stands-alone'],
  ['src/engine/run.ts', "import { vitest } from 'vitest'", 'no-development-dependency'],
  ['src/engine/run.ts', "import { gone } from './gone.ts'", 'everything-resolves'],
]

/** What a file must be allowed to import. */
const permitted: readonly (readonly [file: string, imported: string])[] = [
  ['src/languages/tree.ts', "import { Project } from 'ts-morph'"],
  ['src/facts/fact.ts', "import type { tree } from '#languages/tree'"],
  ['src/facts/fact.ts', "import { createHash } from 'node:crypto'"],
  ['src/link/link.ts', "import { noun } from '#model/noun'"],
  ['src/system/serving.ts', "import { link } from '#link/link'"],
  ['src/change/removal.ts', "import { serving } from '#system/serving'"],
  ['src/rules/jobs/one.ts', "import { removal } from '#change/removal'"],
  ['src/rules/jobs/index.ts', "import { two } from './two.ts'"],
  ['src/config/read.ts', "import { parse } from 'yaml'"],
  ['src/engine/run.ts', "import { Worker } from 'node:worker_threads'"],
  ['src/store/find.ts', "import { Pool } from 'pg'"],
  ['src/github/writing/publish.ts', "import { Octokit } from '@octokit/rest'"],
  ['src/cli/main.ts', "import { markdown } from '#report/markdown'"],
  ['src/demo/main.ts', "import { main } from '#app/main'"],
]

/** A house in small: each module exports what the trespasses ask for. */
const modules: Readonly<Record<string, string>> = {
  'src/model/noun.ts': 'noun',
  'src/languages/tree.ts': 'tree',
  'src/facts/fact.ts': 'fact',
  'src/link/link.ts': 'link',
  'src/link/units/units.ts': 'units',
  'src/system/serving.ts': 'serving',
  'src/change/removal.ts': 'removal',
  'src/rules/jobs/one.ts': 'one',
  'src/rules/jobs/two.ts': 'two',
  'src/rules/jobs/index.ts': 'index',
  'src/rules/shutdown/three.ts': 'three',
  'src/config/read.ts': 'read',
  'src/review/judge.ts': 'judge',
  'src/edits/make-edit.ts': 'edit',
  'src/report/markdown.ts': 'markdown',
  'src/engine/run.ts': 'run',
  'src/git/gather.ts': 'gather',
  'src/github/writing/publish.ts': 'publish',
  'src/setup/environment.ts': 'environment',
  'src/store/find.ts': 'find',
  'src/app/main.ts': 'main',
  'src/cli/main.ts': 'main',
  'src/demo/main.ts': 'main',
  'scripts/helper.ts': 'helper',
}

const packages = ['ts-morph', 'yaml', 'pino', 'pg', '@octokit/rest']

let house: string

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
}

function build(changed: Readonly<Record<string, string>> = {}): void {
  for (const [path, name] of Object.entries(modules)) {
    const statement = changed[path]
    const used = statement && /import (?:type )?\{? ?(\w+)/.exec(statement)?.[1]
    write(
      path,
      statement
        ? `${statement}\nexport const ${name} = [${statement.includes('import type') ? '' : used}]\n`
        : `export const ${name} = 1\n`,
    )
  }
}

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'walls-'))
  const dependencies = Object.fromEntries(packages.map((name) => [name, '1.0.0']))
  write(
    'package.json',
    JSON.stringify({ type: 'module', imports: { '#*': { source: './src/*.ts' } }, dependencies, devDependencies: { vitest: '1.0.0' } }),
  )
  for (const name of [...packages, 'vitest']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', type: 'module', main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'export {}\n')
  }
})

afterAll(() => {
  rmSync(house, { recursive: true, force: true })
})

describe('the walls between the folders', () => {
  it('stand in src', async () => {
    expect(await brokenWalls(root)).toEqual([])
  })

  it('let everything through that the design permits', async () => {
    build()
    expect(await brokenWalls(house)).toEqual([])
    for (const [file, statement] of permitted) {
      build({ [file]: statement })
      expect(await brokenWalls(house), `${file}: ${statement}`).toEqual([])
    }
  })

  it.each(trespasses)('%s with %s breaks %s', async (file, statement, wall) => {
    build({ [file]: statement })
    const broken = await brokenWalls(house)
    expect(broken.filter((line) => line.startsWith(`${file} -> `) && line.endsWith(`: ${wall}`))).toHaveLength(1)
  })

  it('allow no circle', async () => {
    build({
      'src/link/link.ts': "import { units } from './units/units.ts'",
      'src/link/units/units.ts': "import { link } from '../link.ts'",
    })
    expect(await brokenWalls(house)).toContain('src/link/link.ts -> src/link/units/units.ts: no-circles')
  })

  it('each say why they stand there', async () => {
    const { ruleSet } = await extractDepcruiseOptions(join(root, '.dependency-cruiser.mjs'))
    expect(ruleSet?.forbidden?.filter((wall) => !/^[A-Z].{30,}\.$/.test(wall.comment ?? '')).map((wall) => wall.name)).toEqual([])
  })
})
