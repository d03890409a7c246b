import { posix } from 'node:path'
import type { FactOf, FileFacts } from '#model/fact'
import type { Language } from '#model/source-file'
import { indexOf } from './facts-index.ts'
import { commandTargets, type CommandLine, type FilesOfTree } from './command-targets.ts'
import type { Links } from './links.ts'
import { resolverOf } from './link.ts'
import type { ModuleResolver } from './module-resolver.ts'
import type { SnapshotFile } from './snapshot.ts'
import { ecosystemOf, isLinkedCode } from './units.ts'

/** How production comes to run a file. */
export interface Load {
  /** The file that loads it. */
  readonly by: string
  /** Where it does, if that is known. */
  readonly line?: number
  /** What it is read as there, where its name does not say: the language of its importer. */
  readonly language: Language | undefined
  /**
   * - `import`: a module that is named; what is no code of that language is data, brought by a bundler or by a loader
   * - `run`: it is certain that it runs
   * - `maybe`: its folder is loaded, or its name fits
   */
  readonly as: 'import' | 'run' | 'maybe'
  /** Its loader tells by the extension that it is data, where it is no code: `import './page.css'`. */
  readonly isAsset?: true
  /** By a function that reads it as code whatever its extension says. */
  readonly isForced?: true
  /** Another file that the same name fits. */
  readonly isSibling?: true
  /** Over a symbolic link. */
  readonly linked?: true
}

export interface ProductionTree {
  /** What was read, each with its facts. */
  readonly files: readonly SnapshotFile[]
  readonly paths: ReadonlySet<string>
  readonly links: Links
  readonly submodules: readonly string[]
  /** What runs in production whatever loads it. */
  isRoot(file: SnapshotFile): boolean
  /** Changed files: of several that fit a name, each of these counts. */
  readonly changed: readonly string[]
  /** Paths that may be what an import means that leads nowhere else: changed files that were left out. */
  readonly candidates: readonly string[]
}

/** Scripts of a package that run where it is installed or started. */
const runsInProduction = /^(pre|post)?(start|serve|prod|install)(:prod\w*|:server)?$/

/** What Node parses as JSON, and every other loader too. */
const isJson = /\.json$/

/** Languages in which what is loaded and says nothing of itself is written. */
const languageOfImporter = (language: Language): Language => (ecosystemOf(language) === 'npm' ? 'javascript' : language)

/** Files that a bundler, or a loader, brings as what their extension says: styles, pictures, texts. */
const asset =
  /\.(json5|geojson|jsonc|css|scss|sass|less|styl|svgz?|png|jpe?g|gif|webp|avif|ico|bmp|woff2?|ttf|otf|eot|mp[34]|webm|ogg|wav|pdf|html?|mdx?|graphql|gql|glsl|vert|frag|wgsl|csv|tsv|ya?ml|toml|xml|sql|prisma)$/i

const isFrontend = ({ language, facts: { traits } }: SnapshotFile): boolean =>
  language === 'tsx' || language === 'component' || traits.jsx || traits.browserGlobals

const isSurer = (load: Load, than: Load): boolean =>
  (load.as === 'run' && than.as !== 'run') || (load.as === 'import' && than.as === 'import' && load.isForced === true && !than.isForced)

/** Declarations of types: nothing of them is left when a program runs. */
const onlyTypes = /\.d\.[cm]?ts$/

/** Files that an import may mean which leaves out the extension. */
const mayBeMeant = /(^|\/)[^./]+$|\.([cm]?[jt]sx?|node)$/

/** A path without what an import may leave out. */
const stemOf = (path: string): string => path.replace(/(\.d)?\.[^./]+$/, '').replace(/\/index$/, '')

/** At most so many files below a folder that is loaded as a whole. */
export const mostInFolder = 500

/**
 * Everything that production loads, by its own path: files that were read and others; links that lead nowhere and submodules too. Follows the
 * imports, the programs that are started and the texts that are evaluated of each file that it reaches, from {@link ProductionTree.isRoot} on.
 * Pure.
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
    // Which of several that fit the name is taken is up to whoever runs it.
    if (load.as === 'import' && !load.isSibling)
      for (const other of siblings.get(stemOf(path)) ?? []) if (other !== path) reach(other, { ...load, isSibling: true })
  }
  for (const file of files) if (tree.isRoot(file)) enter(file)
  // A link among production code is production code, whoever loads it.
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
      // One package, or one folder, is compiled as a whole.
      if (file.language === 'go' || file.language === 'java')
        for (const other of byFolder.get(posix.dirname(path)) ?? [])
          if (!other.endsWith('_test.go')) reach(other, { by: path, language, as: 'import' })
    }
    for (const load of loadsIn(facts))
      for (const [target, as, language] of targetsOf(file, load, names, resolver))
        reach(target, { by: path, line: load.at.startLine, language, as: load.isCertain === false ? 'maybe' : as })
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

const loadsIn = (facts: FileFacts): readonly FactOf<'code-load'>[] => {
  const before = known.get(facts)
  if (before) return before
  const loads = facts.facts.filter((fact) => fact.kind === 'code-load')
  known.set(facts, loads)
  return loads
}

/** The scripts that production runs, with those that they call (`npm run serve`). */
export const productionScripts = (scripts: Readonly<Record<string, string>>): readonly string[] => {
  const names = new Set(Object.keys(scripts).filter((name) => runsInProduction.test(name)))
  // A set grows while it is walked.
  for (const name of names)
    for (const [, called = ''] of (scripts[name] ?? '').matchAll(/\b(?:npm|pnpm|yarn|bun)\s+(?:run\s+|run-script\s+)?([\w:.-]+)/g))
      if (Object.hasOwn(scripts, called)) names.add(called)
  return [...names].map((name) => scripts[name] ?? '')
}

const normal = (path: string): string => {
  const joined = posix.normalize(path).replace(/\/$/, '')
  return joined === '.' ? '' : joined
}

/** Where a path may lead that a file writes down: from its own folder, or from each folder above it in turn. */
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

/** Folders in which images are built, beside the root. */
const imageFoldersOf = (paths: ReadonlySet<string>): readonly string[] => {
  const before = imageFolders.get(paths)
  if (before) return before
  const folders = [...paths].flatMap((path) => (/\/(Dockerfile|Containerfile)[^/]*$/.test(path) ? [posix.dirname(path)] : []))
  const found = [...new Set(folders)]
  imageFolders.set(paths, found)
  return found
}

/** What the paths begin with that a file loads as the content of a folder. */
export const prefixesOf = (path: string, load: FactOf<'code-load'>): readonly string[] =>
  foldersFor(path, load).map((folder) => (folder !== '' && (load.target.endsWith('/') || load.target === '') ? `${folder}/` : folder))

type Target = readonly [path: string, as: Load['as'], language: Language | undefined]

const targetsOf = (file: SnapshotFile, load: FactOf<'code-load'>, names: FilesOfTree, resolver: ModuleResolver): readonly Target[] => {
  const language = isLinkedCode(file.language) ? languageOfImporter(file.language) : undefined
  switch (load.what) {
    case 'file': {
      // `require` reads it as JSON, whatever put the path together.
      if (language === 'javascript' && isJson.test(load.target) && !load.evaluated) return []
      const there = foldersFor(file.path, load).find((path) => names.has(path))
      if (there !== undefined) return [[there, 'run', language]]
      // Without its extension, as a module is named.
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
      // Of an image that another file names nothing tells the folder but that an image is built there.
      const copied = load.copied ?? (/\.ya?ml$/.test(file.path) ? imageFoldersOf(names.paths) : [])
      const line: CommandLine = { words: load.words ?? [], copied }
      return commandTargets(line, file.path, names).map((target): Target => [
        target.path,
        target.isCertain ? 'run' : 'maybe',
        target.language,
      ])
    }
    case 'search-path':
      return []
  }
}

/** Where the manifest of a folder, or of a package that is committed as it was installed, may be. */
const manifestsOf = (from: string, module: string): readonly string[] => {
  if (module.startsWith('.')) return [posix.join(posix.dirname(from), module, 'package.json')]
  const name = module.split('/', module.startsWith('@') ? 2 : 1).join('/')
  const places: string[] = []
  for (let folder = posix.dirname(from); ; folder = posix.dirname(folder)) {
    places.push(posix.join(folder, 'node_modules', name, 'package.json'))
    if (folder === '.' || folder === '/') return places
  }
}

/** What an import leads to that names no file of the snapshot: a submodule, a link that leaves it, a changed file whose name fits. */
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
