import type { CodeLoad } from '#model/facts/code-load'
import { bare, lastName, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { contentsIn, isWritten, looksLikePath, pathOf, type LoadTarget, type PathReading } from '../load-target.ts'
import type { Extractor } from './context.ts'

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
/** Functions that read a file. Its text may be evaluated in a way that no name shows. */
const readsFile = /^(readFile|readFileSync|createReadStream|file)$/
/** Options by which pools, queues, loggers and clusters name the program that they load. */
const namesProgram = /^(filename|exec|script|target|processor|workerPath|workerFile)$/
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

const isNamedPath = ({ what, target }: LoadTarget): boolean => what === 'file' && looksLikePath(target)

/** Code that a file runs in addition to its imports: computed `require` paths, evaluated text, and started programs. */
export const codeLoads: Extractor = ({ module, emit }) => {
  const text = module.file.text
  if (
    !/\brequire\b|\bimport\s*\(|\b(fork|Worker|spawn|exec|eval|Function|dlopen|_load|_compile|runIn|Script|compileFunction|createRequire|register|readFile|createReadStream|filename|script|target|processor|worker(Path|File)|Bun)/.test(
      text,
    )
  )
    return
  const reading = readingOf(module)
  let isOpen = false
  const give = (node: ts.Node, load: Partial<CodeLoad> & LoadTarget): void =>
    emit({
      kind: 'code-load',
      at: { startLine: module.startLine(node), endLine: module.startLine(node) },
      within: module.within(node),
      subject: `load ${load.target}`,
      ...load,
    })
  for (const call of [...module.calls(), ...module.news()]) {
    const [first, second] = call.arguments ?? []
    if (!first) continue
    const isImport = call.expression.kind === ts.SyntaxKind.ImportKeyword
    const name = nameOf(call.expression)
    if (isImport || isRequire(module, call.expression)) {
      const isPlain =
        isImport || (ts.isIdentifier(call.expression) && call.expression.text === 'require' && !module.isDeclared('require', call))
      // A literal specifier is an ordinary import.
      if (ts.isStringLiteralLike(first)) {
        if (!isPlain)
          give(
            call,
            first.text.startsWith('.')
              ? { what: 'file', target: first.text, from: 'here' }
              : { what: 'module', target: first.text, from: 'here' },
          )
        continue
      }
      const target = pathOf(plain(module.text(first)), reading, 'here')
      if (!target) isOpen = true
      else
        give(
          call,
          target.what === 'file' && !/^[./]/.test(target.target) && ts.isIdentifier(bare(first)) ? { ...target, what: 'module' } : target,
        )
    } else if (loadsFile.test(name)) {
      const target = pathOf(plain(module.text(name === 'dlopen' ? (second ?? first) : first)), reading, 'anywhere')
      if (target) give(call, target)
      else isOpen = true
      // A queue's worker has its name first, and then its processor.
      const processor = name === 'Worker' && second ? pathOf(plain(module.text(second)), reading, 'anywhere') : undefined
      if (processor && isNamedPath(processor)) give(call, { ...processor, isCertain: false })
    } else if (readsFile.test(name) || (name === 'register' && ts.isStringLiteralLike(first))) {
      const target = pathOf(plain(module.text(first)), reading, 'anywhere')
      if (target && isNamedPath(target)) give(call, { ...target, isCertain: false })
    } else if (evaluates.test(name) && (name !== 'Function' || ts.isIdentifier(bare(call.expression)))) {
      const code = plain(module.text(name === 'Function' ? ((call.arguments ?? []).at(-1) ?? first) : first))
      const contents = contentsIn(code, reading)
      for (const target of contents) give(call, { ...target, evaluated: true })
      if (contents.length === 0 && !isWritten(code, reading)) isOpen = true
    } else if (startsProgram.test(name) && /child_process|execa/.test(text)) {
      const words = wordsOf(module, call.arguments ?? [])
      if (words.length > 0) give(call, { what: 'command', target: '', from: 'anywhere', words })
    }
  }
  for (const option of module.all<ts.PropertyAssignment>(ts.SyntaxKind.PropertyAssignment)) {
    if (!namesProgram.test(option.name.getText())) continue
    const target = pathOf(plain(module.text(option.initializer)), reading, 'anywhere')
    if (target && isNamedPath(target)) give(option, { ...target, isCertain: false })
  }
  if (!isOpen) return
  for (const kind of [ts.SyntaxKind.StringLiteral, ts.SyntaxKind.NoSubstitutionTemplateLiteral])
    for (const node of module.all<ts.StringLiteralLike>(kind)) {
      if (!looksLikePath(node.text)) continue
      give(node, { what: 'file', target: node.text, from: 'here', isCertain: false })
      if (!node.text.startsWith('.')) give(node, { what: 'file', target: node.text, from: 'anywhere', isCertain: false })
    }
}
