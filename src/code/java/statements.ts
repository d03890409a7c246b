import type { SyntaxNode } from '#languages/tree/tree'
import type { Block, Case, Eval, Expr, FunctionModel, ClassModel, Handler, Located, Loop, Scoped, Stmt, Switch, Try } from '../model.ts'
import { call } from './call.ts'
import { endsAbruptly } from './ends-abruptly.ts'
import { Expressions } from './expressions.ts'

type Lower = (node: SyntaxNode, to: Stmt[]) => void

const noStmts: readonly never[] = []

/** The expression that an arm of a `switch` is made of becomes its value, or is evaluated. */
type Arms = 'values' | 'statements'

/** Lowers statements. */
export abstract class Statements extends Expressions {
  readonly sources = new Map<Stmt, Located>()

  /** A class, or a method among statements. */
  protected abstract definition(node: SyntaxNode): FunctionModel | ClassModel

  protected statements(nodes: readonly SyntaxNode[]): Stmt[] {
    const lowered: Stmt[] = []
    for (const node of nodes) {
      const before = lowered.length
      this.statement(node, lowered)
      const last = lowered.at(-1)
      if (last && lowered.length === before + 1) this.sources.set(last, { start: node.start, end: node.end })
    }
    return lowered
  }

  /** Statements next to which no others can be written. */
  #apart(nodes: readonly SyntaxNode[]): Stmt[] {
    const lowered: Stmt[] = []
    for (const node of nodes) this.statement(node, lowered)
    return lowered
  }

  protected statement(node: SyntaxNode, to: Stmt[]): void {
    this.nested(
      node,
      () => (this.#lowerers.get(node.kind) ?? this.#unknown)(node, to),
      () => void to.push(evaluate(node, this.opaque(node))),
    )
  }

  protected body(node: SyntaxNode): readonly Stmt[] {
    if (node.kind !== 'block' && node.kind !== 'constructor_body') return this.#apart([node])
    this.expectEnd(node, '}')
    return this.statements(node.children)
  }

  protected bodyOf(node: SyntaxNode | undefined): readonly Stmt[] {
    return node ? this.body(node) : noStmts
  }

  protected valueSwitch(node: SyntaxNode): Stmt {
    return this.switch(node, 'values')
  }

  readonly #unknown: Lower = (node, to) => {
    if (this.isExpression(node.kind)) to.push(evaluate(node, this.expr(node)))
    else {
      const children = this.exprsInside(node)
      if (children.length > 0) to.push(evaluate(node, this.opaque(node, children)))
    }
  }

  /** Text that the parser could not read: the statements in it, and between them its expressions. */
  readonly #error: Lower = (node, to) => {
    const exprs: Expr[] = []
    for (const child of node.children)
      if (this.#lowerers.has(child.kind)) this.statement(child, to)
      else if (this.isExpression(child.kind)) exprs.push(this.expr(child))
      else
        this.nested(
          child,
          (inner) => this.exprsInside(inner, exprs),
          () => noStmts,
        )
    if (exprs.length > 0) to.push(evaluate(node, this.opaque(node, exprs)))
  }

  readonly #expression: Lower = (node, to) => {
    this.expectEnd(node, ';')
    const [expr] = node.children
    if (expr?.kind === 'switch_expression') to.push(this.switch(expr, 'statements'))
    else if (expr) to.push(evaluate(node, this.expr(expr)))
  }

  /** One assignment for each variable. Each includes the type, as the type is written once for all of them. */
  readonly #declaration: Lower = (node, to) => {
    this.expectEnd(node, ';')
    const typeNode = node.field('type')
    const declarators = node.fields('declarator')
    for (const declarator of declarators) {
      const { start } = node
      const end = declarators.length === 1 ? node.end : declarator.end
      const name = declarator.field('name')
      const value = declarator.field('value')
      to.push(
        evaluate(
          { start, end },
          {
            kind: 'assign',
            start,
            end,
            targets: name ? [this.name(name)] : [],
            value: value && this.expr(value),
            declares: true,
            type: this.type(typeNode, declarator.field('dimensions')),
            operator: '=',
          },
        ),
      )
    }
  }

  readonly #block: Lower = (node, to) => void to.push(block(node, this.body(node)))

  readonly #labeled: Lower = (node, to) => {
    const [label, statement] = node.children
    if (!label || !statement) return this.#unknown(node, to)
    const body: readonly Stmt[] = this.body(statement)
    const [only] = body
    if (only?.kind === 'loop' && body.length === 1) to.push({ ...only, label: label.text })
    else to.push(block(node, body, label.text))
  }

  readonly #if: Lower = (node, to) => {
    const { start, end } = node
    const condition = this.exprOf(node.field('condition'), node)
    const then = this.bodyOf(node.field('consequence'))
    to.push({ kind: 'if', start, end, init: noStmts, condition, then, otherwise: this.bodyOf(node.field('alternative')) })
  }

  readonly #while: Lower = (node, to) =>
    void to.push(loop(node, 'while', this.bodyOf(node.field('body')), { condition: this.exprOf(node.field('condition'), node) }))

  readonly #do: Lower = (node, to) => {
    this.expectEnd(node, ';')
    to.push(loop(node, 'do', this.bodyOf(node.field('body')), { condition: this.exprOf(node.field('condition'), node) }))
  }

  readonly #for: Lower = (node, to) => {
    const condition = node.field('condition')
    const parts: Partial<Loop> = {
      init: this.#apart(node.fields('init')),
      condition: condition && this.expr(condition),
      update: node.fields('update').map((update) => this.expr(update)),
    }
    to.push(loop(node, condition ? 'while' : 'endless', this.bodyOf(node.field('body')), parts))
  }

  readonly #forEach: Lower = (node, to) => {
    const name = node.field('name')
    const over = this.exprOf(node.field('value'), node)
    to.push(
      loop(node, 'each', this.bodyOf(node.field('body')), {
        each: { targets: name ? [this.#bound(node, name)] : [], over, isAsync: false },
      }),
    )
  }

  /** A name, with its type if it has one. */
  #bound(node: SyntaxNode, name: SyntaxNode): Expr {
    const type = node.field('type')
    return type && this.type(type) ? this.declared(type, name, type.start) : this.name(name)
  }

  readonly #return: Lower = (node, to) => {
    this.expectEnd(node, ';')
    const [value] = node.children
    if (value?.kind === 'switch_expression') to.push(this.switch(value, 'values'))
    else to.push({ kind: 'return', start: node.start, end: node.end, values: value ? [this.expr(value)] : [] })
  }

  readonly #throw: Lower = (node, to) => {
    this.expectEnd(node, ';')
    to.push({ kind: 'throw', start: node.start, end: node.end, value: this.exprOf(node.children[0], node), cause: undefined })
  }

  readonly #jump: Lower = (node, to) => {
    this.expectEnd(node, ';')
    const kind = node.kind === 'break_statement' ? 'break' : 'continue'
    to.push({ kind, start: node.start, end: node.end, label: node.children[0]?.text })
  }

  /** A call of `assert`: assertions are off by default, so that a failed one throws nothing. */
  readonly #assert: Lower = (node, to) => {
    this.expectEnd(node, ';')
    const { start } = node
    to.push(evaluate(node, call(node, { kind: 'name', start, end: start + 'assert'.length, name: 'assert' }, this.exprs(node))))
  }

  readonly #synchronized: Lower = (node, to) => {
    const lock = node.children.find(({ kind }) => kind === 'parenthesized_expression')
    to.push(scoped(node, 'synchronized', [{ value: this.exprOf(lock, node), binding: undefined }], this.bodyOf(node.field('body'))))
  }

  readonly #try: Lower = (node, to) => {
    const handlers: Handler[] = []
    let finalizer: readonly Stmt[] = noStmts
    let hasFinally = false
    for (const child of node.children)
      if (child.kind === 'catch_clause') handlers.push(this.#handler(child))
      else if (child.kind === 'finally_clause') {
        finalizer = this.bodyOf(child.children.find(({ kind }) => kind === 'block'))
        hasFinally = true
      }
    const bodyNode = node.field('body')
    const resources = node.field('resources')
    if (!resources) return void to.push(attempt(node, this.bodyOf(bodyNode), handlers, finalizer))
    const isWhole = handlers.length === 0 && !hasFinally
    const held = this.#resources(isWhole ? node : { start: resources.start, end: (bodyNode ?? resources).end }, resources, bodyNode)
    to.push(isWhole ? held : attempt(node, [held], handlers, finalizer))
  }

  #resources(at: Located, specification: SyntaxNode, body: SyntaxNode | undefined): Scoped {
    this.expectEnd(specification, ')')
    const items: { readonly value: Expr; readonly binding: Expr | undefined }[] = []
    for (const resource of specification.children) {
      if (resource.kind !== 'resource') continue
      const name = resource.field('name')
      const value = resource.field('value') ?? resource.children[0]
      items.push({ value: this.exprOf(value, resource), binding: name && this.#bound(resource, name) })
    }
    return scoped(at, 'resources', items, this.bodyOf(body))
  }

  #handler(node: SyntaxNode): Handler {
    const parameter = node.children.find(({ kind }) => kind === 'catch_formal_parameter')
    const types = parameter?.children.find(({ kind }) => kind === 'catch_type')
    // The grammar gives `_` no field here.
    const name = parameter?.field('name') ?? parameter?.children.find(({ kind }) => kind === 'underscore_pattern')
    return {
      start: node.start,
      end: node.end,
      types: types ? this.typeRefs(types) : [],
      binding: name && this.name(name),
      body: this.bodyOf(node.field('body')),
    }
  }

  protected switch(node: SyntaxNode, arms: Arms): Switch {
    const cases: Case[] = []
    let isMatch = false
    const body = node.field('body')
    if (body) this.expectEnd(body, '}')
    const groups = (body?.children ?? []).filter(({ kind }) => kind === 'switch_rule' || kind === 'switch_block_statement_group')
    groups.forEach((group, index) => {
      const labels = group.children.filter(({ kind }) => kind === 'switch_label')
      isMatch ||= labels.some((label) => label.children.some(({ kind }) => kind === 'pattern'))
      const rest = group.children.filter(({ kind }) => kind !== 'switch_label')
      const isRule = group.kind === 'switch_rule'
      const stmts = isRule ? this.#arm(rest[0], arms) : this.statements(rest)
      cases.push({
        ...this.#labels(group, labels),
        body: stmts,
        fallsThrough: !isRule && index < groups.length - 1 && !endsAbruptly(stmts),
      })
    })
    const { start, end } = node
    const value = this.exprOf(node.field('condition'), node)
    return { kind: 'switch', start, end, form: isMatch ? 'match' : 'value', init: noStmts, value, cases }
  }

  #labels({ start, end }: Located, labels: readonly SyntaxNode[]): Omit<Case, 'body' | 'fallsThrough'> {
    const values: Expr[] = []
    let isDefault = false
    let guard: Expr | undefined
    for (const label of labels) {
      const parts = label.children
      // The grammar takes the `default` of `case null, default` for a name.
      isDefault ||= parts.length === 0 || parts.some(({ kind, text }) => kind === 'identifier' && text === 'default')
      for (const part of parts)
        if (part.kind === 'guard') guard = this.exprOf(part.children[0], part)
        else if (part.kind !== 'identifier' || part.text !== 'default') values.push(this.expr(part))
    }
    return { start, end, values, isDefault, guard }
  }

  #arm(node: SyntaxNode | undefined, arms: Arms): readonly Stmt[] {
    if (node?.kind !== 'expression_statement' || arms === 'statements') return this.bodyOf(node)
    this.expectEnd(node, ';')
    const [value] = node.children
    if (value?.kind === 'switch_expression') return [this.switch(value, arms)]
    return [{ kind: 'return', start: node.start, end: node.end, values: value ? [this.expr(value)] : [] }]
  }

  readonly #define: Lower = (node, to) =>
    void to.push({ kind: 'define', start: node.start, end: node.end, definition: this.definition(node) })

  readonly #lowerers = new Map<string, Lower>([
    ['expression_statement', this.#expression],
    ['local_variable_declaration', this.#declaration],
    ['field_declaration', this.#declaration],
    ['constant_declaration', this.#declaration],
    ['block', this.#block],
    ['constructor_body', this.#block],
    ['labeled_statement', this.#labeled],
    ['if_statement', this.#if],
    ['while_statement', this.#while],
    ['do_statement', this.#do],
    ['for_statement', this.#for],
    ['enhanced_for_statement', this.#forEach],
    ['return_statement', this.#return],
    ['yield_statement', this.#return],
    ['throw_statement', this.#throw],
    ['break_statement', this.#jump],
    ['continue_statement', this.#jump],
    ['assert_statement', this.#assert],
    ['synchronized_statement', this.#synchronized],
    ['try_statement', this.#try],
    ['try_with_resources_statement', this.#try],
    ['switch_expression', (node, to) => void to.push(this.switch(node, 'statements'))],
    ['class_declaration', this.#define],
    ['interface_declaration', this.#define],
    ['enum_declaration', this.#define],
    ['record_declaration', this.#define],
    ['annotation_type_declaration', this.#define],
    ['method_declaration', this.#define],
    ['constructor_declaration', this.#define],
    ['compact_constructor_declaration', this.#define],
    ['ERROR', this.#error],
  ])
}

const evaluate = ({ start, end }: Located, expr: Expr): Eval => ({ kind: 'eval', start, end, expr })

const block = ({ start, end }: Located, body: readonly Stmt[], label?: string): Block => ({ kind: 'block', start, end, body, label })

const scoped = ({ start, end }: Located, form: Scoped['form'], items: Scoped['items'], body: readonly Stmt[]): Scoped => ({
  kind: 'scoped',
  start,
  end,
  form,
  items,
  isAsync: false,
  body,
})

const attempt = ({ start, end }: Located, body: readonly Stmt[], handlers: readonly Handler[], finalizer: readonly Stmt[]): Try => ({
  kind: 'try',
  start,
  end,
  body,
  handlers,
  otherwise: noStmts,
  finalizer,
})

const loop = ({ start, end }: Located, form: Loop['form'], body: readonly Stmt[], parts: Partial<Loop>): Loop => ({
  kind: 'loop',
  start,
  end,
  form,
  init: parts.init ?? noStmts,
  each: parts.each,
  condition: parts.condition,
  update: parts.update ?? noStmts,
  body,
  otherwise: noStmts,
  label: undefined,
})
