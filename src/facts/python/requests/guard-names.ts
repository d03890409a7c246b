import type { Protection } from '#model/facts/requests/safeguard'
import { guardAgainst } from '../../libraries/safeguard-names.ts'

/**
 * Decorators, mixins and dependencies by which Python's frameworks let in only who may: Django's `login_required` and its mixins, Flask-Login,
 * FastAPI's usual `get_current_user`.
 */
const letsInOnly =
  /(^|\.)((\w+_)?(login|admin|staff|staff_member|superuser|permissions?|roles?|jwt|token|auth|owner|member|user|scopes?|sudo|verified|reauth|mfa|2fa|otp|team_access|project_access)_required\w*|user_passes_test|requires?_(user|login|roles?|scopes?|sudo|owner|member|staff|admin|superuser|permissions?|credentials|session)\w*|(get_?|require_?)?(current|logged_?in|authenticated|verified)_?(active_?|verified_?|admin_?|super_?)*(user|admin|superuser|account|principal|member)s?|verify_(api_?key|token|user|access|jwt|credentials|session|admin)\w*|(Login|Permission|Staffuser|Superuser|Auth|Access|UserPasses|ObjectPermission)\w*Mixin)$/i

const letsPass = /optional|anonymous|allowany|noauth|skipauth/i

/** The protections of a decorator, a mixin or a dependency, by its name. */
export const guardProtections = (name: string): readonly Protection[] => {
  const head = /^[\w.]+/.exec(name)?.[0] ?? ''
  if (letsPass.test(head)) return []
  const found = guardAgainst(name.replace(/_/g, ''))
  return letsInOnly.test(head) && !found.includes('access') ? [...found, 'access'] : found
}

/** A decorator whose name says that it rejects unauthorized callers, whatever it decorates. */
export const letsInOnlyWhoMay = (name: string): boolean => letsInOnly.test(name) && !letsPass.test(name) && !name.endsWith('Mixin')
