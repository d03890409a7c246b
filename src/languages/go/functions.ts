import type { SyntaxNode } from '../tree/tree.ts'
import type { BracketPair } from './brackets.ts'
import type { Calls } from './calls.ts'
import type { GoFunction, Parameter } from './nouns.ts'
import { at, shorten, type Source } from './source.ts'

const functionKinds: ReadonlySet<string> = new Set(['function_declaration', 'method_declaration', 'func_literal'])
const name = /[A-Za-z_]\w*/y

/** The functions of a text, by what they are called and where they are. */
export class Functions {
  readonly all: readonly GoFunction[]
  readonly #source: Source
  readonly #calls: Calls
  readonly #functionOf = new Map<SyntaxNode, GoFunction>()
  readonly #named = new Map<string, GoFunction>()

  constructor(source: Source, calls: Calls) {
    this.#source = source
    this.#calls = calls
    this.all = this.#readFunctions()
    for (const own of this.all) if (!own.outer) this.#named.set(own.name, own)
  }

  named(name: string): GoFunction | undefined {
    return this.#named.get(name)
  }

  around(node: SyntaxNode): GoFunction | undefined {
    const around = this.#source.tree.around(node, functionKinds)
    return around && this.#functionOf.get(around)
  }

  ofNode(node: SyntaxNode): GoFunction | undefined {
    return this.#functionOf.get(node)
  }

  /** The innermost function whose body holds an offset. */
  atOffset(offset: number): GoFunction | undefined {
    let low = 0
    let high = this.all.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.all[middle] as GoFunction).node.start <= offset) low = middle + 1
      else high = middle
    }
    let own = low > 0 ? this.all[low - 1] : undefined
    while (own && own.node.end < offset) own = own.outer
    return own
  }

  #readFunctions(): GoFunction[] {
    const counts = new Map<string, number>()
    const functions: GoFunction[] = []
    for (const node of this.#source.tree.collected) {
      if (!functionKinds.has(node.kind)) continue
      const outerNode = this.#source.tree.around(node, functionKinds)
      const outer = outerNode && this.#functionOf.get(outerNode)
      const own = this.#functionFrom(node, outer)
      const seen = counts.get(own.name) ?? 0
      counts.set(own.name, seen + 1)
      // Names are what facts carry: two of the same kind in one function are distinguished by their order.
      const made = seen === 0 ? own : { ...own, name: `${own.name} ${seen + 1}` }
      this.#functionOf.set(node, made)
      functions.push(made)
    }
    return functions
  }

  #functionFrom(node: SyntaxNode, outer: GoFunction | undefined): GoFunction {
    let offset = node.start + 'func'.length
    const skipSpace = (): void => {
      while (/\s/.test(this.#source.text.charAt(offset))) offset += 1
    }
    skipSpace()
    let receiver: Parameter | undefined
    if (node.kind === 'method_declaration') {
      const pair = this.#source.pairAt(offset)
      receiver = pair && this.#parametersOf(pair)[0]
      offset = (pair?.close ?? offset) + 1
      skipSpace()
    }
    let own = ''
    if (node.kind !== 'func_literal') {
      own = at(name, this.#source.text, offset)?.[0] ?? ''
      offset += own.length
      skipSpace()
      if (this.#source.text.charAt(offset) === '[') offset = (this.#source.pairAt(offset)?.close ?? offset) + 1
      skipSpace()
    }
    const parameters = this.#source.pairAt(offset)
    offset = (parameters?.close ?? offset) + 1
    skipSpace()
    let results: string[] = []
    let body: BracketPair | undefined
    const resultPair = this.#source.text.charAt(offset) === '(' ? this.#source.pairAt(offset) : undefined
    if (resultPair) {
      results = this.#parametersOf(resultPair).map((result) => result.text)
      offset = resultPair.close + 1
    }
    const from = offset
    for (; offset < node.end; offset += 1) {
      const pair = this.#source.pairAt(offset)
      if (!pair) continue
      if (this.#source.text.charCodeAt(offset) === 123 && pair.close + 1 >= node.end) {
        body = pair
        if (!resultPair && this.#source.text.slice(from, offset).trim() !== '') results = [this.#source.text.slice(from, offset).trim()]
        break
      }
      offset = pair.close
    }
    const receiverName = receiver?.type?.name ?? receiver?.text.replace(/^\*/, '')
    const started = node.kind === 'func_literal' ? this.#startedBy(node) : undefined
    const base = node.kind === 'func_literal' ? this.#literalName(node, started) : receiverName ? `${receiverName}.${own}` : own
    return {
      node,
      name: outer ? `${outer.name} > ${base}` : base,
      receiver,
      parameters: parameters ? this.#parametersOf(parameters) : [],
      results,
      body,
      outer,
      started,
    }
  }

  #startedBy(node: SyntaxNode): 'go' | 'defer' | undefined {
    return /\b(go|defer)\s+$/.exec(this.#source.text.slice(Math.max(0, node.start - 12), node.start))?.[1] as 'go' | 'defer' | undefined
  }

  /** What a function without a name is called by: the variable that holds it, or the call that it is handed to. */
  #literalName(node: SyntaxNode, started: 'go' | 'defer' | undefined): string {
    if (started) return started
    const before = this.#source.text.slice(Math.max(0, node.start - 120), node.start)
    const assigned = /(?<![\w.])([\w.]+)\s*(?::=|=|:)\s*$/.exec(before)?.[1]
    if (assigned) return assigned
    const call = this.#calls.around(node)
    if (!call) return /\breturn\s+$/.test(before) ? 'return' : 'func'
    const [first] = call.args
    const path = first && first.end < node.start ? this.#source.literalString(first) : undefined
    return shorten(`${call.callee.replace(/\(.*\)/s, '()')}${path ? ` ${path}` : ''}`, 60)
  }

  #parametersOf(pair: BracketPair): Parameter[] {
    const parts = this.#source.partsOf(pair).map((part) => this.#source.slice(part))
    const named = parts.map((part) => /^([A-Za-z_]\w*)\s+(\S.*)$/s.exec(part))
    const areNamed = named.some(
      (found, index) => found !== null && !/^(chan|func|map|struct|interface)$/.test(found[1] ?? '') && parts[index] !== undefined,
    )
    if (!areNamed) return parts.map((part) => ({ name: '', text: part, type: this.#source.namedType(part) }))
    const parameters: Parameter[] = []
    // `a, b int`: a name without a type has that of the next one.
    let text = ''
    for (let index = parts.length - 1; index >= 0; index -= 1) {
      const found = named[index]
      const own = found?.[1] ?? parts[index] ?? ''
      if (found?.[2]) text = found[2].trim()
      parameters.unshift({ name: own, text, type: this.#source.namedType(text) })
    }
    return parameters
  }
}
