import type { CallRecord, ExportRecord, FileTraits, FunctionRecord, ImportRecord, Ref } from '#model/fact'
import { bare, type Module, type Origin } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { CallRecords } from '../../values/call-records.ts'
import { saysGenerated } from '../../reading/generated-marker.ts'
import { passOf } from '../calls/external-calls.ts'
import { isPackage, makerOf, memberExports, methodOfMember } from './member-exports.ts'

type How = Pick<ImportRecord, 'required' | 'data'>

/** `import text from './x.txt' with { type: 'text' }`. */
const byAttributes = ({ attributes }: ts.ImportDeclaration | ts.ExportDeclaration): How => {
  const type = attributes?.elements.find(({ name }) => name.text === 'type')?.value
  return type && ts.isStringLiteralLike(type) && /^(json|text|css|bytes)$/.test(type.text) ? { data: true } : {}
}

/** Specifiers of every module that a file loads by `import`, `require` or `import()`. */
export const importsOf = (module: Module): ImportRecord[] => {
  const imports: ImportRecord[] = []
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean, lazy: boolean, how: How = {}): void => {
    if (specifier && ts.isStringLiteralLike(specifier)) imports.push({ module: specifier.text, typeOnly, lazy, ...how })
  }
  for (const node of module.all<ts.ImportDeclaration>(ts.SyntaxKind.ImportDeclaration))
    add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword, false, byAttributes(node))
  for (const node of module.all<ts.ExportDeclaration>(ts.SyntaxKind.ExportDeclaration))
    add(node.moduleSpecifier, node.isTypeOnly, false, byAttributes(node))
  for (const node of module.all<ts.ImportEqualsDeclaration>(ts.SyntaxKind.ImportEqualsDeclaration))
    if (ts.isExternalModuleReference(node.moduleReference)) add(node.moduleReference.expression, node.isTypeOnly, false, { required: true })
  for (const call of module.calls()) {
    const isRequire = ts.isIdentifier(call.expression) && call.expression.text === 'require' && !module.isDeclared('require', call)
    if (isRequire || call.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(call.arguments[0], false, module.functionAround(call) !== undefined, isRequire ? { required: true } : {})
  }
  return imports
}

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false)

const isDefault = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword) ?? false)

const namesOf = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name) ? [name.text] : name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesOf(element.name) : []))

/** Constants of a file that hold an instance of a class of this repository, or what a factory of it made. */
const instancesOf = (module: Module): ReadonlyMap<string, Ref> => {
  const found = new Map<string, Ref>()
  for (const statement of module.file.statements)
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations) {
        const made = initializer && ts.isIdentifier(name) ? makerOf(module, initializer) : undefined
        if (made && ts.isIdentifier(name)) found.set(name.text, made)
      }
  return found
}

/** What a file exports, with the local name or the module it re-exports from. */
export const exportsOf = (module: Module): ExportRecord[] => {
  const instances = instancesOf(module)
  const records = exportRecords(module).map((record) => {
    const made = record.module === undefined ? instances.get(record.local) : undefined
    return made && !record.made ? { ...record, made } : record
  })
  return [...records, ...memberExports(module, records)]
}

const exportRecords = (module: Module): ExportRecord[] => {
  const exports: ExportRecord[] = []
  for (const statement of module.file.statements) {
    if (ts.isExportDeclaration(statement)) {
      const from =
        statement.moduleSpecifier && ts.isStringLiteralLike(statement.moduleSpecifier) ? { module: statement.moduleSpecifier.text } : {}
      if (!statement.exportClause) exports.push({ name: '*', local: '*', ...from })
      else if (ts.isNamespaceExport(statement.exportClause)) exports.push({ name: statement.exportClause.name.text, local: '*', ...from })
      else
        for (const element of statement.exportClause.elements)
          exports.push({ name: element.name.text, local: (element.propertyName ?? element.name).text, ...from })
    } else if (ts.isExportAssignment(statement)) {
      const value = bare(statement.expression)
      const made = makerOf(module, value)
      exports.push({ name: 'default', local: ts.isIdentifier(value) ? value.text : 'default', ...(made && { made }) })
    } else if (isExported(statement)) {
      if (ts.isVariableStatement(statement))
        for (const declaration of statement.declarationList.declarations)
          for (const name of namesOf(declaration.name)) exports.push({ name, local: name })
      else if (
        (ts.isFunctionDeclaration(statement) ||
          ts.isClassDeclaration(statement) ||
          ts.isEnumDeclaration(statement) ||
          ts.isInterfaceDeclaration(statement) ||
          ts.isTypeAliasDeclaration(statement)) &&
        (statement.name ?? isDefault(statement))
      ) {
        const local = statement.name?.text ?? 'default'
        exports.push({ name: isDefault(statement) ? 'default' : local, local })
      }
    } else if (ts.isExpressionStatement(statement)) exports.push(...commonJsExports(statement.expression, module))
  }
  return exports
}

/** `module.exports = x`, `module.exports = { a, b }`, `exports.a = x`. */
const commonJsExports = (expression: ts.Expression, module: Module): ExportRecord[] => {
  if (!ts.isBinaryExpression(expression) || expression.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return []
  const target = expression.left.getText(module.file)
  const value = bare(expression.right)
  const local = ts.isIdentifier(value) ? value.text : undefined
  const named = /^(?:module\.)?exports\.([\w$]+)$/.exec(target)?.[1]
  // A function that is assigned has the target as its name.
  const isFunction = ts.isFunctionExpression(value) || ts.isArrowFunction(value)
  if (named && named !== 'default') return [{ name: named, local: local ?? (isFunction ? target : named) }]
  if (target !== 'module.exports') return []
  const made = makerOf(module, value)
  const exports: ExportRecord[] = [{ name: 'default', local: local ?? 'default', ...(made && { made }) }]
  if (ts.isObjectLiteralExpression(value))
    for (const property of value.properties) {
      if (ts.isShorthandPropertyAssignment(property)) exports.push({ name: property.name.text, local: property.name.text })
      else if (ts.isPropertyAssignment(property) && ts.isIdentifier(property.name))
        exports.push({
          name: property.name.text,
          local: ts.isIdentifier(property.initializer) ? property.initializer.text : property.name.text,
        })
    }
  return exports
}

const functionKinds = [
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.FunctionExpression,
  ts.SyntaxKind.ArrowFunction,
  ts.SyntaxKind.MethodDeclaration,
  ts.SyntaxKind.Constructor,
  ts.SyntaxKind.GetAccessor,
  ts.SyntaxKind.SetAccessor,
] as const

export const functionsOf = (module: Module): FunctionRecord[] =>
  functionKinds
    .flatMap((kind) => module.all<ts.FunctionLikeDeclaration>(kind))
    .filter((node) => node.body !== undefined)
    .map((node) => ({ name: module.functionName(node), ...module.span(node) }))
    .sort((a, b) => a.startLine - b.startLine)

const declaresClass = (module: Module, name: string): boolean =>
  module.all<ts.ClassDeclaration>(ts.SyntaxKind.ClassDeclaration).some((node) => node.name?.text === name)

/**
 * A method of an object whose class is known from a parameter's or field's type (`private orders: OrderService`) or
 * from `new OrderService()`.
 */
const methodOf = (module: Module, origin: Origin): Ref | undefined => {
  if (!('path' in origin)) return undefined
  if (origin.kind === 'parameter' && origin.path.length === 2) return methodOfMember(module, origin.type, origin.path)
  if (origin.path.length !== 1) return undefined
  const [method = ''] = origin.path
  if (origin.kind === 'parameter') {
    if (!/^[A-Z]\w*$/.test(origin.type)) return undefined
    const type = module.imports().find(({ local }) => local === origin.type)
    if (type) return { module: type.module, name: `${type.path.join('.') || 'default'}.${method}` }
    return declaresClass(module, origin.type) ? { name: `${origin.type}.${method}` } : undefined
  }
  if (origin.kind !== 'made') return undefined
  const { callee } = origin
  // What a factory of another file returns.
  if (!ts.isNewExpression(origin.call))
    return callee.kind === 'import' && !isPackage(callee.module)
      ? { module: callee.module, name: `${callee.path.join('.') || 'default'}().${method}` }
      : undefined
  if (callee.kind === 'import' && !callee.module.startsWith('node:'))
    return { module: callee.module, name: `${callee.path.join('.') || 'default'}.${method}` }
  return callee.kind === 'local' && ts.isClassLike(callee.node) ? { name: qualified(module, callee.node, [method]) } : undefined
}

/** A method that a class calls on itself, and does not declare: one of the class that it extends. */
const inheritedBy = (module: Module, value: ts.Expression): Ref | undefined => {
  if (!ts.isPropertyAccessExpression(value) || value.expression.kind !== ts.SyntaxKind.ThisKeyword) return undefined
  for (let node: ts.Node = value; node.parent; node = node.parent)
    if (ts.isClassLike(node)) return node.name && node.heritageClauses ? { name: `${node.name.text}.${value.name.text}` } : undefined
  return undefined
}

/** Whether a function is what another one returns: `(db) => async (req, res) => { … }`. */
const isReturned = (node: ts.Node): boolean =>
  ts.isReturnStatement(node.parent) || (ts.isArrowFunction(node.parent) && node.parent.body === node)

/** Calls between functions, by name, and functions passed on as callbacks. Covers this file's functions and imported ones. */
export const callsOf = (module: Module): CallRecord[] => {
  const records = new CallRecords()
  const callbacks: CallRecord[] = []
  const add = (from: string, value: ts.Expression, call: ts.CallExpression | ts.NewExpression, handedOn = false): void => {
    const origin = module.origin(value)
    const to =
      origin.kind === 'local' && origin.node !== value && (origin.name || origin.path.length > 0 || ts.isFunctionLike(origin.node))
        ? { name: qualified(module, origin.node, origin.path) }
        : origin.kind === 'import' && !origin.module.startsWith('node:')
          ? { module: origin.module, name: origin.path.join('.') || 'default' }
          : (methodOf(module, origin) ?? inheritedBy(module, value))
    if (!to?.name || to.name === from) return
    const pass = handedOn || isPackage(to.module) ? undefined : () => passOf(module, call)
    records.add({ from, to, startLine: module.startLine(call), ...(handedOn ? { handedOn } : {}) }, pass)
  }
  const visitArguments = (from: string, call: ts.CallExpression | ts.NewExpression): void => {
    for (const argument of call.arguments ?? []) {
      const value = bare(argument)
      if (ts.isIdentifier(value) || ts.isPropertyAccessExpression(value)) add(from, value, call, true)
    }
  }
  const all = [...module.calls(), ...module.news()]
  for (const call of all) add(module.within(call), call.expression, call)
  for (const call of all) visitArguments(module.within(call), call)
  // An inline callback belongs to the function that receives it, so link it to the function that contains it.
  for (const kind of functionKinds)
    for (const node of module.all<ts.FunctionLikeDeclaration>(kind)) {
      if (!node.body || ts.isFunctionDeclaration(node) || ts.isClassLike(node.parent)) continue
      const outer = module.functionAround(node)
      const from = outer ? module.functionName(outer) : ''
      const isCallback = ts.isCallExpression(node.parent) || ts.isNewExpression(node.parent)
      if (isCallback || (outer && isReturned(node)))
        callbacks.push({ from, to: { name: module.functionName(node) }, startLine: module.span(node).startLine, handedOn: true })
    }
  return [...records.all(), ...callbacks]
}

const qualified = (module: Module, node: ts.Node, path: readonly string[]): string => {
  if (ts.isClassLike(node)) return [node.name?.text ?? 'class', path[0] ?? 'constructor'].join('.')
  if (ts.isFunctionLike(node)) return module.functionName(node)
  return path.join('.')
}

const browserNames = new Set(['window', 'document', 'localStorage', 'sessionStorage', 'navigator'])

const usesBrowser = (module: Module): boolean =>
  module.all<ts.Identifier>(ts.SyntaxKind.Identifier).some((node) => {
    if (!browserNames.has(node.text) || module.isDeclared(node.text, node)) return false
    const parent = node.parent
    if (ts.isTypeOfExpression(parent)) return false
    // As the object of an access (`window.location`), not as a property or a key of another object.
    if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
    // `(window => { … })(window)`, `const { document } = window`: only a page has this object to hand on.
    return node.text === 'window' && ((ts.isCallExpression(parent) && parent.expression !== node) || ts.isVariableDeclaration(parent))
  }) && !/typeof (window|document)\b(?!\.)/.test(module.file.text)

const environmentNames = (module: Module): string[] => {
  const names = new Set<string>()
  for (const node of module.all<ts.PropertyAccessExpression>(ts.SyntaxKind.PropertyAccessExpression))
    if (
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'env' &&
      /^(process|import\.meta)\.env$/.test(module.text(node.expression))
    )
      names.add(node.name.text)
  return [...names]
}

const directivesOf = (module: Module): string[] => {
  const directives: string[] = []
  for (const statement of module.file.statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) break
    directives.push(statement.expression.text)
  }
  return directives
}

/** Properties of the file as a whole. */
export const traitsOf = (module: Module): FileTraits => ({
  directives: directivesOf(module),
  generated: saysGenerated(module.file.text),
  shebang: module.file.text.startsWith('#!'),
  jsx:
    module.all(ts.SyntaxKind.JsxElement).length > 0 ||
    module.all(ts.SyntaxKind.JsxSelfClosingElement).length > 0 ||
    module.all(ts.SyntaxKind.JsxFragment).length > 0,
  browserGlobals: usesBrowser(module),
  env: environmentNames(module),
})
