import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown, type Plugin } from 'rolldown'
import ts from 'typescript'
import { licences } from './bundle/licences.ts'

// After the compiler: the command and the process that extracts, which start often, become few files instead of some seven hundred. Finding and
// opening so many took two thirds of the start. The modules that they are made of stay beside them, for the App and for the version of extraction.

const dist = join(import.meta.dirname, '../dist')

/** Packages whose modules go into the bundle: what every start loads, plain JavaScript. All others stay where npm put them. */
const bundled = ['commander', 'yaml', 'zod']

/** The module that takes names of the compiler from ts-morph. */
const compilerModule = join(dist, 'languages/typescript/compiler.js')
const compilerNames = /^export const \{([\w\s,]+?),?\s*(?:\/\/[^\n]*\s*)?\} = createRequire\(import\.meta\.url\)\('ts-morph'\)\.ts;$/m

/** ts-morph's own copy of the compiler. */
const compilerFile = createRequire(createRequire(import.meta.url).resolve('ts-morph')).resolve('@ts-morph/common/dist/typescript.js')
const parserId = '\0parser-of-typescript'

/** Calls at the top of the compiler that only fill registers which a parser does not ask: the names of its exports, and what an editor offers. */
const fillsRegister = ['__export', 'registerCodeFix', 'registerRefactor']

/** The part of a text between two markers, which must be there. */
const between = (text: string, from: string, to: string): string => {
  const [start, end] = [text.indexOf(from), text.lastIndexOf(to)]
  if (start < 0 || end < start)
    throw new Error(`${compilerFile} is not made as it was: ${JSON.stringify(start < 0 ? from : to)} is missing. See scripts/bundle.ts.`)
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

const withoutChecker: Plugin = {
  name: 'without-checker',
  resolveId: (id) => (id === parserId ? id : undefined),
  load: (id) => {
    if (id === compilerModule) {
      const names = compilerNames.exec(readFileSync(id, 'utf8'))?.[1]
      if (names === undefined) throw new Error(`${id} does not take its names from ts-morph as it did. See scripts/bundle.ts.`)
      return `export { ${names} } from ${JSON.stringify(parserId)}`
    }
    if (id !== parserId) return undefined
    return parserOnly(compilerNames.exec(readFileSync(compilerModule, 'utf8'))?.[1] ?? '')
  },
}

if (!existsSync(join(dist, 'cli/main.js'))) throw new Error('dist/cli/main.js is missing: compile first, with `npm run build`')

/** The processes that read and replay migrations. */
const replay = Object.fromEntries(
  ['changelog-worker', 'make-template', 'replay-worker'].map((name) => [`replay/${name}`, join(dist, `replay/${name}.js`)]),
)

const bundle = await rolldown({
  input: {
    'cli/main': join(dist, 'cli/main.js'),
    'engine/extraction-worker': join(dist, 'engine/extraction-worker.js'),
    'engine/chart-worker': join(dist, 'engine/chart-worker.js'),
    ...replay,
  },
  platform: 'node',
  external: (id) => /^[^./#\0]/.test(id) && !bundled.some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [withoutChecker],
})
const { output } = await bundle.write({ dir: dist, format: 'esm', chunkFileNames: 'chunks/[name]-[hash].js' })
await bundle.close()

// The grammars, where src/languages/grammar-file.ts finds them.
const { grammarPackage, treeLanguages } = (await import(pathToFileURL(join(dist, 'languages/grammar-file.js')).href)) as {
  readonly grammarPackage: (language: string) => string
  readonly treeLanguages: readonly string[]
}
const folderOf = (language: string): string => join(import.meta.dirname, '../node_modules', grammarPackage(language))
const grammarPackages = treeLanguages.map((language) => join(folderOf(language), 'package.json'))
mkdirSync(join(dist, 'grammars'), { recursive: true })
for (const language of treeLanguages) {
  const file = `tree-sitter-${language}.wasm`
  copyFileSync(join(folderOf(language), file), join(dist, 'grammars', file))
}

// The chart renderer, where src/engine/render-chart.ts finds it.
const renderer = join(import.meta.dirname, '../chart-renderer')
copyFileSync(join(renderer, 'chart-renderer.wasm.br'), join(dist, 'chart-renderer.wasm.br'))

const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
const compilerPackage = join(dirname(compilerFile), '../package.json')
writeFileSync(
  join(dist, 'chunks/THIRD-PARTY-LICENCES.txt'),
  [
    licences([...modules, ...grammarPackages, compilerPackage, createRequire(import.meta.url).resolve('typescript/package.json')]),
    readFileSync(join(renderer, 'THIRD-PARTY-LICENCES.txt'), 'utf8'),
  ].join(`\n${'-'.repeat(80)}\n\n`),
)

// Which code extracts is written down, so that a start need not read that code.
const { extractionVersions, versionsFile } = (await import(pathToFileURL(join(dist, 'engine/extraction-version.js')).href)) as {
  readonly extractionVersions: (root: string) => object
  readonly versionsFile: string
}
// The examples of the rules, which `explain` and the pages show.
const { examplesFile, examplesFolder } = (await import(pathToFileURL(join(dist, 'engine/rule-examples.js')).href)) as {
  readonly examplesFile: string
  readonly examplesFolder: (project: string, id: string) => string
}
const { readExamples } = (await import(pathToFileURL(join(dist, 'engine/read-examples.js')).href)) as {
  readonly readExamples: (folder: string, languages: readonly string[]) => object
}
const { rules } = (await import(pathToFileURL(join(dist, 'rules/index.js')).href)) as {
  readonly rules: readonly { readonly id: string; readonly languages: readonly string[] }[]
}
const examples = rules.map(({ id, languages }) => [id, readExamples(examplesFolder(join(dist, '..'), id), languages)] as const)
writeFileSync(join(dist, examplesFile), JSON.stringify(Object.fromEntries(examples)))

writeFileSync(join(dist, versionsFile), `${JSON.stringify(extractionVersions(dist))}\n`)
