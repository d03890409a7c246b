import { bare, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Context, Extractor } from './context.ts'
import { isVariableName, validationOf } from './configuration-schema.ts'

/** The name of the variable that an expression reads: `process.env.X`, `process.env['X']`. */
const variableOf = (module: Module, node: ts.Expression): string | undefined => {
  const expression = bare(node)
  if (!ts.isPropertyAccessExpression(expression) && !ts.isElementAccessExpression(expression)) return undefined
  // Few property accesses read the environment, so check the cheap name before taking the text.
  const owner = expression.expression
  if (!ts.isPropertyAccessExpression(owner) || owner.name.text !== 'env') return undefined
  if (!/^(globalThis\.)?(process|Bun)\.env$/.test(module.text(owner))) return undefined
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text
  return ts.isStringLiteralLike(expression.argumentExpression) ? expression.argumentExpression.text : undefined
}

type Read = ts.PropertyAccessExpression | ts.ElementAccessExpression

const readsOf = (module: Module): { readonly node: Read; readonly name: string }[] =>
  [ts.SyntaxKind.PropertyAccessExpression, ts.SyntaxKind.ElementAccessExpression]
    .flatMap((kind) => [...module.all<Read>(kind)])
    .flatMap((node) => {
      const name = variableOf(module, node)
      return name === undefined ? [] : [{ node, name }]
    })

/** Packages that validate a whole environment. */
const validators =
  /^(zod|zod\/.*|envalid|@t3-oss\/env-.*|convict|env-var|znv|joi|@hapi\/joi|valibot|arktype|ajv|@sinclair\/typebox.*|typebox|class-validator|@fastify\/env|env-schema|fastify-env|superstruct|runtypes|io-ts|yup|effect|@effect\/.*|zod-config|@nestjs\/config|@julr\/.*|@adonisjs\/.*|ts-dotenv|dotenv-safe|@silverhand\/.*|@sentry\/env)$/

/** Environment variable names anywhere in the file: upper-case keys and strings. */
const namesIn = (module: Module): string[] => {
  const names = new Set<string>()
  for (const kind of [
    ts.SyntaxKind.PropertyAssignment,
    ts.SyntaxKind.ShorthandPropertyAssignment,
    ts.SyntaxKind.PropertyDeclaration,
    ts.SyntaxKind.PropertySignature,
  ])
    for (const node of module.all<ts.PropertyAssignment>(kind))
      if (isVariableName(node.name.getText(module.file).replace(/['"]/g, '')))
        names.add(node.name.getText(module.file).replace(/['"]/g, ''))
  for (const kind of [ts.SyntaxKind.StringLiteral, ts.SyntaxKind.NoSubstitutionTemplateLiteral])
    for (const node of module.all<ts.StringLiteral>(kind)) if (isVariableName(node.text)) names.add(node.text)
  for (const { name } of readsOf(module)) names.add(name)
  return [...names]
}

const isOperator = (node: ts.Node, ...kinds: readonly ts.SyntaxKind[]): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && kinds.includes(node.operatorToken.kind)

/** Whether the code checks that a value is set: in a condition, before a fallback, or as an argument of an assertion. */
const isAsked = (node: ts.Node): boolean => {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at
    if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return parent.expression === at
    if (ts.isConditionalExpression(parent)) return parent.condition === at
    if (isOperator(parent, ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken)) {
      if (parent.left === at) return true
    } else if (ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.ExclamationToken) return true
    else if (
      isOperator(
        parent,
        ts.SyntaxKind.EqualsEqualsEqualsToken,
        ts.SyntaxKind.ExclamationEqualsEqualsToken,
        ts.SyntaxKind.EqualsEqualsToken,
        ts.SyntaxKind.ExclamationEqualsToken,
      )
    )
      return true
    else if (ts.isPropertyAccessExpression(parent) && parent.questionDotToken) return true
    else if (ts.isCallExpression(parent) && parent.expression !== at)
      return /assert|invariant|require|ensure|must|check|valid|\bok\b|string|Boolean/i.test(parent.expression.getText())
    else if (ts.isStatement(parent) || ts.isFunctionLike(parent)) return false
  }
  return false
}

/** Whether a statement throws or exits the process. */
const ends = (module: Module, statement: ts.Statement): boolean => /\bthrow\b|process\.exit\(/.test(statement.getText(module.file))

/** Variables tested by an `if` that throws or exits. */
const stopsOf = (module: Module): string[] =>
  module
    .all<ts.IfStatement>(ts.SyntaxKind.IfStatement)
    .filter((statement) => ends(module, statement.thenStatement))
    .flatMap((statement) =>
      [...statement.expression.getText(module.file).matchAll(/\benv(?:\.|\[['"])([A-Z][A-Z0-9_]*)/g)].map(([, name]) => name ?? ''),
    )

const emitChecks = ({ module, emit }: Context, reads: readonly { readonly node: Read; readonly name: string }[]): void => {
  const packages = module.imports().filter((record) => !record.typeOnly && validators.test(record.module))
  const [validator] = packages
  const validation = packages.map((record) => validationOf(module, record.module)).find((node) => node !== undefined)
  const whole = validation ?? (validator && (reads.length > 0 || /\benv\b/i.test(module.file.text.slice(0, 50_000))))
  // `for (const name of required) if (!process.env[name]) throw …`
  const byKey = module
    .all<ts.ElementAccessExpression>(ts.SyntaxKind.ElementAccessExpression)
    .some((node) => !ts.isStringLiteralLike(node.argumentExpression) && module.text(node.expression) === 'process.env')
  const names = new Set<string>(whole || byKey ? namesIn(module) : [])
  for (const { node, name } of reads) if (isAsked(node)) names.add(name)
  // `requireEnv('DATABASE_URL')`, `config.get('DATABASE_URL')`, `env.get('X').required()`
  for (const call of module.calls()) {
    const [first] = call.arguments
    if (first && ts.isStringLiteralLike(first) && isVariableName(first.text)) names.add(first.text)
  }
  if (names.size > 0 || validation)
    emit({
      kind: 'config-check',
      at: { startLine: 1, endLine: 1 },
      within: '',
      subject: 'configuration',
      names: [...names].sort(),
      stops: [...new Set(byKey && /\bthrow\b|process\.exit\(/.test(module.file.text) ? names : stopsOf(module))].sort(),
      by: validator?.module ?? 'if',
      ...(validation ? { validatedAt: module.span(validation) } : {}),
    })
}

/** Names of variables that the service cannot run without: addresses and credentials. */
const critical = /(^|_)(SECRET|KEY|TOKEN|PASSWORD|PASS|URL|URI|DSN|HOST|ENDPOINT|BUCKET|BROKERS?|CREDENTIALS?)$/
/** Variables set by the platform or by a front-end build. */
const platform =
  /^(NODE_ENV|CI|TZ|HOME|HOST|HOSTNAME|PORT|PATH|PWD|VERCEL.*|NETLIFY.*|HEROKU.*|RAILWAY_.*|RENDER_.*|FLY_.*|GITHUB_(ACTIONS|SHA|REF).*|npm_.*|AWS_(REGION|DEFAULT_REGION|LAMBDA.*|EXECUTION.*)|KUBERNETES_.*|K_.*|NEXT_PUBLIC_.*|VITE_.*|REACT_APP_.*|EXPO_PUBLIC_.*|NUXT_PUBLIC_.*|PUBLIC_.*|OTEL_.*|SENTRY_.*)$/

const emitAsserted = ({ module, emit }: Context, { node, name }: { readonly node: Read; readonly name: string }): void => {
  if (!critical.test(name) || platform.test(name)) return
  const { parent } = node
  const asserted = ts.isNonNullExpression(parent) || (ts.isAsExpression(parent) && parent.type.getText(module.file) === 'string')
  if (!asserted || isAsked(parent)) return
  emit({
    kind: 'config-read',
    at: module.span(node),
    within: module.within(node),
    subject: name,
    name,
    use: 'asserted',
    into: intoOf(module, parent),
  })
}

/** The name of the option or callee that receives a value. */
const intoOf = (module: Module, node: ts.Node): string => {
  const { parent } = node
  if (ts.isPropertyAssignment(parent)) return parent.name.getText(module.file)
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression.getText(module.file).slice(0, 60)
  return ''
}

/** Numeric options, which misbehave when given `NaN`. */
const numericOption =
  /timeout|interval|delay|^(max|min|limit|concurrency|retries|attempts|ttl|poolSize|highWaterMark|maxAge|max\w+|min\w+)$/i
const timers = /^global#(setTimeout|setInterval)$/

/** The timer or option that receives an unvalidated number. */
const numericSink = (module: Module, node: ts.Node): string | undefined => {
  const { parent } = node
  if (ts.isPropertyAssignment(parent) && parent.initializer === node) {
    const name = parent.name.getText(module.file).replace(/['"]/g, '')
    return numericOption.test(name) && isOptionOfCall(parent) ? name : undefined
  }
  if (ts.isCallExpression(parent) && parent.arguments[1] === node && timers.test(module.originName(parent.expression)))
    return parent.expression.getText(module.file)
  return undefined
}

/** The object is passed directly to a call or `new`. An object stored in a variable may be validated later. */
const isOptionOfCall = (property: ts.PropertyAssignment): boolean => {
  const owner = property.parent.parent
  return ts.isCallExpression(owner) || ts.isNewExpression(owner)
}

const numberCall = (module: Module, node: ts.Node): boolean =>
  (ts.isCallExpression(node) &&
    /^global#(Number|parseInt|parseFloat|Number\.parseInt|Number\.parseFloat)$/.test(module.originName(node.expression))) ||
  (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.PlusToken)

const emitNumbers = ({ module, emit }: Context, { node, name }: { readonly node: Read; readonly name: string }): void => {
  const outer = ts.isNonNullExpression(node.parent) || ts.isAsExpression(node.parent) ? node.parent : node
  const made = outer.parent
  if (!numberCall(module, made) || (ts.isCallExpression(made) && made.arguments[0] !== outer)) return
  const add = (at: ts.Node, into: string): void =>
    emit({ kind: 'config-read', at: module.span(at), within: module.within(at), subject: `number ${name}`, name, use: 'number', into })
  const direct = numericSink(module, made)
  if (direct) return add(made, direct)
  const declaration = made.parent
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return
  const uses = module
    .all<ts.Identifier>(ts.SyntaxKind.Identifier)
    .filter((identifier) => identifier !== declaration.name && identifier.text === (declaration.name as ts.Identifier).text)
  if (uses.some((use) => !numericSink(module, use))) return
  const [first] = uses
  const into = first && numericSink(module, first)
  if (first && into) add(made, into)
}

/** A host that exists only on a developer's machine or in a development network. */
const localHost =
  /(^|\/\/|@)(localhost|127\.0\.0\.1|host\.docker\.internal|(postgres|postgresql|mysql|redis|rabbitmq|kafka|mongo|mongodb|db|clickhouse|elasticsearch)(?=[:/]|$))/i
const address = /(_URL|_URI|_DSN|_HOST|_ENDPOINT|_BROKERS?|_ADDR(ESS)?)$/
const forDevelopment = /NODE_ENV|APP_ENV|\bis_?(Dev|Prod|Test|Local)|development|production|\btest\b|__DEV__/i

const isForDevelopment = (module: Module, node: ts.Node): boolean => {
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    const { parent } = at
    const condition = ts.isIfStatement(parent)
      ? parent.expression
      : ts.isConditionalExpression(parent)
        ? parent.condition
        : isOperator(parent, ts.SyntaxKind.AmpersandAmpersandToken)
          ? parent.left
          : undefined
    if (condition && condition !== at && forDevelopment.test(condition.getText(module.file))) return true
    if (
      (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent) || ts.isFunctionDeclaration(parent)) &&
      parent.name &&
      /dev|test|local|mock|example/i.test(parent.name.getText(module.file))
    )
      return true
  }
  return false
}

const emitDefaults = ({ module, emit }: Context): void => {
  for (const node of module.all<ts.BinaryExpression>(ts.SyntaxKind.BinaryExpression)) {
    if (!isOperator(node, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken)) continue
    const name = variableOf(module, node.left)
    const fallback = bare(node.right)
    if (
      name === undefined ||
      !address.test(name) ||
      platform.test(name) ||
      /DEV|TEST|LOCAL|EMULATOR|BIND|LISTEN|STATSD|AGENT|JAEGER|DATADOG|METRICS|TRACING|SIDECAR|PROXY|_APP_URL|^APP_URL|PUBLIC|FRONTEND|WEB_?APP|SITE|(^|_)BASE_URL|SMTP|MAIL/.test(
        name,
      )
    )
      continue
    if (!ts.isStringLiteralLike(fallback) || !localHost.test(fallback.text) || isForDevelopment(module, node)) continue
    emit({
      kind: 'config-read',
      at: module.span(node),
      within: module.within(node),
      subject: `default ${name}`,
      name,
      use: 'local-default',
      into: intoOf(module, node),
    })
  }
}

/** Environment variables that the code reads, and where the code validates them. */
export const configurationReads: Extractor = (context) => {
  const reads = readsOf(context.module)
  emitChecks(context, reads)
  for (const read of reads) {
    emitAsserted(context, read)
    emitNumbers(context, read)
  }
  emitDefaults(context)
}
