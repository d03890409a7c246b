import { rolePackages } from '#models/roles/roles'
import type { NamedRole } from '../roles/role-of.ts'
import type { SnapshotFile } from '../snapshot.ts'

const ofLoad: NamedRole = { role: 'test', because: 'imports what puts load on a service' }

/** The files that are tests of load: what they import runs them against a service, which they are no part of. */
export const loadTests = (files: readonly Pick<SnapshotFile, 'path' | 'facts'>[]): ReadonlyMap<string, NamedRole> =>
  new Map(
    files.flatMap(({ path, facts }) =>
      facts.imports.some(({ module, typeOnly }) => !typeOnly && rolePackages.modules.loadTests.has(module))
        ? [[path, ofLoad] as const]
        : [],
    ),
  )
