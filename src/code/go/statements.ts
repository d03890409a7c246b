import type { SyntaxNode } from '#languages/tree/tree'
import type { Assign, Block, Case, Expr, FunctionModel, If, Jump, Located, Loop, Stmt, Switch, TypeRef } from '../model.ts'
import { Classes } from './classes.ts'
import { kinds } from './kinds.ts'
import { other } from './other.ts'

const evaluated = (expr: Expr): Stmt => ({ kind: 'eval', expr, start: expr.start, end: expr.end })

/** Where the model has only expressions: a send is `channel <- value`. */
const asExpression = (statement: Stmt): Expr => {
  if (statement.kind === 'eval') return statement.expr
  const { start, end } = statement
  if (statement.kind !== 'send') return other(statement, [])
  return { kind: 'binary', operator: '<-', left: statement.channel, right: statement.value, start, end }
}

/** Statements of a Go file. */
export class Statements extends Classes {
  readonly sources = new Map<Stmt, Located>()

  protected block(node: SyntaxNode): readonly Stmt[] {
    this.checkClosed(node, 125)
    return this.statements(node)
  }

  /** The statements inside a node, in order; expressions and declarations between them, as in a text with errors, are kept. */
  statements(node: SyntaxNode, leftOut?: SyntaxNode): readonly Stmt[] {
    const found: Stmt[] = []
    this.#statements(node, found, leftOut)
    return found
  }

  #statements(node: SyntaxNode, into: Stmt[], leftOut?: SyntaxNode): void {
    for (const child of node.children) {
      if (child === leftOut) continue
      const before = into.length
      this.#statement(child, into)
      const last = into.at(-1)
      // A list has its own statements; the file itself has declarations only.
      if (!last || into.length !== before + 1 || child.kind === 'statement_list' || node.kind === 'source_file') continue
      this.sources.set(last, { start: child.start, end: child.end })
    }
  }

  #statement(node: SyntaxNode, into: Stmt[]): void {
    if (!this.enter(node)) {
      into.push(evaluated(other(node, [])))
      return
    }
    this.#lower(node, into)
    this.leave()
  }

  #lower(node: SyntaxNode, into: Stmt[]): void {
    const { start, end } = node
    switch (node.kind) {
      case 'expression_statement':
        into.push({ kind: 'eval', expr: this.child(node), start, end })
        return
      case 'short_var_declaration':
      case 'receive_statement':
        this.#assignment(node, node.kind === 'short_var_declaration' || node.hasToken(':='), into)
        return
      case 'assignment_statement':
        this.#assignment(node, false, into)
        return
      case 'inc_statement':
      case 'dec_statement':
        into.push({ kind: 'eval', expr: this.#step(node), start, end })
        return
      case 'var_declaration':
      case 'const_declaration':
      case 'var_spec_list':
        this.#specs(node, into)
        return
      case 'var_spec':
      case 'const_spec':
        this.#spec(node, into)
        return
      case 'type_declaration':
        for (const made of this.classes(node)) into.push({ kind: 'define', definition: made, start: made.start, end: made.end })
        return
      case 'function_declaration':
      case 'method_declaration':
        into.push({ kind: 'define', definition: this.declaredFunction(node), start, end })
        return
      case 'return_statement':
        into.push({ kind: 'return', values: node.children.flatMap((child) => this.list(child)), start, end })
        return
      case 'if_statement':
        into.push(this.#if(node))
        return
      case 'for_statement':
        into.push(this.#loop(node, undefined, node))
        return
      case 'expression_switch_statement':
      case 'type_switch_statement':
      case 'select_statement':
        into.push(this.#switch(node))
        return
      case 'block':
        into.push({ kind: 'block', body: this.block(node), label: undefined, start, end })
        return
      case 'labeled_statement':
        into.push(this.#labeled(node))
        return
      case 'go_statement': {
        const expr = this.child(node)
        into.push({ kind: 'eval', expr: expr.kind === 'call' ? { ...expr, isDetached: true } : expr, start, end })
        return
      }
      case 'defer_statement':
        into.push({ kind: 'defer', call: this.child(node), start, end })
        return
      case 'send_statement':
        into.push({ kind: 'send', channel: this.field(node, 'channel'), value: this.field(node, 'value'), start, end })
        return
      case 'break_statement':
        into.push(this.#jump(node, 'break'))
        return
      case 'continue_statement':
        into.push(this.#jump(node, 'continue'))
        return
      case 'goto_statement':
        into.push(this.#jump(node, 'goto'))
        return
      // A case says whether it falls through.
      case 'fallthrough_statement':
      case 'empty_statement':
      case 'package_clause':
      case 'import_declaration':
        return
      default:
        if (kinds.expressions.has(node.kind)) into.push(evaluated(this.expression(node)))
        // In a text with errors, any part of a declaration may occur here.
        else if (node.kind !== 'parameter_list' && !kinds.types.has(node.kind)) this.#statements(node, into)
    }
  }

  #assign({ start, end }: Located, targets: readonly Expr[], value: Expr | undefined, operator: string, declares: boolean): Assign {
    if (declares) for (const target of targets) if (target.kind === 'name') this.variables.add(target.name)
    return { kind: 'assign', targets, value, declares, type: undefined, operator, start, end }
  }

  /** One assignment for each pair, or one for all targets of a single value. */
  #assignment(node: SyntaxNode, declares: boolean, into: Stmt[]): void {
    const values = this.list(node.field('right'))
    const targets = this.list(node.field('left'))
    const operator = node.field('operator')?.kind ?? '='
    const first = values[0]
    if (targets.length === 0) {
      if (first) into.push(evaluated(first))
    } else if (values.length === targets.length && targets.length > 1) {
      for (const [index, target] of targets.entries()) {
        const value = values[index]
        into.push(evaluated(this.#assign({ start: target.start, end: value?.end ?? node.end }, [target], value, operator, declares)))
      }
    } else into.push(evaluated(this.#assign(node, targets, this.#single(values), operator, declares)))
  }

  #single(values: readonly Expr[]): Expr | undefined {
    const first = values[0]
    const last = values.at(-1)
    if (!first || !last || first === last) return first
    return { kind: 'array', elements: values, start: first.start, end: last.end }
  }

  /** `i++` and `i--`. */
  #step(node: SyntaxNode): Assign {
    const { start, end } = node
    const one: Expr = { kind: 'literal', type: 'number', value: 1, start: end - 2, end }
    return this.#assign({ start, end }, [this.child(node)], one, node.kind === 'inc_statement' ? '+=' : '-=', false)
  }

  #specs(node: SyntaxNode, into: Stmt[]): void {
    for (const child of node.children) this.#statement(child, into)
  }

  /** A constant that repeats the expression of the line before has no value. */
  #spec(node: SyntaxNode, into: Stmt[]): void {
    const targets = node.fields('name').flatMap((child) => (child.kind === ',' ? [] : this.expression(child)))
    const written = node.field('type')
    const type: TypeRef | undefined = written && this.typeRef(written)
    const values = this.list(node.field('value'))
    const push = (from: Located, names: readonly Expr[], value: Expr | undefined, to: number): void => {
      const made = this.#assign({ start: from.start, end: to }, names, value, '=', true)
      into.push(evaluated(type ? { ...made, type } : made))
    }
    const first = targets[0]
    if (!first) return
    if (values.length > 0 && values.length !== targets.length) push(first, targets, this.#single(values), node.end)
    else for (const [index, target] of targets.entries()) push(target, [target], values[index], values[index]?.end ?? node.end)
  }

  /** A function or a method with its receiver. */
  declaredFunction(node: SyntaxNode): FunctionModel {
    const receiver = node.field('receiver')
    const self = receiver && this.parameters(receiver)[0]
    const name = node.field('name')
    const owner = self?.type?.name?.name
    return this.function(node, name ? this.name(name).name : '', owner, self && self.name !== '_' ? self.name || undefined : undefined)
  }

  #init(node: SyntaxNode): readonly Stmt[] {
    const written = node.field('initializer')
    if (!written) return []
    const found: Stmt[] = []
    this.#statement(written, found)
    return found
  }

  #if(node: SyntaxNode): If {
    const { start, end } = node
    const init = this.#init(node)
    const condition = this.field(node, 'condition')
    const body = node.field('consequence')
    const then = body ? this.block(body) : []
    const alternative = node.field('alternative')
    let otherwise: readonly Stmt[] = []
    if (alternative?.kind === 'block') otherwise = this.block(alternative)
    else if (alternative) {
      const inner: Stmt[] = []
      this.#statement(alternative, inner)
      otherwise = inner
    }
    return { kind: 'if', init, condition, then, otherwise, start, end }
  }

  #loop(node: SyntaxNode, label: string | undefined, { start, end }: Located): Loop {
    const written = node.field('body')
    const header = node.children.find((child) => child !== written)
    let form: Loop['form'] = 'endless'
    let init: readonly Stmt[] = []
    let each: Loop['each']
    let condition: Expr | undefined
    let update: readonly Expr[] = []
    if (header?.kind === 'range_clause') {
      form = 'each'
      const targets = this.list(header.field('left'))
      if (header.hasToken(':=')) for (const target of targets) if (target.kind === 'name') this.variables.add(target.name)
      each = { targets, over: this.field(header, 'right'), isAsync: false }
    } else if (header?.kind === 'for_clause') {
      init = this.#init(header)
      const test = header.field('condition')
      condition = test && this.expression(test)
      const after = header.field('update')
      const steps: Stmt[] = []
      if (after) this.#statement(after, steps)
      update = steps.map(asExpression)
    } else if (header) condition = this.expression(header)
    if (condition) form = 'while'
    const body = written ? this.block(written) : []
    return { kind: 'loop', form, init, each, condition, update, body, otherwise: [], label, start, end }
  }

  #switch(node: SyntaxNode): Switch {
    const { start, end } = node
    const form = node.kind === 'select_statement' ? 'select' : node.kind === 'type_switch_statement' ? 'type' : 'value'
    const init = this.#init(node)
    const written = node.field('value')
    let value = written && this.expression(written)
    const alias = node.field('alias')
    // `switch x := v.(type)` declares `x` in each case.
    if (alias && value) value = this.#assign({ start: alias.start, end: value.end }, this.list(alias), value, '=', true)
    const cases = node.children.filter(({ kind }) => kind.endsWith('_case')).map((child) => this.#case(child))
    return { kind: 'switch', form, init, value, cases, start, end }
  }

  #case(node: SyntaxNode): Case {
    const { start, end } = node
    const values: Expr[] = []
    let header: SyntaxNode | undefined
    if (node.kind === 'communication_case') {
      header = node.field('communication')
      const inner: Stmt[] = []
      if (header) this.#statement(header, inner)
      values.push(...inner.map(asExpression))
    } else if (node.kind === 'expression_case') {
      header = node.field('value')
      values.push(...this.list(header))
    }
    const body: Stmt[] = []
    let fallsThrough = false
    for (const child of node.children) {
      if (child === header) continue
      if (node.kind === 'type_case' && kinds.types.has(child.kind)) {
        values.push(this.typeExpression(child))
        continue
      }
      this.#statement(child, body)
      fallsThrough = child.children.at(-1)?.kind === 'fallthrough_statement'
    }
    return { values, isDefault: node.kind === 'default_case', guard: undefined, body, fallsThrough, start, end }
  }

  /** Only loops and blocks have a label. Any other labelled statement is wrapped in a block. */
  #labeled(node: SyntaxNode): Loop | Block {
    const { start, end } = node
    const written = node.field('label')
    const label = written && this.textOf(written)
    const inner = node.children.filter((child) => child !== written)
    const only = inner[0]
    if (only?.kind === 'for_statement' && inner.length === 1) return this.#loop(only, label, node)
    if (only?.kind === 'block' && inner.length === 1) return { kind: 'block', body: this.block(only), label, start, end }
    return { kind: 'block', body: this.statements(node, written), label, start, end }
  }

  #jump(node: SyntaxNode, kind: Jump['kind']): Jump {
    const { start, end } = node
    const label = node.children[0]
    return { kind, label: label && this.textOf(label), start, end }
  }
}
