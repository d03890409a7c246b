import type { Span } from '#model/source-file'
import type { SyntaxNode } from '../tree/tree.ts'

/** One `import`, as written. */
export interface ImportedName {
  readonly local: string
  readonly module: string
  readonly path: readonly string[]
  readonly at: Span
  readonly lazy: boolean
  readonly top: boolean
}

/** What one statement imports: names, and modules of which all names are taken. */
interface Imports {
  readonly names: readonly ImportedName[]
  readonly wildcards: readonly string[]
}

/**
 * The names that an import brings, read from its text: it is regular, and each question to the parser costs more.
 *
 * @param lazy it is in a function, and is only run when that is called
 * @param top it is at the top of the file
 */
export const importsOf = (node: SyntaxNode, { lazy, top }: Pick<ImportedName, 'lazy' | 'top'>): Imports => {
  const text = node.text.replace(/#[^\n]*/g, '').replace(/\\\n/g, ' ')
  const rest = { at: node.span, lazy, top }
  const from = /^from\s([.\w\s]+?)\simport\s([\s\S]*)$/.exec(text)
  if (from) {
    const module = (from[1] ?? '').replace(/\s+/g, '')
    const names = (from[2] ?? '')
      .trim()
      .replace(/^\(|\)$/g, '')
      .trim()
    if (names === '*') return { names: [], wildcards: top ? [module] : [] }
    const found = names.split(',').flatMap((item) => {
      const [, imported, alias] = /^\s*(\w+)(?:\s+as\s+(\w+))?\s*$/.exec(item) ?? []
      return imported ? [{ ...rest, local: alias ?? imported, module, path: [imported] }] : []
    })
    return { names: found, wildcards: [] }
  }
  const found = text
    .replace(/^import\s+/, '')
    .split(',')
    .flatMap((item) => {
      const [, module, alias] = /^\s*([\w.]+)(?:\s+as\s+(\w+))?\s*$/.exec(item) ?? []
      if (!module) return []
      // `import a.b` gives the name `a`; what is taken of it goes on from there.
      return alias
        ? [{ ...rest, local: alias, module, path: [] }]
        : [{ ...rest, local: module.split('.')[0] as string, module: module.split('.')[0] as string, path: [] }]
    })
  return { names: found, wildcards: [] }
}
