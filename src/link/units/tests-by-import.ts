import { rolePackages } from '#models/roles/roles'
import type { NamedRole } from '../roles/role-of.ts'
import type { SnapshotFile } from '../snapshot.ts'

const ofLoad: NamedRole = { role: 'test', because: 'imports what puts load on a service' }
const ofRunner: NamedRole = { role: 'test', because: 'imports what runs tests' }

const { loadTests, testRunners } = rolePackages.modules

/** The files that are tests, or help them, by what they import: a runner of tests, or of load against a service. */
export const testsByImport = (files: readonly Pick<SnapshotFile, 'path' | 'facts'>[]): ReadonlyMap<string, NamedRole> =>
  new Map(
    files.flatMap(({ path, facts: { imports } }) => {
      const named = imports.some(({ module, typeOnly }) => !typeOnly && loadTests.has(module))
        ? ofLoad
        : imports.some(({ module }) => testRunners.has(module))
          ? ofRunner
          : undefined
      return named ? [[path, named] as const] : []
    }),
  )
