import { posix } from 'node:path'
import type { PackageManifest } from '#model/facts/documents/manifest'
import type { Language, Place } from '#model/source-file'
import type { Brought, Ecosystem, Runtime, System, Unit } from '#model/system'
import { rolePackages } from '#models/roles/roles'
import { environmentOf } from './environment-of.ts'
import { roleOf } from '../roles/role-of.ts'
import type { Shown } from '../roles/file-evidence.ts'
import { bringsOwn, isWholeService, runtimeOf, type RuntimeVerdict, type UnitEvidence } from '../roles/runtime-of.ts'

/** Where a unit's manifest names the package that provides something; the manifest's first line if the package has no line. */
export const placeOfBringer = (system: System, unit: Unit, what: Brought): Place => {
  const name = rolePackages.brings[what].firstOf(unit.dependencies.keys()) ?? ''
  const manifests = system.facts('package-manifest').filter(({ file }) => file.unit?.root === unit.root)
  const manifest = manifests.find(({ dependencyLines }) => dependencyLines?.[name] !== undefined) ?? manifests[0]
  const line = manifest?.dependencyLines?.[name] ?? manifest?.at.startLine ?? 1
  return { path: manifest?.at.path ?? unit.root, startLine: line, endLine: line }
}

const broughtBy = (dependencies: Readonly<Record<string, string>>): ReadonlySet<Brought> => {
  const names = Object.keys(dependencies)
  const brought = new Set((Object.keys(rolePackages.brings) as Brought[]).filter((what) => rolePackages.brings[what].firstOf(names)))
  // Express handles rejected handlers from version 5 on.
  const express = /\d+/.exec(dependencies['express'] ?? '')?.[0]
  if (express !== undefined && Number(express) >= 5) brought.add('handled-rejections')
  return brought
}

const startsSomething = (manifest: PackageManifest): boolean =>
  'start' in manifest.scripts ||
  Object.entries(manifest.scripts).some(([name, script]) => /^(start|serve|prod)(:|$)/.test(name) && script !== '')

interface Known {
  readonly root: string
  readonly ecosystem: Ecosystem
  readonly manifest: PackageManifest
}

/** What other projects of a Gradle build call a unit: its folder with colons, or only the last part of it. */
export const projectNames = ({ ecosystem, root }: Pick<Known, 'ecosystem' | 'root'>): readonly string[] =>
  ecosystem === 'java' && root !== '' ? [`:${root.replaceAll('/', ':')}`, `:${posix.basename(root)}`] : []

const folderOf = (path: string): string => (posix.dirname(path) === '.' ? '' : posix.dirname(path))

/** The folder that a manifest describes: requirements files may have their own folder next to the code. */
const rootOf = (path: string, ecosystem: Ecosystem): string => {
  const folder = folderOf(path)
  return ecosystem === 'python' && /^(requirements|reqs?|deps|pip)$/.test(posix.basename(folder)) ? folderOf(folder) : folder
}

/** What a manifest declares. Requirements for tests and development have their own files in Python: `requirements/test.txt`. */
const declaredBy = ({ path, ecosystem, manifest }: ManifestFile): PackageManifest => {
  const environment = ecosystem === 'python' ? environmentOf(posix.basename(path)) : 'unknown'
  return environment === 'unknown' || environment === 'production'
    ? manifest
    : { ...manifest, dependencies: {}, devDependencies: { ...manifest.dependencies, ...manifest.devDependencies } }
}

/** The ecosystem of a file's code; undefined for files that belong to none. */
export const ecosystemOf = (language: Language): Ecosystem | undefined => {
  switch (language) {
    case 'typescript':
    case 'tsx':
    case 'javascript':
    case 'component':
    case 'package-json':
      return 'npm'
    case 'python':
    case 'python-manifest':
      return 'python'
    case 'go':
    case 'go-mod':
      return 'go'
    case 'java':
    case 'java-manifest':
      return 'java'
    default:
      return undefined
  }
}

/** Whether names and calls of a language are followed across files. */
export const isLinkedCode = (language: Language): boolean => language !== 'package-json' && ecosystemOf(language) !== undefined

/** Merges several manifests of one folder (`pyproject.toml` and `requirements.txt`): they describe one unit. */
const merged = (units: readonly Known[]): Known[] => {
  const byKey = new Map<string, Known>()
  for (const unit of units) {
    const key = `${unit.ecosystem}\0${unit.root}`
    const before = byKey.get(key)
    byKey.set(
      key,
      before
        ? {
            ...before,
            manifest: {
              ...before.manifest,
              name: before.manifest.name || unit.manifest.name,
              exposes: before.manifest.exposes || unit.manifest.exposes,
              published: before.manifest.published || unit.manifest.published,
              bin: before.manifest.bin || unit.manifest.bin,
              dependencies: { ...before.manifest.dependencies, ...unit.manifest.dependencies },
              devDependencies: { ...before.manifest.devDependencies, ...unit.manifest.devDependencies },
            },
          }
        : unit,
    )
  }
  return [...byKey.values()]
}

export interface ManifestFile {
  readonly path: string
  readonly ecosystem: Ecosystem
  readonly manifest: PackageManifest
}

/** A production file that shows something about its unit. */
export interface EvidentFile {
  readonly path: string
  readonly ecosystem: Ecosystem
  readonly shown: Iterable<Shown>
}

/** Whether the root has an image with the standard name: `Dockerfile.test` may be for anything. */
const hasImage = (paths: ReadonlySet<string>): boolean => ['Dockerfile', 'Containerfile', 'Procfile'].some((path) => paths.has(path))

/** Runtimes that serve. */
export const running: ReadonlySet<Runtime> = new Set<Runtime>(['server', 'worker', 'serverless'])

/**
 * The packages of a snapshot, with what runs them and the evidence for it. Code of a package that runs nothing itself runs in the packages
 * that depend on it, so it takes their runtime.
 */
export const unitsOf = (
  manifests: readonly ManifestFile[],
  evident: readonly EvidentFile[],
  paths: ReadonlySet<string>,
  runByWorkloads: ReadonlySet<string> = new Set(),
): Unit[] => {
  const known = merged(
    manifests.map((one) => ({ root: rootOf(one.path, one.ecosystem), ecosystem: one.ecosystem, manifest: declaredBy(one) })),
  )
  const containerFolders = new Set([...paths].filter((path) => /(^|\/)(Dockerfile[^/]*|Procfile|Containerfile)$/.test(path)).map(folderOf))
  const isAlone = known.filter(({ ecosystem }) => ecosystem === 'npm').length === 1
  const finder = finderOver(known)
  const shown = new Map<Known, Map<Shown, string>>(known.map((unit) => [unit, new Map()]))
  for (const file of evident) {
    const own = shown.get(finder(file.path, file.ecosystem) as Known)
    for (const what of file.shown) if (own && !own.has(what)) own.set(what, file.path)
  }
  const closed = closedModules(known, paths, finder)
  const evidence = new Map<Known, UnitEvidence>(
    known.map((unit) => [
      unit,
      {
        ...unit,
        // The image at the root of a JavaScript workspace belongs to one of its packages, not to the root package.
        hasContainer:
          runByWorkloads.has(ownName(unit)) ||
          (containerFolders.has(unit.root) && (unit.root !== '' || unit.ecosystem !== 'npm' || (isAlone && hasImage(paths)))),
        hasStart: startsSomething(unit.manifest),
        shown: shown.get(unit) ?? new Map(),
        isClosed: closed.has(unit),
      },
    ]),
  )
  const verdicts = new Map<Known, RuntimeVerdict>([...evidence].map(([unit, own]) => [unit, runtimeOf(own)]))
  const isRunHere = [...evidence].some(
    ([unit, own]) =>
      running.has(verdicts.get(unit)?.runtime ?? 'unknown') &&
      (isRun(own) || !own.manifest.exposes) &&
      roleOf(`${unit.root}/file`) === 'production',
  )
  if (!isRunHere)
    for (const [unit, own] of evidence)
      if (isOffered(own, verdicts.get(unit)?.runtime, paths))
        verdicts.set(unit, { runtime: 'library', evidence: ['has code for others, and nothing in this repository runs'] })
  propagate(known, verdicts, (unit) => isExtension(evidence.get(unit)))
  return known.map((unit) => ({
    root: unit.root,
    ecosystem: unit.ecosystem,
    name: unit.manifest.name || posix.basename(unit.root) || 'repository',
    runtime: verdicts.get(unit)?.runtime ?? 'unknown',
    evidence: verdicts.get(unit)?.evidence ?? [],
    deployed: startsSomething(unit.manifest) || containerFolders.has(unit.root) || runByWorkloads.has(ownName(unit)),
    brings: broughtBy(unit.manifest.dependencies),
    dependencies: new Map(Object.entries(unit.manifest.dependencies)),
  }))
}

/** The name of a package without its scope or the path of its module: by it, an image is usually called. */
const ownName = ({ manifest }: Known): string => posix.basename(manifest.name)

/** Go modules with all code below `internal`, which the compiler lets no other module import. */
const closedModules = (known: readonly Known[], paths: ReadonlySet<string>, finder: UnitFinder<Known>): ReadonlySet<Known> => {
  const modules = known.filter(({ ecosystem }) => ecosystem === 'go')
  if (modules.length === 0) return new Set()
  const [closed, open] = [new Set<Known>(), new Set<Known>()]
  for (const path of paths) {
    if (!path.endsWith('.go') || path.endsWith('_test.go')) continue
    const unit = finder(path, 'go')
    if (unit) (`/${path.slice(unit.root.length)}`.includes('/internal/') ? closed : open).add(unit)
  }
  return new Set([...closed].filter((unit) => !open.has(unit)))
}

/** Whether something starts a unit, or its own code opens a port or takes work. */
const isRun = ({ hasContainer, hasStart, shown }: UnitEvidence): boolean =>
  hasContainer || hasStart || shown.has('listens') || shown.has('works')

/** Whether a Java package holds the settings of an application (Spring Boot, Quarkus). A library leaves them to the application. */
const hasSettings = (root: string, paths: ReadonlySet<string>): boolean =>
  ['properties', 'yml', 'yaml'].some((ending) => paths.has(posix.join(root, `src/main/resources/application.${ending}`)))

/** A unit with entry points for others that nothing here runs. */
const isOffered = (unit: UnitEvidence, runtime: Runtime | undefined, paths: ReadonlySet<string>): boolean => {
  const { ecosystem, manifest, shown } = unit
  if (isRun(unit)) return false
  if (ecosystem === 'java')
    return runtime === 'unknown' && !manifest.bin && !shown.has('program') && !bringsOwn(manifest) && !hasSettings(unit.root, paths)
  if (ecosystem === 'npm') return manifest.exposes && !manifest.private && runtime !== 'cli'
  // The driver of its own database, and no metadata for those who look for a package in an index: it is installed where it runs.
  if (bringsOwn(manifest) && !manifest.published) return false
  return manifest.exposes && !isWholeService(manifest) && (runtime === 'unknown' || !shown.has('program'))
}

/** Whether a package has code that serves or works inside another program. */
const isExtension = (unit: UnitEvidence | undefined): boolean =>
  unit !== undefined && (unit.shown.has('answers') || unit.shown.has('works'))

/**
 * Gives each unit that runs nothing itself the runtime of the units that depend on it, until nothing changes. A package for others that
 * answers requests or takes work runs in the server of this repository that it depends on: it is a plugin of it.
 */
const propagate = (known: readonly Known[], verdicts: Map<Known, RuntimeVerdict>, mayExtend: (unit: Known) => boolean): void => {
  const byName = new Map(known.map((unit) => [`${unit.ecosystem}\0${unit.manifest.name}`, unit]))
  for (const unit of known) for (const name of projectNames(unit)) if (!byName.has(`java\0${name}`)) byName.set(`java\0${name}`, unit)
  const users = new Map<Known, Known[]>()
  for (const unit of known)
    for (const name of Object.keys({ ...unit.manifest.dependencies, ...unit.manifest.devDependencies })) {
      // Projects are often named after their build: `:orders-core` lies in the folder `core`.
      const dependency =
        byName.get(`${unit.ecosystem}\0${name}`) ??
        (name.startsWith(':') ? byName.get(`java\0${name.replace(/^:[^-:]+-/, ':')}`) : undefined)
      if (dependency) users.set(dependency, [...(users.get(dependency) ?? []), unit])
    }
  const runtimeNow = (unit: Known): Runtime => verdicts.get(unit)?.runtime ?? 'unknown'
  const becauseOf = (user: Known, runtime: Runtime): RuntimeVerdict => ({
    runtime,
    evidence: [`\`${user.manifest.name || user.root}\` depends on it and is ${clauseOf[runtime]}`],
  })
  for (let changed = true; changed;) {
    changed = false
    for (const [unit, own] of users) {
      const now = runtimeNow(unit)
      // A module of a build may contain a program as well as code that other modules use.
      if (now !== 'unknown' && now !== 'library' && !(now === 'cli' && unit.ecosystem !== 'npm')) continue
      const user = own.find((one) => running.has(runtimeNow(one)))
      if (!user) continue
      verdicts.set(unit, becauseOf(user, runtimeNow(user)))
      changed = true
    }
    for (const [unit, own] of users)
      for (const user of own) {
        if (runtimeNow(user) !== 'library' || !running.has(runtimeNow(unit)) || !mayExtend(user)) continue
        verdicts.set(user, {
          runtime: runtimeNow(unit),
          evidence: [`extends \`${unit.manifest.name || unit.root}\`, which is ${clauseOf[runtimeNow(unit)]}`],
        })
        changed = true
      }
  }
  // What only user interfaces or commands depend on runs in them.
  for (let changed = true; changed;) {
    changed = false
    for (const [unit, own] of users) {
      const [first] = own
      const runtime = first && runtimeNow(first)
      if (runtimeNow(unit) !== 'unknown' || !first || (runtime !== 'frontend' && runtime !== 'cli' && runtime !== 'library')) continue
      if (!own.every((user) => runtimeNow(user) === runtime)) continue
      verdicts.set(unit, becauseOf(first, runtime))
      changed = true
    }
  }
}

const clauseOf: Readonly<Record<Runtime, string>> = {
  server: 'a server',
  worker: 'a worker',
  serverless: 'a function',
  frontend: 'a user interface',
  cli: 'a command',
  library: 'a library',
  unknown: 'undecided',
}

/**
 * Finds the unit of a path: the one of its ecosystem in the nearest folder with a manifest. Any ecosystem counts for a path that belongs to
 * none.
 */
export type UnitFinder<U> = (path: string, ecosystem: Ecosystem | undefined) => U | undefined

const finderOver = <U extends { readonly root: string; readonly ecosystem: Ecosystem }>(units: readonly U[]): UnitFinder<U> => {
  const byRoot = new Map<string, U>()
  for (const unit of units) {
    byRoot.set(`${unit.ecosystem}\0${unit.root}`, unit)
    if (!byRoot.has(`\0${unit.root}`)) byRoot.set(`\0${unit.root}`, unit)
  }
  const cache = new Map<string, U | undefined>()
  const find = (folder: string, ecosystem: string): U | undefined => {
    const key = `${ecosystem}\0${folder}`
    if (cache.has(key)) return cache.get(key)
    const found = byRoot.get(key) ?? (folder === '' ? undefined : find(folderOf(folder), ecosystem))
    cache.set(key, found)
    return found
  }
  return (path, ecosystem) => find(folderOf(path), ecosystem ?? '')
}

/** See {@link UnitFinder}. */
export const unitFinder: (units: readonly Unit[]) => UnitFinder<Unit> = finderOver
