import { posix } from 'node:path'
import type { Fact } from '#model/fact'
import type { ModuleUse, NamedValue } from '#model/facts/documents/infrastructure'
import type { Linked, System } from '#model/system'
import { isForProduction } from '../deployment/deployments.ts'
import { isBesideProduction } from '#link/units/environment-of'
import { remembered } from '#link/reads'

/** A module of infrastructure code, as one use of it has it. A folder that nothing uses has one scope. */
export interface Scope {
  readonly folder: string
  readonly use?: Linked<ModuleUse>
  /** The scope of the code that uses it. */
  readonly outer?: Scope
}

/** The modules of infrastructure code: a folder is one. */
export interface Modules {
  /** By folder and name. */
  readonly named: ReadonlyMap<string, readonly Linked<NamedValue>[]>
  /** By the folder that is used. */
  readonly uses: ReadonlyMap<string, readonly Linked<ModuleUse>[]>
  /** Folders that are applied by themselves. */
  readonly applied: ReadonlySet<string>
  /** Values in files, by folder and name. */
  readonly assigned: ReadonlyMap<string, readonly Linked<NamedValue>[]>
}

export const folderOf = (path: string): string => posix.dirname(path)

/** The folder of the module that a use refers to; undefined outside of the repository. */
export const targetOf = ({ at, source }: Linked<ModuleUse>): string | undefined =>
  /^\.\.?(\/|$)/.test(source) ? posix.join(folderOf(at.path), source).replace(/\/$/, '') : undefined

/**
 * The folder whose variables a file of values sets: the nearest one above it that declares variables, or else the only one that declares all of
 * them.
 */
const folderOfValues = (
  path: string,
  values: readonly Linked<NamedValue>[],
  declared: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined => {
  const names = values.flatMap(({ name }) => (name.split('.').length === 2 ? [name] : []))
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const own = declared.get(folder)
    if (own && names.some((name) => own.has(name))) return folder
    if (folder === '.' || folder === '/') break
  }
  const [only, ...others] = [...declared].filter(([, own]) => names.every((name) => own.has(name)))
  return others.length === 0 ? only?.[0] : undefined
}

const assignedIn = (values: readonly Linked<NamedValue>[]): Modules['assigned'] => {
  const declared = new Map<string, Set<string>>()
  for (const { at, name, isAssigned } of values) {
    if (isAssigned || !name.startsWith('var.')) continue
    const folder = folderOf(at.path)
    const names = declared.get(folder) ?? new Set()
    declared.set(folder, names.add(name))
  }
  const files = Map.groupBy(
    values.filter(({ isAssigned, at }) => isAssigned && !isBesideProduction(at.path)),
    ({ at }) => at.path,
  )
  const placed = [...files].flatMap(([path, all]) => {
    const folder = folderOfValues(path, all, declared)
    return folder === undefined ? [] : all.map((value) => ({ folder, value }))
  })
  return new Map(
    [...Map.groupBy(placed, ({ folder, value }) => `${folder} ${value.name}`)].map(([key, all]) => [key, all.map(({ value }) => value)]),
  )
}

export const modulesOf = remembered((system): Modules => {
  const values = system.facts('named-value')
  return {
    named: Map.groupBy(
      values.filter(({ isAssigned }) => !isAssigned),
      ({ at, name }) => `${folderOf(at.path)} ${name}`,
    ),
    uses: Map.groupBy(system.facts('module-use'), (use) => targetOf(use) ?? ''),
    applied: new Set(system.facts('applied-folder').map(({ at }) => folderOf(at.path))),
    assigned: assignedIn(values),
  }
})

const isUsedInProduction = (use: Linked<ModuleUse>): boolean => isForProduction(use) && !isBesideProduction(use.at.path)

/** The uses of modules of the repository in production. */
export const usesOf = (system: System): readonly Linked<ModuleUse>[] =>
  system.facts('module-use').filter((use) => targetOf(use) !== undefined && isUsedInProduction(use))

/** How many modules are followed from one into the next, and how many uses of one are told apart. */
const mostSteps = 6
const mostScopes = 60

/** The ways in which production has a module. */
export const scopesOf = (system: System, folder: string, steps = 0): readonly Scope[] => {
  const uses = steps < mostSteps ? (modulesOf(system).uses.get(folder) ?? []).filter(isUsedInProduction) : []
  if (uses.length === 0) return [{ folder }]
  return uses
    .flatMap((use) => scopesOf(system, folderOf(use.at.path), steps + 1).map((outer): Scope => ({ folder, use, outer })))
    .slice(0, mostScopes)
}

/** Tells the scopes of a folder apart: the uses that lead to it. */
export const keyOfScope = ({ folder, use, outer }: Scope): string =>
  use && outer ? `${keyOfScope(outer)} ${use.subject} ${folder}` : folder

/** Whether infrastructure code of this file is applied to production, as far as paths and the uses of its module show. */
export const isApplied = (system: System, fact: Linked<Fact>): boolean => {
  if (!isForProduction(fact) || isBesideProduction(fact.at.path)) return false
  const uses = modulesOf(system).uses.get(folderOf(fact.at.path)) ?? []
  return uses.length === 0 || uses.some(isUsedInProduction)
}
