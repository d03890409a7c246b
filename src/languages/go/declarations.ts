import type { SyntaxNode } from '../tree/tree.ts'
import type { Functions } from './functions.ts'
import type { Declaration, NamedType, Range } from './nouns.ts'
import { at, type Source } from './source.ts'

const name = /[A-Za-z_]\w*/y

/** The fields of a struct by their names. */
export type Fields = ReadonlyMap<string, { readonly text: string; readonly type: NamedType | undefined }>

/** The types and variables that a text declares, and which of them a name refers to. */
export class Declarations {
  readonly structs = new Map<string, Fields>()
  readonly types = new Set<string>()
  readonly #source: Source
  readonly #declarations = new Map<string, Declaration[]>()
  #topNames: ReadonlySet<string> | undefined

  constructor(source: Source, functions: Functions) {
    this.#source = source
    for (const node of source.tree.all('type_spec')) this.#declareType(node)
    this.#declareVariables(functions)
  }

  /** Names of the variables and constants at the top of the file. */
  get topNames(): ReadonlySet<string> {
    return (this.#topNames ??= new Set(
      [...this.#declarations.values()].flat().flatMap((declaration) => (declaration.scope ? [] : [declaration.name])),
    ))
  }

  /** What a name refers to at an offset. */
  find(name: string, offset: number): Declaration | undefined {
    const list = this.#declarations.get(name)
    if (!list) return undefined
    let found: Declaration | undefined
    for (const declaration of list) {
      const { scope } = declaration
      if (scope && (declaration.at >= offset || offset < scope.open || offset > scope.close)) continue
      if (!found || !found.scope || (scope && declaration.at >= found.at)) found = declaration
    }
    return found
  }

  #declareType(node: SyntaxNode): void {
    const found = at(name, this.#source.text, node.start)
    if (!found) return
    this.types.add(found[0])
    const struct = /^\w+(?:\[[^{]*\])?\s+struct\s*\{/.exec(this.#source.text.slice(node.start, node.start + 200))
    const pair = struct && this.#source.pairAt(node.start + struct[0].length - 1)
    if (!pair) return
    const fields = new Map<string, { text: string; type: NamedType | undefined }>()
    for (const line of this.#source.linesOf(pair)) {
      const field = /^([A-Za-z_]\w*(?:\s*,\s*\w+)*)\s+(\S.*)$/s.exec(line)
      const embedded = field ? undefined : /^\*?(?:\w+\.)?(\w+)$/.exec(line)
      const type = (field?.[2] ?? line).trim()
      for (const own of field?.[1]?.split(',') ?? (embedded?.[1] ? [embedded[1]] : []))
        fields.set(own.trim(), { text: type, type: this.#source.namedType(type) })
    }
    this.structs.set(found[0], fields)
  }

  #add(declaration: Declaration): void {
    if (declaration.name === '_' || declaration.name === '') return
    const list = this.#declarations.get(declaration.name)
    if (list) list.push(declaration)
    else this.#declarations.set(declaration.name, [declaration])
  }

  #declareVariables(functions: Functions): void {
    for (const own of functions.all) {
      if (!own.body) continue
      for (const parameter of own.receiver ? [own.receiver, ...own.parameters] : own.parameters)
        this.#add({
          name: parameter.name,
          at: own.body.open,
          scope: own.body,
          constant: false,
          from: 'parameter',
          type: parameter.type,
          value: undefined,
          result: 0,
        })
    }
    for (const node of this.#source.tree.all('short_var_declaration')) {
      const assign = this.#source.text.indexOf(':=', node.start)
      this.#bind(this.#source.text.slice(node.start, assign), { start: assign + 2, end: node.end }, node.start, undefined, false)
    }
    for (const node of this.#source.tree.all('range_clause')) {
      const text = node.text
      const assign = text.indexOf(':=')
      if (assign === -1) continue
      const scope = this.#source.blockAfter(node.end) ?? this.#source.blockAround(node.start)
      for (const own of text.slice(0, assign).split(','))
        this.#add({
          name: own.trim(),
          at: node.start,
          scope,
          constant: false,
          from: 'variable',
          type: undefined,
          value: undefined,
          result: 0,
        })
    }
    for (const kind of ['var_spec', 'const_spec'])
      for (const node of this.#source.tree.all(kind)) {
        const head = /^([A-Za-z_][\w\s,]*?)(?:\s+([^=\s][^=]*?))?\s*(?:=(?!=)|$)/s.exec(node.text)
        if (!head?.[1]) continue
        const assign = head[0].endsWith('=') ? node.start + head[0].length : undefined
        const [names, type] = head[2] === undefined ? this.#splitType(head[1]) : [head[1], head[2]]
        this.#bind(
          names,
          assign === undefined ? undefined : { start: assign, end: node.end },
          node.start,
          type ? this.#source.namedType(type) : undefined,
          kind === 'const_spec',
        )
      }
  }

  /** `client http.Client` reads as names and a type; `a, b` as names alone. */
  #splitType(head: string): [string, string | undefined] {
    const found = /^([A-Za-z_]\w*(?:\s*,\s*[A-Za-z_]\w*)*)\s+(\S+)$/.exec(head.trim())
    return found?.[1] ? [found[1], found[2]] : [head, undefined]
  }

  #bind(names: string, value: Range | undefined, at: number, type: NamedType | undefined, constant: boolean): void {
    const list = names.split(',').map((own) => own.trim())
    const values = value ? this.#source.valuesOf(value) : []
    const scope = this.#source.blockAround(at)
    list.forEach((own, index) => {
      const each = values.length === list.length
      this.#add({
        name: own,
        at,
        scope,
        constant,
        from: 'variable',
        type,
        value: each ? values[index] : values[0],
        result: each ? 0 : index,
      })
    })
  }
}
