import { javaEndpoints } from '#models/java/endpoints'
import { names } from '#models/names'
import { annotationAgainst } from '../endpoints/annotation-guards.ts'
import { verifying } from '../libraries/webhook-providers.ts'
import type { Extractor } from './context.ts'

/** Names of calls and values that identify or authorize the caller. */
const checksCaller =
  /\b(SecurityContextHolder|getPrincipal|getUserPrincipal|getRemoteUser|isUserInRole|authenticatedUser|getAuthenticatedUser|getCurrentUser|currentUser|getLoginUser|requirePrivilege|hasPrivilege|\w*[pP]ermission\w*|hasRole|hasAuthority|hasAnyRole|checkAccess|verifyAccess|authori[sz]e\w*|authenticate\w*|isAdmin|isSuperAdmin|Principal|Authentication|AuthenticationPrincipal)\b/

const handedOn = /[(,]\s*(request|req|signature|sigHeader|hmac)\s*[,)]/i

/** Marks for the checks that methods perform. */
export const callerMarks: Extractor = ({ module, mark }) => {
  const mayHandOn = handedOn.test(module.text)
  for (const call of module.calls) {
    const within = module.within(call.node)
    if (within === '') continue
    if (verifying.test(call.name) && !/^(verify|validate|authenticate)$/.test(call.name)) mark(within, 'verifies-signature')
    if (names.limitsRate.has(call.name)) mark(within, 'limits-rate')
    if (checksCaller.test(call.name) || (call.receiver.kind === 'names' && checksCaller.test(call.receiver.parts.join('.'))))
      mark(within, 'checks-caller')
    // The whole request, or the signature, is passed on; what the callee does with it is not known here.
    if (
      mayHandOn &&
      handedOn.test(module.text.slice(call.node.start, call.node.end)) &&
      !/^(log|debug|info|warn|error|trace)$/.test(call.name)
    )
      mark(within, 'hands-on-request')
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
