import type { Tree } from '#languages/tree/tree'
import type { ClassModel, Export, FunctionModel, Located, ModuleModel, Stmt } from '../model.ts'
import { lowerExpression } from './lower-expression.ts'
import { lowerStatement } from './statements/lower-statement.ts'
import { Lowering } from './lowering.ts'

/** The names in `__all__ = […]` and `__all__ += […]`. */
const exportsOf = (body: readonly Stmt[]): Export[] => {
  const found: Export[] = []
  for (const statement of body) {
    if (statement.kind !== 'eval' || statement.expr.kind !== 'assign') continue
    const { targets, value } = statement.expr
    const [target] = targets
    if (target?.kind !== 'name' || target.name !== '__all__' || value?.kind !== 'array') continue
    for (const { kind, start, end, ...element } of value.elements)
      if (kind === 'literal' && 'value' in element && typeof element.value === 'string')
        found.push({ start, end, name: element.value, value: { kind: 'name', start, end, name: element.value }, from: undefined, path: [] })
  }
  return found
}

/** In order, without those that lie within another one. */
const outermost = (places: readonly Located[]): Located[] => {
  const found: Located[] = []
  for (const place of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found[found.length - 1]
    if (!last || place.end > last.end || place.start < last.start) found.push({ start: place.start, end: place.end })
  }
  return found
}

/**
 * Lowers a Python file. An assignment declares the name where the function, class or module around it binds it first. `exports` has what
 * `__all__` lists; without it, a module exports what its body binds.
 *
 * @param tree Of the text in the form in which names are compared (see `languages/python/canonical-text`).
 */
export const lowerPython = (tree: Tree): ModuleModel => {
  const lowering = new Lowering(tree.text, { expression: lowerExpression, statement: lowerStatement })
  const body = lowering.block(tree.root)
  const functions: FunctionModel[] = []
  const classes: ClassModel[] = []
  for (const statement of body)
    if (statement.kind !== 'define') continue
    else if (statement.definition.kind === 'class') classes.push(statement.definition)
    else functions.push(statement.definition)
  return {
    language: 'python',
    package: '',
    imports: lowering.imports,
    exports: exportsOf(body),
    body,
    functions,
    classes,
    unread: outermost([...tree.all('ERROR'), ...lowering.unread]),
    sources: lowering.sources,
  }
}
