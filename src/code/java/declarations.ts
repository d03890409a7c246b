import type { SyntaxNode } from '#languages/tree/tree'
import type { ClassModel, Expr, Field, FunctionModel, Located, Member, Name, Parameter, Stmt, TypeRef } from '../model.ts'
import { call } from './call.ts'
import { calledInPlace } from '../parts/called-in-place.ts'
import { Statements } from './statements.ts'
import { unnamedFunction } from '../unnamed-function.ts'

const forms: Readonly<Record<string, ClassModel['form']>> = {
  class_declaration: 'class',
  interface_declaration: 'interface',
  annotation_type_declaration: 'interface',
  enum_declaration: 'enum',
  record_declaration: 'record',
}

const nothing: readonly never[] = []

interface Modifiers {
  readonly decorators: readonly Expr[]
  readonly isStatic: boolean
  readonly isSynchronized: boolean
  readonly isVolatile: boolean
  readonly visibility: FunctionModel['visibility']
}

const noModifiers: Modifiers = { decorators: nothing, isStatic: false, isSynchronized: false, isVolatile: false, visibility: undefined }

const visibilities = ['public', 'protected', 'private'] as const

/** What the body of a class declares, in the order in which it is written. */
interface Members {
  readonly fields: Field[]
  readonly methods: FunctionModel[]
  readonly classes: ClassModel[]
  readonly body: Stmt[]
}

/** The class around a member: its name (undefined for a method outside classes), and the components of a record. */
interface Owner {
  readonly name: string | undefined
  readonly components: readonly Parameter[]
}

const noOwner: Owner = { name: undefined, components: nothing }

/** Lowers classes, methods, fields and their parameters. */
export class Declarations extends Statements {
  #anonymous = 0

  protected definition(node: SyntaxNode): FunctionModel | ClassModel {
    return forms[node.kind] ? this.classOf(node) : this.#method(node, noOwner)
  }

  protected classOf(node: SyntaxNode): ClassModel {
    return this.nested(node, this.#classOf, (deep) => this.#class(deep, nothing, emptyMembers()))
  }

  protected lambda(node: SyntaxNode): FunctionModel {
    const { start, end } = node
    const body = node.field('body')
    const stmts: readonly Stmt[] =
      !body || body.kind === 'block'
        ? this.bodyOf(body)
        : body.kind === 'switch_expression'
          ? [this.valueSwitch(body)]
          : [{ kind: 'return', start: body.start, end: body.end, values: [this.expr(body)] }]
    return { ...unnamedFunction, start, end, params: this.#parameters(node.field('parameters')), body: stmts }
  }

  /** A class that is declared and constructed in a function which is called at once. Its name holds the number that the compiler gives it. */
  protected anonymousClass(at: Located, body: SyntaxNode, base: TypeRef | undefined, made: Expr): Expr {
    const { start, end } = at
    this.#anonymous += 1
    const name = `$${this.#anonymous}`
    const members = this.#members(body, { name, components: nothing })
    const definition: ClassModel = {
      kind: 'class',
      start,
      end,
      name,
      form: 'class',
      bases: base ? [base] : nothing,
      decorators: nothing,
      ...members,
    }
    return calledInPlace({ start, end }, [
      { kind: 'define', start, end, definition },
      { kind: 'return', start: made.start, end: made.end, values: [made] },
    ])
  }

  readonly #classOf = (node: SyntaxNode): ClassModel => {
    const name = node.field('name')?.text ?? ''
    const components = node.kind === 'record_declaration' ? this.#parameters(node.field('parameters')) : nothing
    const bases: TypeRef[] = []
    for (const child of node.children)
      if (child.kind === 'superclass') bases.push(...this.typeRefs(child))
      else if (child.kind === 'super_interfaces' || child.kind === 'extends_interfaces')
        for (const list of child.children) if (list.kind === 'type_list') bases.push(...this.typeRefs(list))
    const body = node.field('body')
    const members = body ? this.#members(body, { name, components }) : emptyMembers()
    return this.#class(node, bases, { ...members, fields: [...components.map(asField), ...members.fields] })
  }

  #class(node: SyntaxNode, bases: readonly TypeRef[], members: Members): ClassModel {
    return {
      kind: 'class',
      start: node.start,
      end: node.end,
      name: node.field('name')?.text ?? '',
      form: forms[node.kind] ?? 'class',
      bases,
      decorators: this.#modifiers(node).decorators,
      ...members,
    }
  }

  #members(body: SyntaxNode, owner: Owner): Members {
    const members = emptyMembers()
    this.expectEnd(body, '}')
    for (const member of body.children) this.#member(member, owner, members)
    return members
  }

  #member(node: SyntaxNode, owner: Owner, to: Members): void {
    switch (node.kind) {
      case 'field_declaration':
      case 'constant_declaration':
        this.#fields(node, to.fields)
        break
      case 'method_declaration':
      case 'constructor_declaration':
      case 'compact_constructor_declaration':
      case 'annotation_type_element_declaration':
        to.methods.push(this.#method(node, owner))
        break
      case 'block':
        to.methods.push(this.#initializer(node, owner))
        break
      case 'static_initializer':
        this.statements(node.children).forEach((stmt) => to.body.push(stmt))
        break
      case 'enum_constant':
        to.fields.push(this.#constant(node, owner))
        break
      case 'enum_body_declarations':
      case 'ERROR':
        this.nested(
          node,
          () => node.children.forEach((child) => this.#member(child, owner, to)),
          () => undefined,
        )
        break
      default:
        if (forms[node.kind]) to.classes.push(this.classOf(node))
        else this.statement(node, to.body)
    }
  }

  #modifiers(node: SyntaxNode): Modifiers {
    const [first] = node.children
    if (first?.kind !== 'modifiers') return noModifiers
    const decorators: Expr[] = []
    for (const child of first.children) if (this.isExpression(child.kind)) decorators.push(this.expr(child))
    const visibility = visibilities.find((each) => first.hasToken(each))
    return {
      decorators,
      isStatic: first.hasToken('static'),
      isSynchronized: first.hasToken('synchronized'),
      isVolatile: first.hasToken('volatile'),
      visibility,
    }
  }

  /** One field for each variable. Each includes modifiers and type, which are written once for all of them. */
  #fields(node: SyntaxNode, to: Field[]): void {
    this.expectEnd(node, ';')
    const { decorators, isStatic, isVolatile } = this.#modifiers(node)
    const typeNode = node.field('type')
    const declarators = node.fields('declarator')
    for (const declarator of declarators) {
      const value = declarator.field('value')
      to.push({
        start: node.start,
        end: declarators.length === 1 ? node.end : declarator.end,
        name: declarator.field('name')?.text ?? '',
        type: this.type(typeNode, declarator.field('dimensions')),
        value: value && this.expr(value),
        decorators,
        isStatic: isStatic || node.kind === 'constant_declaration',
        ...(isVolatile && { isVolatile: true }),
      })
    }
  }

  /** A constant of an enum is a construction of the enum. */
  #constant(node: SyntaxNode, owner: Owner): Field {
    const { start, end } = node
    const nameNode = node.field('name') ?? node
    const list = node.field('arguments')
    const body = node.field('body')
    const at = { start: nameNode.start, end: nameNode.end }
    const enumName: Expr = { kind: 'name', ...at, name: owner.name ?? '' }
    const made = call({ start: at.start, end: list?.end ?? at.end }, enumName, list ? this.args(list) : nothing, true)
    const type: TypeRef = { ...at, name: enumName, arguments: nothing, union: nothing }
    return {
      start,
      end,
      name: nameNode.text,
      type,
      value: body ? this.anonymousClass({ start: at.start, end }, body, type, made) : made,
      decorators: this.#modifiers(node).decorators,
      isStatic: true,
    }
  }

  /** An initialiser of instances runs with each constructor, so it is one. */
  #initializer(node: SyntaxNode, owner: Owner): FunctionModel {
    return {
      ...unnamedFunction,
      start: node.start,
      end: node.end,
      name: 'constructor',
      owner: owner.name,
      self: 'this',
      body: this.body(node),
    }
  }

  #method(node: SyntaxNode, owner: Owner): FunctionModel {
    const { start, end, kind } = node
    const isConstructor = kind === 'constructor_declaration' || kind === 'compact_constructor_declaration'
    const { decorators, isStatic, isSynchronized, visibility } = this.#modifiers(node)
    const bodyNode = node.field('body')
    const typeNode = node.field('type')
    if (!bodyNode) this.expectEnd(node, ';')
    let body: readonly Stmt[] | undefined = bodyNode && this.body(bodyNode)
    if (body && bodyNode && isSynchronized) body = [lockedBody(bodyNode, isStatic ? owner.name : undefined, body)]
    const value = kind === 'annotation_type_element_declaration' ? node.field('value') : undefined
    if (value) body = [{ kind: 'return', start: value.start, end: value.end, values: [this.expr(value)] }]
    const result = typeNode?.kind === 'void_type' ? undefined : this.type(typeNode, node.field('dimensions'))
    return {
      kind: 'function',
      start,
      end,
      name: isConstructor ? 'constructor' : (node.field('name')?.text ?? ''),
      owner: owner.name,
      self: isStatic ? undefined : 'this',
      params:
        kind === 'compact_constructor_declaration' ? owner.components.map(implicitAt(start)) : this.#parameters(node.field('parameters')),
      decorators,
      results: result ? [result] : nothing,
      resultNames: nothing,
      isAsync: false,
      isGenerator: false,
      isStatic,
      visibility,
      body,
    }
  }

  /** The parameters of a method, of a record or of a lambda. */
  #parameters(list: SyntaxNode | undefined): readonly Parameter[] {
    if (!list) return nothing
    if (list.kind === 'identifier') return [plainParameter(list)]
    this.expectEnd(list, ')')
    const parameters: Parameter[] = []
    for (const child of list.children) {
      if (child.kind === 'identifier') parameters.push(plainParameter(child))
      if (child.kind !== 'formal_parameter' && child.kind !== 'spread_parameter') continue
      const declarator = child.children.find(({ kind }) => kind === 'variable_declarator')
      const name = (declarator ?? child).field('name')?.text ?? ''
      // The object itself, written to carry an annotation (Java Language Specification, 8.4).
      if (name === 'this') continue
      const isRest = child.kind === 'spread_parameter'
      const type = isRest ? child.children.find(({ kind }) => kind !== 'modifiers' && kind !== 'ERROR') : child.field('type')
      parameters.push({
        start: child.start,
        end: child.end,
        name,
        pattern: undefined,
        type: this.type(type, child.field('dimensions')),
        default: undefined,
        form: isRest ? 'rest' : 'one',
        decorators: this.#modifiers(child).decorators,
      })
    }
    return parameters
  }
}

const emptyMembers = (): Members => ({ fields: [], methods: [], classes: [], body: [] })

const plainParameter = ({ start, end, text }: SyntaxNode): Parameter => ({
  start,
  end,
  name: text,
  pattern: undefined,
  type: undefined,
  default: undefined,
  form: 'one',
  decorators: nothing,
})

const typeAt = (at: Located, type: TypeRef): TypeRef => ({
  ...at,
  name: type.name && nameAt(at, type.name),
  arguments: type.arguments.map((argument) => typeAt(at, argument)),
  union: nothing,
})

const nameAt = (at: Located, name: Name | Member): Name | Member =>
  name.kind === 'member' && (name.object.kind === 'name' || name.object.kind === 'member')
    ? { ...name, ...at, object: nameAt(at, name.object) }
    : { kind: 'name', ...at, name: name.name }

/** A component of a record as parameter of a compact constructor, which does not repeat it. */
const implicitAt =
  (offset: number) =>
  (component: Parameter): Parameter => {
    const at = { start: offset, end: offset }
    return { ...component, ...at, type: component.type && typeAt(at, component.type), decorators: nothing }
  }

const asField = ({ start, end, name, type, decorators }: Parameter): Field => ({
  start,
  end,
  name,
  type,
  value: undefined,
  decorators,
  isStatic: false,
})

/** The body of a synchronized method, which holds the monitor of its object or, when static, of its class. */
const lockedBody = ({ start, end }: SyntaxNode, staticOf: string | undefined, body: readonly Stmt[]): Stmt => {
  const at = { start, end: start }
  const lock: Expr =
    staticOf === undefined
      ? { kind: 'name', ...at, name: 'this' }
      : { kind: 'member', ...at, object: { kind: 'name', ...at, name: staticOf }, name: 'class' }
  return { kind: 'scoped', start, end, form: 'synchronized', items: [{ value: lock, binding: undefined }], isAsync: false, body }
}
