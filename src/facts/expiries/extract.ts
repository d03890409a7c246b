import { lastName } from '#code/last-name'
import type { Expr, Located } from '#code/model'
import { possibleNames } from '#code/possible-names'
import type { ExpiryKind } from '#model/facts/data/expiry-kind'
import type { Safeguard } from '#model/facts/requests/safeguard'
import { expiriesOf } from '#models/by-language/expiries'
import type { ExpiryForm } from '#models/forms/expiry'
import type { ExpiryIndex } from '#models/indexes/expiry-index'
import { names } from '#models/names'
import { hasWord } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import { givenOptions, type GivenOption } from '../options/given-options.ts'

interface Expiry {
  readonly expires: ExpiryKind
  readonly at: Located
  readonly by: string
  readonly subject: string
  /** How earlier versions named it: open comments and waivers refer to these names. */
  readonly formerSubject?: string
  readonly optionOf?: string
}

const isNothing = (value: Expr): boolean => value.kind === 'literal' && value.type === 'null'

/** What a call is made on, by its last name. */
const holderOf = (callee: Expr): string => (callee.kind === 'member' ? lastName(callee.object) : '')

const takes = ({ of, on }: ExpiryForm, { call }: GivenOption): boolean => {
  if (!call) return false
  const callee = lastName(call.callee)
  if (of ? !of.includes(callee) : names.describes.has(callee)) return false
  return !on || hasWord(holderOf(call.callee), on)
}

/** Options that say when something expires: `{ EX: 60 }`, `ex=60`. */
function* byOption(code: ModuleCode, index: ExpiryIndex): Generator<Expiry> {
  for (const option of givenOptions(code)) {
    if (option.form !== 'keyword' && option.form !== 'property') continue
    const form = index.options(option.name).find((one) => takes(one, option))
    const callee = option.call ? lastName(option.call.callee) : ''
    if (form && callee !== '' && !isNothing(option.value))
      yield { expires: form.what, at: option.at, by: option.by, subject: callee, optionOf: callee }
  }
}

/** Calls that set an expiry, or take one. */
function* byCall({ file }: ModuleCode, index: ExpiryIndex): Generator<Expiry> {
  for (const { call, scope } of file.index.calls) {
    const { callee, args } = call
    const name = lastName(callee)
    const form = index.member(name)
    const text = oneLine(file.textOf(callee), 40)
    if (form && callee.kind === 'member' && args.length > 0) {
      const isChained = callee.object.kind === 'call'
      const at = isChained ? { start: callee.end - name.length, end: call.end } : call
      yield {
        expires: form.what,
        at,
        by: `${isChained ? name : text}()`,
        subject: isChained ? name : text,
        ...(!isChained && { formerSubject: file.module.language === 'java' ? name : file.module.language === 'go' ? `${text}()` : text }),
      }
      continue
    }
    const known = index.mayCall(name) ? index.call(possibleNames(file, callee, scope)) : undefined
    const given = known?.argument === undefined ? undefined : args[known.argument]
    if (!known || !given || isNothing(given) || known.never?.includes(file.textOf(given))) continue
    yield { expires: known.what, at: given, by: oneLine(file.textOf(given), 40), subject: text, optionOf: name }
  }
}

/** What makes stored values, tokens and waiting tasks expire. */
export const expiries = (code: ModuleCode): readonly Safeguard[] => {
  const { file, withinAt } = code
  const index = expiriesOf(file.module.language)
  if (!index.mayBeIn(file.text)) return []
  return [...byCall(code, index), ...byOption(code, index)].map(({ at, subject, formerSubject = subject, ...found }): Safeguard => ({
    kind: 'safeguard',
    at: file.spanOf(at),
    within: withinAt(at),
    subject: `staying ${subject}`,
    against: 'staying',
    ...(formerSubject !== subject && { formerSubject: `staying ${formerSubject}` }),
    ...found,
  }))
}
