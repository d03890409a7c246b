import type { ClassModel, Expr, Field, FunctionModel, Parameter, Stmt, TypeRef } from '../../../src/code/model.ts'

/** Joins what is there with spaces, in parentheses. */
const form = (head: string, ...rest: readonly (string | undefined)[]): string =>
  `(${[head, ...rest].filter((one) => one !== undefined && one !== '').join(' ')})`

const list = (items: readonly string[]): string => `[${items.join(' ')}]`

const showType = (type: TypeRef): string => {
  if (type.union.length > 0) return type.union.map(showType).join('|')
  const name = type.name ? showExpr(type.name) : '?'
  return type.arguments.length > 0 ? `${name}<${type.arguments.map(showType).join(', ')}>` : name
}

const showParameter = ({ name, pattern, type, default: value, form: kind, decorators }: Parameter): string =>
  [
    ...decorators.map((one) => `@${showExpr(one)} `),
    kind === 'rest' ? '*' : kind === 'named-rest' ? '**' : '',
    pattern ? showExpr(pattern) : name,
    type ? `:${showType(type)}` : '',
    value ? `=${showExpr(value)}` : '',
  ].join('')

const showExpr = (expr: Expr): string => {
  switch (expr.kind) {
    case 'name':
      return expr.name
    case 'member':
      return `${showExpr(expr.object)}.${expr.name}`
    case 'index':
      return `${showExpr(expr.object)}[${expr.index ? showExpr(expr.index) : ':'}]`
    case 'call':
      return form(
        'call',
        showExpr(expr.callee),
        ...expr.args.map(showExpr),
        ...expr.keywords.map((one) => `${one.name}=${showExpr(one.value)}`),
      )
    case 'literal':
      if (expr.value === undefined) return `<${expr.type}>`
      return expr.type === 'bytes' ? `b${JSON.stringify(expr.value)}` : JSON.stringify(expr.value)
    case 'template':
      return form(
        expr.tag ? `template:${showExpr(expr.tag)}` : 'template',
        ...expr.parts.map((part) => (typeof part === 'string' ? JSON.stringify(part) : showExpr(part))),
      )
    case 'object':
      return `{${expr.properties
        .map(({ key, value }) =>
          key === undefined ? showExpr(value) : `${typeof key === 'string' ? key : list([showExpr(key)])}: ${showExpr(value)}`,
        )
        .join(', ')}}`
    case 'array':
      return list(expr.elements.map(showExpr))
    case 'struct':
      return form('struct', showType(expr.type), ...expr.fields.map((one) => `${one.name ? `${one.name}=` : ''}${showExpr(one.value)}`))
    case 'lambda':
      return showFunction(expr.function)
    case 'binary':
      return form(expr.operator, showExpr(expr.left), showExpr(expr.right))
    case 'unary':
      return form(expr.operator, showExpr(expr.operand))
    case 'conditional':
      return form('?', showExpr(expr.condition), showExpr(expr.then), showExpr(expr.otherwise))
    case 'await':
      return form('await', showExpr(expr.value))
    case 'spread':
      return `${expr.isByName ? '**' : '*'}${showExpr(expr.value)}`
    case 'cast':
      return form('cast', showType(expr.type), showExpr(expr.value))
    case 'yield':
      return form(expr.isDelegating ? 'yield-from' : 'yield', expr.value && showExpr(expr.value))
    case 'assign':
      return form(
        expr.declares ? `let${expr.operator}` : expr.operator,
        expr.targets.map(showExpr).join(', '),
        expr.type && `:${showType(expr.type)}`,
        expr.value && showExpr(expr.value),
      )
    case 'other':
      return form('other', ...expr.children.map(showExpr))
  }
}

const showFunction = (model: FunctionModel): string =>
  form(
    [
      ...model.decorators.map((one) => `@${showExpr(one)} `),
      model.isStatic ? 'static ' : '',
      model.isAsync ? 'async ' : '',
      'function',
      model.isGenerator ? '*' : '',
    ].join(''),
    `${model.owner === undefined ? '' : `${model.owner}.`}${model.name}${model.self === undefined ? '' : `/${model.self}`}`,
    `(${model.params.map(showParameter).join(', ')})`,
    model.results.length > 0 ? `:${model.results.map(showType).join(', ')}` : undefined,
    model.body && showBody(model.body),
  )

const showField = ({ name, type, value, decorators, isStatic }: Field): string =>
  form(
    [...decorators.map((one) => `@${showExpr(one)} `), isStatic ? 'static field' : 'field'].join(''),
    name,
    type && `:${showType(type)}`,
    value && showExpr(value),
  )

const showClass = (model: ClassModel): string =>
  form(
    [...model.decorators.map((one) => `@${showExpr(one)} `), model.form].join(''),
    model.name,
    model.bases.length > 0 ? `:${model.bases.map(showType).join(', ')}` : undefined,
    ...model.fields.map(showField),
    ...model.methods.map(showFunction),
    ...model.classes.map(showClass),
    model.body.length > 0 ? showBody(model.body) : undefined,
  )

const showBody = (body: readonly Stmt[]): string => list(body.map(showStatement))

/** `name [statements]`, left out where there are none. */
const part = (name: string, body: readonly Stmt[]): string | undefined => (body.length > 0 ? `${name} ${showBody(body)}` : undefined)

const showStatement = (stmt: Stmt): string => {
  switch (stmt.kind) {
    case 'block':
      return form('block', showBody(stmt.body))
    case 'if':
      return form('if', showExpr(stmt.condition), showBody(stmt.then), part('else', stmt.otherwise))
    case 'loop':
      return form(
        stmt.form,
        stmt.each && `${stmt.each.isAsync ? 'async ' : ''}${stmt.each.targets.map(showExpr).join(', ')} in ${showExpr(stmt.each.over)}`,
        stmt.condition && showExpr(stmt.condition),
        showBody(stmt.body),
        part('else', stmt.otherwise),
      )
    case 'try':
      return form(
        'try',
        showBody(stmt.body),
        ...stmt.handlers.map((one) =>
          form('catch', one.types.map(showType).join(', '), one.binding && `as ${showExpr(one.binding)}`, showBody(one.body)),
        ),
        part('else', stmt.otherwise),
        part('finally', stmt.finalizer),
      )
    case 'scoped':
      return form(
        `${stmt.isAsync ? 'async ' : ''}${stmt.form}`,
        ...stmt.items.map(({ value, binding }) => `${showExpr(value)}${binding ? ` as ${showExpr(binding)}` : ''}`),
        showBody(stmt.body),
      )
    case 'defer':
      return form('defer', showExpr(stmt.call))
    case 'switch':
      return form(
        stmt.form,
        stmt.value && showExpr(stmt.value),
        ...stmt.cases.map((one) =>
          form(
            one.isDefault ? 'default' : 'case',
            one.values.map(showExpr).join(' | '),
            one.guard && `if ${showExpr(one.guard)}`,
            showBody(one.body),
          ),
        ),
      )
    case 'return':
      return form('return', ...stmt.values.map(showExpr))
    case 'throw':
      return form('throw', stmt.value && showExpr(stmt.value), stmt.cause && `from ${showExpr(stmt.cause)}`)
    case 'break':
    case 'continue':
    case 'goto':
      return form(stmt.kind, stmt.label)
    case 'eval':
      return showExpr(stmt.expr)
    case 'send':
      return form('send', showExpr(stmt.channel), showExpr(stmt.value))
    case 'define':
      return stmt.definition.kind === 'class' ? showClass(stmt.definition) : showFunction(stmt.definition)
  }
}

/** Prints statements of the model, one a line. */
export const show = (body: readonly Stmt[]): string => body.map(showStatement).join('\n')
