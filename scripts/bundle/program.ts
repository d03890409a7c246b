import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { grammarPackage, treeLanguages } from '../../src/languages/grammar-file.ts'
import { withoutChecker } from './parser-only.ts'

/** Packages whose modules go into the bundle: what every start loads, plain JavaScript. All others stay where npm put them. */
const bundled = ['commander', 'yaml', 'zod']

/** The processes that a review starts, by their place below the folder of the modules. */
const workers: readonly string[] = [
  'engine/extraction-worker',
  'engine/chart-worker',
  'replay/changelog-worker',
  'replay/make-template',
  'replay/replay-worker',
]

const root = join(import.meta.dirname, '../..')

/** The chart renderer, compiled, with the licences of what it holds. */
export const chartRenderer = join(root, 'chart-renderer')

const folderOf = (language: (typeof treeLanguages)[number]): string => join(root, 'node_modules', grammarPackage(language))

/** The `package.json` of each grammar's package. */
export const grammarPackages = (): readonly string[] => treeLanguages.map((language) => join(folderOf(language), 'package.json'))

/** The files of entries in a folder of modules, `src` or `dist`, by their names in the bundle. */
export const entriesIn = (from: string, names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, join(from, `${name}.${from.endsWith('src') ? 'ts' : 'js'}`)]))

/** The processes that a review starts, from a folder of modules. */
export const workerEntries = (from: string): Readonly<Record<string, string>> => entriesIn(from, workers)

/**
 * Bundles programs, and copies the grammars and the chart renderer to where src/languages/grammar-file.ts and src/engine/render-chart.ts
 * look for them.
 *
 * @param entries files by their names in the bundle
 * @param to the folder to write: the entries by their names, and `chunks`
 * @returns the modules that went into it
 */
export const bundleProgram = async (entries: Readonly<Record<string, string>>, to: string): Promise<readonly string[]> => {
  const bundle = await rolldown({
    input: { ...entries },
    platform: 'node',
    resolve: {
      conditionNames: [...(Object.values(entries).some((file) => file.endsWith('.ts')) ? ['source'] : []), 'node', 'import', 'default'],
    },
    external: (id) => /^[^./#\0]/.test(id) && !bundled.some((name) => id === name || id.startsWith(`${name}/`)),
    plugins: [withoutChecker()],
  })
  const { output } = await bundle.write({ dir: to, format: 'esm', chunkFileNames: 'chunks/[name]-[hash].js' })
  await bundle.close()
  mkdirSync(join(to, 'grammars'), { recursive: true })
  for (const language of treeLanguages) {
    const file = `tree-sitter-${language}.wasm`
    copyFileSync(join(folderOf(language), file), join(to, 'grammars', file))
  }
  copyFileSync(join(chartRenderer, 'chart-renderer.wasm.br'), join(to, 'chart-renderer.wasm.br'))
  return output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
}
