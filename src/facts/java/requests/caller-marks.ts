import { javaEndpoints } from '#models/java/endpoints'
import { names } from '#models/names'
import { annotationAgainst } from '../../endpoints/annotation-guards.ts'
import type { Extractor } from '../calls/context.ts'

/** Names of calls and values that identify or authorize the caller. */
const checksCaller =
  /\b(SecurityContextHolder|getPrincipal|getUserPrincipal|getRemoteUser|isUserInRole|authenticatedUser|getAuthenticatedUser|getCurrentUser|currentUser|getLoginUser|requirePrivilege|hasPrivilege|\w*[pP]ermission\w*|hasRole|hasAuthority|hasAnyRole|checkAccess|verifyAccess|authori[sz]e\w*|authenticate\w*|isAdmin|isSuperAdmin|Principal|Authentication|AuthenticationPrincipal)\b/

/** Marks for the checks that methods perform. */
export const callerMarks: Extractor = ({ module, mark }) => {
  for (const call of module.calls) {
    const within = module.within(call.node)
    if (within === '') continue
    if (names.limitsRate.has(call.name)) mark(within, 'limits-rate')
    if (checksCaller.test(call.name) || (call.receiver.kind === 'names' && checksCaller.test(call.receiver.parts.join('.'))))
      mark(within, 'checks-caller')
  }
  for (const method of module.methods) {
    const text = module
      .parametersOf(method)
      .map((parameter) => parameter.text)
      .join(' ')
    if (checksCaller.test(text)) mark(method.qualified, 'checks-caller')
    if (method.annotations.some(({ name, text: inside }) => annotationAgainst(javaEndpoints, name, inside).includes('access')))
      mark(method.qualified, 'checks-caller')
  }
}
