import type { LoggedValue, LostError } from '#model/facts/log'
import { namePattern } from '#languages/typescript/call-index'
import { bare, originName, shortText, type Module, type Origin } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { isChallengeToken, isHarmlessToken, isPasswordName, isPersonalName } from '../libraries/personal-names.ts'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import type { Extractor } from './context.ts'
import { nameOfMade } from './name-of-made.ts'
import { valueShape } from './value-shape.ts'

const levels = /^(trace|debug|verbose|info|log|notice|warn|warning|error|fatal|critical)$/
const loggerName = /(^|\.)([lL]og|[lL]ogger|\w+Logger|\w+Log|lgr)(\(\))?$/

/** Calls that create a logger, by origin name, and whether its output is structured. */
const makers: readonly { readonly name: RegExp; readonly library: string; readonly structured: boolean }[] = [
  { name: /^pino#(pino)?$/, library: 'pino', structured: true },
  { name: /^winston#createLogger$/, library: 'winston', structured: true },
  { name: /^bunyan#createLogger$/, library: 'bunyan', structured: true },
  { name: /^@nestjs\/common#Logger$/, library: 'nestjs', structured: false },
  { name: /^roarr#/, library: 'roarr', structured: true },
  { name: /^log4js#getLogger$/, library: 'log4js', structured: false },
  { name: /^tslog#Logger$/, library: 'tslog', structured: true },
]

const isLevel = namePattern(levels)
const mayMake = namePattern((name) => name.endsWith('.child') || makers.some((maker) => maker.name.test(name)))

const makerOf = (callee: Origin): (typeof makers)[number] | undefined => {
  const name = originName(callee)
  const direct = makers.find((maker) => maker.name.test(name))
  if (direct) return direct
  // `logger.child({ … })` is of the same kind as its parent.
  return callee.kind === 'made' && callee.path.join('.') === 'child' ? makerOf(callee.callee) : undefined
}

type LoggerOf = { readonly library: string; readonly logger?: { readonly module?: string; readonly name: string } }

/** The logger on which a level method is called. Undefined if the receiver is not a logger. */
const loggerOf = (module: Module, receiver: ts.Expression): LoggerOf | undefined => {
  const origin = module.origin(receiver)
  const name = originName(origin)
  if (name === 'global#console') return { library: 'console' }
  if (origin.kind === 'made') {
    const maker = makerOf(origin.callee)
    if (maker) return { library: maker.library, logger: { name: origin.name } }
  }
  const text = bare(receiver).getText(module.file)
  if (!loggerName.test(text)) return undefined
  if (origin.kind === 'import') return { library: '', logger: { module: origin.module, name: origin.path.join('.') || 'default' } }
  // Fastify uses pino for `request.log` and `fastify.log`. The library behind any other parameter is unknown.
  if (origin.kind === 'parameter') return { library: /\bFastify(Request|Instance|BaseLogger)\b/.test(origin.type) ? 'pino' : '' }
  return { library: '' }
}

const lastName = (node: ts.Expression): string | undefined => {
  const value = bare(node)
  if (ts.isIdentifier(value)) return value.text
  if (ts.isPropertyAccessExpression(value)) return value.name.text
  return ts.isElementAccessExpression(value) && ts.isStringLiteralLike(value.argumentExpression) ? value.argumentExpression.text : undefined
}

const payload = /^(req|request|ctx\.req|ctx\.request|c\.req|event)\.(body|rawBody)$/
const headers = /^(req|request|ctx|ctx\.req|ctx\.request|event)\.headers$/

const configurationModule = /(^|\/)(config|configuration|env|environment|settings|secrets)(\/index)?(\.[cm]?[jt]s)?$/

/** All environment variables, or a configuration object that a module of the repository builds from them. */
const isEnvironment = (module: Module, value: ts.Expression): boolean => {
  if (/^(process|import\.meta)\.env$/.test(value.getText(module.file))) return true
  const target = ts.isCallExpression(value) && value.arguments.length === 0 ? bare(value.expression) : value
  if (!ts.isIdentifier(target) || !/config|env|settings|secrets/i.test(target.text)) return false
  const origin = module.origin(target)
  return origin.kind === 'import' && origin.path.length <= 1 && configurationModule.test(origin.module)
}

/** A constant that holds a sentence, whatever its name suggests. */
const isSentence = (module: Module, value: ts.Expression): boolean => {
  const declaration = ts.isIdentifier(value) ? module.declarationOf(value) : undefined
  const text = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer ? bare(declaration.initializer) : undefined
  return text !== undefined && ts.isStringLiteralLike(text) && /\S\s+\S/.test(text.text)
}

/**
 * Types whose values are logged verbatim: strings and bytes. A value of any other named type is an object, so its name
 * does not mean that it holds the secret itself.
 */
const plainType = /^(string|Buffer|Uint8Array|unknown|any)\b/

/** A row, a record or a class instance: `let apiKey: ApiKey`, `const [apiKey] = await db.insert(keys).returning()`. */
const isThing = (module: Module, value: ts.Expression): boolean => {
  const declaration = ts.isIdentifier(value) ? module.declarationOf(value) : undefined
  if (!declaration) return false
  if (ts.isBindingElement(declaration)) return ts.isArrayBindingPattern(declaration.parent)
  if (!ts.isVariableDeclaration(declaration) && !ts.isParameter(declaration)) return false
  return (
    declaration.type !== undefined &&
    /^[A-Z]\w*$/.test(declaration.type.getText(module.file)) &&
    !plainType.test(declaration.type.getText(module.file))
  )
}

const claims = new Set(['sub', 'id', 'uid', 'userId', 'email', 'name', 'role', 'roles', 'iss', 'aud', 'iat', 'exp', 'jti', 'scope'])

/** Decoded claims of a token: `token?.id`, `token.exp`. They do not let a reader sign in. */
const isClaims = (module: Module, value: ts.Expression): boolean => {
  if (!ts.isIdentifier(value) || !/token|jwt/i.test(value.text)) return false
  const read = module
    .all<ts.PropertyAccessExpression>(ts.SyntaxKind.PropertyAccessExpression)
    .filter((access) => ts.isIdentifier(access.expression) && access.expression.text === value.text)
    .map((access) => access.name.text)
  return read.some((name) => claims.has(name)) && !read.some((name) => /token|secret|value|key/i.test(name))
}

/** Inside an `if` that runs only when the value is missing: `if (!apiKey) log.error({ apiKey })`. */
const isMissing = (module: Module, value: ts.Expression): boolean => {
  const text = value.getText(module.file)
  for (let at: ts.Node = value; at.parent && !ts.isFunctionLike(at); at = at.parent) {
    const { parent } = at
    if (!ts.isIfStatement(parent) || parent.thenStatement !== at) continue
    const asked = negated(module, parent.expression)
    if (asked.includes(text)) return true
  }
  return false
}

/** The expressions that must be missing, or of another type, for a condition to be true. */
const negated = (module: Module, condition: ts.Expression): string[] => {
  const value = bare(condition)
  if (ts.isPrefixUnaryExpression(value) && value.operator === ts.SyntaxKind.ExclamationToken)
    return [bare(value.operand).getText(module.file)]
  if (!ts.isBinaryExpression(value)) return []
  if (value.operatorToken.kind === ts.SyntaxKind.BarBarToken || value.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    const [left, right] = [negated(module, value.left), negated(module, value.right)]
    if (value.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return [...left, ...right]
    const text = value.right.getText(module.file)
    return left.filter((name) => right.includes(name) || text.startsWith(`typeof ${name} !==`))
  }
  return /^(undefined|null|''|"")$/.test(value.right.getText(module.file)) && /^===?$/.test(value.operatorToken.getText(module.file))
    ? [bare(value.left).getText(module.file)]
    : []
}

const isPassword = namePattern(isPasswordName)
const isPersonal = namePattern(isPersonalName)
const isSecret = namePattern((name) => isSensitiveName(name) && !isHarmlessToken(name))
const saysWhat = namePattern((name) => isSensitiveName(name) || isPersonalName(name))

/** Names of connection addresses, which may contain credentials. */
const isConnection = namePattern(
  /(^|_)((connection|conn)_?(string|str|uri|url)|dsn|(database|db|mongo(db)?|postgres(ql)?|pg|mysql|redis|amqp|rabbit(mq)?)_?(uri|url|dsn))$/i,
)

/** A connection address built in this function from a password: `const uri = build({ user, password: config.dbPassword })`. */
const holdsPassword = (module: Module, value: ts.Expression): boolean => {
  if (!ts.isIdentifier(value) || !isConnection(value.text)) return false
  const declaration = module.declarationOf(value)
  const made = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer ? bare(declaration.initializer) : undefined
  if (!made || !(ts.isCallExpression(made) || ts.isTemplateExpression(made))) return false
  // The name of the function says that it removes the password.
  if (
    ts.isCallExpression(made) &&
    /mask|redact|hide|strip|sanitiz|saniti[sz]e|replace|without|safe/i.test(made.expression.getText(module.file))
  )
    return false
  let found = false
  const visit = (at: ts.Node): void => {
    found ||= ts.isIdentifier(at) && isPassword(at.text)
    if (!found) ts.forEachChild(at, visit)
  }
  ts.forEachChild(made, visit)
  return found
}

const whatOf = (module: Module, node: ts.Expression, key?: string): LoggedValue['what'] | undefined => {
  const value = bare(node)
  const text = value.getText(module.file)
  if (payload.test(text)) return 'payload'
  if (headers.test(text)) return 'headers'
  if (isEnvironment(module, value)) return 'environment'
  const own = lastName(value)
  if (own === undefined || !(ts.isIdentifier(value) || ts.isPropertyAccessExpression(value) || ts.isElementAccessExpression(value)))
    return undefined
  if (holdsPassword(module, value)) return 'secret'
  if (isSentence(module, value) || isThing(module, value) || isMissing(module, value) || isClaims(module, value)) return undefined
  // A key named "masked" or similar means that the value is safe.
  if (key !== undefined && /mask|redact|hash|has|is|length|preview/i.test(key)) return undefined
  const name = saysWhat(own) ? own : (key ?? own)
  if (isPassword(name)) return 'password'
  if (isSecret(name) && !isChallengeToken(own, module.file.text)) return 'secret'
  return isPersonal(name) && (ts.isPropertyAccessExpression(value) || key !== undefined) ? 'personal' : undefined
}

/** Values in an argument: the argument itself, an object's properties, or a template's interpolated values. */
function* valuesIn(module: Module, node: ts.Expression): Iterable<LoggedValue> {
  const value = bare(node)
  if (ts.isTemplateExpression(value)) for (const span of value.templateSpans) yield* valuesIn(module, span.expression)
  else if (ts.isObjectLiteralExpression(value))
    for (const property of value.properties) {
      if (ts.isPropertyAssignment(property) && (ts.isIdentifier(property.name) || ts.isStringLiteralLike(property.name))) {
        if (ts.isObjectLiteralExpression(bare(property.initializer))) yield* valuesIn(module, property.initializer)
        else yield* one(module, property.initializer, property.name.text)
      } else if (ts.isShorthandPropertyAssignment(property)) yield* one(module, property.name, property.name.text)
    }
  else if (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    yield* valuesIn(module, value.left)
    yield* valuesIn(module, value.right)
  } else yield* one(module, value)
}

function* one(module: Module, node: ts.Expression, key?: string): Iterable<LoggedValue> {
  const what = whatOf(module, node, key)
  if (what) yield { name: shortText(module, node, 50), what, at: module.span(node) }
}

/**
 * Whether an expression is an error: bound by a `catch`, or the first parameter of a callback or rejection handler,
 * named like an error.
 */
const isError = (module: Module, node: ts.Expression): boolean => {
  const value = bare(node)
  if (!ts.isIdentifier(value)) return false
  const declaration = module.declarationOf(value)
  if (!declaration) return false
  if (ts.isVariableDeclaration(declaration))
    return (
      ts.isCatchClause(declaration.parent) ||
      (declaration.type !== undefined && /^(Error|\w+Error)$/.test(declaration.type.getText(module.file)))
    )
  return (
    ts.isParameter(declaration) &&
    /^(err|error|e|ex|exception)$/.test(value.text) &&
    (declaration.type === undefined || /Error|unknown|any/.test(declaration.type.getText(module.file)))
  )
}

const placeholders = (text: string): number => text.match(/%[sdifjoOc]/g)?.length ?? 0

function* lostErrors(module: Module, args: readonly ts.Expression[]): Iterable<LostError> {
  const [first, ...rest] = args
  if (!first) return
  const value = bare(first)
  const isMessage = ts.isStringLiteralLike(value) || ts.isTemplateExpression(value)
  if (isMessage) {
    const room = ts.isStringLiteralLike(value) ? placeholders(value.text) : placeholders(value.getText(module.file))
    for (const argument of rest.slice(room))
      if (isError(module, argument)) yield { name: argument.getText(module.file), how: 'behind-message', at: module.span(argument) }
    return
  }
  if (!ts.isObjectLiteralExpression(value)) return
  for (const property of value.properties) {
    if (ts.isShorthandPropertyAssignment(property) && isError(module, property.name))
      yield { name: property.name.text, how: 'under-key', key: property.name.text, at: module.span(property) }
    if (ts.isPropertyAssignment(property) && ts.isIdentifier(property.name) && isError(module, property.initializer))
      yield { name: property.initializer.getText(module.file), how: 'under-key', key: property.name.text, at: module.span(property) }
  }
}

/** Keys under which pino logs a complete error: `err`, and those added by its options. Undefined if the options are built elsewhere. */
const errorKeysOf = (module: Module, call: ts.CallExpression | ts.NewExpression): readonly string[] | undefined => {
  const [options] = call.arguments ?? []
  if (!options) return ['err']
  const shape = valueShape(module, options)
  if (shape.type !== 'object' || shape.open) return undefined
  const { serializers, errorKey, formatters, nestedKey, mixin, hooks } = shape.keys
  if (formatters ?? nestedKey ?? mixin ?? hooks) return undefined
  const keys = ['err']
  if (errorKey?.value.type === 'literal') keys.push(String(errorKey.value.value))
  else if (errorKey) return undefined
  if (serializers) {
    if (serializers.value.type !== 'object' || serializers.value.open) return undefined
    keys.push(...Object.keys(serializers.value.keys))
  }
  return keys
}

/** Logger calls: values whose names mark them as sensitive, and errors that the logger does not write in full. */
export const logCalls: Extractor = ({ module, emit }) => {
  for (const call of [...module.callsNamed(isLevel, mayMake), ...module.newsFrom(mayMake)]) {
    const maker = makerOf(module.origin(call.expression))
    if (maker) {
      const text = call.getText(module.file)
      emit({
        kind: 'logger',
        at: module.span(call),
        within: module.within(call),
        subject: maker.library,
        library: maker.library,
        name: nameOfMade(module, call),
        structured: maker.structured,
        redacts: /\bredact|mask|sanitiz|censor/i.test(text),
        errorKeys: maker.library === 'pino' ? errorKeysOf(module, call) : undefined,
      })
      continue
    }
    if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression) || !levels.test(call.expression.name.text)) continue
    const logger = loggerOf(module, call.expression.expression)
    if (!logger) continue
    const args = call.arguments.filter((argument) => !ts.isSpreadElement(argument))
    const callee = shortText(module, call.expression, 40)
    emit({
      kind: 'log-call',
      at: module.span(call),
      within: module.within(call),
      subject: callee,
      ...logger,
      level: call.expression.name.text,
      callee,
      values: args.flatMap((argument) => [...valuesIn(module, argument)]),
      lostErrors: [...lostErrors(module, args)],
    })
  }
}
