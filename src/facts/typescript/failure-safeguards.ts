import type { Protection } from '#model/facts/safeguard'
import { namePattern } from '#languages/typescript/call-index'
import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import {
  boundsAttempts,
  boundsWork,
  repeatsWork,
  cleans,
  endsWait,
  setsWait,
  takesSecretsOut,
  worksWithSecret,
} from '../libraries/failure-names.ts'
import type { Extractor } from './context.ts'

type Call = ts.CallExpression | ts.NewExpression

const lastName = (node: ts.Expression): string => {
  const callee = bare(node)
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : ''
}

/** The call or construction whose options a property is among, at any depth of the object. */
const ownerOf = (property: ts.ObjectLiteralElementLike): Call | undefined => {
  let at: ts.Node = property.parent
  while (ts.isObjectLiteralExpression(at) || ts.isPropertyAssignment(at) || ts.isAsExpression(at) || ts.isSatisfiesExpression(at))
    at = at.parent
  return ts.isCallExpression(at) || ts.isNewExpression(at) ? at : undefined
}

/** An object of settings by its name, which a client is made with somewhere else. */
const isSettings = /(options?|opts|config(uration)?|settings)$/i

/** The settings that a property is part of, where no call takes them on the spot: those of a variable, or what a function gives back. */
const settingsOf = (module: Module, property: ts.ObjectLiteralElementLike): string | undefined => {
  let at: ts.Node = property.parent
  while (
    ts.isObjectLiteralExpression(at) ||
    ts.isPropertyAssignment(at) ||
    ts.isAsExpression(at) ||
    ts.isSatisfiesExpression(at) ||
    ts.isParenthesizedExpression(at)
  )
    at = at.parent
  const isGiven = ts.isReturnStatement(at) || ts.isArrowFunction(at)
  const name = ts.isVariableDeclaration(at)
    ? at.name.getText(module.file)
    : isGiven
      ? /(?<![\w$])[\w$]+$/.exec(module.within(property))?.[0]
      : undefined
  return name !== undefined && isSettings.test(name) ? name : undefined
}

/** The call that options of another call's options belong to: `new S3({ requestHandler: new Handler({ timeout }) })` is about `S3`. */
const outermost = (call: Call): Call | undefined => {
  let at: ts.Node = call
  while (ts.isPropertyAssignment(at.parent) && ts.isObjectLiteralExpression(at.parent.parent)) {
    const owner = ownerOf(at.parent)
    if (!owner) return undefined
    at = owner
  }
  return at as Call
}

/** Sets how all others behave: that it is called is the bound itself. */
const setsDefaults = /^(set|configure|override|apply)\w*(Default|Option|Config|Setting)/i

const isNothing = (value: ts.Expression): boolean =>
  /^(0|false|null|undefined|Infinity|-1)$/.test(value.getText()) || ts.isStringLiteralLike(bare(value))

/** A signal that passes by itself: `AbortSignal.timeout(…)`, or that of a controller which a timer of the same function aborts. */
const passesByItself = (module: Module, value: ts.Expression): boolean => {
  const text = value.getText(module.file)
  if (/timeout|deadline/i.test(text)) return true
  const controller = /^([\w$]+)(\.signal)?$/.exec(text)?.[1]
  const around = (module.functionAround(value) ?? module.file).getText(module.file)
  return controller !== undefined && new RegExp(`setTimeout\\([^]{0,40}\\b${controller.replaceAll('$', '\\$')}\\.abort`).test(around)
}

const logs =
  /(^|\.)(console|log|logger|logging|output|winston|pino|sentry)\b|\.(log|trace|debug|info|warn|error|fatal|captureException|captureMessage|setExtra|setExtras|setContext)$/i

const unquoted = (name: string): string => name.replace(/^['"]|['"]$/g, '')

/** Names of options that bound a wait or repetitions, as written. */
const isBound = namePattern((written) => {
  const name = unquoted(written)
  return name === 'signal' || endsWait.test(name) || boundsAttempts.test(name)
})

const mayGuard = namePattern(
  (name) =>
    /^(on|once|addListener|prependListener|race)$/.test(name) ||
    [setsWait, boundsWork, repeatsWork, takesSecretsOut, cleans].some((pattern) => pattern.test(name)),
)

/** What a handler caught: who cleans it keeps what it tells of the inside from those who read it. */
const isCaught = (module: Module, value: ts.Expression): boolean => {
  const name = bare(value)
  const declaration = ts.isIdentifier(name) ? module.declarationOf(name) : undefined
  return declaration !== undefined && ts.isCatchClause(declaration.parent)
}

/** What a value is handed to, through objects and spreads. */
const receiver = (node: ts.Node): ts.CallExpression | undefined => {
  let at = node.parent
  while (
    ts.isSpreadAssignment(at) ||
    ts.isSpreadElement(at) ||
    ts.isObjectLiteralExpression(at) ||
    ts.isPropertyAssignment(at) ||
    ts.isParenthesizedExpression(at) ||
    ts.isConditionalExpression(at)
  )
    at = at.parent
  return ts.isCallExpression(at) ? at : undefined
}

/** A process-wide handler, or one of a connection or socket, whose absence lets an error end the process. */
const crashEvents = /^(error|unhandledRejection|uncaughtException)$/

/** Who gets what was cleaned; else what was cleaned, which somebody else then gets. */
const handedTo = (consumer: ts.Expression | undefined, cleaned: ts.Expression): { readonly optionOf?: string } => {
  const name = consumer ? lastName(consumer) : lastName(ts.isCallExpression(cleaned) ? cleaned.expression : cleaned)
  return name === '' ? {} : { optionOf: name }
}

/** An object with a `kind`, which tells what it is. */
const isTagged = (object: ts.ObjectLiteralExpression): boolean =>
  object.properties.some(
    (property) => ts.isPropertyAssignment(property) && property.name.getText() === 'kind' && ts.isStringLiteralLike(property.initializer),
  )

/** So many were made: `attempts >= limit`, `job.retryCount > 5`. */
const enough = /(?<![\w$])(?:[\w$]+\??\.)*(?:\w*(?:attempts?|retries|tries|(?:retry|attempt|failure)_?count))\s*>=?\s*[\w$.]+/i

/** The condition by which no further attempt is made, where a branch leaves when it holds. */
const endsAttempts = (module: Module, branch: ts.IfStatement): string | undefined => {
  const condition = branch.expression.getText(module.file)
  const found = /attempt|retries|tries|count/i.test(condition) ? enough.exec(condition)?.[0] : undefined
  if (found === undefined || /\s0$/.test(found)) return undefined
  const last = ts.isBlock(branch.thenStatement) ? branch.thenStatement.statements.at(-1) : branch.thenStatement
  return last && (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isBreakStatement(last)) ? found : undefined
}

/** What in a function ends a wait, an attempt or a crash, or takes secrets out of what is written down. */
export const failureSafeguards: Extractor = ({ module, emit, mark }) => {
  const add = (
    against: Protection,
    node: ts.Node,
    by: string,
    subject: string,
    of: { readonly optionOf?: string; readonly setOn?: string } = {},
  ): void => {
    if (against === 'waiting' && !(ts.isObjectLiteralElementLike(node) && !ownerOf(node))) mark(module.within(node), 'bounds-wait')
    emit({
      kind: 'safeguard',
      at: module.span(node),
      within: module.within(node),
      subject: `${against} ${subject}`,
      against,
      by,
      ...of,
    })
  }

  const ofProperty = (property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): void => {
    const written = module.text(property.name)
    if (!isBound(written)) return
    const name = unquoted(written)
    const value = ts.isPropertyAssignment(property) ? property.initializer : property.name
    const owner = ownerOf(property)
    if (isNothing(value)) return
    if (!owner) {
      const settings = endsWait.test(name) ? settingsOf(module, property) : undefined
      if (settings !== undefined) add('waiting', property, shortText(module, property, 40), settings)
      return
    }
    const callee = lastName(owner.expression)
    if (/^(setTimeout|object|z|expect|waitFor)$/.test(callee)) return
    const by = shortText(module, property, 40)
    const whole = outermost(owner)
    // What is made or called for the bound alone goes with it, and the loss is that of what it was made for.
    const of = !whole || setsDefaults.test(callee) ? {} : { optionOf: lastName(whole.expression) }
    if (name === 'signal' || name === 'abortController') {
      if (passesByItself(module, value)) add('waiting', property, by, callee, of)
    } else if (boundsAttempts.test(name)) {
      // A record of a tagged union tells of attempts, and gives nobody the option.
      if (isTagged(property.parent) || value.kind === ts.SyntaxKind.TrueKeyword) return
      add('repetition', property, by, callee, of)
    } else add('waiting', property, by, callee, of)
  }

  const ofCall = (call: ts.CallExpression): void => {
    const callee = bare(call.expression)
    const name = lastName(callee)
    const text = callee.getText(module.file)
    if (ts.isPropertyAccessExpression(callee)) {
      const on = callee.expression.getText(module.file)
      if (setsWait.test(name) && !/^(window|global|globalThis|timers?|timersPromises|jest|vi)$/.test(on))
        add('waiting', call, `${shortText(module, callee, 40)}()`, text)
      const [event, handler] = call.arguments
      if (
        /^(on|once|addListener|prependListener)$/.test(name) &&
        handler &&
        event &&
        ts.isStringLiteralLike(event) &&
        crashEvents.test(event.text)
      )
        add(
          'crash',
          call,
          `${shortText(module, callee, 40)}('${event.text}')`,
          `${on} ${event.text}`,
          on === 'process' ? {} : { setOn: lastName(callee.expression) },
        )
    }
    const races = text === 'Promise.race' && /time|deadline|sleep|delay/i.test(call.getText(module.file))
    if (
      call.arguments.length > 0 &&
      (races || (boundsWork.test(name) && !/^(AbortSignal|window|global|globalThis)\./.test(text) && name !== 'setTimeout'))
    )
      add('waiting', call, `${shortText(module, callee, 40)}()`, races ? 'race' : text)
    const [first] = call.arguments
    if (!first) return
    if (repeatsWork.test(name)) add('transience', call, `${shortText(module, callee, 40)}()`, text)
    const consumer = receiver(call)?.expression
    if (
      (takesSecretsOut.test(name) && !worksWithSecret.test(name)) ||
      (cleans.test(name) && ((consumer && logs.test(consumer.getText(module.file))) || isCaught(module, first)))
    )
      add('disclosure', call, `${shortText(module, callee, 40)}()`, name, handedTo(consumer, first))
  }

  for (const branch of module.all<ts.IfStatement>(ts.SyntaxKind.IfStatement)) {
    const limit = endsAttempts(module, branch)
    if (limit !== undefined) add('repetition', branch, limit, limit)
  }
  for (const property of module.all<ts.PropertyAssignment>(ts.SyntaxKind.PropertyAssignment)) ofProperty(property)
  for (const property of module.all<ts.ShorthandPropertyAssignment>(ts.SyntaxKind.ShorthandPropertyAssignment)) ofProperty(property)
  for (const call of module.callsNamed(mayGuard)) ofCall(call)
  for (const assignment of module.all<ts.BinaryExpression>(ts.SyntaxKind.BinaryExpression))
    if (
      assignment.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      ts.isPropertyAccessExpression(assignment.left) &&
      (/^(requestTimeout|headersTimeout|timeout)$/.test(assignment.left.name.text) ||
        // What a class keeps for itself bounds nothing yet.
        (assignment.left.expression.kind !== ts.SyntaxKind.ThisKeyword && endsWait.test(assignment.left.name.text))) &&
      !isNothing(assignment.right)
    )
      add('waiting', assignment, shortText(module, assignment.left, 40), assignment.left.getText(module.file))
}
