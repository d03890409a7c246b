import type { CodeLoad } from '#model/facts/process/code-load'
import { bare, lastName, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { contentsIn, isWritten, pathOf, type LoadTarget, type PathReading } from '../../starts/load-target.ts'
import { textLoad } from '../../starts/text-load.ts'
import type { Extractor } from '../calls/context.ts'

/**
 * Normalizes path expressions: a template literal becomes an f-string with placeholders, and
 * `new URL(x, import.meta.url)` becomes `x` joined to this file's folder.
 */
const plain = (text: string): string =>
  text
    .replace(/`([^`]*)`/g, (_whole, content: string) => `f\`${content.replaceAll('${', '{')}\``)
    .replace(/\bnew\s+URL\(([^,()]+),\s*import\.meta\.url\s*(?:,\s*)?\)/g, 'join(__dirname, $1)')
    .replace(/\brequire\.resolve\(/g, 'resolve(__dirname, ')
    .replace(/\)\.(?:href|pathname|toString\(\))/g, ')')

const readingOf = (module: Module): PathReading => ({
  fills: /^(util\.)?format$/,
  passes: /^(path\.)?(posix\.|win32\.)?(join|resolve|normalize)$|^(url\.)?(fileURLToPath|pathToFileURL)$|^String$/,
  reads: /\breadFile(?:Sync)?\s*\(|\bBun\.file\s*\(/,
  valueOf: (name) => {
    const values = module
      .all<ts.VariableDeclaration>(ts.SyntaxKind.VariableDeclaration)
      .filter((declaration) => ts.isIdentifier(declaration.name) && declaration.name.text === name)
    const [only] = values
    return values.length === 1 && only?.initializer ? plain(module.text(only.initializer)) : undefined
  },
  foldersUp: (text) =>
    /^(__dirname|import\.meta\.dirname|(path\.)?dirname\(\s*(__filename|import\.meta\.filename|(url\.)?fileURLToPath\(import\.meta\.url\))\s*\))$/.test(
      text,
    )
      ? 0
      : undefined,
  isWorkingFolder: (text) => text === 'process.cwd()',
})

/** Functions other than `require` and `import()` that load a file. The path is their first argument. */
const loadsFile = /^(fork|_load|dlopen|Worker)$/
const startsProgram = /^(spawn|spawnSync|execFile|execFileSync|exec|execSync|execa|execaSync)$/
const evaluates = /^(runInThisContext|runInNewContext|runInContext|compileFunction|Script|eval|Function|_compile)$/

const isRequire = (module: Module, callee: ts.Expression, depth = 0): boolean => {
  const node = bare(callee)
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'require'
  if (ts.isCallExpression(node)) return lastName(node.expression) === 'createRequire'
  if (!ts.isIdentifier(node)) return false
  const declaration = module.declarationOf(node)
  if (!declaration) return node.text === 'require'
  return (
    depth < 3 &&
    ts.isVariableDeclaration(declaration) &&
    declaration.initializer !== undefined &&
    isRequire(module, declaration.initializer, depth + 1)
  )
}

const isNoText = (argument: ts.Expression): boolean => {
  const node = bare(argument)
  return (
    ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node)
  )
}

/** Handles the indirect call `(0, eval)(code)` as a call of `eval`. */
const nameOf = (callee: ts.Expression): string => {
  const node = bare(callee)
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken ? lastName(node.right) : lastName(node)
}

/** The words of `spawn('node', ['x.js'])` and `exec('node x.js')`, without interpolated values. */
const wordsOf = (module: Module, args: readonly ts.Expression[]): string[] =>
  args.slice(0, 2).flatMap((arg) => {
    const value = bare(arg)
    const parts = ts.isArrayLiteralExpression(value) ? value.elements : [value]
    return parts.flatMap((part) => {
      const target = pathOf(plain(module.text(part)), readingOf(module), 'anywhere')
      if (part.kind === ts.SyntaxKind.PropertyAccessExpression && module.text(part) === 'process.execPath') return ['node']
      return target?.what === 'file' ? target.target.split(/\s+/) : []
    })
  })

/** Code that a file runs in addition to its imports: computed `require` paths, evaluated text, and started programs. */
export const codeLoads: Extractor = ({ module, emit }) => {
  const text = module.file.text
  if (
    !/\brequire\b|\bimport\s*\(|\bfrom\s*["']data:|\b(fork|Worker|spawn|exec|eval|Function|dlopen|_load|_compile|runIn|Script|compileFunction|createRequire)/.test(
      text,
    )
  )
    return
  const reading = readingOf(module)
  const give = (node: ts.Node, load: Partial<CodeLoad> & LoadTarget): void =>
    emit({
      kind: 'code-load',
      at: { startLine: module.startLine(node), endLine: module.startLine(node) },
      within: module.within(node),
      subject: `load ${load.target}`,
      ...load,
    })
  const giveOpen = (node: ts.Node): void => give(node, { what: 'open', target: '', from: 'anywhere' })
  const giveText = (node: ts.Node, code: string): void => {
    const load = textLoad(code, module.span(node), module.within(node))
    if (load) emit(load)
  }
  for (const { moduleSpecifier } of module.all<ts.ImportDeclaration>(ts.SyntaxKind.ImportDeclaration))
    if (ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text.startsWith('data:'))
      giveText(moduleSpecifier, `(${moduleSpecifier.text}`)
  for (const call of [...module.calls(), ...module.news()]) {
    const [first, second] = call.arguments ?? []
    if (!first) continue
    const isImport = call.expression.kind === ts.SyntaxKind.ImportKeyword
    const name = nameOf(call.expression)
    if (isImport || isRequire(module, call.expression)) {
      // Node's `require` rejects anything but a text. `import()` makes a text of it.
      if (!isImport && isNoText(first)) continue
      const isPlain =
        isImport || (ts.isIdentifier(call.expression) && call.expression.text === 'require' && !module.isDeclared('require', call))
      // A literal specifier is an ordinary import.
      if (ts.isStringLiteralLike(first)) {
        if (first.text.startsWith('data:')) giveText(call, `(${first.text}`)
        else if (!isPlain)
          give(
            call,
            first.text.startsWith('.')
              ? { what: 'file', target: first.text, from: 'here' }
              : { what: 'module', target: first.text, from: 'here' },
          )
        continue
      }
      const target = pathOf(plain(module.text(first)), reading, 'here')
      if (!target || target.target.startsWith('data:')) giveOpen(call)
      else
        give(
          call,
          target.what === 'file' && !/^[./]/.test(target.target) && ts.isIdentifier(bare(first)) ? { ...target, what: 'module' } : target,
        )
    } else if (loadsFile.test(name)) {
      const target = pathOf(plain(module.text(name === 'dlopen' ? (second ?? first) : first)), reading, 'anywhere')
      if (target) give(call, target)
      else giveOpen(call)
    } else if (evaluates.test(name) && (name !== 'Function' || ts.isIdentifier(bare(call.expression)))) {
      const argument = name === 'Function' ? ((call.arguments ?? []).at(-1) ?? first) : first
      const code = plain(module.text(argument))
      const contents = contentsIn(code, reading)
      for (const target of contents) give(call, { ...target, evaluated: true })
      if (contents.length > 0) continue
      if (isWritten(code, reading))
        giveText(call, ts.isStringLiteralLike(bare(argument)) ? (bare(argument) as ts.StringLiteralLike).text : code)
      else giveOpen(call)
    } else if (startsProgram.test(name) && /child_process|execa/.test(text)) {
      const words = wordsOf(module, call.arguments ?? [])
      if (words.length > 0) give(call, { what: 'command', target: '', from: 'anywhere', words })
    }
  }
}
