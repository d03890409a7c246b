import type { FileFacts } from '#model/fact'
import type { FileSide } from '#model/source-file'
import { rolePackages } from '#models/roles/roles'
import { shownBy } from '../roles/file-evidence.ts'
import type { SnapshotFile } from '../snapshot.ts'

const publicEnvironment = /^(NEXT_PUBLIC_|VITE_|REACT_APP_|PUBLIC_|EXPO_PUBLIC_|NUXT_PUBLIC_|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|BASE_URL$)/
/** Names that frameworks give to files which they run on the server. */
const serverPath =
  /(^|\/)app\/(.*\/)?route\.[jt]sx?$|(^|\/)pages\/api\/|\+server\.[jt]s$|\+page\.server\.[jt]s$|\+layout\.server\.[jt]s$|\.server\.[jt]sx?$|(^|\/)server\/(api|routes)\/|(^|\/)middleware\.[jt]s$/
/** Components that only exist to be rendered. */
const componentPath = /\.(vue|svelte)$/
/** The suffix for browser code, in the frameworks that have it. */
const clientPath = /\.client\.[jt]sx?$/
/** Folders for the user interface: they decide only where nothing in the file does. */
const frontendFolder = /(^|\/)(client-only|frontend|web-?client|webapp)\//
/** Folders whose scripts a server gives to browsers as they are. A library there may also know how to run on a server. */
const served = /(^|\/)(static|public|wwwroot)\/(.*\/)?[^/]+\.m?js$/
/** Folder names shared by user interfaces and by server frameworks (hooks around a request or a model): only their content decides. */
const eitherPath = /(^|\/)(components|hooks)\//

export interface SidedFile {
  readonly file: SnapshotFile
  /** Paths of the repository that it loads, without type-only imports. */
  readonly imports: readonly string[]
  /** The dependencies of its package. */
  readonly dependencies?: ReadonlyMap<string, unknown>
}

const known = new WeakMap<FileFacts, { readonly path: string; readonly hasClientFiles: boolean; readonly side: FileSide | undefined }>()

/** The side that a file itself indicates; undefined if nothing in it is decisive. Computed once for facts at a path. */
const ownSide = (file: SnapshotFile, hasClientFiles: boolean): FileSide | undefined => {
  const before = known.get(file.facts)
  if (before?.path === file.path && before.hasClientFiles === hasClientFiles) return before.side
  const side = readSide(file, hasClientFiles)
  known.set(file.facts, { path: file.path, hasClientFiles, side })
  return side
}

const readSide = ({ path, language, facts }: SnapshotFile, hasClientFiles: boolean): FileSide | undefined => {
  const { directives, jsx, browserGlobals, env } = facts.traits
  if (directives.includes('use client')) return 'frontend'
  if (directives.includes('use server') || serverPath.test(path)) return 'backend'
  if (componentPath.test(path) || (hasClientFiles && clientPath.test(path))) return 'frontend'
  const modules = facts.imports.filter((record) => !record.typeOnly).map((record) => record.module)
  const server = !served.test(path) && rolePackages.modules.server.firstOf(modules) !== undefined
  const front =
    rolePackages.modules.interface.firstOf(modules) !== undefined ||
    browserGlobals ||
    jsx ||
    (language === 'tsx' && modules.some((module) => module === 'react'))
  const mayBeHook = eitherPath.test(path)
  if (mayBeHook && !front && (language === 'tsx' || modules.some((module) => /^(preact|react)(\/|$)/.test(module)))) return 'frontend'
  if (front) return server && !mayBeHook ? 'universal' : 'frontend'
  const shown = shownBy(facts, 'npm')
  if (server || shown.has('listens') || shown.has('works')) return 'backend'
  // Builds of a user interface replace names of the environment.
  return !frontendFolder.test(path) && !served.test(path) && env.some((name) => !publicEnvironment.test(name)) ? 'backend' : undefined
}

/**
 * Where the code of each TypeScript or JavaScript file runs: the file's own indication first, else the sides of its importers (`universal`
 * if there are both), else the name of a folder, else what all decided files of its folder have in common, else `unknown`.
 */
export const sidesOf = (files: readonly SidedFile[]): ReadonlyMap<string, FileSide> => {
  const sides = new Map<string, FileSide>()
  const imports = new Map(files.map(({ file, imports: own }) => [file.path, own]))
  const clientFiles = new Map<ReadonlyMap<string, unknown>, boolean>()
  const hasClientFiles = (dependencies: ReadonlyMap<string, unknown>): boolean => {
    const before = clientFiles.get(dependencies)
    if (before !== undefined) return before
    const has = rolePackages.modules.clientFiles.firstOf(dependencies.keys()) !== undefined
    clientFiles.set(dependencies, has)
    return has
  }
  for (const { file, dependencies } of files) {
    const side = ownSide(file, dependencies !== undefined && clientPath.test(file.path) && hasClientFiles(dependencies))
    if (side) sides.set(file.path, side)
  }
  handOn(imports, sides)
  const isOfInterface = interfaceFolders(files.map(({ file }) => file.path))
  for (const { file } of files) if (!sides.has(file.path) && isOfInterface(file.path)) sides.set(file.path, 'frontend')
  handOn(imports, sides)
  decideByFolder(files, sides)
  return sides
}

const clientNames: ReadonlySet<string> = new Set(['client'])
const serverNames: ReadonlySet<string> = new Set(['server', 'backend'])

/** The folders that hold a folder of one of these names, on the way to a path. */
const parentsOf = (path: string, names: ReadonlySet<string>): readonly string[] => {
  const folders = path.split('/').slice(0, -1)
  return folders.flatMap((folder, at) => (names.has(folder) ? [folders.slice(0, at).join('/')] : []))
}

/** Whether a path lies in a folder for the user interface, judged by names: `client/` is one only beside `server/`. */
const interfaceFolders = (paths: readonly string[]): ((path: string) => boolean) => {
  const withServer = new Set(paths.flatMap((path) => parentsOf(path, serverNames)))
  return (path) => frontendFolder.test(path) || served.test(path) || parentsOf(path, clientNames).some((folder) => withServer.has(folder))
}

/** Gives each side to what its files load, and `universal` to what files of both sides load. Sides decided before stay. */
const handOn = (imports: ReadonlyMap<string, readonly string[]>, sides: Map<string, FileSide>): void => {
  const own = new Set(sides.keys())
  const queue = [...own]
  while (queue.length > 0) {
    const path = queue.pop() as string
    const side = sides.get(path)
    if (!side || side === 'unknown') continue
    for (const target of imports.get(path) ?? []) {
      if (own.has(target) || !imports.has(target)) continue
      const before = sides.get(target)
      const after = before === undefined || before === side ? side : 'universal'
      if (after === before) continue
      sides.set(target, after)
      queue.push(target)
    }
  }
}

/** Code that nothing loads yet: it joins the files of its folder and of the folders below, if they agree. */
const decideByFolder = (files: readonly SidedFile[], sides: Map<string, FileSide>): void => {
  const open = files.filter(({ file }) => !sides.has(file.path))
  if (open.length === 0) return
  const byFolder = new Map<string, FileSide | 'mixed'>()
  for (const [path, side] of sides)
    for (let at = path.lastIndexOf('/'); at !== -1; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at)
      const before = byFolder.get(folder)
      if (before === 'mixed') break
      byFolder.set(folder, before === undefined || before === side ? side : 'mixed')
      if (at === 0) break
    }
  for (const { file } of open) {
    const side = byFolder.get(file.path.slice(0, Math.max(0, file.path.lastIndexOf('/'))))
    if (side === 'frontend' || side === 'backend') sides.set(file.path, side)
  }
}
