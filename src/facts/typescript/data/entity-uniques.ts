import { bare, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { describedMapper } from '#models/data/mapper-names'

const decoratorsOf = (node: ts.Node): readonly ts.Expression[] =>
  ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []).map(({ expression }) => expression) : []

const nameOf = (decorator: ts.Expression): string => {
  const callee = ts.isCallExpression(decorator) ? decorator.expression : decorator
  return ts.isIdentifier(callee) ? callee.text : ''
}

const argumentsOf = (decorator: ts.Expression): readonly ts.Expression[] =>
  ts.isCallExpression(decorator) ? decorator.arguments.map((argument) => bare(argument)) : []

/** Whether one of the objects says `name: true`. */
export const says = (values: readonly ts.Expression[], name: string): boolean =>
  values.some(
    (value) =>
      ts.isObjectLiteralExpression(value) &&
      value.properties.some(
        (property) =>
          ts.isPropertyAssignment(property) && property.name.getText() === name && property.initializer.kind !== ts.SyntaxKind.FalseKeyword,
      ),
  )

/** The fields that a decorator of a class lists: `@Unique(['email'])`, `@Unique('by_email', ['email'])`, `@Index(['email'], …)`. */
const listed = (values: readonly ts.Expression[]): readonly string[] => {
  const list = values.find((value) => ts.isArrayLiteralExpression(value))
  return list && ts.isArrayLiteralExpression(list) ? list.elements.flatMap((one) => (ts.isStringLiteralLike(one) ? [one.text] : [])) : []
}

const isUnique = (decorator: ts.Expression): boolean => {
  const name = nameOf(decorator)
  return name === 'Unique' || (name === 'Index' && says(argumentsOf(decorator), 'unique'))
}

const isKeyOfField = (decorator: ts.Expression): boolean =>
  isUnique(decorator) || /^Primary\w*Column$|^OneToOne$/.test(nameOf(decorator)) || says(argumentsOf(decorator), 'unique')

/** Sets of fields that are unique together in an entity (TypeORM 0.3: Column, Unique, Index, primary columns). */
export const entityUniques = (owner: ts.ClassLikeDeclaration): readonly (readonly string[])[] => {
  const ofFields = owner.members.flatMap((member) =>
    member.name && decoratorsOf(member).some(isKeyOfField) ? [[member.name.getText()]] : [],
  )
  const keys = owner.members.flatMap((member) =>
    member.name && decoratorsOf(member).some((one) => /^Primary\w*Column$/.test(nameOf(one))) ? [member.name.getText()] : [],
  )
  const ofClass = decoratorsOf(owner)
    .filter(isUnique)
    .map((one) => listed(argumentsOf(one)))
  // Several primary columns are one key.
  const single = keys.length > 1 ? ofFields.filter(([field]) => !keys.includes(field ?? '')) : ofFields
  return [...(keys.length > 1 ? [keys] : []), ...single, ...ofClass].filter(({ length }) => length > 0)
}

/** The object that an expression is, also by a constant of the file. */
const objectAt = (module: Module, node: ts.Expression | undefined): ts.ObjectLiteralExpression | undefined => {
  const value = node && bare(node)
  return value && ts.isObjectLiteralExpression(value) ? value : undefined
}

/** A model that a call describes with an object for each field: `User.init({ … }, { … })`, `sequelize.define('User', { … })`. */
export interface DescribedModel {
  readonly call: ts.CallExpression
  readonly model: string
  readonly fields: readonly { readonly name: string; readonly node: ts.Node }[]
  readonly uniques: readonly (readonly string[])[]
  readonly table: string | undefined
}

const textIn = (object: ts.ObjectLiteralExpression | undefined, name: string): string | undefined => {
  const property = object?.properties.find((one) => one.name?.getText() === name)
  const value = property && ts.isPropertyAssignment(property) ? bare(property.initializer) : undefined
  return value && ts.isStringLiteralLike(value) ? value.text : undefined
}

const indexesOf = (options: ts.ObjectLiteralExpression | undefined): readonly (readonly string[])[] => {
  const property = options?.properties.find((one) => one.name?.getText() === 'indexes')
  const list = property && ts.isPropertyAssignment(property) ? bare(property.initializer) : undefined
  if (!list || !ts.isArrayLiteralExpression(list)) return []
  return list.elements.flatMap((one) => {
    const fields =
      ts.isObjectLiteralExpression(one) && says([one], 'unique')
        ? one.properties.find((each) => each.name?.getText() === 'fields')
        : undefined
    return fields && ts.isPropertyAssignment(fields) ? [listed([bare(fields.initializer)])] : []
  })
}

/** Sequelize 6, Model Basics: init and define. */
export const describedModels = (module: Module): readonly DescribedModel[] =>
  module.calls().flatMap((call): DescribedModel[] => {
    const callee = call.expression
    if (!ts.isPropertyAccessExpression(callee)) return []
    const isInit = callee.name.text === 'init' && ts.isIdentifier(callee.expression) && /^[A-Z]/.test(callee.expression.text)
    const [first, second] = call.arguments
    const isDefine = callee.name.text === 'define' && first !== undefined && ts.isStringLiteralLike(first)
    if (!isInit && !isDefine) return []
    const fields = objectAt(module, isInit ? first : second)
    const options = objectAt(module, call.arguments[isInit ? 1 : 2])
    const isModel = isInit
      ? (options !== undefined && says([options], describedMapper.connection)) ||
        options?.properties.some(({ name }) => name?.getText() === describedMapper.connection) === true
      : true
    if (!fields || !isModel || fields.properties.some((one) => !one.name)) return []
    const keys = fields.properties.flatMap((one) => {
      const value = ts.isPropertyAssignment(one) ? [bare(one.initializer)] : []
      return one.name && (says(value, 'unique') || says(value, 'primaryKey')) ? [[one.name.getText()]] : []
    })
    // Fields whose keys share a name are unique together.
    const named = Map.groupBy(
      fields.properties.flatMap((one) => {
        const value = ts.isPropertyAssignment(one) ? bare(one.initializer) : undefined
        const name = value && ts.isObjectLiteralExpression(value) ? textIn(value, 'unique') : undefined
        return one.name && name !== undefined ? [{ field: one.name.getText(), name }] : []
      }),
      ({ name }) => name,
    )
    const together = [...named.values()].map((group) => group.map(({ field }) => field))
    const alone = keys.filter(([field]) => !together.some((group) => group.includes(field ?? '')))
    return [
      {
        call,
        model: isInit ? callee.expression.text : (first as ts.StringLiteralLike).text,
        fields: fields.properties.flatMap((one) => (one.name ? [{ name: one.name.getText(), node: one }] : [])),
        uniques: [...alone, ...together, ...indexesOf(options)],
        table: textIn(options, 'tableName'),
      },
    ]
  })
