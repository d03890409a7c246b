import type { SyntaxNode, Tree } from '#languages/tree/tree'
import type { Export, Import, Located, ModuleModel, Stmt } from '../model.ts'
import { Declarations } from './declarations.ts'

/** The text of a file from top to bottom. */
class CompilationUnit extends Declarations {
  package = ''
  readonly imports: Import[] = []
  readonly exports: Export[] = []
  readonly stmts: Stmt[] = []

  lower(nodes: readonly SyntaxNode[]): void {
    for (const node of nodes)
      if (node.kind === 'import_declaration') this.#import(node)
      else if (node.kind === 'package_declaration') this.#package(node)
      else if (node.kind === 'ERROR')
        this.nested(
          node,
          ({ children }) => this.lower(children),
          () => undefined,
        )
      else {
        this.statement(node, this.stmts)
        this.#export(node)
      }
  }

  #package(node: SyntaxNode): void {
    this.expectEnd(node, ';')
    const name = node.children[node.children.length - 1]
    if (name)
      this.package = identifiersIn(name)
        .map(({ text }) => text)
        .join('.')
  }

  /** Public types are what other packages see. */
  #export(node: SyntaxNode): void {
    const name = node.field('name')
    const [modifiers] = node.children
    if (!name || !node.kind.endsWith('_declaration') || modifiers?.kind !== 'modifiers' || !modifiers.hasToken('public')) return
    this.exports.push({ start: node.start, end: node.end, name: name.text, value: this.name(name), from: undefined, path: [] })
  }

  #import(node: SyntaxNode): void {
    this.expectEnd(node, ';')
    const { start, end } = node
    const identifiers = identifiersIn(node)
    const names = identifiers.map(({ text }) => text)
    const [first, second] = identifiers
    const isAll = node.children[node.children.length - 1]?.kind === 'asterisk'
    // `import module java.base` (Java 25) is a syntax error in the grammar, which drops the missing dot.
    if (first?.text === 'module' && second && !this.text.slice(first.end, second.start).includes('.')) {
      this.imports.push({ start, end, name: '*', module: names.slice(1).join('.'), path: [], isTypeOnly: false })
      return
    }
    const membersAtLeast = (node.hasToken('static') ? 1 : 0) + (isAll ? 0 : 1)
    const packageLength = lengthOfPackage(names, membersAtLeast)
    this.imports.push({
      start,
      end,
      name: isAll ? '*' : (names[names.length - 1] ?? ''),
      module: names.slice(0, packageLength).join('.'),
      path: names.slice(packageLength),
      isTypeOnly: false,
    })
  }
}

/** Types begin with an upper-case letter and packages do not (Java Language Specification, 6.1); an import has no other mark. */
const lengthOfPackage = (names: readonly string[], membersAtLeast: number): number => {
  const firstType = names.findIndex(([initial = '']) => initial !== initial.toLowerCase())
  return Math.max(0, Math.min(firstType < 0 ? names.length : firstType, names.length - membersAtLeast))
}

/** The identifiers of a qualified name, in source order. */
const identifiersIn = (node: SyntaxNode): readonly SyntaxNode[] => {
  const found: SyntaxNode[] = []
  const open = [node]
  for (let at = open.pop(); at; at = open.pop())
    if (at.kind === 'identifier') found.push(at)
    else open.push(...at.children.toReversed())
  return found
}

/** Places that the parser or the lowering did not read, in order; those inside another are left out. */
const outermost = (places: readonly Located[]): readonly Located[] => {
  const kept: Located[] = []
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept[kept.length - 1]
    if (!last || end > last.end || start > last.end) kept.push({ start, end })
  }
  return kept
}

/**
 * Lowers a Java file to the code model.
 *
 * - An anonymous class and a `switch` with a value are calls of a lambda that contains them. A `switch` that is returned is a statement
 *   whose arms return.
 * - The type of a resource or of a loop's element is that of a declaration without a value in its place.
 * - An initialiser of instances is a further constructor; the body of a synchronized method is a region that holds its object.
 * - `new byte[n]` is a construction of `[]`, which is also the name of array types.
 * - The model has no place for modifiers other than `static` and `synchronized`, type parameters, type arguments outside of declared types,
 *   `throws` and `permits` clauses, and annotations of local variables and of types.
 *
 * @param tree Needs no collected kinds. Of the text without Unicode escapes (see `languages/java/translate-escapes`).
 */
export const lowerJava = (tree: Tree): ModuleModel => {
  const unit = new CompilationUnit(tree.text)
  unit.lower(tree.root.children)
  const definitions = unit.stmts.flatMap((stmt) => (stmt.kind === 'define' ? [stmt.definition] : []))
  return {
    language: 'java',
    package: unit.package,
    imports: unit.imports,
    exports: unit.exports,
    body: unit.stmts,
    functions: definitions.filter((definition) => definition.kind === 'function'),
    classes: definitions.filter((definition) => definition.kind === 'class'),
    unread: outermost([...unit.unread, ...tree.all('ERROR')]),
    sources: unit.sources,
  }
}
