import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Folders whose tests call functions of their arguments. */
const pure = ['change', 'code', 'config', 'edits', 'facts', 'languages', 'link', 'model', 'models', 'report', 'review', 'system']

const unit = pure.map((folder) => `test/${folder}/**/*.test.ts`)

/** Tests of what holds for any text: generated ones, all examples, or all installed packages. */
const properties = pure.map((folder) => `test/${folder}/**/*.property.test.ts`)

const rules = 'test/rules/**/*.test.ts'

/** Examples of the rules, some of which are tests of the services that they show. */
const examples = 'test/rules/*/*/**'

const conditions = ['source', 'node', 'default']

/** Processes that reviews start come from a bundle: see `test/support/bundle-programs.ts`. */
const alias = [{ find: /^.*\/program-files(?:\.ts)?$/, replacement: join(import.meta.dirname, 'test/support/bundled-program.ts') }]

/** Nothing that one of these tests does is seen by another, so that they share a worker and what it has loaded. */
const shared = { isolate: false }

/** In the order in which they begin: a few small files that take minutes first, and what takes moments last. */
const projects = [
  { extends: true as const, test: { name: 'rules', include: [rules], exclude: [examples], ...shared } },
  { extends: true as const, test: { name: 'properties', include: properties, ...shared } },
  { extends: true as const, test: { name: 'doing', include: ['test/**/*.test.ts'], exclude: [...unit, rules, examples] } },
  { extends: true as const, test: { name: 'unit', include: unit, exclude: properties, ...shared } },
]

/** A processor that has nothing left to begin waits for the other one's file: the last files have to be short ones. */
class ShortestLast extends BaseSequencer {
  /** Projects by their names and files by their sizes, unless vitest knows better, are what it sorts by itself. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return projects.flatMap(({ test }) => sorted.filter(({ project }) => project.name === test.name))
  }
}

export default defineConfig({
  test: {
    projects,
    sequence: { sequencer: ShortestLast },
    globalSetup: 'test/support/bundle-programs.ts',
    // A third of the time, tests wait for a process, a browser or the disk. Vitest itself would even leave a processor free.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // For what would never end: a machine that has other things to do takes several times as long as a quiet one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
  resolve: { conditions, alias },
  ssr: { resolve: { conditions } },
})
