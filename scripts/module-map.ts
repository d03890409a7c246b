import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'

/** `[from, to]`: some file of the folder `src/from` imports one of the folder `src/to`. */
export type FolderEdge = readonly [from: string, to: string]

/**
 * Which folders of `src` import which, as the code has it now.
 *
 * @param root folder of the project
 * @returns every pair once, in alphabetical order
 */
export async function folderEdges(root: string): Promise<readonly FolderEdge[]> {
  const options = await extractDepcruiseOptions(join(root, '.dependency-cruiser.mjs'))
  const { output } = await cruise(['src'], { ...options, validate: false, baseDir: root }, { bustTheCache: true })
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered with text: ${output}`)
  const edges = new Map<string, FolderEdge>()
  for (const module of output.modules) {
    for (const dependency of module.dependencies) {
      const edge: FolderEdge = [folderOf(module.source), folderOf(dependency.resolved)]
      if (edge[0] !== '' && edge[1] !== '' && edge[0] !== edge[1]) edges.set(edge.join(' '), edge)
    }
  }
  return [...edges].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, edge]) => edge)
}

/**
 * A Mermaid diagram of the folders: the composition roots, input and output, what judges, and what reads code.
 * Arrows to `model`, which every folder may import, are left out: they would hide the other arrows.
 */
export function moduleMap(edges: readonly FolderEdge[]): string {
  const folders = [...new Set(edges.flat())].sort()
  const groups = [
    ['roots', 'composition roots', ['app', 'cli', 'demo']],
    ['doing', 'input and output', ['engine', 'git', 'github', 'replay', 'setup', 'store']],
    ['judging', 'judgment of a change, and its reports (pure)', ['change', 'rules', 'config', 'review', 'edits', 'report', 'pages']],
    ['reading', 'what the code says (pure)', ['model', 'models', 'languages', 'code', 'facts', 'charts', 'link', 'system']],
  ] as const
  const grouped = new Set<string>(groups.flatMap(([, , names]) => names))
  const lines = groups.flatMap(([id, title, names]) => {
    const present = names.filter((name) => folders.includes(name))
    return present.length === 0 ? [] : [`  subgraph ${id}["${title}"]`, ...present.map((name) => `    ${name}`), '  end']
  })
  return [
    '```mermaid',
    'flowchart TD',
    ...lines,
    ...folders.filter((name) => !grouped.has(name)).map((name) => `  ${name}`),
    ...edges.filter(([, to]) => to !== 'model').map(([from, to]) => `  ${from} --> ${to}`),
    '```',
  ].join('\n')
}

const folderOf = (path: string): string => /^src\/([^/]+)\//.exec(path)?.[1] ?? ''
