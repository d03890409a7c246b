import type { SyntaxNode } from '#languages/tree/tree'
import type { ClassModel, Expr, Field, FunctionModel, TypeRef } from '../model.ts'
import { Composites } from './composites.ts'

interface Members {
  readonly form: ClassModel['form']
  readonly bases: readonly TypeRef[]
  readonly fields: readonly Field[]
  readonly methods: readonly FunctionModel[]
  readonly classes: readonly ClassModel[]
}

/** Type declarations of a Go file. */
export abstract class Classes extends Composites {
  /** A type other than a struct or an interface has its underlying type as base. */
  protected classes(declaration: SyntaxNode): readonly ClassModel[] {
    const found: ClassModel[] = []
    for (const spec of declaration.children) {
      if (spec.kind !== 'type_spec' && spec.kind !== 'type_alias') continue
      const name = spec.field('name')
      const type = spec.field('type')
      if (name && type) found.push(this.#class(spec, this.textOf(name), type))
    }
    return found
  }

  #class({ start, end }: SyntaxNode, name: string, type: SyntaxNode): ClassModel {
    return { kind: 'class', name, ...this.#members(name, type), decorators: [], body: [], start, end }
  }

  #members(name: string, type: SyntaxNode): Members {
    if (type.kind === 'struct_type') return this.#struct(type)
    if (type.kind === 'interface_type') return this.#interface(name, type)
    return { form: 'class', bases: [this.typeRef(type)], fields: [], methods: [], classes: this.#innerClasses(name, type) }
  }

  #struct(type: SyntaxNode): Members {
    const bases: TypeRef[] = []
    const fields: Field[] = []
    const classes: ClassModel[] = []
    for (const node of type.children[0]?.children ?? []) {
      const written = node.kind === 'field_declaration' ? node.field('type') : undefined
      if (!written) continue
      const typeRef = this.typeRef(written)
      const names = node.fields('name').filter(({ kind }) => kind === 'field_identifier')
      const tag = node.field('tag')
      const decorators = tag ? [this.expression(tag)] : []
      for (const name of names) {
        fields.push(this.#field(this.textOf(name), typeRef, decorators, name.start, node.end))
        classes.push(...this.#innerClasses(this.textOf(name), written))
      }
      if (names.length > 0) continue
      bases.push(typeRef)
      const base = typeRef.name
      if (base) fields.push(this.#field(base.name, typeRef, decorators, node.start, node.end))
    }
    return { form: 'struct', bases, fields, methods: [], classes }
  }

  #field(name: string, type: TypeRef, decorators: readonly Expr[], start: number, end: number): Field {
    return { name, type, value: undefined, decorators, isStatic: false, start, end }
  }

  /** Unnamed structs and interfaces, under the name of the field or variable that they declare: `limits []struct{ … }`. */
  #innerClasses(name: string, type: SyntaxNode): readonly ClassModel[] {
    if (!this.enter(type)) return []
    const found = this.#innerClassesOf(name, type)
    this.leave()
    return found
  }

  #innerClassesOf(name: string, type: SyntaxNode): readonly ClassModel[] {
    switch (type.kind) {
      case 'struct_type':
        return (type.children[0]?.children.length ?? 0) > 0 ? [this.#class(type, name, type)] : []
      case 'interface_type':
        return type.children.length > 0 ? [this.#class(type, name, type)] : []
      case 'pointer_type':
      case 'parenthesized_type':
      case 'slice_type':
      case 'array_type':
      case 'map_type':
      case 'channel_type':
        return type.children.flatMap((child) => this.#innerClasses(name, child))
      default:
        return []
    }
  }

  #interface(owner: string, type: SyntaxNode): Members {
    const bases: TypeRef[] = []
    const methods: FunctionModel[] = []
    for (const node of type.children) {
      if (node.kind === 'type_elem') bases.push(this.typeRef(node))
      else if (node.kind === 'method_elem') {
        const name = node.field('name')
        methods.push(this.function(node, name ? this.textOf(name) : '', owner, undefined))
      }
    }
    return { form: 'interface', bases, fields: [], methods, classes: [] }
  }
}
