import { realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { didYouMean } from '#model/did-you-mean'
import type { Tree } from '#model/change-set'
import { oneLine } from '#report/texts/escape-control'
import { callersFolder } from '../environment/callers-folder.ts'
import type { Terminal } from '../output/terminal.ts'
import { UsageError } from '../usage-error.ts'

const realOr = (path: string): Promise<string> => realpath(path).catch(() => path)

/** Links above the path are resolved, as in the root of the repository; the path itself may be a link that git tracks. */
const resolved = async (path: string): Promise<string> => join(await realOr(dirname(path)), basename(path))

const isInTree = (path: string, { entries }: Tree): boolean =>
  path === '' || entries.some((entry) => entry.path === path || entry.path.startsWith(`${path}/`))

/** Names in a folder, on any side. */
const namesIn = (folder: string, trees: readonly Tree[]): ReadonlySet<string> => {
  const before = folder === '' ? '' : `${folder}/`
  return new Set(
    trees.flatMap(({ entries }) =>
      entries.flatMap(({ path }) => (path.startsWith(before) ? [path.slice(before.length).split('/', 1)[0] ?? ''] : [])),
    ),
  )
}

const missing = (path: string, trees: readonly Tree[]): UsageError => {
  const at = path.lastIndexOf('/')
  const folder = at < 0 ? '' : path.slice(0, at)
  const names = [...namesIn(folder, trees)].map((name) => (folder === '' ? name : `${folder}/${name}`))
  const byName = new Map(names.map((name) => [basename(name), name]))
  const meant = didYouMean(basename(path), byName.keys()).replaceAll(/"([^"]*)"/g, (_, name: string) => `"${byName.get(name) ?? name}"`)
  return new UsageError(
    `There is no file or folder \`${oneLine(path)}\` in this change or its repository.${oneLine(meant) === '' ? '' : ` ${oneLine(meant)}`}`,
  )
}

/**
 * Resolves the paths that a report is limited to, from the caller's folder, or from the folder of `--repo`.
 *
 * @param trees the sides on which a path may exist
 * @returns paths relative to the root of the repository; an empty one is the root
 * @throws UsageError for a path outside the repository, or that no side has
 */
export const pathsOfReport = async (
  given: readonly string[],
  { repo, root, trees }: { readonly repo: string | undefined; readonly root: string; readonly trees: readonly Tree[] },
  terminal: Pick<Terminal, 'env' | 'cwd'>,
): Promise<readonly string[]> => {
  const [from, top] = await Promise.all([realOr(callersFolder(repo, terminal)), realOr(root)])
  const found: string[] = []
  for (const path of given) {
    if (path === '') throw new UsageError('An empty path names nothing. Use . for the current folder.')
    const absolute = await resolved(resolve(from, path))
    const within = absolute === top ? '' : relative(top, absolute).split(sep).join('/')
    if (within === '..' || within.startsWith('../') || resolve(top, within) !== absolute)
      throw new UsageError(`\`${oneLine(path)}\` is outside the repository ${oneLine(top)}.`)
    if (!trees.some((tree) => isInTree(within, tree))) throw missing(within, trees)
    found.push(within)
  }
  return [...new Set(found)]
}
