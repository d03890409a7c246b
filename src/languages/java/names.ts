import { Tree, type SyntaxNode } from '../tree/tree.ts'
import { Call } from './call.ts'
import { readDeclaration, skipModifiers } from './declaration.ts'
import { plainType, type Annotation, type MethodDefinition, type TypeDefinition, type Variable } from './nouns.ts'

const typeKinds: Readonly<Record<string, TypeDefinition['kind']>> = {
  class_declaration: 'class',
  interface_declaration: 'interface',
  enum_declaration: 'enum',
  record_declaration: 'record',
  annotation_type_declaration: 'annotation',
}

const kinds = [
  ...Object.keys(typeKinds),
  'class_body',
  'method_declaration',
  'constructor_declaration',
  'compact_constructor_declaration',
  'static_initializer',
  'lambda_expression',
  'method_invocation',
  'object_creation_expression',
  'method_reference',
  'field_declaration',
  'local_variable_declaration',
  'enhanced_for_statement',
  'catch_clause',
  'resource',
  'assignment_expression',
  'annotation',
  'marker_annotation',
  'try_statement',
  'try_with_resources_statement',
  'finally_clause',
  'while_statement',
  'do_statement',
  'for_statement',
  'if_statement',
  'synchronized_statement',
]

const functionKinds: ReadonlySet<string> = new Set(['method_declaration', 'constructor_declaration', 'compact_constructor_declaration'])

/** A Java text with all that it declares: imports, classes, methods, fields and local names, and where each of them is. */
export class Names {
  readonly tree: Tree
  readonly text: string
  readonly packageName: string
  readonly types: readonly TypeDefinition[]
  readonly methods: readonly MethodDefinition[]
  readonly calls: readonly Call[]
  readonly fields: readonly Variable[]
  /** Simple name to full name, of single imports. */
  readonly imports: ReadonlyMap<string, string>
  /** Packages (or types, of static imports) whose names are all imported. */
  readonly wildcards: readonly string[]
  /** Method or constant to its type, of static imports. */
  readonly staticImports: ReadonlyMap<string, string>
  readonly #typeByNode = new Map<SyntaxNode, TypeDefinition>()
  readonly #methodByNode = new Map<SyntaxNode, MethodDefinition>()
  readonly #scopeOf = new Map<SyntaxNode, SyntaxNode | undefined>()
  readonly #names = new Map<SyntaxNode, Map<string, Variable[]>>()
  readonly #callByNode = new Map<SyntaxNode, Call>()
  readonly #assignments = new Map<string, SyntaxNode[]>()

  constructor(text: string) {
    this.text = text
    this.tree = new Tree('java', text, kinds)
    this.tree.requireShallow()
    const types: TypeDefinition[] = []
    const methods: MethodDefinition[] = []
    const calls: Call[] = []
    const fields: Variable[] = []
    const imports = new Map<string, string>()
    const staticImports = new Map<string, string>()
    const wildcards: string[] = []
    const open: SyntaxNode[] = []
    for (const node of this.tree.collected) {
      while (open.length > 0 && (open[open.length - 1] as SyntaxNode).end <= node.start) open.pop()
      const scope = open[open.length - 1]
      this.#scopeOf.set(node, scope)
      switch (node.kind) {
        case 'class_declaration':
        case 'interface_declaration':
        case 'enum_declaration':
        case 'record_declaration':
        case 'annotation_type_declaration':
          types.push(this.#defineType(node, scope))
          open.push(node)
          break
        case 'class_body':
          // Bodies of declared classes are theirs; one alone belongs to an anonymous class.
          if (node.parent?.kind === 'object_creation_expression') {
            types.push(this.#defineAnonymous(node, scope))
            open.push(node)
          }
          break
        case 'method_declaration':
        case 'constructor_declaration':
        case 'compact_constructor_declaration': {
          const method = this.#defineMethod(node, scope)
          if (method) methods.push(method)
          open.push(node)
          break
        }
        case 'lambda_expression':
        case 'static_initializer':
          open.push(node)
          break
        case 'field_declaration': {
          const field = this.#declareField(node, scope)
          if (field) fields.push(field)
          break
        }
        case 'local_variable_declaration':
        case 'resource':
          this.#declare(node, scope, node.start)
          break
        case 'enhanced_for_statement':
          this.#declare(node, scope, text.indexOf('(', node.start) + 1)
          break
        case 'catch_clause': {
          const [, type = '', name] = /^catch\s*\(\s*(?:final\s+)?([\w.|](?:[\w.|\s]*[\w.|])?)\s+(\w+)\s*\)/.exec(node.text) ?? []
          if (name) this.#bind(scope, { holder: 'local', name, type: type.replace(/\s+/g, ''), node })
          break
        }
        case 'assignment_expression': {
          const name = /^(?:this\s*\.\s*)?([A-Za-z_$][\w$]*)\s*=(?!=)/.exec(node.text.slice(0, 200))?.[1]
          if (name) {
            const list = this.#assignments.get(name)
            if (list) list.push(node)
            else this.#assignments.set(name, [node])
          }
          break
        }
        case 'method_invocation':
        case 'object_creation_expression': {
          const call = new Call(text, node)
          for (let index = calls.length - 1; index >= 0; index -= 1) {
            const outer = calls[index] as Call
            if (outer.node.start !== node.start) break
            outer.startsWith(call)
          }
          calls.push(call)
          this.#callByNode.set(node, call)
          break
        }
      }
    }
    // What comes before the first class is read from the text: it is regular, and each node costs more.
    const header = text.slice(0, types[0]?.node.start ?? text.length)
    for (const [, isStatic, name = '', star] of header.matchAll(/^[ \t]*import\s+(static\s+)?([\w$.]+?)(\.\*)?\s*;/gm)) {
      const last = name.slice(name.lastIndexOf('.') + 1)
      if (star) wildcards.push(name)
      else if (isStatic) staticImports.set(last, name.slice(0, name.lastIndexOf('.')))
      else imports.set(last, name)
    }
    this.packageName = /^[ \t]*package\s+([\w.]+)\s*;/m.exec(header)?.[1] ?? ''
    this.types = types
    this.methods = methods
    this.calls = calls
    this.fields = fields
    this.imports = imports
    this.wildcards = wildcards
    this.staticImports = staticImports
  }

  #annotation(node: SyntaxNode): Annotation {
    const { text } = node
    const name = /^@\s*([\w.$]+)/.exec(text)?.[1] ?? ''
    const open = text.indexOf('(')
    return {
      node,
      name: name.slice(name.lastIndexOf('.') + 1),
      span: node.span,
      text: open < 0 ? '' : text.slice(open + 1, text.lastIndexOf(')')),
    }
  }

  /** Annotations that come before a declaration: collected nodes inside it, before its name. */
  #annotationsOf(node: SyntaxNode): Annotation[] {
    if (this.text[node.start] !== '@' && !/@/.test(this.text.slice(node.start, skipModifiers(this.text, node.start, node.end)))) return []
    const end = skipModifiers(this.text, node.start, node.end)
    return node
      .inside('annotation', 'marker_annotation')
      .filter((inner) => inner.end <= end)
      .filter((inner, _index, all) => !all.some((other) => other !== inner && other.contains(inner)))
      .map((inner) => this.#annotation(inner))
  }

  #typeAround(scope: SyntaxNode | undefined): TypeDefinition | undefined {
    for (let at = scope; at; at = this.#scopeOf.get(at)) {
      const found = this.#typeByNode.get(at)
      if (found) return found
    }
    return undefined
  }

  #defineType(node: SyntaxNode, scope: SyntaxNode | undefined): TypeDefinition {
    const name = node.field('name')?.text ?? ''
    const outer = this.#typeAround(scope)
    const definition: TypeDefinition = {
      node,
      kind: typeKinds[node.kind] ?? 'class',
      name,
      qualified: outer ? `${outer.qualified}.${name}` : name,
      outer,
      annotations: this.#annotationsOf(node),
    }
    this.#typeByNode.set(node, definition)
    return definition
  }

  #defineAnonymous(node: SyntaxNode, scope: SyntaxNode | undefined): TypeDefinition {
    const around = this.#functionName(scope)
    const outer = this.#typeAround(scope)
    const definition: TypeDefinition = {
      node,
      kind: 'anonymous',
      name: '',
      qualified: around || (outer?.qualified ?? ''),
      outer,
      annotations: [],
    }
    this.#typeByNode.set(node, definition)
    return definition
  }

  #defineMethod(node: SyntaxNode, scope: SyntaxNode | undefined): MethodDefinition | undefined {
    const owner = this.#typeAround(scope)
    if (!owner) return undefined
    const isConstructor = node.kind !== 'method_declaration'
    const name = isConstructor ? 'constructor' : (node.field('name')?.text ?? '')
    const definition: MethodDefinition = {
      node,
      name,
      qualified: owner.kind === 'anonymous' ? `${owner.qualified} > ${name}` : `${owner.qualified}.${name}`,
      owner,
      annotations: this.#annotationsOf(node),
      isConstructor,
    }
    this.#methodByNode.set(node, definition)
    return definition
  }

  #bind(scope: SyntaxNode | undefined, variable: Variable): void {
    if (!scope) return
    let names = this.#names.get(scope)
    if (!names) this.#names.set(scope, (names = new Map()))
    const list = names.get(variable.name)
    if (list) list.push(variable)
    else names.set(variable.name, [variable])
  }

  #declare(node: SyntaxNode, scope: SyntaxNode | undefined, from: number): void {
    const declared = readDeclaration(this.text, from, node.end)
    if (declared)
      this.#bind(scope, { holder: 'local', name: declared.name, type: declared.type === 'var' ? '' : plainType(declared.type), node })
  }

  #declareField(node: SyntaxNode, scope: SyntaxNode | undefined): Variable | undefined {
    const declared = readDeclaration(this.text, node.start, node.end)
    const owner = this.#typeAround(scope)
    if (!declared || !owner) return undefined
    const head = this.text.slice(node.start, skipModifiers(this.text, node.start, node.end))
    const field: Variable = {
      holder: 'field',
      name: declared.name,
      type: plainType(declared.type),
      node,
      owner,
      isStatic: /\bstatic\b/.test(head),
      annotations: head.includes('@') ? this.#annotationsOf(node) : [],
    }
    this.#bind(owner.node, field)
    return field
  }

  /** The innermost method, constructor, lambda, initializer or class around a node. */
  scopeAround(node: SyntaxNode): SyntaxNode | undefined {
    if (this.#scopeOf.has(node)) return this.#scopeOf.get(node)
    for (let at = node.parent; at; at = at.parent) {
      if (functionKinds.has(at.kind) || typeKinds[at.kind] || at.kind === 'lambda_expression' || at.kind === 'static_initializer') return at
      if (this.#scopeOf.has(at)) return this.#scopeOf.get(at)
    }
    return undefined
  }

  #functionName(scope: SyntaxNode | undefined): string {
    for (let at = scope; at; at = this.scopeAround(at)) {
      const method = this.#methodByNode.get(at)
      if (method) return method.qualified
      if (this.#typeByNode.has(at)) return ''
    }
    return ''
  }

  /** The method or constructor around a node, through lambdas; undefined in initializers. */
  methodAround(node: SyntaxNode): MethodDefinition | undefined {
    for (let at = this.scopeAround(node); at; at = this.scopeAround(at)) {
      const method = this.#methodByNode.get(at)
      if (method) return method
      if (this.#typeByNode.has(at)) return undefined
    }
    return undefined
  }

  /** The class around a node. */
  typeAround(node: SyntaxNode): TypeDefinition | undefined {
    return this.#typeAround(this.scopeAround(node))
  }

  /** Qualified name of the enclosing method; empty in initializers. */
  within(node: SyntaxNode): string {
    return this.methodAround(node)?.qualified ?? ''
  }

  /** Whether a node is in a lambda of its method. */
  inLambda(node: SyntaxNode): boolean {
    for (let at = this.scopeAround(node); at; at = this.scopeAround(at)) {
      if (at.kind === 'lambda_expression') return true
      if (functionKinds.has(at.kind) || this.#typeByNode.has(at)) return false
    }
    return false
  }

  methodOf(node: SyntaxNode): MethodDefinition | undefined {
    return this.#methodByNode.get(node)
  }

  callAt(node: SyntaxNode): Call | undefined {
    return this.#callByNode.get(node)
  }

  /** What a name refers to in a scope itself, in the order of the declarations. */
  protected namesIn(scope: SyntaxNode, name: string): readonly Variable[] {
    return this.#names.get(scope)?.get(name) ?? []
  }

  /** The class that a node declares. */
  protected typeOfNode(node: SyntaxNode): TypeDefinition | undefined {
    return this.#typeByNode.get(node)
  }

  /** Assignments to something of this name, whatever it refers to. */
  protected assignmentsTo(name: string): readonly SyntaxNode[] {
    return this.#assignments.get(name) ?? []
  }
}
