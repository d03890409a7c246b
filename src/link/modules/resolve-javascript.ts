import { posix } from 'node:path'
import type { PackageManifest, PathMapping } from '#model/facts/documents/manifest'
import type { ModuleResolver } from './module-resolver.ts'

const extensions = [
  '',
  '.ts',
  '.tsx',
  '.mts',
  '.cts',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.node',
  '/index.ts',
  '/index.tsx',
  '/index.js',
  '/index.mjs',
  '/index.cjs',
]

interface Workspace {
  readonly root: string
  readonly manifest: PackageManifest
}

const join = (...parts: string[]): string => {
  const path = posix.normalize(posix.join(...parts))
  return path === '.' ? '' : path.replace(/^\.\//, '')
}

/** The part of `name` that `*` of the pattern matches; undefined if the name does not match. */
const matchPattern = (pattern: string, name: string): string | undefined => {
  const star = pattern.indexOf('*')
  if (star === -1) return pattern === name ? '' : undefined
  const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)]
  return name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after)
    ? name.slice(before.length, name.length - after.length)
    : undefined
}

const decoded = (specifier: string): string => {
  try {
    return decodeURIComponent(specifier)
  } catch {
    return specifier
  }
}

/** Possible sources of a built file: `dist/index.js` is built from `src/index.ts`. */
const sourcesOf = (target: string): string[] => [
  target,
  target.replace(/^(\.\/)?(dist|lib|build|out)\/(esm\/|cjs\/|es\/)?/, './src/'),
  target.replace(/^(\.\/)?(dist|lib|build|out)\/(esm\/|cjs\/|es\/)?/, './'),
]

/**
 * A resolver over the paths of one snapshot: relative specifiers, `paths` and `baseUrl` of the nearest tsconfig (including those it
 * extends), `imports` of package.json, and workspace packages by name. External packages are not resolved.
 */
export const resolveJavascriptModules = (
  paths: ReadonlySet<string>,
  manifests: ReadonlyMap<string, PackageManifest>,
  mappings: ReadonlyMap<string, PathMapping>,
): ModuleResolver => {
  const workspaces = new Map<string, Workspace>()
  for (const [path, manifest] of manifests)
    if (manifest.name) workspaces.set(manifest.name, { root: posix.dirname(path) === '.' ? '' : posix.dirname(path), manifest })
  const cache = new Map<string, readonly string[]>()

  const file = (candidate: string): string | undefined => {
    const joined = join(candidate)
    if (joined.startsWith('..')) return undefined
    // `./clients/` is the folder's index, never `./clients.ts`.
    const path = joined.replace(/\/$/, '')
    const found = fileOrIndex(path, joined)
    if (found !== undefined) return found
    // A folder with its own manifest.
    const entry = manifests.get(`${path}/package.json`)?.entry
    return entry === undefined ? undefined : fileOrIndex(join(path, entry), join(path, entry))
  }

  const fileOrIndex = (path: string, joined: string): string | undefined => {
    for (const extension of path === joined ? extensions : extensions.filter((each) => each.startsWith('/'))) {
      if (extension === '' && path === '') continue
      if (paths.has(path + extension)) return path + extension
    }
    // `./x.js` in TypeScript names `./x.ts`.
    const source = /\.([cm]?)jsx?$/.exec(path)
    if (source) {
      const stem = path.slice(0, -source[0].length)
      for (const extension of [`.${source[1] ?? ''}ts`, '.tsx', '.ts']) if (paths.has(stem + extension)) return stem + extension
    }
    return undefined
  }

  /** Finds the nearest file with one of these names, in a folder or its parents. Results are cached per folder. */
  const nearestIn = (names: ReadonlyMap<string, unknown>, fileNames: readonly string[]): ((folder: string) => string | undefined) => {
    const known = new Map<string, string | undefined>()
    const find = (folder: string): string | undefined => {
      if (known.has(folder)) return known.get(folder)
      const here = fileNames.map((name) => (folder === '.' ? name : `${folder}/${name}`)).find((path) => names.has(path))
      const found = here ?? (folder === '.' || folder === '/' ? undefined : find(posix.dirname(folder)))
      known.set(folder, found)
      return found
    }
    return find
  }
  const nearestManifest = nearestIn(manifests, ['package.json'])
  const nearestMapping = nearestIn(mappings, ['tsconfig.json', 'jsconfig.json'])

  const throughMapping = (configPath: string, specifier: string, depth: number): string | undefined => {
    const mapping = mappings.get(configPath)
    if (!mapping || depth > 5) return undefined
    const folder = posix.dirname(configPath)
    const base = mapping.baseUrl === undefined ? folder : join(folder, mapping.baseUrl)
    for (const [pattern, targets] of Object.entries(mapping.paths)) {
      const rest = matchPattern(pattern, specifier)
      if (rest === undefined) continue
      for (const target of targets) {
        const found = file(join(base, target.replace('*', rest)))
        if (found) return found
      }
    }
    if (mapping.baseUrl !== undefined) {
      const found = file(join(base, specifier))
      if (found) return found
    }
    for (const parent of mapping.extends) {
      const path = join(folder, parent)
      const found = throughMapping(mappings.has(path) ? path : `${path}.json`, specifier, depth + 1)
      if (found) return found
    }
    return undefined
  }

  const throughAliases = (from: string, specifier: string): string | undefined => {
    const path = nearestManifest(posix.dirname(from))
    const manifest = path ? manifests.get(path) : undefined
    if (!path || !manifest) return undefined
    for (const [pattern, target] of Object.entries(manifest.aliases)) {
      const rest = matchPattern(pattern, specifier)
      if (rest === undefined) continue
      for (const source of sourcesOf(target)) {
        const found = file(join(posix.dirname(path), source.replace('*', rest)))
        if (found) return found
      }
    }
    return undefined
  }

  const throughWorkspace = (specifier: string): string | undefined => {
    const parts = specifier.split('/')
    const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
    const workspace = workspaces.get(name)
    if (!workspace) return undefined
    const subpath = specifier.slice(name.length)
    const { root, manifest } = workspace
    for (const [pattern, target] of Object.entries(manifest.exports)) {
      const rest = matchPattern(pattern, `.${subpath}`)
      if (rest === undefined) continue
      for (const source of sourcesOf(target)) {
        const found = file(join(root, source.replace('*', rest)))
        if (found) return found
      }
    }
    const guesses =
      subpath === ''
        ? [...sourcesOf(manifest.entry ?? 'index'), 'src/index', 'index', 'src/main']
        : [`.${subpath}`, `src${subpath}`, `lib${subpath}`]
    for (const guess of guesses) {
      const found = file(join(root, guess))
      if (found) return found
    }
    return undefined
  }

  const hasInstalled = [...paths].some((path) => path.includes('node_modules/'))

  /** Resolves committed installed packages, in the nearest `node_modules` that has them. */
  const throughInstalled = (from: string, specifier: string): string | undefined => {
    if (!hasInstalled) return undefined
    for (let folder = posix.dirname(from); ; folder = posix.dirname(folder)) {
      const found = file(posix.join(folder, 'node_modules', specifier))
      if (found !== undefined || folder === '.' || folder === '/') return found
    }
  }

  const uncached = (from: string, specifier: string): string | undefined => {
    if (specifier.startsWith('.')) return file(join(posix.dirname(from), specifier))
    if (specifier.startsWith('#')) {
      const aliased = throughAliases(from, specifier)
      if (aliased) return aliased
    }
    const config = nearestMapping(posix.dirname(from))
    const mapped = config ? throughMapping(config, specifier, 0) : undefined
    return mapped ?? throughWorkspace(specifier) ?? throughInstalled(from, specifier)
  }

  /** Resolves a specifier that is an address: with a query, URL-encoded, or absolute in a container's file system. */
  const throughAddress = (from: string, specifier: string): string | undefined => {
    if (!/^file:|^\/|[?%]|.#/.test(specifier)) return undefined
    const [address = ''] = specifier.replace(/^file:\/\//, '').split(/(?<!^)[?#]/, 1)
    const plain = decoded(address)
    if (!plain.startsWith('/')) return plain === specifier ? undefined : uncached(from, plain)
    for (let rest = plain.slice(1); ; rest = rest.slice(rest.indexOf('/') + 1)) {
      const found = file(rest)
      if (found !== undefined || !rest.includes('/')) return found
    }
  }

  return {
    inner: () => undefined,
    resolve(from, specifier) {
      const key = `${specifier.startsWith('.') || mappings.size > 0 || hasInstalled || specifier.startsWith('#') ? posix.dirname(from) : ''}\0${specifier}`
      const known = cache.get(key)
      if (known) return known
      const path = uncached(from, specifier) ?? throughAddress(from, specifier)
      const found = path === undefined ? [] : [path]
      cache.set(key, found)
      return found
    },
  }
}
