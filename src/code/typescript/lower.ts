import type { ClassModel, FunctionModel, Located, ModuleModel, Stmt } from '../model.ts'
import type { ts } from '#languages/typescript/parse'
import type { Language } from '#model/source-file'
import { commonJs } from './statements/common-js.ts'
import { Context } from './context.ts'
import { expressionTable } from './expression-table.ts'
import { lowerExports } from './statements/lower-exports.ts'
import { lowerImports } from './statements/lower-imports.ts'
import { statementTable } from './statements/statement-table.ts'
import { typeTable } from './type-table.ts'

interface WithParseDiagnostics {
  readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[]
}

/** Places of syntax errors. The parser may report one behind the last character. */
const errorsOf = (file: ts.SourceFile): Located[] =>
  ((file as WithParseDiagnostics).parseDiagnostics ?? []).map(({ start, length }) => ({
    start: Math.min(start, file.text.length),
    end: Math.min(start + length, file.text.length),
  }))

interface Definitions {
  readonly functions: FunctionModel[]
  readonly classes: ClassModel[]
}

/** The functions and classes that are declared at the top level. A function that is the value of a variable is a value. */
const addDefinitions = (body: readonly Stmt[], definitions: Definitions): void => {
  for (const stmt of body) {
    if (stmt.kind === 'scoped') addDefinitions(stmt.body, definitions)
    if (stmt.kind !== 'define') continue
    if (stmt.definition.kind === 'function') definitions.functions.push(stmt.definition)
    else definitions.classes.push(stmt.definition)
  }
}

/** The code model of a parsed file of TypeScript or JavaScript. Nothing is resolved; parents need not be set. Names are compared in the form of `languages/typescript/canonical-text`. */
export const lowerTypeScript = (file: ts.SourceFile, language: Language): ModuleModel => {
  const context = new Context(file, { expressions: expressionTable, statements: statementTable, types: typeTable })
  const { imports, exports, body } = commonJs(context.statements(file.statements))
  const definitions: Definitions = { functions: [], classes: [] }
  addDefinitions(body, definitions)
  return {
    language,
    package: '',
    imports: [...lowerImports(context, file.statements), ...imports],
    exports: [...lowerExports(context, file.statements), ...exports],
    body,
    ...definitions,
    asserted: context.asserted,
    optional: context.optional,
    sources: context.sources,
    unread: [...errorsOf(file), ...context.unread].sort((left, right) => left.start - right.start || left.end - right.end),
  }
}
