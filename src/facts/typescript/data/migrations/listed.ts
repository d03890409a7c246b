import type { Dialect } from '#model/facts/data/schema-change'
import { bare, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { toSchemaChange } from '../../../sql/to-schema-change.ts'
import type { Extractor } from '../../calls/context.ts'
import { sqlOf } from './raw-sql.ts'

/** The name of a list that holds migrations: `migrations`, `schemaMigrations`. */
const listName = /migrations?$/i
/** Keys that identify a migration. */
const identity = /^(version|id|name|key|number|tag|title)$/
const undoing = /^(down|rollback|undo|revert)$/i

/** The array literal that a constant holds, ignoring casts. */
const listOf = (declaration: ts.VariableDeclaration): ts.ArrayLiteralExpression | undefined => {
  const value = declaration.initializer && bare(declaration.initializer)
  return value && ts.isArrayLiteralExpression(value) ? value : undefined
}

const propertyOf = (element: ts.Expression, name: RegExp): ts.PropertyAssignment | undefined =>
  ts.isObjectLiteralExpression(element)
    ? element.properties
        .filter((property) => ts.isPropertyAssignment(property))
        .find((property) => name.test(property.name.getText().replace(/['"]/g, '')))
    : undefined

const literalsIn = (node: ts.Node): ts.Node[] => {
  const found: ts.Node[] = []
  const visit = (at: ts.Node): void => {
    if (ts.isStringLiteralLike(at) || ts.isTemplateExpression(at)) found.push(at)
    else if (!ts.isPropertyAssignment(at) || !undoing.test(at.name.getText())) ts.forEachChild(at, visit)
  }
  visit(node)
  return found
}

const within = (module: Module, list: string, element: ts.Expression, index: number): string => {
  const known = propertyOf(element, identity)?.initializer
  return `${list} ${known && (ts.isLiteralExpression(known) || ts.isPrefixUnaryExpression(known)) ? known.getText(module.file) : `${index}`}`
}

/** Migrations in an array, with their statements as strings. Each element is one migration, which runs once. */
export const listedMigrations: Extractor = ({ module, emit }) => {
  if (!/migrations?\b/i.test(module.file.text)) return
  for (const declaration of module.all<ts.VariableDeclaration>(ts.SyntaxKind.VariableDeclaration)) {
    const list = ts.isSourceFile(declaration.parent.parent.parent) && ts.isIdentifier(declaration.name) ? listOf(declaration) : undefined
    const name = declaration.name.getText(module.file)
    if (!list || list.elements.length === 0 || !listName.test(name)) continue
    const marks = new Set<Dialect>()
    const ways = list.elements.map((element) => propertyOf(bare(element), undoing))
    let unread = 0
    const statements = list.elements.flatMap((element, index) =>
      literalsIn(bare(element)).flatMap((literal) => {
        const sql = sqlOf(module, literal)
        if (!sql) return []
        for (const mark of sql.marks) marks.add(mark)
        if (sql.unread) unread += 1
        return [{ ...sql, within: within(module, name, bare(element), index) }]
      }),
    )
    if (statements.every(({ changes }) => changes.length === 0)) continue
    const last = ways.findLast((way) => way !== undefined)
    emit({
      kind: 'migration-script',
      at: { startLine: module.span(declaration).startLine, endLine: module.span(declaration).startLine },
      within: '',
      subject: 'script',
      tool: 'listed',
      marks: [...marks].sort(),
      transactionOff: false,
      hasDown: ways.filter((way) => way !== undefined).length * 2 > ways.length,
      ...(last ? { wayBackAt: module.span(last) } : {}),
      statements: statements.length,
      unread,
    })
    for (const [statement, { changes, within: place }] of statements.entries())
      for (const change of changes) emit(toSchemaChange(change, { within: place, direction: 'up', statement }))
    return
  }
}
