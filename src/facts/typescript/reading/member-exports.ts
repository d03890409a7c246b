import type { ExportRecord, Ref } from '#model/fact'
import { bare, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'

/** Whether a specifier certainly names a package: it has no path, and no sign of an alias (`@/`, `~/`, `#`). */
export const isPackage = (module: string | undefined): boolean => module !== undefined && /^(node:.*|[a-z][\w-]*)$/.test(module)

type Target = Pick<ExportRecord, 'local' | 'module'>

/** The class that a value is an instance of, or the factory of this repository that made it: `new OrderService(db)`, `makeRepo(db)`. */
export const makerOf = (module: Module, value: ts.Expression): Ref | undefined => {
  const made = bare(value)
  if (!ts.isNewExpression(made) && !ts.isCallExpression(made)) return undefined
  const origin = module.origin(made.expression)
  const end = ts.isNewExpression(made) ? '' : '()'
  if (origin.kind === 'import' && !isPackage(origin.module))
    return { module: origin.module, name: (origin.path.join('.') || 'default') + end }
  return origin.kind === 'local' && end === '' && ts.isClassLike(origin.node) && origin.node.name
    ? { name: origin.node.name.text }
    : undefined
}

/** The function that a value is: its own, or one that a name refers to. */
const functionAt = (module: Module, value: ts.Expression): Target | undefined => {
  const origin = module.origin(value)
  if (origin.kind === 'local' && ts.isFunctionLike(origin.node)) return { local: module.functionName(origin.node) }
  return origin.kind === 'import' && !isPackage(origin.module)
    ? { local: origin.path.join('.') || 'default', module: origin.module }
    : undefined
}

/** The functions of an object, under the names of its members. */
const functionsOfObject = (module: Module, object: ts.ObjectLiteralExpression): readonly (Target & { readonly member: string })[] =>
  object.properties.flatMap((property) => {
    const { name } = property
    if (!name || !(ts.isIdentifier(name) || ts.isStringLiteral(name))) return []
    if (ts.isMethodDeclaration(property)) return [{ member: name.text, local: module.functionName(property) }]
    const value = ts.isShorthandPropertyAssignment(property)
      ? property.name
      : ts.isPropertyAssignment(property)
        ? property.initializer
        : undefined
    const target = value && functionAt(module, value)
    return target ? [{ member: name.text, ...target }] : []
  })

const innerType = (type: ts.TypeNode): ts.TypeNode => {
  const inner =
    ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && type.typeName.text === 'Promise' ? type.typeArguments?.[0] : undefined
  return inner ?? type
}

const typeNamed = (module: Module, name: string): Target => {
  const imported = module.imports().find(({ local }) => local === name)
  return imported ? { local: imported.path.join('.') || 'default', module: imported.module } : { local: name }
}

/** What a function returns, if it is an object of functions or an instance of a class. */
const resultOf = (module: Module, fn: ts.FunctionLikeDeclaration, name: string): readonly ExportRecord[] => {
  const values: ts.Expression[] = []
  if (fn.body && !ts.isBlock(fn.body)) values.push(fn.body)
  else if (fn.body) for (const stmt of fn.body.statements) if (ts.isReturnStatement(stmt) && stmt.expression) values.push(stmt.expression)
  for (const value of values) {
    const object = module.origin(value)
    if (object.kind === 'object' && object.path.length === 0)
      return functionsOfObject(module, object.node).map(({ member, ...target }) => ({ name: `${name}().${member}`, ...target }))
    const made = makerOf(module, value)
    if (made) return [{ name: `${name}()`, local: made.name, ...(made.module !== undefined && { module: made.module }) }]
  }
  const type = fn.type && innerType(fn.type)
  return type && ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)
    ? [{ name: `${name}()`, ...typeNamed(module, type.typeName.text) }]
    : []
}

/** What other files reach through a name that a file exports: functions of an object, what a factory returns. */
export const memberExports = (module: Module, exported: readonly ExportRecord[]): readonly ExportRecord[] => {
  const names = new Map<string, string[]>()
  for (const { local, name, module: from } of exported)
    if (from === undefined && name !== '*') names.set(local, [...(names.get(local) ?? []), name])
  if (names.size === 0) return []
  const found: ExportRecord[] = []
  const add = (local: string, value: ts.Node): void => {
    for (const name of names.get(local) ?? []) {
      if (ts.isObjectLiteralExpression(value))
        for (const { member, ...target } of functionsOfObject(module, value)) found.push({ name: `${name}.${member}`, ...target })
      else if (ts.isFunctionDeclaration(value) || ts.isArrowFunction(value) || ts.isFunctionExpression(value))
        found.push(...resultOf(module, value, name))
      else if (ts.isClassDeclaration(value))
        for (const member of value.members)
          if (ts.isMethodDeclaration(member) && ts.isIdentifier(member.name) && isStatic(member))
            found.push(...resultOf(module, member, `${name}.${member.name.text}`))
    }
  }
  for (const [type, members] of memberTypes(module))
    for (const name of names.get(type) ?? []) for (const [member, target] of members) found.push({ name: `${name}.${member}`, ...target })
  for (const stmt of module.file.statements) {
    if (ts.isVariableStatement(stmt)) {
      for (const { name, initializer } of stmt.declarationList.declarations)
        if (initializer && ts.isIdentifier(name)) add(name.text, bare(initializer))
    } else if (ts.isFunctionDeclaration(stmt) || ts.isClassDeclaration(stmt)) add(stmt.name?.text ?? 'default', stmt)
    else if (ts.isExportAssignment(stmt)) add('default', bare(stmt.expression))
  }
  return found
}

const isStatic = (member: ts.MethodDeclaration): boolean =>
  member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true

type Typed = { readonly name?: ts.Node; readonly type?: ts.TypeNode }

/** The named types of the members of an interface, or of a type that is written as one. */
const typesOfMembers = (module: Module, members: Iterable<ts.Node>): readonly (readonly [string, Target])[] =>
  [...members].flatMap((member) => {
    const { name, type } = member as Typed
    return name && ts.isIdentifier(name) && type && ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)
      ? [[name.text, typeNamed(module, type.typeName.text)] as const]
      : []
  })

/** The types of the members of each interface of a file: `interface Deps { orders: OrderService }`. */
const memberTypes = (module: Module): ReadonlyMap<string, readonly (readonly [string, Target])[]> => {
  const found = new Map<string, readonly (readonly [string, Target])[]>()
  for (const stmt of module.file.statements) {
    if (ts.isInterfaceDeclaration(stmt)) found.set(stmt.name.text, typesOfMembers(module, stmt.members))
    else if (ts.isTypeAliasDeclaration(stmt) && stmt.type.kind === ts.SyntaxKind.TypeLiteral) {
      const { members } = stmt.type as unknown as { readonly members: Iterable<ts.Node> }
      found.set(stmt.name.text, typesOfMembers(module, members))
    }
  }
  return found
}

/** A method of a member of a parameter whose type is an interface: `deps.orders.create()`. */
export const methodOfMember = (module: Module, type: string, [member = '', method = '']: readonly string[]): Ref | undefined => {
  const imported = module.imports().find(({ local }) => local === type)
  if (imported)
    return isPackage(imported.module) ? undefined : { module: imported.module, name: [...imported.path, member, method].join('.') }
  const target = memberTypes(module)
    .get(type)
    ?.find(([name]) => name === member)?.[1]
  if (!target || isPackage(target.module)) return undefined
  return { name: `${target.local}.${method}`, ...(target.module !== undefined && { module: target.module }) }
}
