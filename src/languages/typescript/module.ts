import type { Span } from '#model/source-file'
import { CallIndex, NameIndex, NameKind, type NamePattern } from './call-index.ts'
import { membersOf, type Members } from './class-members.ts'
import { bare, byKind, lastName, literalName, requiredModule, shorten } from './expressions.ts'
import { ownName } from './function-name.ts'
import { originName, type Origin } from './origin.ts'
import { ts } from './parse.ts'
import { typeOfPart } from './type-of-part.ts'

export { bare, lastName } from './expressions.ts'
export { originName, type Origin } from './origin.ts'

/** Kinds of names that patterns are tested on. */
const kinds = {
  calls: { names: new NameKind(), origins: new NameKind() },
  news: { names: new NameKind(), origins: new NameKind() },
  written: new NameKind(),
  properties: new NameKind(),
  accesses: new NameKind(),
  strings: new NameKind(),
}

const unknown: Origin = { kind: 'unknown' }
const maxDepth = 12
const none: readonly ts.Node[] = []

type Binding =
  | { readonly kind: 'import'; readonly module: string; readonly path: readonly string[]; readonly typeOnly: boolean }
  | { readonly kind: 'declaration'; readonly node: ts.Node }

const scopes = byKind(
  (node) =>
    ts.isSourceFile(node) ||
    ts.isFunctionLike(node) ||
    ts.isBlock(node) ||
    ts.isForStatement(node) ||
    ts.isForInStatement(node) ||
    ts.isForOfStatement(node) ||
    ts.isCatchClause(node) ||
    ts.isCaseBlock(node) ||
    ts.isModuleBlock(node) ||
    ts.isClassLike(node),
)

const functionScopes = byKind((node) => ts.isSourceFile(node) || ts.isFunctionLike(node) || ts.isModuleBlock(node))

/** Kinds that count as a function around a node: a static block belongs to the module, and a function type is not a function. */
const functions = byKind((node) => ts.isFunctionLike(node) && !ts.isFunctionTypeNode(node))

/** Kinds that declare a name. */
const declarations = byKind(
  (node) =>
    ts.isImportDeclaration(node) ||
    ts.isImportEqualsDeclaration(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isBinaryExpression(node),
)

/** A node with its number in the file, starting at 1. The field is the parser's own; only the type checker uses it otherwise. */
interface Numbered {
  id: number
}

const numberOf = (node: ts.Node): number => (node as unknown as Numbered).id

/** A name at module level that is imported. */
interface ImportedName {
  readonly local: string
  readonly module: string
  readonly path: readonly string[]
  readonly typeOnly: boolean
}

/** The names that a node declares, and the enclosing scope. */
interface Scope {
  readonly outer: Scope | undefined
  names: Map<string, Binding> | undefined
}

/** One parsed file with its names bound: one walk, no type checker. */
export class Module {
  readonly file: ts.SourceFile
  /** All nodes by syntax kind, in source order. */
  readonly #nodes: ts.Node[][] = []
  /** By a node's number: its scope (its own if it creates one), and the function around it. */
  readonly #scopes: Scope[] = []
  readonly #functions: (ts.SignatureDeclaration | undefined)[] = []
  readonly #fileScope: Scope = { outer: undefined, names: undefined }
  readonly #assignments = new Map<string, ts.Expression[]>()
  readonly #functionNames = new Map<ts.Node, string>()
  readonly #members = new Map<ts.Node, Members>()
  readonly #resolving = new Set<ts.Node>()
  /** Results by a node's number: every extractor asks for the origins and the texts of the same expressions. */
  readonly #origins: (Origin | undefined)[]
  readonly #originNames: (string | undefined)[]
  readonly #texts: (string | undefined)[]
  readonly #lineStarts: readonly number[]
  #imports: readonly ImportedName[] | undefined
  #calls: CallIndex<ts.CallExpression> | undefined
  #news: CallIndex<ts.NewExpression> | undefined
  #written: NameIndex<ts.CallExpression> | undefined
  #properties: NameIndex<ts.PropertyAssignment> | undefined
  #accesses: NameIndex<ts.PropertyAccessExpression> | undefined
  #strings: NameIndex<ts.StringLiteral> | undefined

  constructor(file: ts.SourceFile) {
    this.file = file
    let numbers = 0
    let parent: ts.Node = file
    let scope = this.#fileScope
    let functionScope = this.#fileScope
    let around: ts.SignatureDeclaration | undefined
    // One function for all nodes, which keeps its state in variables: one closure per node would cost more than the walk itself.
    const visit = (node: ts.Node): void => {
      // The parser does not set parents and numbers; this walk does.
      if (node !== file) (node as { parent: ts.Node }).parent = parent
      ;(node as unknown as Numbered).id = numbers += 1
      const { kind } = node
      const list = this.#nodes[kind]
      if (list) list.push(node)
      else this.#nodes[kind] = [node]
      if (declarations[kind]) this.#declare(node, scope, functionScope)
      const outerParent = parent
      const outerScope = scope
      const outerFunctionScope = functionScope
      const outerAround = around
      if (scopes[kind] && node !== file) scope = { outer: scope, names: undefined }
      if (functionScopes[kind]) functionScope = scope
      this.#scopes[numbers] = scope
      this.#functions[numbers] = around
      if (functions[kind]) around = node as ts.SignatureDeclaration
      parent = node
      ts.forEachChild(node, visit)
      parent = outerParent
      scope = outerScope
      functionScope = outerFunctionScope
      around = outerAround
    }
    // Numbers start at 1.
    this.#scopes.push(this.#fileScope)
    this.#functions.push(undefined)
    visit(file)
    this.#origins = new Array<Origin | undefined>(numbers + 1)
    this.#originNames = new Array<string | undefined>(numbers + 1)
    this.#texts = new Array<string | undefined>(numbers + 1)
    this.#lineStarts = file.getLineStarts()
  }

  /** All nodes of a kind, in source order. */
  all<T extends ts.Node>(kind: ts.SyntaxKind): readonly T[] {
    return (this.#nodes[kind] ?? none) as unknown as readonly T[]
  }

  calls(): readonly ts.CallExpression[] {
    return this.all<ts.CallExpression>(ts.SyntaxKind.CallExpression)
  }

  news(): readonly ts.NewExpression[] {
    return this.all<ts.NewExpression>(ts.SyntaxKind.NewExpression)
  }

  get #called(): CallIndex<ts.CallExpression> {
    return (this.#calls ??= new CallIndex(this.calls(), lastName, (callee) => this.originName(callee), kinds.calls))
  }

  get #constructed(): CallIndex<ts.NewExpression> {
    return (this.#news ??= new CallIndex(this.news(), lastName, (callee) => this.originName(callee), kinds.news))
  }

  /** Calls whose last name (see {@link lastName}) matches a pattern, or whose origin's name matches another; in source order. */
  callsNamed(names: NamePattern, origins?: NamePattern): readonly ts.CallExpression[] {
    return this.#called.matching(names, origins)
  }

  /** Calls whose origin's name (see {@link originName}) matches a pattern, in source order. */
  callsFrom(origins: NamePattern): readonly ts.CallExpression[] {
    return this.#called.matching(undefined, origins)
  }

  /** `new` expressions whose origin's name matches a pattern, in source order. */
  newsFrom(origins: NamePattern): readonly ts.NewExpression[] {
    return this.#constructed.matching(undefined, origins)
  }

  /** Calls, followed by `new` expressions, whose origin's name matches a pattern: most constructors are known in both forms. */
  madeFrom(origins: NamePattern): readonly (ts.CallExpression | ts.NewExpression)[] {
    return [...this.callsFrom(origins), ...this.newsFrom(origins)]
  }

  /** Calls whose callee text ({@link shortText}, 120 characters) matches a pattern, in source order. */
  callsWritten(pattern: NamePattern): readonly ts.CallExpression[] {
    return (this.#written ??= new NameIndex(this.calls(), (call) => shortText(this, call.expression, 120), kinds.written)).matching(pattern)
  }

  /** `key: value` properties whose key, without its quotes, matches a pattern; in source order. */
  propertiesNamed(pattern: NamePattern): readonly ts.PropertyAssignment[] {
    return (this.#properties ??= new NameIndex(
      this.all<ts.PropertyAssignment>(ts.SyntaxKind.PropertyAssignment),
      (property) => propertyName(this, property.name),
      kinds.properties,
    )).matching(pattern)
  }

  /** `object.name` accesses whose name matches a pattern, in source order. */
  accessesNamed(pattern: NamePattern): readonly ts.PropertyAccessExpression[] {
    return (this.#accesses ??= new NameIndex(
      this.all<ts.PropertyAccessExpression>(ts.SyntaxKind.PropertyAccessExpression),
      (access) => access.name.text,
      kinds.accesses,
    )).matching(pattern)
  }

  /** String literals whose value matches a pattern, in source order. */
  stringsLike(pattern: NamePattern): readonly ts.StringLiteral[] {
    return (this.#strings ??= new NameIndex(
      this.all<ts.StringLiteral>(ts.SyntaxKind.StringLiteral),
      (literal) => literal.text,
      kinds.strings,
    )).matching(pattern)
  }

  /** A node's text, without the comments before it. */
  text(node: ts.Node): string {
    return (this.#texts[numberOf(node)] ??= node.getText(this.file))
  }

  /** Line of an offset, 1-based. */
  #lineOf(offset: number): number {
    let low = 0
    let high = this.#lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#lineStarts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  /** The line that a node starts in. */
  startLine(node: ts.Node): number {
    return this.#lineOf(node.getStart(this.file))
  }

  span(node: ts.Node): Span {
    return { startLine: this.startLine(node), endLine: this.#lineOf(node.end) }
  }

  #bind(scope: Scope, name: string, binding: Binding): void {
    ;(scope.names ??= new Map<string, Binding>()).set(name, binding)
  }

  #bindPattern(scope: Scope, name: ts.BindingName, node: ts.Node): void {
    if (ts.isIdentifier(name)) this.#bind(scope, name.text, { kind: 'declaration', node })
    else for (const element of name.elements) if (ts.isBindingElement(element)) this.#bindPattern(scope, element.name, element)
  }

  #declare(node: ts.Node, scope: Scope, functionScope: Scope): void {
    if (ts.isImportDeclaration(node)) this.#declareImport(node)
    else if (ts.isImportEqualsDeclaration(node)) {
      const reference = node.moduleReference
      if (ts.isExternalModuleReference(reference) && ts.isStringLiteralLike(reference.expression))
        this.#bind(scope, node.name.text, { kind: 'import', module: reference.expression.text, path: [], typeOnly: node.isTypeOnly })
    } else if (ts.isVariableDeclaration(node)) {
      const isVar = (node.parent.flags & ts.NodeFlags.BlockScoped) === 0
      this.#bindPattern(isVar ? functionScope : scope, node.name, node)
    } else if (ts.isParameter(node)) this.#bindPattern(scope, node.name, node)
    else if ((ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isEnumDeclaration(node)) && node.name)
      this.#bind(scope, node.name.text, { kind: 'declaration', node })
    else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isIdentifier(node.left)) {
      const values = this.#assignments.get(node.left.text)
      if (values) values.push(node.right)
      else this.#assignments.set(node.left.text, [node.right])
    }
  }

  #declareImport(node: ts.ImportDeclaration): void {
    const clause = node.importClause
    if (!clause || !ts.isStringLiteral(node.moduleSpecifier)) return
    const module = node.moduleSpecifier.text
    const typeOnly = clause.phaseModifier === ts.SyntaxKind.TypeKeyword
    if (clause.name) this.#bind(this.#fileScope, clause.name.text, { kind: 'import', module, path: ['default'], typeOnly })
    const bindings = clause.namedBindings
    if (!bindings) return
    if (ts.isNamespaceImport(bindings)) this.#bind(this.#fileScope, bindings.name.text, { kind: 'import', module, path: [], typeOnly })
    else
      for (const element of bindings.elements)
        this.#bind(this.#fileScope, element.name.text, {
          kind: 'import',
          module,
          path: [literalName(element.propertyName) ?? element.name.text],
          typeOnly: typeOnly || element.isTypeOnly,
        })
  }

  #lookup(name: string, from: ts.Node): Binding | undefined {
    for (let scope = this.#scopes[numberOf(from)]; scope; scope = scope.outer) {
      const found = scope.names?.get(name)
      if (found) return found
    }
    return undefined
  }

  /** Whether this file declares `name` in a scope around `from`. */
  isDeclared(name: string, from: ts.Node): boolean {
    return this.#lookup(name, from) !== undefined
  }

  /** The declaration node (variable, parameter, function, class, binding element) of an identifier, or undefined for imports and globals. */
  declarationOf(identifier: ts.Identifier): ts.Node | undefined {
    const found = this.#lookup(identifier.text, identifier)
    return found?.kind === 'declaration' ? found.node : undefined
  }

  /** The origin of a value. Follows constants, members, destructuring and class fields inside this file. */
  origin(node: ts.Expression, depth = 0): Origin {
    if (depth > maxDepth) return unknown
    const expression = bare(node)
    // Many extractors ask for the same origin. Only complete results are stored, not those computed while another one is resolved.
    if (depth > 0 || this.#resolving.size > 0) return this.#originOf(expression, depth)
    const id = numberOf(expression)
    const known = this.#origins[id]
    if (known) return known
    const origin = this.#originOf(expression, depth)
    this.#origins[id] = origin
    return origin
  }

  /** See {@link originName}: the name of an expression's origin. */
  originName(node: ts.Expression): string {
    const id = numberOf(bare(node))
    return (this.#originNames[id] ??= originName(this.origin(node)))
  }

  #originOf(expression: ts.Expression, depth: number): Origin {
    if (ts.isIdentifier(expression)) return this.#originOfIdentifier(expression, depth)
    if (ts.isPropertyAccessExpression(expression)) return this.#member(expression.expression, expression.name.text, depth)
    if (ts.isElementAccessExpression(expression)) {
      const key = expression.argumentExpression
      return ts.isStringLiteralLike(key) ? this.#member(expression.expression, key.text, depth) : unknown
    }
    if (ts.isCallExpression(expression) || ts.isNewExpression(expression)) {
      const module = requiredModule(expression)
      if (module !== undefined) return { kind: 'import', module, path: [] }
      return { kind: 'made', call: expression, callee: this.origin(expression.expression, depth + 1), path: [], name: '' }
    }
    if (ts.isObjectLiteralExpression(expression)) return { kind: 'object', node: expression, path: [] }
    if (ts.isFunctionExpression(expression) || ts.isArrowFunction(expression) || ts.isClassExpression(expression))
      return { kind: 'local', node: expression, name: '', path: [] }
    if (ts.isBinaryExpression(expression)) {
      const operator = expression.operatorToken.kind
      if (operator === ts.SyntaxKind.QuestionQuestionToken || operator === ts.SyntaxKind.BarBarToken) {
        const right = this.origin(expression.right, depth + 1)
        return right.kind === 'made' || right.kind === 'import' ? right : this.origin(expression.left, depth + 1)
      }
      if (
        operator === ts.SyntaxKind.EqualsToken ||
        operator === ts.SyntaxKind.QuestionQuestionEqualsToken ||
        operator === ts.SyntaxKind.BarBarEqualsToken
      )
        return this.origin(expression.right, depth + 1)
    }
    return unknown
  }

  #originOfIdentifier(identifier: ts.Identifier, depth: number): Origin {
    const binding = this.#lookup(identifier.text, identifier)
    if (!binding) return { kind: 'global', path: [identifier.text] }
    if (binding.kind === 'import') return { kind: 'import', module: binding.module, path: binding.path }
    return this.#originOfDeclaration(binding.node, identifier.text, depth)
  }

  #originOfDeclaration(node: ts.Node, name: string, depth: number): Origin {
    // `const a = a.b` in different scopes, or mutually defined names: give up rather than loop.
    if (this.#resolving.has(node)) return unknown
    this.#resolving.add(node)
    try {
      if (ts.isVariableDeclaration(node)) {
        const value = node.initializer ?? this.#onlyAssignment(name)
        if (!value) return node.type ? { kind: 'parameter', name, type: this.text(node.type), path: [] } : unknown
        const origin = this.origin(value, depth + 1)
        if (origin.kind === 'unknown' && node.type) return { kind: 'parameter', name, type: this.text(node.type), path: [] }
        return origin.kind === 'made' && origin.path.length === 0 ? { ...origin, name } : origin
      }
      if (ts.isBindingElement(node)) {
        const key = literalName(node.propertyName ?? node.name)
        const owner = node.parent.parent
        if (key === undefined || !ts.isObjectBindingPattern(node.parent)) return unknown
        if (ts.isVariableDeclaration(owner) && owner.initializer) return this.#step(this.origin(owner.initializer, depth + 1), key, depth)
        if (ts.isBindingElement(owner)) return this.#step(this.#originOfDeclaration(owner, '', depth + 1), key, depth)
        if (ts.isParameter(owner)) return { kind: 'parameter', name: key, type: typeOfPart(owner, key), path: [] }
        return unknown
      }
      if (ts.isParameter(node)) return { kind: 'parameter', name, type: node.type ? this.text(node.type) : '', path: [] }
      return { kind: 'local', node, name, path: [] }
    } finally {
      this.#resolving.delete(node)
    }
  }

  #onlyAssignment(name: string): ts.Expression | undefined {
    const values = this.#assignments.get(name)
    return values?.length === 1 ? values[0] : undefined
  }

  #member(object: ts.Expression, key: string, depth: number): Origin {
    const owner = bare(object)
    if (owner.kind === ts.SyntaxKind.ThisKeyword) return this.#field(owner, key, depth)
    return this.#step(this.origin(owner, depth + 1), key, depth)
  }

  #step(origin: Origin, key: string, depth: number): Origin {
    switch (origin.kind) {
      case 'unknown':
        return unknown
      case 'object': {
        if (origin.path.length > 0) return { ...origin, path: [...origin.path, key] }
        const property = origin.node.properties.find((candidate) => literalName(candidate.name) === key)
        if (property && ts.isPropertyAssignment(property)) {
          const value = this.origin(property.initializer, depth + 1)
          return value.kind === 'made' && value.path.length === 0 && value.name === '' ? { ...value, name: key } : value
        }
        if (property && ts.isShorthandPropertyAssignment(property)) return this.#originOfIdentifier(property.name, depth + 1)
        return { ...origin, path: [key] }
      }
      default:
        return { ...origin, path: [...origin.path, key] }
    }
  }

  /** `this.http`: the field's initializer, its value from the constructor or the only assignment, or its type. */
  #field(self: ts.Node, key: string, depth: number): Origin {
    let owner: ts.Node | undefined = self
    while (owner && !ts.isClassLike(owner)) owner = owner.parent
    if (!owner) return unknown
    const value = this.#membersOf(owner).get(key)
    if (!value) return unknown
    if (ts.isTypeNode(value)) return { kind: 'parameter', name: key, type: this.text(value), path: [] }
    if (ts.isMethodDeclaration(value)) return { kind: 'local', node: value, name: key, path: [] }
    const origin = this.origin(value, depth + 1)
    return origin.kind === 'made' && origin.path.length === 0 ? { ...origin, name: key } : origin
  }

  #membersOf(owner: ts.ClassLikeDeclaration): Members {
    const known = this.#members.get(owner)
    if (known) return known
    const members = membersOf(owner)
    this.#members.set(owner, members)
    return members
  }

  /** The nearest function around a node (not the node itself), or undefined at module level. */
  functionAround(node: ts.Node): ts.SignatureDeclaration | undefined {
    return this.#functions[numberOf(node)]
  }

  /** Qualified name of the enclosing function; empty at module level. */
  within(node: ts.Node): string {
    const around = this.functionAround(node)
    return around ? this.functionName(around) : ''
  }

  /** Qualified name of a function: `OrderService.charge`, `app.post /orders`, `outer > inner`. */
  functionName(node: ts.SignatureDeclaration): string {
    const known = this.#functionNames.get(node)
    if (known !== undefined) return known
    const outer = this.functionAround(node)
    const own = ownName(node, (part) => this.text(part))
    const name = outer ? `${this.functionName(outer)} > ${own}` : own
    this.#functionNames.set(node, name)
    return name
  }

  /** All imported names at module level. */
  imports(): readonly ImportedName[] {
    if (this.#imports) return this.#imports
    const found: ImportedName[] = []
    for (const [local, binding] of this.#fileScope.names ?? [])
      if (binding.kind === 'import') found.push({ local, module: binding.module, path: binding.path, typeOnly: binding.typeOnly })
    return (this.#imports = found)
  }
}

/** An expression's text on one line, shortened for messages and identities; without backticks, which delimit code in a message. */
export const shortText = (module: Module, node: ts.Node, length = 60): string => {
  const text = module.text(node)
  // Most texts are one name, or a few joined by dots.
  if (!/[\s`]/.test(text)) return shorten(text, length)
  return shorten(text.replaceAll(/(?<!\s)\s+(?=\??\.\w)/g, '').replaceAll('`', "'"), length)
}

/** A property's key without its quotes. */
export const propertyName = (module: Module, name: ts.PropertyName): string => module.text(name).replaceAll(/['"]/g, '')
