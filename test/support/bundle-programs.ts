import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleProgram, workerEntries } from '../../scripts/bundle/program.ts'
import { bundleVariable, probe } from './bundled-program.ts'

const root = join(import.meta.dirname, '../..')

/**
 * Bundles the processes that reviews start, before any test. From source, each of them would load hundreds of modules: 1.6 s of processor
 * time to the first answer, instead of 0.5 s. Below `node_modules`, so that they find their packages.
 */
export const setup = async (): Promise<() => void> => {
  const parent = join(root, 'node_modules/.cache')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'readiness-tests-'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  await bundleProgram({ ...workerEntries(join(root, 'src')), [probe]: join(root, `test/${probe}.ts`) }, join(folder, 'dist'))
  process.env[bundleVariable] = join(folder, 'dist/')
  return () => rmSync(folder, { recursive: true, force: true })
}
