import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { licences } from './bundle/licences.ts'
import { compilerFile } from './bundle/parser-only.ts'
import { bundleProgram, chartRenderer, entriesIn, grammarPackages, workerEntries } from './bundle/program.ts'

// After the compiler: the command and the processes that it starts, which start often, become few files instead of some seven hundred. Finding and
// opening so many took two thirds of the start. The modules that they are made of stay beside them, for the App and for the version of extraction.

const dist = join(import.meta.dirname, '../dist')

if (!existsSync(join(dist, 'cli/main.js'))) throw new Error('dist/cli/main.js is missing: compile first, with `npm run build`')

const modules = await bundleProgram({ ...entriesIn(dist, ['cli/main']), ...workerEntries(dist) }, dist)

const compilerPackage = join(dirname(compilerFile), '../package.json')
writeFileSync(
  join(dist, 'chunks/THIRD-PARTY-LICENCES.txt'),
  [
    licences([...modules, ...grammarPackages(), compilerPackage, createRequire(import.meta.url).resolve('typescript/package.json')]),
    readFileSync(join(chartRenderer, 'THIRD-PARTY-LICENCES.txt'), 'utf8'),
  ].join(`\n${'-'.repeat(80)}\n\n`),
)

// Which code extracts is written down, so that a start need not read that code.
const { extractionVersions, versionsFile } = (await import(pathToFileURL(join(dist, 'engine/extraction-version.js')).href)) as {
  readonly extractionVersions: (root: string) => object
  readonly versionsFile: string
}
// The examples of the rules, which `explain` and the pages show.
const { examplesFile, examplesFolder } = (await import(pathToFileURL(join(dist, 'engine/rule-examples.js')).href)) as {
  readonly examplesFile: string
  readonly examplesFolder: (project: string, id: string) => string
}
const { readExamples } = (await import(pathToFileURL(join(dist, 'engine/read-examples.js')).href)) as {
  readonly readExamples: (folder: string, languages: readonly string[]) => object
}
const { rules } = (await import(pathToFileURL(join(dist, 'rules/index.js')).href)) as {
  readonly rules: readonly { readonly id: string; readonly languages: readonly string[] }[]
}
const examples = rules.map(({ id, languages }) => [id, readExamples(examplesFolder(join(dist, '..'), id), languages)] as const)
writeFileSync(join(dist, examplesFile), JSON.stringify(Object.fromEntries(examples)))

writeFileSync(join(dist, versionsFile), `${JSON.stringify(extractionVersions(dist))}\n`)
