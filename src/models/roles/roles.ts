import { PackageNames } from '../programs/package-names.ts'
import type { Patterns } from '../forms/role-packages.ts'
import { table } from './table.ts'

const named = <Key extends string>(groups: Readonly<Record<Key, Patterns>>): Readonly<Record<Key, PackageNames>> =>
  Object.fromEntries(Object.entries<Patterns>(groups).map(([key, patterns]) => [key, new PackageNames(patterns)])) as Record<
    Key,
    PackageNames
  >

/** Packages and modules by what they show about a unit or a file. */
export const rolePackages = {
  units: { npm: named(table.npm), python: named(table.python), go: named(table.go), java: named(table.java) },
  onlyServicesBring: new PackageNames(table.onlyServicesBring),
  modules: named(table.modules),
  brings: named(table.brings),
} as const
