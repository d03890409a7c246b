import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What a module imports as it starts, types left out; imports that wait to be called are not among them. Texts of examples import what is not here. */
const imported = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^(?:import|export)\s(?!\s*type\b)[^'"]*?\bfrom\s*'([.#][^']+)'/gm)]
    .map(([, name = '']) => (name.startsWith('#') ? `src/${name.slice(1)}.ts` : join(dirname(file), name)))
    .filter((path) => existsSync(join(root, path)))

const closure = (start: string): Set<string> => {
  const files = new Set([start])
  // A set gives what is added while it is read.
  for (const file of files) for (const next of imported(file)) files.add(next)
  return files
}

const suppressed = Object.keys(JSON.parse(readFileSync(join(root, 'eslint-suppressions.json'), 'utf8')) as Record<string, unknown>)

// The texts of strangers meet these expressions in processes that hold no secret and have a limit of processor time; never in the App's own.
it('the process that holds the secrets loads no module with an expression that may take more than linear time', () => {
  const files = closure('src/app/run.ts')
  expect(files.size).toBeGreaterThan(200)
  expect(suppressed.filter((file) => files.has(file))).toEqual([])
})

it('the processes that extract do load them, so that the question above is one', () => {
  const loaders = closure('src/facts/typescript/index.ts')
  expect(suppressed.filter((file) => loaders.has(file))).not.toEqual([])
})

it('the pool never extracts in the process that asks it, and App and command extract by a pool alone', () => {
  expect(readFileSync(join(root, 'src/engine/extraction/extraction-pool.ts'), 'utf8')).not.toMatch(/\b(?:extractHere|loadExtraction)\b/)
  for (const file of [
    'src/app/start.ts',
    'src/cli/commands/pull-request-command.ts',
    'src/cli/commands/review-command.ts',
    'src/cli/judging/audit-local.ts',
  ])
    expect(readFileSync(join(root, file), 'utf8'), file).toMatch(/\bextractor: pool\.extract\b/)
})
