import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { grammarFile, treeLanguages } from '#languages/grammar-file'
import { programRoot } from './program-files.ts'

/** Packages that extraction loads. `test/engine/parser-files.test.ts` compares them with what its code imports. */
export const parserPackages: readonly string[] = [
  '@secretlint/secretlint-rule-preset-recommend',
  'dockerfile-ast',
  'fast-xml-parser',
  'libpg-query',
  'smol-toml',
  'ts-morph',
  'web-tree-sitter',
  'yaml',
]

/** Folders of the product's code that extraction is made of; those of `src` or `dist` that exist. */
const codeFolders = ['chunks', 'code', 'engine', 'facts', 'grammars', 'languages', 'model', 'models']

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/** The folder of a package, as Node finds it from a folder; undefined for an optional one that was not installed. */
const packageFolder = (name: string, from: string): string | undefined => {
  const folder = join(from, 'node_modules', name)
  if (existsSync(join(folder, 'package.json'))) return folder
  return dirname(from) === from ? undefined : packageFolder(name, dirname(from))
}

/** What a worker has to read. */
export interface ParserFiles {
  /** Absolute paths. Folders stand for what is in them. */
  readonly paths: readonly string[]
  /**
   * Whether the folder of all packages is a symbolic link. Node, when it resolves the link, would have to read that folder as a whole: it is told to
   * leave such links as they are.
   */
  readonly keepsLinks: boolean
}

let known: ParserFiles | undefined

/**
 * All that a worker has to read: the code of extraction, the grammars, the parsers' packages with their dependencies, and the product's `package.json`.
 * A package behind a symbolic link is listed by both of its paths.
 */
export const parserFiles = (): ParserFiles => {
  if (known) return known
  const root = dirname(programRoot.replace(/[/\\]$/, ''))
  const paths = new Set([
    join(root, 'package.json'),
    ...codeFolders.map((folder) => join(programRoot, folder)).filter((folder) => existsSync(folder)),
    ...treeLanguages.map((language) => fileURLToPath(grammarFile(language))),
  ])
  const keepsLinks = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  const add = (name: string, from: string): void => {
    const folder = packageFolder(name, from)
    if (folder === undefined || paths.has(folder)) return
    const next = keepsLinks ? folder : realpathSync(folder)
    paths.add(folder).add(next)
    const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    ) as Manifest
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) add(needed, next)
  }
  for (const name of parserPackages) add(name, root)
  return (known = { paths: [...paths], keepsLinks })
}
