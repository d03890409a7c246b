import { posix } from 'node:path'
import type { Fact, FileFacts } from '#model/fact'
import { rolePackages } from '#models/roles/roles'
import type { NamedRole } from '../roles/role-of.ts'

interface GoFile {
  readonly path: string
  readonly facts: FileFacts
}

/** Kinds of facts that only a long-running program has: it listens, consumes, or handles a stop signal. */
const staysUp: ReadonlySet<string> = new Set(['server', 'signal-handler', 'consumer', 'schedule'])

/** A server that only this machine reaches serves the person who runs the program, as the end of a sign-in does. */
const showsStay = (fact: Fact): boolean => staysUp.has(fact.kind) && !(fact.kind === 'server' && fact.loopback)

/** A program whose folder name marks it as a command-line tool: it may import the server's packages but serves no requests. */
const isTool = (folder: string): boolean => /(^|[-_])cli$|^[a-z]\w*ctl$/.test(posix.basename(folder))

/** A program that no person runs: it reads no arguments, and its log lines are made for machines. A timetable of the platform starts it. */
const isBatch = (own: readonly GoFile[]): boolean =>
  own.some(({ facts }) => facts.facts.some((fact) => fact.kind === 'logger' && fact.structured)) &&
  !own.some(({ facts }) => facts.imports.some(({ module }) => rolePackages.units.go.arguments.has(module)))

const ofCommand: NamedRole = { role: 'script', because: 'belongs only to programs that are run by hand' }
const ofTests: NamedRole = { role: 'test', because: 'uses a test library, and no program imports it' }

/**
 * Files of Go packages that no long-running program uses: only programs that are run by hand do, or no program at all and the package
 * imports a library for tests. One module holds all of them, so neither the manifest nor the folder separates them. Empty if no
 * long-running program is found.
 */
export const filesAside = (
  files: readonly GoFile[],
  resolve: (from: string, module: string) => readonly string[],
): ReadonlyMap<string, NamedRole> => {
  const packages = Map.groupBy(files, (file) => posix.dirname(file.path))
  const isMain = (folder: string): boolean =>
    packages.get(folder)?.some(({ facts }) => facts.exports.some((record) => record.name === 'main' && record.local === 'main')) ?? false
  const imported = new Map<string, ReadonlySet<string>>()
  const importsOf = (folder: string): ReadonlySet<string> => {
    const known = imported.get(folder)
    if (known) return known
    const folders = new Set<string>()
    for (const { path, facts } of packages.get(folder) ?? [])
      for (const { module } of facts.imports) {
        // One file is enough to know the package's folder.
        const [first] = resolve(path, module)
        if (first !== undefined) folders.add(posix.dirname(first))
      }
    imported.set(folder, folders)
    return folders
  }
  const reachedFrom = (folder: string): ReadonlySet<string> => {
    const seen = new Set([folder])
    const queue = [folder]
    while (queue.length > 0)
      for (const next of importsOf(queue.pop() as string))
        if (!seen.has(next)) {
          seen.add(next)
          queue.push(next)
        }
    return seen
  }
  const up = new Set<string>()
  const byHand = new Set<string>()
  for (const folder of packages.keys()) {
    if (!isMain(folder)) continue
    const reached = reachedFrom(folder)
    const stays =
      !isTool(folder) &&
      (isBatch(packages.get(folder) ?? []) ||
        [...reached].some((name) => packages.get(name)?.some(({ facts }) => facts.facts.some(showsStay))))
    for (const name of reached) (stays ? up : byHand).add(name)
  }
  const aside = new Map<string, NamedRole>()
  if (up.size === 0) return aside
  for (const [folder, own] of packages) {
    if (up.has(folder)) continue
    const named = byHand.has(folder) ? ofCommand : own.some(usesTestLibrary) ? ofTests : undefined
    if (named) for (const { path } of own) aside.set(path, named)
  }
  return aside
}

const usesTestLibrary = ({ facts }: GoFile): boolean => facts.imports.some(({ module }) => rolePackages.modules.goTests.has(module))
