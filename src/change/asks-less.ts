import type { Kept } from './kept-safeguards.ts'
import type { Asking } from './protections/strength.ts'

/** Guards whose name says that they let everyone pass: `publicProcedure`. */
export const letsPass = /public|anonymous|optional|noAuth|skipAuth|^(t\.)?procedure/i

/** Guards that identify the caller but reject no one: `resolveApiKey`. */
const onlyFindsOut =
  /^([\w$]+\.)*(resolve|attach|populate|parse|extract|prefetch)_?(api_?key|user|session|token|identity|account|principal)s?(middleware)?$/i

/** Guards that only require a signed-in user. */
const onlySignedIn =
  /^([\w.]*\.)?(IsAuthenticated(OrReadOnly)?|login_?required|LoginRequiredMixin|require_?(login|user)|get_current(_active)?_user)\b/i
/** Guards that check who the caller is, or what the caller may do. */
const asksMore =
  /admin|owner|staff|super|permission|perms?\b|role|approved|member|editor|moderator|maintainer|(^|[._])(can|has|may)_?[A-Z]/i

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
