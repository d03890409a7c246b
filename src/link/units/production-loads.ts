import { posix } from 'node:path'
import type { FactOf, FileFacts } from '#model/fact'
import type { Language } from '#model/source-file'
import { indexOf } from '../facts-index.ts'
import { commandTargets, type CommandLine, type FilesOfTree } from './command-targets.ts'
import type { Links } from '../modules/links.ts'
import { resolverOf } from '../link.ts'
import type { ModuleResolver } from '../modules/module-resolver.ts'
import type { SnapshotFile } from '../snapshot.ts'
import { ecosystemOf, isLinkedCode } from './units.ts'

/** How production comes to run a file. */
export interface Load {
  /** The file that loads it. */
  readonly by: string
  /** The line of the load, if it is known. */
  readonly line?: number
  /** The language that it is read as if its name does not say: that of its importer. */
  readonly language: Language | undefined
  /**
   * - `import`: a named module; if it is not code of that language, it is data that a bundler or a loader provides
   * - `run`: it certainly runs
   * - `maybe`: its folder is loaded, or its name matches
   * - `named`: a text that production uses names it, in whatever way
   */
  readonly as: 'import' | 'run' | 'maybe' | 'named'
  /** The loader treats it as data because of its extension, unless it is code: `import './page.css'`. */
  readonly isAsset?: true
  /** Loaded by a function that reads it as code whatever its extension. */
  readonly isForced?: true
  /** Another file that the same name matches. */
  readonly isSibling?: true
  /** Reached through a symbolic link. */
  readonly linked?: true
}

export interface ProductionTree {
  /** The files that were read, with their facts. */
  readonly files: readonly SnapshotFile[]
  readonly paths: ReadonlySet<string>
  readonly links: Links
  readonly submodules: readonly string[]
  /** Whether a file runs in production no matter what loads it. */
  isRoot(file: SnapshotFile): boolean
  /** Changed files: if several files match a name, each changed one counts. */
  readonly changed: readonly string[]
  /** Paths that an otherwise unresolved import may mean: changed files that were left out. */
  readonly candidates: readonly string[]
  /** Left-out files that a file names, each with the line. */
  named(file: SnapshotFile): Iterable<readonly [path: string, line: number]>
}

/** Package scripts that run when the package is installed or started. */
const runsInProduction = /^(pre|post)?(start|serve|prod|install)(:prod\w*|:server)?$/

/** Files that Node, and every other loader, parses as JSON. */
const isJson = /\.json$/

/** The language of a loaded file that does not state its own. */
const languageOfImporter = (language: Language): Language => (ecosystemOf(language) === 'npm' ? 'javascript' : language)

/** Files that a bundler or a loader provides as data, judged by extension: styles, images, texts. */
const asset =
  /\.(json5|geojson|jsonc|css|scss|sass|less|styl|svgz?|png|jpe?g|gif|webp|avif|ico|bmp|woff2?|ttf|otf|eot|mp[34]|webm|ogg|wav|pdf|html?|mdx?|graphql|gql|glsl|vert|frag|wgsl|csv|tsv|ya?ml|toml|xml|sql|prisma)$/i

const isFrontend = ({ language, facts: { traits } }: SnapshotFile): boolean =>
  language === 'tsx' || language === 'component' || traits.jsx || traits.browserGlobals

const isSurer = (load: Load, than: Load): boolean =>
  (load.as === 'run' && than.as !== 'run') ||
  (than.as === 'named' && load.as !== 'named') ||
  (load.as === 'import' && than.as === 'import' && load.isForced === true && !than.isForced)

/** Type declarations: they do not exist at run time. */
const onlyTypes = /\.d\.[cm]?ts$/

/** Files that an import without an extension may mean. */
const mayBeMeant = /(^|\/)[^./]+$|\.([cm]?[jt]sx?|node)$/

/** A path without the parts that an import may omit. */
const stemOf = (path: string): string => path.replace(/(\.d)?\.[^./]+$/, '').replace(/\/index$/, '')

/** Maximum number of files counted below a folder that is loaded as a whole. */
export const mostInFolder = 500

/**
 * Everything that production loads, by path: files whether read or not, broken links and submodules. Starts at
 * {@link ProductionTree.isRoot} and follows the imports, started programs and evaluated texts of each file it reaches. Pure.
 */
export const productionLoads = (tree: ProductionTree): ReadonlyMap<string, Load> => {
  const { files, paths, links, submodules } = tree
  const byPath = new Map(files.map((file) => [file.path, file]))
  const searchPaths = files.flatMap(({ path, facts }) =>
    loadsIn(facts).flatMap((load) => (load.what === 'search-path' ? foldersFor(path, load) : [])),
  )
  const resolver = resolverOf(files, paths, links.aliases, searchPaths)
  const names: FilesOfTree = {
    has: (path) => paths.has(path) || links.aliases.has(path),
    paths,
    resolve: (from, module) => resolver.resolve(from, module),
  }
  const found = new Map<string, Load>()
  const queue: SnapshotFile[] = []
  const reached = new Set<string>()
  const siblings = Map.groupBy(
    tree.changed.filter((path) => mayBeMeant.test(path) && !onlyTypes.test(path)),
    stemOf,
  )
  const enter = (file: SnapshotFile): void => {
    if (reached.has(file.path)) return
    reached.add(file.path)
    queue.push(file)
  }
  const reach = (name: string, load: Load): void => {
    const path = links.aliases.get(name) ?? name
    if (path === load.by) return
    const before = found.get(path)
    const isLinked = path !== name || before?.linked === true
    if (!before || isSurer(load, before)) found.set(path, isLinked ? { ...load, linked: true } : load)
    else if (isLinked && !before.linked) found.set(path, { ...before, linked: true })
    const file = byPath.get(path)
    if (file) enter(file)
    // Which of several files that match a name is loaded depends on the runtime or the bundler.
    if (load.as === 'import' && !load.isSibling)
      for (const other of siblings.get(stemOf(path)) ?? []) if (other !== path) reach(other, { ...load, isSibling: true })
  }
  const reachNamed = (file: SnapshotFile): void => {
    const language = isLinkedCode(file.language) ? languageOfImporter(file.language) : undefined
    for (const [target, line] of tree.named(file)) reach(target, { by: file.path, line, language, as: 'named' })
  }
  for (const file of files) {
    if (tree.isRoot(file)) enter(file)
    if (!isLinkedCode(file.language)) reachNamed(file)
  }
  // A link among production code is production code, no matter what loads it.
  for (const [link, target] of links.aliases)
    if (tree.isRoot(asIfAt(link, byPath.get(target)))) reach(target, { by: link, language: undefined, as: 'import' })

  const byFolder = Map.groupBy(
    [...paths].filter((path) => /\.(go|java)$/.test(path)),
    (path) => posix.dirname(path),
  )
  while (queue.length > 0) {
    const file = queue.pop() as SnapshotFile
    const { path, facts } = file
    if (isLinkedCode(file.language)) {
      const language = languageOfImporter(file.language)
      for (const { module, typeOnly, required, data } of facts.imports) {
        const name = module.split(/[?#]/, 1)[0] ?? module
        const isAsset = data === true || (asset.test(name) && (required !== true || isFrontend(file)))
        if (typeOnly || isJson.test(name)) continue
        const targets = resolver.resolve(path, module)
        const how: Pick<Load, 'isAsset' | 'isForced'> = isAsset ? { isAsset } : required ? { isForced: true } : {}
        for (const target of targets) reach(target, { by: path, language, as: 'import', ...how })
        if (targets.length === 0 && language === 'javascript')
          for (const place of manifestsOf(path, module))
            if (paths.has(place) && !byPath.has(place)) reach(place, { by: path, language, as: 'import' })
        if (targets.length === 0) for (const outside of leadsOut(path, module, tree)) reach(outside, { by: path, language, as: 'run' })
      }
      // A package (Go) or folder (Java) is compiled as a whole.
      if (file.language === 'go' || file.language === 'java')
        for (const other of byFolder.get(posix.dirname(path)) ?? [])
          if (!other.endsWith('_test.go')) reach(other, { by: path, language, as: 'import' })
    }
    for (const load of loadsIn(facts))
      for (const [target, as, language] of targetsOf(file, load, names, resolver))
        reach(target, { by: path, line: load.at.startLine, language, as })
    if (isLinkedCode(file.language)) reachNamed(file)
    const { manifest } = indexOf(facts)
    if (file.language === 'package-json' && manifest) {
      if (manifest.entry !== undefined)
        for (const target of resolver.resolve(path, `./${manifest.entry.replace(/^\.\//, '')}`))
          reach(target, { by: path, language: 'javascript', as: 'import' })
      for (const entry of manifest.targets ?? [])
        if (!entry.includes('*') && !isJson.test(entry) && !onlyTypes.test(entry))
          for (const target of resolver.resolve(path, `./${entry.replace(/^\.\//, '')}`))
            reach(target, { by: path, language: 'javascript', as: 'import', ...(asset.test(entry) ? { isAsset: true } : {}) })
      for (const script of productionScripts(manifest.scripts))
        for (const target of commandTargets({ words: script.split(/\s+/), copied: [] }, path, names))
          reach(target.path, { by: path, language: target.language, as: target.isCertain ? 'run' : 'maybe' })
    }
    for (const fact of facts.facts)
      if (fact.kind === 'image-command')
        for (const target of commandTargets({ words: fact.words, copied: [] }, path, names))
          reach(target.path, { by: path, line: fact.at.startLine, language: target.language, as: target.isCertain ? 'run' : 'maybe' })
  }
  for (const submodule of submodules) for (const [path, load] of found) if (path.startsWith(`${submodule}/`)) found.set(submodule, load)
  return found
}

const noFacts: FileFacts = {
  facts: [],
  imports: [],
  exports: [],
  functions: [],
  calls: [],
  traits: { directives: [], generated: false, shebang: false, jsx: false, browserGlobals: false, env: [] },
}

const asIfAt = (path: string, target: SnapshotFile | undefined): SnapshotFile => ({
  path,
  language: target?.language ?? 'text',
  facts: target?.facts ?? noFacts,
})

const known = new WeakMap<FileFacts, readonly FactOf<'code-load'>[]>()

/** The code that a file loads besides its imports. Computed once per facts. */
export const loadsIn = (facts: FileFacts): readonly FactOf<'code-load'>[] => {
  const before = known.get(facts)
  if (before) return before
  const loads = facts.facts.filter((fact) => fact.kind === 'code-load')
  known.set(facts, loads)
  return loads
}

/** The scripts that production runs, and the scripts that they call (`npm run serve`). */
export const productionScripts = (scripts: Readonly<Record<string, string>>): readonly string[] => {
  const names = new Set(Object.keys(scripts).filter((name) => runsInProduction.test(name)))
  // Iterating over a set also visits elements added during the loop.
  for (const name of names)
    for (const [, called = ''] of (scripts[name] ?? '').matchAll(/\b(?:npm|pnpm|yarn|bun)\s+(?:run\s+|run-script\s+)?([\w:.-]+)/g))
      if (Object.hasOwn(scripts, called)) names.add(called)
  return [...names].map((name) => scripts[name] ?? '')
}

const normal = (path: string): string => {
  const joined = posix.normalize(path).replace(/\/$/, '')
  return joined === '.' ? '' : joined
}

/** The places that a path written in a file may refer to: relative to the file's folder, or to each parent folder in turn. */
const foldersFor = (path: string, { from, target }: FactOf<'code-load'>): readonly string[] => {
  const folder = posix.dirname(path)
  if (posix.isAbsolute(target)) return []
  if (from === 'here') return [normal(posix.join(folder, target))]
  const folders: string[] = []
  for (let at = folder; ; at = posix.dirname(at)) {
    folders.push(normal(posix.join(at, target)))
    if (at === '.' || at === '/') return folders
  }
}

const imageFolders = new WeakMap<ReadonlySet<string>, readonly string[]>()

/** Folders other than the root in which images are built. */
const imageFoldersOf = (paths: ReadonlySet<string>): readonly string[] => {
  const before = imageFolders.get(paths)
  if (before) return before
  const folders = [...paths].flatMap((path) => (/\/(Dockerfile|Containerfile)[^/]*$/.test(path) ? [posix.dirname(path)] : []))
  const found = [...new Set(folders)]
  imageFolders.set(paths, found)
  return found
}

/** Path prefixes that a file loads when it loads the content of a folder. */
export const prefixesOf = (path: string, load: FactOf<'code-load'>): readonly string[] =>
  foldersFor(path, load).map((folder) => (folder !== '' && (load.target.endsWith('/') || load.target === '') ? `${folder}/` : folder))

type Target = readonly [path: string, as: Load['as'], language: Language | undefined]

const targetsOf = (file: SnapshotFile, load: FactOf<'code-load'>, names: FilesOfTree, resolver: ModuleResolver): readonly Target[] => {
  const language = isLinkedCode(file.language) ? languageOfImporter(file.language) : undefined
  switch (load.what) {
    case 'file': {
      // `require` reads it as JSON, however its path was built.
      if (language === 'javascript' && isJson.test(load.target) && !load.evaluated) return []
      const there = foldersFor(file.path, load).find((path) => names.has(path))
      if (there !== undefined) return [[there, 'run', language]]
      // Named without its extension, like a module.
      return foldersFor(file.path, load).flatMap((path) =>
        resolver.resolve(file.path, `./${posix.relative(posix.dirname(file.path), path)}`).map((found): Target => [found, 'run', language]),
      )
    }
    case 'folder': {
      const prefixes = prefixesOf(file.path, load)
      const inside = [...names.paths].filter((path) => prefixes.some((prefix) => path.startsWith(prefix)))
      return inside.length > mostInFolder ? [] : inside.map((path): Target => [path, 'maybe', language])
    }
    case 'module':
      return resolver.resolve(file.path, load.target).map((path): Target => [path, 'run', language])
    case 'command': {
      // For an image named in another file, its folder is unknown: any folder that builds an image may be the one.
      const copied = load.copied ?? (/\.ya?ml$/.test(file.path) ? imageFoldersOf(names.paths) : [])
      const line: CommandLine = { words: load.words ?? [], copied: load.folders ? [...copied, ...load.folders] : copied }
      return commandTargets(line, file.path, names).map((target): Target => [
        target.path,
        target.isCertain ? 'run' : 'maybe',
        target.language,
      ])
    }
    case 'search-path':
    case 'open':
    case 'text':
      return []
  }
}

/** Possible locations of the manifest of a folder, or of a committed installed package. */
const manifestsOf = (from: string, module: string): readonly string[] => {
  if (module.startsWith('.')) return [posix.join(posix.dirname(from), module, 'package.json')]
  const name = module.split('/', module.startsWith('@') ? 2 : 1).join('/')
  const places: string[] = []
  for (let folder = posix.dirname(from); ; folder = posix.dirname(folder)) {
    places.push(posix.join(folder, 'node_modules', name, 'package.json'))
    if (folder === '.' || folder === '/') return places
  }
}

/**
 * What an import leads to if it names no file of the snapshot: a submodule, a link that leaves the snapshot, or a changed file whose name
 * matches.
 */
const leadsOut = (from: string, module: string, { links, submodules, candidates }: ProductionTree): readonly string[] => {
  if (module.startsWith('.') && !from.endsWith('.py')) {
    const path = normal(posix.join(posix.dirname(from), module))
    const isAt = (place: string): boolean => path === place || path.startsWith(`${place}/`)
    return [...submodules.filter(isAt), ...[...links.broken.keys()].filter((link) => isAt(link) || link.startsWith(`${path}.`))]
  }
  const parts = module
    .replace(/^\.+/, '')
    .split(from.endsWith('.py') || from.endsWith('.java') ? '.' : '/')
    .filter(Boolean)
  if (parts.length === 0) return []
  const [first = ''] = parts
  const suffix = `/${parts.join('/')}`
  const fits = (path: string): boolean => {
    const stem = `/${path.replace(/(\/(index|__init__))?\.\w+$/, '')}`
    return stem.endsWith(suffix) && stem.length > suffix.length
  }
  const isIn = (place: string): boolean => posix.basename(place) === first || module.includes(`/${place}/`) || module.endsWith(`/${place}`)
  return [
    ...submodules.filter(isIn),
    ...[...links.broken.keys()].filter(
      (link) => posix.basename(link).replace(/\.\w+$/, '') === first || `/${link.replace(/\.\w+$/, '')}`.endsWith(suffix),
    ),
    ...candidates.filter(fits),
  ]
}
