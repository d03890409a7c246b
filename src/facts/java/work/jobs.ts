import { javaJobs } from '#models/java/jobs'
import { shortText, type JavaModule } from '#languages/java/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { byEndOfBody } from '../../consumers/end-of-body.ts'
import { declaredIn, startedIn } from '../../consumers/extract.ts'
import type { Reading } from '../../consumers/reading.ts'
import { namesLock } from '../../shared/names-lock.ts'
import { placesOf } from '../../values/places-of.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Context, Extractor } from '../calls/context.ts'
import { stringOf } from '../reading/literals.ts'
import { runOf } from './delayed-work.ts'

const withoutLiterals = (text: string): string => text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '""')

/** Calls that a `catch` may contain and still only log. */
const writesDown =
  /^((this\.)?(log|logger|LOG|LOGGER|Log)\.\w+|\w+\.(getMessage|getClass|getSimpleName|getName|printStackTrace|toString|getId|getKey|value|topic|offset|partition|getLocalizedMessage|getCause)|System\.(err|out)\.print(ln)?|String\.(format|valueOf)|MDC\.\w+|Sentry\.captureException|\w*[cC]ounter\w*\.increment|\w*[mM]etrics?\.\w+|span\.\w+)$/

/** Whether a handler only logs. */
export const onlyWritesDown = (module: JavaModule, block: SyntaxNode): boolean =>
  !/\b(throw|if|switch|return\s+[^;\s])\b|(?<![=!<>])=(?!=)/.test(withoutLiterals(block.text)) &&
  module.callsIn(block).every(
    (call, _at, all) =>
      writesDown.test(call.isNew ? 'new' : call.calleeText.replace(/\(.*?\)/g, '')) ||
      // A value of the message that the log line names.
      (!call.isNew &&
        call.arguments.length === 0 &&
        all.some(
          (outer) => outer !== call && outer.node.contains(call.node) && /^(this\.)?(log|logger|LOG|LOGGER)\.\w+$/.test(outer.calleeText),
        )),
  )

const answersSuccess =
  /ResponseEntity\s*\.\s*(ok|accepted|noContent)\s*\(|HttpStatus\s*\.\s*(OK|ACCEPTED|NO_CONTENT)\b|Response\s*\.\s*(ok|accepted|noContent)\s*\(/
const answersFailure =
  /\bthrow\b|\b[45]\d\d\b|INTERNAL_SERVER_ERROR|BAD_REQUEST|badRequest|internalServerError|serverError|SERVICE_UNAVAILABLE|sendError/

/** Parsing and validating the message does not count as work. */
const reads =
  /^(readValue|fromJson|parse\w*|toString|getBytes|value|getPayload|getBody|valueOf|info|debug|trace|warn|error|get\w*|is[A-Z]\w*|equals|ok|accepted|noContent|status|body|build)$/

const workIn = (module: JavaModule, node: SyntaxNode): number =>
  module.callsIn(node).filter((call) => !call.isNew && !reads.test(call.name)).length

const outermostShare = 0.8

/** Methods whose whole work is in one `try` whose `catch` swallows every error. */
const emitSwallowed = ({ module, emit }: Context): void => {
  for (const clause of module.tree.all('catch_clause')) {
    if (!/^catch\s*\(\s*(?:final\s+)?(?:[\w.]+\s*\|\s*)*(Exception|Throwable|RuntimeException)\b/.test(clause.text)) continue
    const statement = clause.parent
    const method = module.methodAround(clause)
    const body = method?.node.field('body')
    const block = clause.field('body')
    const tried = statement?.field('body')
    if (!method || !body || !block || !tried || statement?.parent !== body || module.inLambda(clause)) continue
    const covers = workIn(module, tried)
    const outside = module.callsIn(body).filter((call) => !call.isNew && !reads.test(call.name) && !statement.contains(call.node)).length
    if (covers === 0 || covers < outermostShare * (covers + outside)) continue
    const onlyLogs = onlyWritesDown(module, block)
    const after = module.text.slice(statement.end, body.end)
    const success =
      !answersFailure.test(withoutLiterals(block.text)) &&
      ((answersSuccess.test(block.text) && !/\bif\b/.test(withoutLiterals(block.text))) ||
        (onlyLogs && answersSuccess.test(after) && !answersFailure.test(after)))
    if (!success && (!onlyLogs || /\bthrow\b/.test(withoutLiterals(after)))) continue
    emit({
      kind: 'swallowed-error',
      at: { startLine: clause.startLine, endLine: clause.startLine },
      within: method.qualified,
      subject: 'catch',
      covers,
      answersSuccess: success,
    })
  }
}

/** `setIfAbsent(key, value)` without a time to live, `setnx`. */
const emitLocks = ({ module, emit }: Context): void => {
  for (const call of module.calls) {
    if (call.isNew) continue
    const isSpring =
      call.name === 'setIfAbsent' && call.receiver.kind === 'call' && /^(opsForValue|boundValueOps)$/.test(call.receiver.call.name)
    const isJedis =
      call.name === 'setnx' && /^(Jedis|JedisCluster|UnifiedJedis|JedisPooled|RedisCommands)$/.test(module.receiverType(call) ?? '')
    if (!isSpring && !isJedis) continue
    const [first] = call.arguments
    const key = stringOf(module, first) ?? first?.text ?? ''
    const within = module.within(call.node)
    if (!namesLock(key, within)) continue
    const method = module.methodAround(call.node)
    const sets = method !== undefined && /\.\s*(expire|pexpire|expireAt)\s*\(/.test(module.bodyText(method))
    emit({
      kind: 'lock',
      at: { startLine: call.node.startLine, endLine: call.node.startLine },
      within,
      subject: `lock ${shortText(first?.text ?? '', 40)}`,
      library: isSpring ? 'spring-data-redis' : 'jedis',
      key: `\`${shortText(first?.text ?? '', 40)}\``,
      expires:
        call.arguments.length > (isSpring && call.receiver.kind === 'call' && call.receiver.call.name === 'boundValueOps' ? 1 : 2) || sets,
    })
  }
}

/** Consumers that a call starts. A function literal belongs to the method around the call. */
const emitStarted = ({ module, emit }: Context): void => {
  const callAt = placesOf(
    () => module.calls.map((call) => [call.node, call] as const),
    (call) => call,
  )
  const code = codeOf(module)
  const handlerAt: Reading['handlerAt'] = (at, place) => {
    const call = callAt(at)
    const given = 'position' in place ? call?.arguments[place.position] : undefined
    return runOf(module, given) ?? (call && { name: module.within(call.node) })
  }
  for (const fact of startedIn({ ...code, index: javaJobs, handlerAt, declarationOf: byEndOfBody(code) })) emit(fact)
}

/** Queue consumers, errors that they swallow, and locks. */
export const jobs: Extractor = (context) => {
  for (const fact of declaredIn({
    ...codeOf(context.module),
    index: javaJobs,
    handlerAt: () => undefined,
    declarationOf: byEndOfBody(codeOf(context.module)),
  }))
    context.emit(fact)
  emitStarted(context)
  emitSwallowed(context)
  emitLocks(context)
}
