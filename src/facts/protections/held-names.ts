import { lastName } from '#code/last-name'
import type { Expr } from '#code/model'
import { nameSays } from './named-dependences.ts'
import { protectionNames as names } from '#models/naming/kinds/protection-names'

const most = 8

/** A key alone does not identify a thing. */
const isKey = (name: string): boolean => {
  const { words } = nameSays(name)
  return words.length === 0 || (words.length === 1 && names.keys.has(words[0] ?? ''))
}

/** `req` of `req.params.id`: the request alone identifies nothing. */
const isRequest = (name: string): boolean => {
  const { words } = nameSays(name)
  return words.length === 1 && names.requests.has(words[0] ?? '')
}

/** `req.body` holds data, and not its sender. */
const isChosen = (name: string): boolean => {
  const { words } = nameSays(name)
  return words.length === 1 && names.chosen.has(words[0] ?? '')
}

class HeldNames {
  readonly found = new Set<string>()

  read(expr: Expr): void {
    switch (expr.kind) {
      case 'name':
        this.#add(expr.name)
        return
      case 'member':
        this.#add(expr.name)
        this.#holder(expr.object)
        return
      case 'index':
        this.#holder(expr.object)
        return
      case 'call':
        if (nameSays(lastName(expr.callee)).isPrincipal) this.#add(lastName(expr.callee))
        if (expr.callee.kind === 'member') this.#holder(expr.callee.object)
        for (const argument of expr.args) this.read(argument)
        for (const { value } of expr.keywords) this.read(value)
        return
      case 'binary':
        // A text that is put together hands nothing on.
        if (expr.operator !== '+') for (const side of [expr.left, expr.right]) this.read(side)
        return
      case 'unary':
        this.read(expr.operand)
        return
      case 'await':
      case 'cast':
      case 'spread':
        this.read(expr.value)
        return
      case 'conditional':
        for (const each of [expr.condition, expr.then, expr.otherwise]) this.read(each)
        return
      case 'array':
        for (const each of expr.elements) this.read(each)
        return
      case 'object':
        for (const { value } of expr.properties) this.read(value)
        return
      default:
    }
  }

  #add(name: string): void {
    if (this.found.size < most && !isKey(name) && !isChosen(name)) this.found.add(name)
  }

  #holder(expr: Expr): void {
    if (expr.kind === 'name' && isRequest(expr.name)) return
    this.read(expr)
  }
}

/** The names that hold the values of expressions: `order` and `user` of `order.ownerId !== user.id`. */
export const heldNames = (exprs: readonly Expr[]): readonly string[] => {
  const names = new HeldNames()
  for (const expr of exprs) names.read(expr)
  return [...names.found]
}
