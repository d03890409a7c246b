import type { Span } from '#model/source-file'
import { Tree, type SyntaxNode } from '../tree/tree.ts'
import { Call } from './call.ts'
import { readDeclaration, skipBrackets, skipModifiers, splitAtCommas } from './declaration.ts'

export { Call } from './call.ts'

/** A class, interface, enum or record of the file. */
export interface TypeDefinition {
  readonly node: SyntaxNode
  readonly kind: 'class' | 'interface' | 'enum' | 'record' | 'annotation' | 'anonymous'
  readonly name: string
  /** Through its outer types: `OrderService.Item`. */
  readonly qualified: string
  readonly outer: TypeDefinition | undefined
  readonly annotations: readonly Annotation[]
}

/** A method or constructor of the file. */
export interface MethodDefinition {
  readonly node: SyntaxNode
  readonly name: string
  /** Name that facts carry as `within`: `OrderService.charge`; that of a constructor ends in `constructor`. */
  readonly qualified: string
  readonly owner: TypeDefinition
  readonly annotations: readonly Annotation[]
  readonly isConstructor: boolean
}

/** `@Scheduled(fixedDelay = 5000)`. */
export interface Annotation {
  readonly node: SyntaxNode
  /** As written, without `@`: `Scheduled`. */
  readonly name: string
  readonly span: Span
  /** Text between its parentheses; empty when it has none. */
  readonly text: string
}

export interface Parameter {
  readonly name: string
  readonly type: string
  /** With its annotations, as written. */
  readonly text: string
}

/** A name of the file and what is known of it. */
export interface Variable {
  readonly holder: 'local' | 'field' | 'parameter'
  readonly name: string
  /** Declared type as written, without type arguments; empty where it is `var` or not told. */
  readonly type: string
  /** Where it is declared. */
  readonly node: SyntaxNode
  readonly owner?: TypeDefinition
  readonly isStatic?: boolean
  readonly annotations?: readonly Annotation[]
}

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

/** An expression's text on one line, shortened for messages and identities. */
export const shortText = (text: string, length = 60): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}

/** Takes parentheses and casts off an expression. */
export const bare = (node: SyntaxNode): SyntaxNode => {
  let at = node
  while (at.kind === 'parenthesized_expression' || at.kind === 'cast_expression') {
    const inner = at.kind === 'cast_expression' ? at.field('value') : at.children[0]
    if (!inner) break
    at = inner
  }
  return at
}

/** The type without its type arguments and dimensions: `Map` of `Map<String, List<Order>>`. */
const plainType = (type: string): string => type.replace(/<.*/s, '').replace(/\[\]$/, '').trim()

/** One parsed Java file with its names bound. */
export class JavaModule {
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
  readonly #parameters = new Map<SyntaxNode, readonly Parameter[]>()
  readonly #assignments = new Map<string, SyntaxNode[]>()

  constructor(text: string) {
    this.text = text
    this.tree = new Tree('java', text, kinds)
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
          // Bodies of declared classes are theirs; one that stands alone belongs to an anonymous class.
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
    // What stands before the first class is read from the text: it is regular, and each node costs more.
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

  /** Annotations that stand before a declaration: collected nodes inside it, before its name. */
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

  /** Whether a node stands in a lambda of its method. */
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

  /** Calls inside a node (itself included), in source order. */
  callsIn(node: SyntaxNode): readonly Call[] {
    const inside = node.inside('method_invocation', 'object_creation_expression').flatMap((found) => this.#callByNode.get(found) ?? [])
    const own = this.#callByNode.get(node)
    return own ? [own, ...inside] : inside
  }

  /** Text of a method's body; empty when it has none. */
  bodyText(method: MethodDefinition): string {
    return method.node.field('body')?.text ?? ''
  }

  parametersOf(method: MethodDefinition): readonly Parameter[] {
    const known = this.#parameters.get(method.node)
    if (known) return known
    const list = method.node.field('parameters')?.text ?? '()'
    const parameters = splitAtCommas(list.slice(1, -1)).flatMap((text): Parameter[] => {
      const declared = readDeclaration(text, 0, text.length)
      return declared ? [{ name: declared.name, type: plainType(declared.type), text }] : []
    })
    this.#parameters.set(method.node, parameters)
    return parameters
  }

  /** Declared return type of a method, without type arguments. */
  returnTypeOf(method: MethodDefinition): string {
    return plainType(method.node.field('type')?.text ?? '')
  }

  /** What a class extends and implements, as written, without type arguments. */
  supertypesOf(type: TypeDefinition): readonly string[] {
    if (type.kind === 'anonymous') {
      const call = type.node.parent && this.#callByNode.get(type.node.parent)
      return call ? [call.name] : []
    }
    const bodyAt = type.node.field('body')?.start ?? type.node.end
    const nameEnd = type.node.field('name')?.end ?? type.node.start
    const head = this.text.slice(nameEnd, bodyAt)
    const found = /\b(?:extends|implements)\b([\s\S]*)$/.exec(skipTypeParameters(head))?.[1]
    return found
      ? splitAtCommas(found.replace(/\b(?:extends|implements|permits)\b/g, ','))
          .map((name) => plainType(name.replace(/@\w+\s+/g, '')))
          .filter((name) => name !== '')
      : []
  }

  /** A variable by the name that it is seen under where a node stands. */
  variable(name: string, from: SyntaxNode): Variable | undefined {
    for (let scope = this.scopeAround(from) ?? undefined; scope; scope = this.scopeAround(scope)) {
      const found = this.#names.get(scope)?.get(name)
      if (found) {
        const before = found.filter((variable) => variable.holder === 'field' || variable.node.start <= from.start)
        const last = before[before.length - 1]
        if (last) return last
      }
      const method = this.#methodByNode.get(scope)
      const parameter = method && this.parametersOf(method).find((one) => one.name === name)
      if (method && parameter) return { holder: 'parameter', name, type: parameter.type, node: method.node }
      if (scope.kind === 'lambda_expression' && lambdaParameters(this.text, scope).includes(name))
        return { holder: 'parameter', name, type: '', node: scope }
      const record = this.#typeByNode.get(scope)
      if (record?.kind === 'record' && new RegExp(`\\b${name}\\s*[,)]`).test(record.node.field('parameters')?.text ?? ''))
        return { holder: 'field', name, type: '', node: scope, owner: record }
    }
    return undefined
  }

  /** A field of a class of this file. */
  field(owner: TypeDefinition, name: string): Variable | undefined {
    return this.#names.get(owner.node)?.get(name)?.[0]
  }

  /** The variable that a plain name, or `this.name`, stands for. */
  variableAt(node: SyntaxNode): Variable | undefined {
    const expression = bare(node)
    const [, own, name] = /^(this\s*\.\s*)?([A-Za-z_$][\w$]*)$/.exec(expression.text) ?? []
    if (!name) return undefined
    if (!own) return this.variable(name, expression)
    const owner = this.typeAround(expression)
    return owner && this.field(owner, name)
  }

  /** The variable that a call is made on: `client` of `client.send()` and of `this.client.send()`. */
  receiverOf(call: Call): Variable | undefined {
    const { receiver } = call
    if (receiver.kind !== 'names') return undefined
    const [first = '', second, ...rest] = receiver.parts
    if (first === 'this' && second !== undefined && rest.length === 0) {
      const owner = this.typeAround(call.node)
      return owner && this.field(owner, second)
    }
    return receiver.parts.length === 1 ? this.variable(first, call.node) : undefined
  }

  /** The one expression that a variable holds: its initializer, or the one thing that is assigned to it. */
  valueOf(variable: Variable): SyntaxNode | undefined {
    if (variable.holder === 'parameter') return undefined
    const own =
      variable.node.kind === 'resource'
        ? variable.node.field('value')
        : variable.node.kind === 'field_declaration' || variable.node.kind === 'local_variable_declaration'
          ? variable.node
              .fields('declarator')
              .find((declarator) => declarator.field('name')?.text === variable.name)
              ?.field('value')
          : undefined
    const values = this.assignedTo(variable)
    if (own && own.kind !== 'null_literal') return values.length === 0 ? own : undefined
    return values.length === 1 ? values[0] : undefined
  }

  /** What is assigned to a variable after its declaration. */
  assignedTo(variable: Variable): readonly SyntaxNode[] {
    const found: SyntaxNode[] = []
    for (const node of this.#assignments.get(variable.name) ?? []) {
      const target = node.field('left')
      const value = node.field('right')
      if (!target || !value) continue
      const seen = this.variableAt(target)
      if (seen && seen.node === variable.node) found.push(value)
    }
    return found
  }

  /** Type of what a call is made on, as written, without type arguments; a type's own name for static calls. */
  receiverType(call: Call, depth = 0): string | undefined {
    const { receiver } = call
    if (depth > 6) return undefined
    if (receiver.kind === 'none') return call.isNew ? undefined : this.typeAround(call.node)?.name
    if (receiver.kind === 'call') return receiver.between.length === 0 ? this.typeOfCall(receiver.call, depth + 1) : undefined
    if (receiver.kind !== 'names') return undefined
    const variable = this.receiverOf(call)
    if (variable) return this.typeOfVariable(variable, depth + 1)
    const { parts } = receiver
    const last = parts[parts.length - 1] ?? ''
    if (parts.length === 1 && (last === 'this' || last === 'super')) return this.typeAround(call.node)?.name
    return /^[A-Z]/.test(last) ? parts.join('.') : undefined
  }

  /** Type of a variable as written; of `var`, that of what it holds. */
  typeOfVariable(variable: Variable, depth = 0): string | undefined {
    if (variable.type) return variable.type
    const value = depth > 6 ? undefined : this.valueOf(variable)
    return value && this.typeOf(value, depth + 1)
  }

  typeOf(node: SyntaxNode, depth = 0): string | undefined {
    const expression = bare(node)
    const call = this.#callByNode.get(expression)
    if (call) return this.typeOfCall(call, depth)
    if (expression.kind === 'string_literal') return 'String'
    if (expression.kind === 'this') return this.typeAround(expression)?.name
    const variable = this.variableAt(expression)
    return variable && this.typeOfVariable(variable, depth + 1)
  }

  /** Type of what a call gives back, where this file tells. */
  typeOfCall(call: Call, depth = 0): string | undefined {
    if (call.isNew) return call.name
    const type = this.receiverType(call, depth)
    const owner = type && this.types.find((one) => one.name === type)
    const method = owner && this.methods.find((one) => one.owner === owner && one.name === call.name)
    return method ? this.returnTypeOf(method) : undefined
  }

  /**
   * Whether a type's name, as written here, stands for this class. Told by the imports; a name that is imported by nothing stands for a class of
   * its package, of `java.lang`, or of a package that is imported as a whole.
   */
  isType(name: string | undefined, full: string): boolean {
    if (name === undefined) return false
    if (name === full) return true
    const simple = full.slice(full.lastIndexOf('.') + 1)
    if (name !== simple) return false
    const imported = this.imports.get(simple)
    if (imported !== undefined) return imported === full
    if (this.types.some((type) => type.name === simple)) return false
    const from = full.slice(0, full.lastIndexOf('.'))
    return from === 'java.lang' || from === this.packageName || this.wildcards.includes(from)
  }

  /** Full names that a type's name may stand for, the likeliest first. Nothing for what comes with Java. */
  fullNames(name: string): readonly string[] {
    const [head = '', ...rest] = name.split('.')
    const tail = rest.length > 0 ? `.${rest.join('.')}` : ''
    const imported = this.imports.get(head)
    if (imported !== undefined) return [imported + tail]
    if (/^[a-z]/.test(head) && rest.length > 0) return [name]
    return [this.packageName, ...this.wildcards].map((from) => (from ? `${from}.${head}${tail}` : head + tail))
  }

  /** Whether the file imports the class, or its package as a whole. */
  mayUse(full: string): boolean {
    const simple = full.slice(full.lastIndexOf('.') + 1)
    return this.imports.get(simple) === full || this.wildcards.includes(full.slice(0, full.lastIndexOf('.')))
  }
}

const skipTypeParameters = (head: string): string => {
  const start = head.search(/\S/)
  return head[start] === '<' ? head.slice(skipBrackets(head, start, head.length)) : head
}

const lambdaParameters = (text: string, lambda: SyntaxNode): readonly string[] => {
  const head = /^(?:\(([^()]*)\)|([A-Za-z_$][\w$]*))\s*->/.exec(text.slice(lambda.start, Math.min(lambda.end, lambda.start + 300)))
  return (head?.[1] ?? head?.[2] ?? '').split(',').flatMap((part) => /([A-Za-z_$][\w$]*)\s*$/.exec(part.trim())?.[1] ?? [])
}
