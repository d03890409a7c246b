import { lastName } from '#code/last-name'
import { names } from '#models/names'
import { waitLimitsOf } from '#models/work/wait-limits'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { givenOptions, type GivenOption } from '../options/given-options.ts'
import { isLimitName, isWithoutEnd } from './limit-name.ts'
import { endsByItself } from './signals.ts'
import type { WaitLimit } from './wait-limit.ts'

/** Functions for which a timeout is a lifetime: caches and locks. */
const keepsFor = (callee: string): boolean =>
  names.keepsFor.has(callee) || wordsOf(callee).some((word) => names.keepsFor.has(word) && word !== 'set')

/** A name that says what is waited for: `connect_timeout`, but not `timeout_seconds`, which may be anything. */
const saysForWhat = (name: string): boolean => wordsOf(name).some((word) => names.waitsFor.has(word))

/** Functions that set defaults for all other calls: nothing has to be left of what the option belongs to. */
const setsDefaults = (name: string): boolean => {
  const [first = '', ...rest] = wordsOf(name)
  return ['set', 'configure', 'override', 'apply'].includes(first) && rest.some((word) => /^(default|option|config|setting)/.test(word))
}

/** Objects whose `setTimeout` starts a timer. */
const startsTimer: ReadonlySet<string> = new Set(['window', 'global', 'globalThis', 'timers', 'timersPromises', 'self', 'jest', 'vi'])

/** Systems whose own default ends the wait, or for which a timeout is a lifetime. */
const hasDefault: ReadonlySet<string> = new Set('session idle cache lock heartbeat consumer producer admin streams'.split(' '))

/** Limits that are given by a name: as options, fields, elements, assignments, setters and settings. */
export function* namedLimits(code: ModuleCode): Generator<WaitLimit> {
  const { file } = code
  const models = waitLimitsOf(file.module.language)
  const holdsOptions = ({ held = '' }: GivenOption): boolean => names.optionHolders.has(wordsOf(held).at(-1) ?? '')
  for (const option of givenOptions(code)) {
    const { form, name, value, at, by, call, whole, held, on, of } = option
    if (form === 'setting') {
      if (models.isSetting(name) && !isWithoutEnd(value)) yield { at, by, subject: `option ${name}`, isStored: true }
      continue
    }
    const isSignal = (form === 'property' || form === 'keyword') && (name === 'signal' || name === 'abortController')
    const last = form === 'element' ? (name.split('.').at(-1) ?? '') : name
    if (isSignal ? !endsByItself(file, value) : !isLimitName(last) || isWithoutEnd(value)) continue
    switch (form) {
      case 'keyword':
      case 'property': {
        const callee = call ? lastName(call.callee) : ''
        if (call && callee !== '' && !names.describes.has(callee) && !(name === 'timeout' && keepsFor(callee)))
          yield {
            at,
            by,
            subject: form === 'keyword' ? `${by} of ${callee}` : callee,
            ...(!setsDefaults(callee) && whole !== undefined && { optionOf: whole }),
            ...(of && { of, formerSubject: `waiting ${callee}` }),
          }
        else if (held !== undefined && holdsOptions(option)) yield { at, by, subject: held, isStored: true }
        else if (held !== undefined && file.module.language === 'python' && saysForWhat(name))
          yield { at, by: name, subject: `option ${name}`, isStored: true }
        break
      }
      case 'field':
        yield { at, by, subject: by, ...(whole !== undefined && { optionOf: whole }) }
        break
      case 'member':
        // A limit that is kept in a field bounds nothing yet, nor does a copy of such a field. In Go, a field of the receiver is often the
        // server itself.
        if (held !== undefined && ((!option.isOwn && !option.isCopied) || file.module.language === 'go'))
          yield {
            at,
            by,
            subject: `${held.split('.').slice(-2).join('.')} set`,
            formerSubject: `waiting ${held}`,
            ...(on !== undefined && { setOn: on }),
          }
        break
      case 'element':
        if (call) {
          const words = wordsOf(name)
          if (words.includes('timeout') && !words.some((word) => hasDefault.has(word)))
            yield { at, by, subject: by, ...(on !== undefined && { setOn: on }) }
        } else if (holdsOptions(option)) yield { at, by, subject: `option ${name}` }
        break
      case 'setter':
        if (!(name === 'setTimeout' && startsTimer.has(on ?? '')) && !models.lastNames.has(name))
          yield { at, by, subject: by.slice(0, -2), formerSubject: `waiting ${name}`, ...(on !== undefined && { setOn: on }) }
        break
    }
  }
}
