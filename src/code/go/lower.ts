import type { SyntaxNode, Tree } from '#languages/tree/tree'
import type { ClassModel, Export, FunctionModel, Import, Located, ModuleModel, Stmt } from '../model.ts'
import { packageName } from './package-name.ts'
import { Statements } from './statements.ts'
import { textValue } from '#languages/go/text-value'

const isExported = (name: string): boolean => {
  const first = name.charAt(0)
  return first !== first.toLowerCase()
}

const bySourceOrder = (a: Located, b: Located): number => a.start - b.start || a.end - b.end

/** A Go file at its top level. */
class File extends Statements {
  readonly imports: Import[] = []
  readonly exports: Export[] = []
  package = ''

  readHead(root: SyntaxNode): void {
    for (const node of root.children) {
      if (node.kind === 'package_clause') {
        const name = node.children[0]
        if (name) this.package = this.textOf(name)
      } else if (node.kind === 'import_declaration') this.#imports(node)
      else if (node.kind === 'function_declaration') {
        const name = node.field('type_parameters') && node.field('name')
        if (name) this.generics.add(this.textOf(name))
      }
      // A table of functions is often declared below the function that uses it.
      else if (node.kind === 'var_declaration') this.#variables(node)
    }
  }

  #imports(node: SyntaxNode): void {
    for (const spec of node.children) {
      const path = spec.field('path')
      if (spec.kind === 'import_spec_list') this.#imports(spec)
      else if (spec.kind === 'import_spec' && path) {
        const module = textValue(this.textOf(path)) ?? ''
        const own = spec.field('name')
        const written = own ? this.textOf(own) : packageName(module)
        const name = written === '_' ? '' : written === '.' ? '*' : written
        if (name !== '') this.packages.add(name)
        this.imports.push({ name, module, path: [], isTypeOnly: false, start: spec.start, end: spec.end })
      }
    }
  }

  #variables(node: SyntaxNode): void {
    for (const spec of node.children) {
      if (spec.kind === 'var_spec_list') this.#variables(spec)
      else for (const name of spec.fields('name')) this.variables.add(this.textOf(name))
    }
  }

  /** @param from Where the declaration starts: nothing before its name is written with a capital letter. */
  export(name: string, from: number): void {
    if (!isExported(name)) return
    const start = this.text.indexOf(name, from)
    const end = start + name.length
    this.exports.push({ name, value: { kind: 'name', name, start, end }, from: undefined, path: [], start, end })
  }
}

/**
 * A Go file in the code model.
 *
 * A type is a class; one that is neither a struct nor an interface (`type ID string`, `type Handler func()`) has its underlying type as base. An
 * embedded type is a base and a field. The tag of a field is its decorator.
 *
 * @param text The text of the file, where it is not the one that was parsed; of the same length.
 */
export const lowerGo = (tree: Tree, text: string = tree.text): ModuleModel => {
  const file = new File(text)
  file.readHead(tree.root)
  const body: readonly Stmt[] = file.statements(tree.root)
  const functions: FunctionModel[] = []
  const classes: ClassModel[] = []
  for (const statement of body) {
    if (statement.kind === 'define') {
      const { definition } = statement
      if (definition.kind === 'class') classes.push(definition)
      else functions.push(definition)
      if (definition.kind === 'class' || definition.owner === undefined) file.export(definition.name, definition.start)
    } else if (statement.kind === 'eval' && statement.expr.kind === 'assign')
      for (const target of statement.expr.targets) if (target.kind === 'name') file.export(target.name, target.start)
  }
  const errors = tree.all('ERROR').map(({ start, end }) => ({ start, end }))
  return {
    language: 'go',
    package: file.package,
    imports: file.imports,
    exports: file.exports,
    body,
    functions,
    classes,
    unread: [...errors, ...file.unread].sort(bySourceOrder),
    sources: file.sources,
  }
}
