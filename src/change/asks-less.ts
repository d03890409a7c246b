import type { Kept } from './kept-safeguards.ts'
import type { Asking } from './protections/strength.ts'
import { perName, wordsOf } from '#models/naming/words'

/** Guards whose name says that they let everyone pass: `publicProcedure`. */
export const letsPass = /public|anonymous|optional|noAuth|skipAuth|permit_?all|allow_?any|^(t\.)?procedure/i

/** Guards that identify the caller but reject no one: `resolveApiKey`. */
const onlyFindsOut =
  /^([\w$]+\.)*(resolve|attach|populate|parse|extract|prefetch)_?(api_?key|user|session|token|identity|account|principal)s?(middleware)?$/i

/** Guards that only require a signed-in user. */
const onlySignedIn =
  /^([\w.]*\.)?(IsAuthenticated(OrReadOnly)?|login_?required|LoginRequiredMixin|require_?(login|user)|get_current(_active)?_user)\b/i
/** Guards that check who the caller is, or what the caller may do. */
const asksMore =
  /admin|owner|staff|super|permission|perms?\b|role|approved|member|editor|moderator|maintainer|(^|[._])(can|has|may)_?[A-Z]/i

/** Words of names that are about who the caller is. */
const ofIdentity: ReadonlySet<string> = new Set(
  'auth authenticated authenticate authentication login logged signed sign user session jwt token bearer identity'.split(' '),
)
/** Words that say nothing of what a guard asks. */
const sayNothing: ReadonlySet<string> = new Set(
  'is be must require required requires ensure check verify verified validate with get current active guard guards use middleware mixin filter in on the a an api route routes handler'.split(
    ' ',
  ),
)

/** Whether every word of a guard is about who the caller is: `requireAuth`, `UseGuards(JwtAuthGuard)`, `isAuthenticated()`. */
const namesOnlyIdentity = perName((name: string): boolean => {
  // An annotation may hold its condition as a text. Any other text, such as the name of a strategy, may stand for anything.
  const asked = /^@\w+\("(\w+\(\))"\)$/.exec(name)?.[1] ?? name
  if (/["'`]/.test(asked)) return false
  const words = wordsOf(asked)
  return words.some((word) => ofIdentity.has(word)) && words.every((word) => ofIdentity.has(word) || sayNothing.has(word))
})

/** Whether a guard only asks who the caller is, and the one that it replaces asked for a right, by all that both are given. */
export const dropsRight = (now: string, before: string): boolean => namesOnlyIdentity(now) && asksMore.test(before)

/** Whether a guard requires less: a sign-in does not replace a role check, and identifying the caller does not replace rejecting one. */
export const asksLess = (name: string, { against, by }: Kept): boolean =>
  against === 'access' &&
  ((onlySignedIn.test(name) && asksMore.test(by) && !onlySignedIn.test(by)) || (onlyFindsOut.test(name) && !onlyFindsOut.test(by)))

/** What a safeguard asks; of a guard that is known by its name alone, whether it asks for more than a sign-in. */
export const askingOf = ({ protection, against, by }: Kept): Asking =>
  protection ?? {
    against: against === 'address' ? against : 'access',
    asks: [],
    about: [],
    of: [asksMore.test(by) ? 'right' : 'principal'],
  }
