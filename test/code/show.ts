import type {
  Case,
  ClassModel,
  Export,
  Expr,
  Field,
  FunctionModel,
  Handler,
  Import,
  Loop,
  ModuleModel,
  Parameter,
  Property,
  Stmt,
  TypeRef,
} from '#code/model'

type Shown = Expr | Stmt | FunctionModel | ClassModel | ModuleModel | TypeRef | readonly Stmt[]

/** A list in parentheses; what is empty is left out. */
const list = (...parts: readonly (string | undefined)[]): string =>
  `(${parts.filter((part) => part !== undefined && part !== '').join(' ')})`

const braces = (body: readonly Stmt[]): string => (body.length === 0 ? '{}' : `{ ${body.map(showStmt).join('; ')} }`)

/** A further block with a word in front; nothing if it is empty. */
const further = (word: string, body: readonly Stmt[]): string => (body.length === 0 ? '' : `${word} ${braces(body)}`)

const showType = (type: TypeRef): string => {
  if (type.union.length > 0) return `(${type.union.map(showType).join(' | ')})`
  const name = type.name ? showExpr(type.name) : '?'
  return type.arguments.length > 0 ? `${name}<${type.arguments.map(showType).join(', ')}>` : name
}

const typed = (type: TypeRef | undefined): string => (type ? `: ${showType(type)}` : '')

const showProperty = ({ key, value }: Property): string => {
  if (key === undefined) return showExpr(value)
  return `${typeof key === 'string' ? key : `[${showExpr(key)}]`}: ${showExpr(value)}`
}

const decorated = (decorators: readonly Expr[]): string => decorators.map((decorator) => `@${showExpr(decorator)} `).join('')

const showParameter = (parameter: Parameter): string => {
  const form = { one: '', rest: '...', 'named-rest': '**' }[parameter.form]
  const name = parameter.pattern ? showExpr(parameter.pattern) : parameter.name
  const value = parameter.default ? ` = ${showExpr(parameter.default)}` : ''
  return `${decorated(parameter.decorators)}${form}${name}${typed(parameter.type)}${value}`
}

/** `(fn Owner.name [flags] (parameters): results { body })`; `self` is shown where it is a name other than `this`. */
const showFunction = (model: FunctionModel): string => {
  const flags = [
    model.isAsync && 'async',
    model.isGenerator && 'generator',
    model.isStatic && 'static',
    model.self !== undefined && model.self !== 'this' && `self=${model.self}`,
  ]
  const names = model.resultNames.length > 0 ? ` ${model.resultNames.join(', ')}` : ''
  const results = model.results.length > 0 ? `: ${model.results.map(showType).join(', ')}` : ''
  return list(
    `${decorated(model.decorators)}fn`,
    `${model.owner === undefined ? '' : `${model.owner}.`}${model.name}`,
    ...flags.map((flag) => flag || ''),
    `(${model.params.map(showParameter).join(', ')})${names}${results}`,
    model.body && braces(model.body),
  )
}

const showField = (field: Field): string =>
  list(
    `${decorated(field.decorators)}field`,
    field.isStatic ? 'static' : '',
    `${field.name}${typed(field.type)}`,
    field.value && showExpr(field.value),
  )

/** `(class Name < Base, Other (field …) (fn …) (class …) { body })`. */
const showClass = (model: ClassModel): string =>
  list(
    `${decorated(model.decorators)}${model.form}`,
    model.name,
    model.bases.length > 0 ? `< ${model.bases.map(showType).join(', ')}` : '',
    ...model.fields.map(showField),
    ...model.methods.map(showFunction),
    ...model.classes.map(showClass),
    model.body.length > 0 ? braces(model.body) : '',
  )

const showExpr = (expr: Expr): string => {
  switch (expr.kind) {
    case 'name':
      return expr.name
    case 'member':
      return `${showExpr(expr.object)}.${expr.name}`
    case 'index':
      return `${showExpr(expr.object)}[${expr.index ? showExpr(expr.index) : ':'}]`
    case 'call': {
      const word = expr.isNew ? 'new' : 'call'
      const keywords = expr.keywords.map(({ name, value }) => `${name}=${showExpr(value)}`)
      return list(expr.isDetached ? `detached ${word}` : word, showExpr(expr.callee), ...expr.args.map(showExpr), ...keywords)
    }
    case 'literal':
      if (expr.value === undefined || expr.type === 'pattern') return list(expr.type)
      return `${expr.type === 'bytes' ? 'bytes ' : ''}${JSON.stringify(expr.value)}`
    case 'template': {
      const parts = expr.parts.map((part) => (typeof part === 'string' ? JSON.stringify(part) : showExpr(part)))
      return list('template', expr.tag && `tag=${showExpr(expr.tag)}`, ...parts)
    }
    case 'object':
      return `{${expr.properties.map(showProperty).join(', ')}}`
    case 'array':
      return `[${expr.elements.map(showExpr).join(', ')}]`
    case 'struct': {
      const fields = expr.fields.map(({ name, value }) => `${name === undefined ? '' : `${name}=`}${showExpr(value)}`)
      return list('struct', showType(expr.type), ...fields)
    }
    case 'lambda':
      return showFunction(expr.function)
    case 'binary':
      return list(expr.operator, showExpr(expr.left), showExpr(expr.right))
    case 'unary':
      return list(expr.operator, showExpr(expr.operand))
    case 'conditional':
      return list('?', showExpr(expr.condition), showExpr(expr.then), showExpr(expr.otherwise))
    case 'await':
      return list('await', showExpr(expr.value))
    case 'spread':
      return `${expr.isByName ? '**' : '...'}${showExpr(expr.value)}`
    case 'cast':
      return list('as', showExpr(expr.value), showType(expr.type))
    case 'yield':
      return list(expr.isDelegating ? 'yield*' : 'yield', expr.value && showExpr(expr.value))
    case 'assign': {
      const word = expr.declares ? (expr.operator === '=' ? 'let' : `let ${expr.operator}`) : expr.operator
      return list(word, `${expr.targets.map(showExpr).join(', ')}${typed(expr.type)}`, expr.value && showExpr(expr.value))
    }
    case 'other':
      return list('other', ...expr.children.map(showExpr))
  }
}

const showHandler = (handler: Handler): string =>
  list('catch', handler.types.map(showType).join(' | '), handler.binding && `as ${showExpr(handler.binding)}`, braces(handler.body))

const showCase = (one: Case): string =>
  list(
    one.isDefault ? 'default' : 'case',
    ...one.values.map(showExpr),
    one.guard && `if ${showExpr(one.guard)}`,
    braces(one.body),
    one.fallsThrough ? 'falls' : '',
  )

const showLoop = (loop: Loop): string =>
  list(
    loop.label === undefined ? '' : `${loop.label}:`,
    loop.each?.isAsync ? 'await each' : loop.form,
    further('init', loop.init),
    loop.each && `${loop.each.targets.map(showExpr).join(', ')} of ${showExpr(loop.each.over)}`,
    loop.condition && showExpr(loop.condition),
    loop.update.length > 0 ? `update ${loop.update.map(showExpr).join(', ')}` : '',
    braces(loop.body),
    further('else', loop.otherwise),
  )

const showStmt = (stmt: Stmt): string => {
  switch (stmt.kind) {
    case 'block':
      return `${stmt.label === undefined ? '' : `${stmt.label}: `}${braces(stmt.body)}`
    case 'if':
      return list('if', further('init', stmt.init), showExpr(stmt.condition), braces(stmt.then), further('else', stmt.otherwise))
    case 'loop':
      return showLoop(stmt)
    case 'try':
      return list(
        'try',
        braces(stmt.body),
        ...stmt.handlers.map(showHandler),
        further('else', stmt.otherwise),
        further('finally', stmt.finalizer),
      )
    case 'scoped': {
      const items = stmt.items.map(({ value, binding }) => (binding ? `${showExpr(binding)}=${showExpr(value)}` : showExpr(value)))
      return list(stmt.isAsync ? 'async' : '', stmt.form, ...items, braces(stmt.body))
    }
    case 'defer':
      return list('defer', showExpr(stmt.call))
    case 'switch': {
      const word = stmt.form === 'value' ? 'switch' : stmt.form === 'type' ? 'type-switch' : stmt.form
      return list(word, further('init', stmt.init), stmt.value && showExpr(stmt.value), ...stmt.cases.map(showCase))
    }
    case 'return':
      return list('return', ...stmt.values.map(showExpr))
    case 'throw':
      return list('throw', stmt.value && showExpr(stmt.value), stmt.cause && `from ${showExpr(stmt.cause)}`)
    case 'break':
    case 'continue':
    case 'goto':
      return list(stmt.kind, stmt.label)
    case 'eval':
      return showExpr(stmt.expr)
    case 'send':
      return list('send', showExpr(stmt.channel), showExpr(stmt.value))
    case 'define':
      return stmt.definition.kind === 'function' ? showFunction(stmt.definition) : showClass(stmt.definition)
  }
}

const dotted = (path: readonly string[]): string => path.map((step) => `.${step}`).join('')

const showImport = ({ name, module, path, isTypeOnly }: Import): string =>
  list('import', isTypeOnly ? 'type' : '', name, `${JSON.stringify(module)}${dotted(path)}`)

const showExport = ({ name, value, from, path }: Export): string =>
  list('export', name, value && showExpr(value), from === undefined ? '' : `${JSON.stringify(from)}${dotted(path)}`)

const isList = (node: Shown): node is readonly Stmt[] => Array.isArray(node)

/**
 * Models as S-expressions on one line, for expectations: `a.b[0]`, `(call f 1 key=2)`, `(new T)`, `(let x: T 1)` for a declaration, `(= x 1)`,
 * `(fn Owner.name async (a: T, ...rest): R { (return a) })`, `(if c { … } else { … })`. Statements of a module stand one a line, after its
 * package, imports and exports.
 */
export const show = (node: Shown): string => {
  if (isList(node)) return node.map(showStmt).join('\n')
  if (!('kind' in node)) {
    if (!('imports' in node)) return showType(node)
    return [
      ...(node.package === '' ? [] : [list('package', node.package)]),
      ...node.imports.map(showImport),
      ...node.exports.map(showExport),
      ...node.body.map(showStmt),
      ...(node.unread.length > 0 ? [list('unread', ...node.unread.map(({ start, end }) => `${start}-${end}`))] : []),
    ].join('\n')
  }
  switch (node.kind) {
    case 'function':
      return showFunction(node)
    case 'class':
      return showClass(node)
    case 'block':
    case 'if':
    case 'loop':
    case 'try':
    case 'scoped':
    case 'defer':
    case 'switch':
    case 'return':
    case 'throw':
    case 'break':
    case 'continue':
    case 'goto':
    case 'eval':
    case 'send':
    case 'define':
      return showStmt(node)
    default:
      return showExpr(node)
  }
}
