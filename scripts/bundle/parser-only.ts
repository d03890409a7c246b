import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'rolldown'
import ts from 'typescript'

/** ts-morph's own copy of the compiler. */
export const compilerFile = createRequire(createRequire(import.meta.url).resolve('ts-morph')).resolve('@ts-morph/common/dist/typescript.js')
/** Calls at the top of the compiler that only fill registers which a parser does not ask: the names of its exports, and what an editor offers. */
const fillsRegister = ['__export', 'registerCodeFix', 'registerRefactor']

/** The part of a text between two markers, which must be there. */
const between = (text: string, from: string, to: string): string => {
  const [start, end] = [text.indexOf(from), text.lastIndexOf(to)]
  if (start < 0 || end < start)
    throw new Error(
      `${compilerFile} is not made as it was: ${JSON.stringify(start < 0 ? from : to)} is missing. See scripts/bundle/parser-only.ts.`,
    )
  return text.slice(start + from.length, end)
}

/** The names that a statement at the top declares, or adds members to: `X` of `((X2) => { … })(X || (X = {}))` and of `X.limit = 8`. */
const namesOf = (statement: ts.Statement): string[] => {
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return statement.name ? [statement.name.text] : []
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText())
  if (!ts.isExpressionStatement(statement)) return []
  const { expression } = statement
  if (ts.isBinaryExpression(expression) && ts.isPropertyAccessExpression(expression.left)) return [expression.left.expression.getText()]
  const [argument] = ts.isCallExpression(expression) ? expression.arguments : []
  return argument && ts.isBinaryExpression(argument) && argument.operatorToken.kind === ts.SyntaxKind.BarBarToken
    ? [argument.left.getText()]
    : []
}

const isRegistration = (statement: ts.Statement): boolean =>
  ts.isExpressionStatement(statement) &&
  ts.isCallExpression(statement.expression) &&
  fillsRegister.includes(statement.expression.expression.getText())

/** Every identifier of a statement but names of members, which name nothing at the top. */
const identifiersIn = (statement: ts.Statement): Set<string> => {
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.add(node.text)
    else if (ts.isPropertyAccessExpression(node)) visit(node.expression)
    else if (ts.isPropertyAssignment(node))
      ts.forEachChild(node, (child) => (child === node.name && ts.isIdentifier(child) ? undefined : visit(child)))
    else ts.forEachChild(node, visit)
  }
  visit(statement)
  return found
}

/**
 * The statements at the top of a script that `names` need, each unchanged. A bundler told that no property write has an effect leaves out
 * as much at the top, and takes `node.x || (node.x = …)` out of functions as well.
 */
const needed = (text: string, names: readonly string[]): string => {
  const { statements } = ts.createSourceFile('compiler.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS)
  const byName = new Map<string, ts.Statement[]>()
  const waiting: ts.Statement[] = []
  const add = (name: string, statement: ts.Statement): void => void byName.set(name, [...(byName.get(name) ?? []), statement])
  for (const statement of statements) {
    if (isRegistration(statement)) continue
    const declared = namesOf(statement)
    for (const name of declared) add(name, statement)
    if (declared.length === 0) waiting.push(statement)
  }
  const kept = new Set<ts.Statement>()
  waiting.push(...names.flatMap((name) => byName.get(name) ?? []))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (kept.has(next)) continue
    kept.add(next)
    for (const name of identifiersIn(next)) waiting.push(...(byName.get(name) ?? []).filter((statement) => !kept.has(statement)))
  }
  return statements
    .filter((statement) => kept.has(statement))
    .map((statement) => statement.getFullText())
    .join('\n')
}

/**
 * The compiler as a module that exports only the names that are used here, without the statements that these do not need, three fifths: nine
 * megabytes take 0.35 s to load, in each process that extracts. The rest is not changed.
 */
const parserOnly = (names: string): string => {
  const body = between(
    readFileSync(compilerFile, 'utf8'),
    '"use strict";\n',
    '// Annotate the CommonJS export names for ESM import in node:',
  )
  const inner = between(`${body}\0`, '', 'module.exports = __toCommonJS(typescript_exports);\n') // Everything up to the assignment,
  const after = between(`${body}\0`, 'module.exports = __toCommonJS(typescript_exports);\n', '\0') // and everything behind it.
  const wanted = names.split(',').map((name) => name.trim())
  return `import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)
const __filename = import.meta.filename
${needed(`${inner}${after}`, wanted)}
export { ${names} }`
}

/** The module that takes names of the compiler from ts-morph, in `src` and in `dist`. */
const compilerModule = /[/\\]languages[/\\]typescript[/\\]compiler\.[jt]s$/
const compilerNames = /^export const \{([\w\s,]+?),?\s*(?:\/\/[^\n]*\s*)?\} = \(?createRequire\(import\.meta\.url\)\('ts-morph'\)/m
const parserId = '\0parser-of-typescript'

/** Puts the parser of the compiler into a bundle, instead of all of ts-morph. */
export const withoutChecker = (): Plugin => {
  let names = ''
  return {
    name: 'without-checker',
    resolveId: (id) => (id === parserId ? id : undefined),
    load: (id) => {
      if (id === parserId) return parserOnly(names)
      if (!compilerModule.test(id)) return undefined
      const found = compilerNames.exec(readFileSync(id, 'utf8'))?.[1]
      if (found === undefined) throw new Error(`${id} does not take its names from ts-morph as it did. See scripts/bundle/parser-only.ts.`)
      names = found
      return `export { ${names} } from ${JSON.stringify(parserId)}`
    },
  }
}
