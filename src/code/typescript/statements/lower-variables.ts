import type { Expr, Scoped, Stmt } from '../../model.ts'
import { ts } from '#languages/typescript/parse'
import type { Context } from '../context.ts'
import { lowerClass } from './lower-class.ts'
import { lowerNamed } from '../lower-named.ts'
import { usingForm } from '../using-form.ts'

type DeclarationList = ts.Node & { readonly declarations: readonly ts.VariableDeclaration[] }

const lowerVariable = (context: Context, node: ts.VariableDeclaration, out: Stmt[]): void => {
  const start = context.start(node)
  const name = ts.isIdentifier(node.name) ? node.name.text : ''
  if (name !== '' && node.initializer && ts.isClassExpression(node.initializer)) {
    // `const A = class { … }` declares a class.
    const definition = lowerClass(context, node.initializer, name)
    out.push({ kind: 'define', start, end: node.end, definition })
    return
  }
  const target = context.expression(node.name)
  const type = context.optionalType(node.type)
  const value = node.initializer && lowerNamed(context, node.initializer, name)
  const expr: Expr = { kind: 'assign', start, end: node.end, targets: [target], value, declares: true, type, operator: '=' }
  out.push({ kind: 'eval', start, end: node.end, expr })
}

/** `using a = f(), b = g()`. {@link Context.statements} adds the rest of the block as the body. */
const lowerUsing = (context: Context, list: DeclarationList, start: number, isAsync: boolean): Scoped => ({
  kind: 'scoped',
  form: 'using',
  start,
  end: list.end,
  items: list.declarations.map((declaration) => {
    const binding = context.expression(declaration.name)
    return { value: declaration.initializer ? context.expression(declaration.initializer) : binding, binding }
  }),
  isAsync,
  body: [],
})

/** The declarations of `const`, `let`, `var` and `using`; `start` is that of the statement. */
export const lowerVariables = (context: Context, list: DeclarationList, start: number, out: Stmt[]): void => {
  const using = usingForm(list)
  if (using) out.push(lowerUsing(context, list, start, using === 'async'))
  else for (const declaration of list.declarations) lowerVariable(context, declaration, out)
}
