import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { bundleProgram, entriesIn, workerEntries } from '../../scripts/bundle/program.ts'
import { bundleVariable, command, probe } from './bundled-program.ts'

const root = join(import.meta.dirname, '../..')

/** Writes down which code extracts, as a build does. Vitest loads this file without the condition that finds modules of the source. */
const writeVersions = (source: string, to: string): void => {
  const script = `import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractionVersions, versionsFile } from '#engine/extraction-version'
const [source, to] = process.argv.slice(1)
writeFileSync(join(to, versionsFile), JSON.stringify(extractionVersions(source)))`
  const flags = ['--conditions=source', '--disable-warning=ExperimentalWarning', '--input-type=module']
  execFileSync(process.execPath, [...flags, '--eval', script, source, to], { cwd: root })
}

/**
 * Bundles the command and the processes that reviews start, before any test. From source, each of them would load hundreds of modules: a
 * worker takes 1.6 s of processor time to the first answer instead of 0.5 s, and a small review 3 s instead of 1.2 s. Below `node_modules`,
 * so that they find their packages.
 */
export const setup = async (): Promise<() => void> => {
  const parent = join(root, 'node_modules/.cache')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'readiness-tests-'))
  for (const file of ['package.json', 'app.yml']) copyFileSync(join(root, file), join(folder, file))
  // With the examples of the rules, which `explain` shows.
  symlinkSync(join(root, 'test'), join(folder, 'test'))
  const source = join(root, 'src')
  await bundleProgram(
    { ...entriesIn(source, [command]), ...workerEntries(source), [probe]: join(root, `test/${probe}.ts`) },
    join(folder, 'dist'),
  )
  writeVersions(source, join(folder, 'dist'))
  process.env[bundleVariable] = join(folder, 'dist/')
  return () => rmSync(folder, { recursive: true, force: true })
}
