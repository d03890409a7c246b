import type { SyntaxNode } from '../tree/tree.ts'
import type { Call } from './call.ts'
import { readDeclaration, skipBrackets, splitAtCommas } from './declaration.ts'
import { Names } from './names.ts'
import { bare, plainType, type MethodDefinition, type Parameter, type TypeDefinition, type Variable } from './nouns.ts'

export { Call } from './call.ts'
export { bare, shortText } from './nouns.ts'
export type { Annotation, MethodDefinition, Parameter, TypeDefinition, Variable } from './nouns.ts'

/** One parsed Java file with its names bound. */
export class JavaModule extends Names {
  readonly #parameters = new Map<SyntaxNode, readonly Parameter[]>()

  /** Calls inside a node (itself included), in source order. */
  callsIn(node: SyntaxNode): readonly Call[] {
    const inside = node.inside('method_invocation', 'object_creation_expression').flatMap((found) => this.callAt(found) ?? [])
    const own = this.callAt(node)
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
      const call = type.node.parent && this.callAt(type.node.parent)
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

  /** A variable by the name that it is seen under at a node. */
  variable(name: string, from: SyntaxNode): Variable | undefined {
    for (let scope = this.scopeAround(from) ?? undefined; scope; scope = this.scopeAround(scope)) {
      const found = this.namesIn(scope, name)
      if (found.length > 0) {
        const before = found.filter((variable) => variable.holder === 'field' || variable.node.start <= from.start)
        const last = before[before.length - 1]
        if (last) return last
      }
      const method = this.methodOf(scope)
      const parameter = method && this.parametersOf(method).find((one) => one.name === name)
      if (method && parameter) return { holder: 'parameter', name, type: parameter.type, node: method.node }
      if (scope.kind === 'lambda_expression' && lambdaParameters(this.text, scope).includes(name))
        return { holder: 'parameter', name, type: '', node: scope }
      const record = this.typeOfNode(scope)
      if (record?.kind === 'record' && new RegExp(`\\b${name}\\s*[,)]`).test(record.node.field('parameters')?.text ?? ''))
        return { holder: 'field', name, type: '', node: scope, owner: record }
    }
    return undefined
  }

  /** A field of a class of this file. */
  field(owner: TypeDefinition, name: string): Variable | undefined {
    return this.namesIn(owner.node, name)[0]
  }

  /** The variable that a plain name, or `this.name`, refers to. */
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
  valueHeldBy(variable: Variable): SyntaxNode | undefined {
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
    for (const node of this.assignmentsTo(variable.name)) {
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
    const value = depth > 6 ? undefined : this.valueHeldBy(variable)
    return value && this.typeOf(value, depth + 1)
  }

  typeOf(node: SyntaxNode, depth = 0): string | undefined {
    const expression = bare(node)
    const call = this.callAt(expression)
    if (call) return this.typeOfCall(call, depth)
    if (expression.kind === 'string_literal') return 'String'
    if (expression.kind === 'this') return this.typeAround(expression)?.name
    const variable = this.variableAt(expression)
    return variable && this.typeOfVariable(variable, depth + 1)
  }

  /** Type of what a call gives back, where this file shows it. */
  typeOfCall(call: Call, depth = 0): string | undefined {
    if (call.isNew) return call.name
    const type = this.receiverType(call, depth)
    const owner = type && this.types.find((one) => one.name === type)
    const method = owner && this.methods.find((one) => one.owner === owner && one.name === call.name)
    return method ? this.returnTypeOf(method) : undefined
  }

  /**
   * Whether a type's name, as written here, refers to this class. Decided by the imports; a name that is imported by nothing refers to a class of
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

  /** Full names that a type's name may refer to, the likeliest first. Nothing for what comes with Java. */
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
