import { bare, lastName, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'

const variableName = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$|^[A-Z]{4,}$/

/** Whether a name has the form of an environment variable: `DATABASE_URL`. */
export const isVariableName = (name: string): boolean => variableName.test(name)

/** The whole environment: `process.env` or a copy of it. */
const isEnvironment = (node: ts.Expression): boolean => {
  const value = bare(node)
  if (ts.isPropertyAccessExpression(value))
    return value.name.text === 'env' && /^(globalThis\.)?(process|Bun)$|^import\.meta$/.test(value.expression.getText())
  return (
    ts.isObjectLiteralExpression(value) &&
    value.properties.some(
      (property) =>
        (ts.isSpreadAssignment(property) && isEnvironment(property.expression)) ||
        (ts.isPropertyAssignment(property) && isEnvironment(property.initializer)),
    )
  )
}

/** Names of calls that validate their argument. */
const looks =
  /^((safe)?parse|validate|assert|check|decode|load|is)\w*$|^(create|clean|safe)Env$|^envsafe$|^envSchema$|^plainTo(Class|Instance)$/i

/** Whether most keys of an object literal are environment variable names. */
const listsVariables = (node: ts.Expression): boolean => {
  const value = bare(node)
  if (!ts.isObjectLiteralExpression(value)) return false
  const keys = value.properties.flatMap((property) => (property.name ? [property.name.getText().replace(/['"]/g, '')] : []))
  const variables = keys.filter(isVariableName).length
  return variables >= 2 && variables * 2 > keys.length
}

const named = (module: Module, kind: ts.SyntaxKind, pattern: RegExp): ts.PropertyAssignment | undefined =>
  module.all<ts.PropertyAssignment>(kind).find((property) => pattern.test(module.text(property.name)))

/** A class whose decorated fields are environment variables. */
const classOf = (module: Module): ts.Node | undefined =>
  module
    .all<ts.ClassDeclaration>(ts.SyntaxKind.ClassDeclaration)
    .find(
      ({ members }) =>
        members.filter(
          (member) =>
            ts.isPropertyDeclaration(member) && isVariableName(member.name.getText()) && (ts.getDecorators(member) ?? []).length > 0,
        ).length >= 2,
    )?.name

/**
 * Where a validation package checks the environment: the call that receives all of it, otherwise the schema whose keys
 * are environment variables. Undefined in a file that validates other data and only happens to read a variable.
 */
export const validationOf = (module: Module, validator: string): ts.Node | undefined => {
  if (validator === '@nestjs/config') return named(module, ts.SyntaxKind.PropertyAssignment, /^(validationSchema|validate)$/)
  let schema: ts.Node | undefined
  for (const call of module.calls()) {
    const isOfPackage = (): boolean => module.originName(call.expression).startsWith(`${validator}#`)
    if (call.arguments.some(isEnvironment) && (looks.test(lastName(call.expression)) || isOfPackage())) return call
    if (!schema && call.arguments.some(listsVariables) && isOfPackage()) schema = call
  }
  return schema ?? classOf(module)
}
