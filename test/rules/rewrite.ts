import { ts } from 'ts-morph'

/** A change of a text that keeps what the program does. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Finds edits of one kind. Names that it makes are the same for the same code, so that base and head agree. */
export type Rewrite = (file: ts.SourceFile, nameFor: (key: string, wanted: string) => string) => readonly Edit[]

const visit = (node: ts.Node, see: (node: ts.Node) => boolean): void => {
  if (see(node)) node.forEachChild((child) => visit(child, see))
}

/** All nodes inside a node; those inside one that `enters` refuses are left out. */
const nodesIn = (node: ts.Node, enters: (node: ts.Node) => boolean = () => true): readonly ts.Node[] => {
  const found: ts.Node[] = []
  visit(node, (one) => {
    found.push(one)
    return enters(one)
  })
  return found
}

const isNameOfMember = (node: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(node.parent) || ts.isPropertyAssignment(node.parent)) && node.parent.name === node

/** The names that a part of the code refers to. */
const namesIn = (node: ts.Node): readonly string[] =>
  nodesIn(node).flatMap((one) =>
    ts.isIdentifier(one) && !isNameOfMember(one) ? [one.text] : one.kind === ts.SyntaxKind.ThisKeyword ? ['this'] : [],
  )

const waits = (node: ts.Node): boolean => nodesIn(node).some((one) => ts.isAwaitExpression(one) || ts.isYieldExpression(one))
const calls = (node: ts.Node): boolean => nodesIn(node).some((one) => ts.isCallExpression(one) || ts.isNewExpression(one))
const holdsFunction = (node: ts.Node): boolean => nodesIn(node).some((one) => ts.isFunctionLike(one))

/** Names of parameters and of variables inside functions. */
const localNames = (file: ts.SourceFile): ReadonlySet<string> =>
  new Set(
    nodesIn(file).flatMap((node) => {
      const isDeclaration = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)
      if (!isDeclaration || !ts.isIdentifier(node.name)) return []
      return ts.findAncestor(node, (outer) => ts.isFunctionLike(outer) || ts.isBlock(outer) || ts.isCatchClause(outer))
        ? [node.name.text]
        : []
    }),
  )

const statementOf = (node: ts.Node): ts.Statement | undefined =>
  ts.findAncestor(
    node,
    (outer): outer is ts.Statement =>
      ts.isStatement(outer) && (ts.isBlock(outer.parent) || ts.isSourceFile(outer.parent) || ts.isCaseOrDefaultClause(outer.parent)),
  )

const topOf = (node: ts.Node): ts.Node => ts.findAncestor(node, (outer) => ts.isSourceFile(outer.parent)) ?? node

/** Whether a function lies between a node and its statement. */
const isInFunctionOf = (node: ts.Node, statement: ts.Statement): boolean =>
  ts.findAncestor(node, (outer) => (outer === statement ? 'quit' : ts.isFunctionLike(outer))) !== undefined

const before = (file: ts.SourceFile, node: ts.Node, code: string): Edit => {
  const start = node.getStart(file)
  const indent = /[ \t]*$/.exec(file.text.slice(0, start))?.[0] ?? ''
  return { start, end: start, text: `${code}\n${indent}` }
}

const replaced = (file: ts.SourceFile, node: ts.Node, text: string): Edit => ({ start: node.getStart(file), end: node.end, text })

const lastNameOf = (callee: ts.Expression): string =>
  ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : 'call'

/** `f({ a: 1 })` becomes `const options = { a: 1 }` and `f(options)`. */
const optionsToConstant: Rewrite = (file, nameFor) => {
  const locals = localNames(file)
  const edits: Edit[] = []
  visit(file, (node) => {
    const last = ts.isCallExpression(node) || ts.isNewExpression(node) ? node.arguments?.at(-1) : undefined
    if (!last || !ts.isObjectLiteralExpression(last) || last.properties.length === 0 || waits(last) || holdsFunction(last)) return true
    const statement = statementOf(node)
    // What is made for each call would be made once at the top of the file.
    const isFree = !calls(last) && namesIn(last).every((name) => !locals.has(name) && name !== 'this')
    if (!statement || (!isFree && isInFunctionOf(node, statement))) return true
    const callee = lastNameOf((node as ts.CallExpression).expression)
    const name = nameFor(`${callee} ${last.getText(file).slice(0, 40)}`, `${callee.charAt(0).toLowerCase()}${callee.slice(1)}Options`)
    edits.push(replaced(file, last, name), before(file, isFree ? topOf(node) : statement, `const ${name} = ${last.getText(file)}`))
    return false
  })
  return edits
}

/** `f('/some/long/text')` becomes `const text = '/some/long/text'` and `f(text)`. */
const textsToConstant: Rewrite = (file, nameFor) =>
  nodesIn(file).flatMap((node) => {
    const first = ts.isCallExpression(node) && node.expression.getText(file) !== 'require' ? node.arguments[0] : undefined
    if (!first || !ts.isStringLiteralLike(first) || first.text.length < 12) return []
    const name = nameFor(first.text, 'text')
    return [replaced(file, first, name), before(file, topOf(node), `const ${name} = ${first.getText(file)}`)]
  })

/** `if (a.b === c)` becomes `const matches = a.b === c` and `if (matches)`. */
const conditionsToVariable: Rewrite = (file, nameFor) =>
  nodesIn(file).flatMap((node) => {
    if (!ts.isIfStatement(node) || ts.isIdentifier(node.expression) || statementOf(node.expression) !== node || waits(node.expression))
      return []
    const text = node.expression.getText(file)
    const name = nameFor(text, 'matches')
    return [replaced(file, node.expression, name), before(file, node, `const ${name} = ${text}`)]
  })

/** `await f(a)` becomes `const doF = async (a) => f(a)` and `await doF(a)`. */
const callsToOwnFunction: Rewrite = (file, nameFor) => {
  const locals = localNames(file)
  const edits: Edit[] = []
  visit(file, (node) => {
    const call = ts.isAwaitExpression(node) && ts.isCallExpression(node.expression) ? node.expression : undefined
    const statement = call && statementOf(node)
    if (!call || !statement || waits(call) || holdsFunction(call) || isInFunctionOf(node, statement) || namesIn(call).includes('this'))
      return true
    if (!ts.isExpressionStatement(statement) && !ts.isVariableStatement(statement) && !ts.isReturnStatement(statement)) return true
    const callee = lastNameOf(call.expression)
    const name = nameFor(call.getText(file).slice(0, 60), `do${callee.charAt(0).toUpperCase()}${callee.slice(1)}`)
    const params = [...new Set(namesIn(call).filter((one) => locals.has(one)))]
    edits.push(
      replaced(file, call, `${name}(${params.join(', ')})`),
      before(file, topOf(node), `const ${name} = async (${params.map((one) => `${one}: any`).join(', ')}) => ${call.getText(file)}`),
    )
    return false
  })
  return edits
}

/** Rewritings of TypeScript that an author makes without a thought for operation. */
export const rewrites = { optionsToConstant, textsToConstant, conditionsToVariable, callsToOwnFunction } satisfies Record<string, Rewrite>

const applied = (text: string, edits: readonly Edit[]): string => {
  let result = text
  let limit = Number.POSITIVE_INFINITY
  for (const { start, end, text: written } of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    if (end > limit && start !== end) continue
    result = result.slice(0, start) + written + result.slice(end)
    limit = start
  }
  return result
}

type Files = Readonly<Record<string, string>>

/** Rewrites files of base and head alike; undefined if nothing in them can be rewritten. */
export const rewriteAll = (sides: readonly Files[], rewrite: Rewrite): readonly Files[] | undefined => {
  const names = new Map<string, string>()
  const nameFor = (key: string, wanted: string): string => {
    const known = names.get(key)
    if (known !== undefined) return known
    const taken = new Set(names.values())
    let name = wanted
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}${count}`
    names.set(key, name)
    return name
  }
  const written = sides.map((files) =>
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => {
        if (!/\.[cm]?[jt]sx?$/.test(path)) return [path, text]
        const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
        return [path, applied(text, rewrite(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind), nameFor))]
      }),
    ),
  )
  return names.size === 0 ? undefined : written
}
