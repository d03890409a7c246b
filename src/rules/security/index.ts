import { forkCodeWithRights } from './fork-code-with-rights.ts'
import { outsideTextInScript } from './outside-text-in-script.ts'
import { workflowTokenWritesEverything } from './workflow-token-writes-everything.ts'
import { thirdPartyActionNotPinned } from './third-party-action-not-pinned.ts'
import { workflowGuardRemoved } from './workflow-guard-removed.ts'
import { actionWithoutAuditEntryOfItsSiblings } from './action-without-audit-entry-of-its-siblings.ts'
import { actionWithoutTheCheckOfItsSiblings } from './action-without-the-check-of-its-siblings.ts'
import { unlimitedEndpointBesideLimitedOnes } from './unlimited-endpoint-beside-limited-ones.ts'
import { accessOpenedToAnyone } from './access-opened-to-anyone.ts'
import { writeOpenToAnyone } from './write-open-to-anyone.ts'
import { endpointExemptFromRateLimit } from './endpoint-exempt-from-rate-limit.ts'
import type { Rule } from '#model/rule'
import { archiveEntryOutsideFolder } from './archive-entry-outside-folder.ts'
import { accessCheckRemoved } from './access-check-removed.ts'
import { addressCheckRemoved } from './address-check-removed.ts'
import { endpointWithoutTheLimitOfItsSiblings } from './endpoint-without-the-limit-of-its-siblings.ts'
import { failedSignInNotNoticed } from './failed-sign-in-not-noticed.ts'
import { auditEntryLostBesideOthers } from './audit-entry-lost-beside-others.ts'
import { auditEntryRemoved } from './audit-entry-removed.ts'
import { cookieProtectionRemoved } from './cookie-protection-removed.ts'
import { endpointWithoutRateLimit } from './endpoint-without-rate-limit.ts'
import { intakeLimitRemoved } from './intake-limit-removed.ts'
import { jwtDecodedNotVerified } from './jwt-decoded-not-verified.ts'
import { rateLimitRemoved } from './rate-limit-removed.ts'
import { routeWithoutTheGuardOfItsSiblings } from './route-without-the-guard-of-its-siblings.ts'
import { signatureCheckCanBeSkipped } from './signature-check-can-be-skipped.ts'
import { signatureOverParsedBody } from './signature-over-parsed-body.ts'
import { signatureComparedInVariableTime } from './signature-compared-in-variable-time.ts'
import { tenantFilterRemoved } from './tenant-filter-removed.ts'
import { webhookWithoutSignatureCheck } from './webhook-without-signature-check.ts'
import { crossOriginWithCredentials } from './cross-origin-with-credentials.ts'
import { filePathFromRequest } from './file-path-from-request.ts'
import { guardNeverRuns } from './guard-never-runs.ts'
import { guessableSecret } from './guessable-secret.ts'
import { intakeWithoutLimit } from './intake-without-limit.ts'
import { redirectToCallersAddress } from './redirect-to-callers-address.ts'
import { requestToCallersAddress } from './request-to-callers-address.ts'
import { sessionCookieUnprotected } from './session-cookie-unprotected.ts'
import { requestInputRunAsCode } from './request-input-run-as-code.ts'
import { shellCommandFromValues } from './shell-command-from-values.ts'
import { statementBuiltFromValues } from './statement-built-from-values.ts'
import { sensitiveActionNotAudited } from './sensitive-action-not-audited.ts'
import { sanitisationRemoved } from './sanitisation-removed.ts'
import { alternativeEscapesCondition } from './alternative-escapes-condition.ts'
import { refusalGoesOn } from './refusal-goes-on.ts'
import { containerControlsNode } from './container-controls-node.ts'

export const security: readonly Rule[] = [
  actionWithoutTheCheckOfItsSiblings,
  actionWithoutAuditEntryOfItsSiblings,
  unlimitedEndpointBesideLimitedOnes,
  webhookWithoutSignatureCheck,
  accessCheckRemoved,
  cookieProtectionRemoved,
  addressCheckRemoved,
  archiveEntryOutsideFolder,
  rateLimitRemoved,
  tenantFilterRemoved,
  intakeLimitRemoved,
  signatureComparedInVariableTime,
  signatureCheckCanBeSkipped,
  signatureOverParsedBody,
  jwtDecodedNotVerified,
  routeWithoutTheGuardOfItsSiblings,
  writeOpenToAnyone,
  accessOpenedToAnyone,
  endpointWithoutRateLimit,
  endpointExemptFromRateLimit,
  endpointWithoutTheLimitOfItsSiblings,
  failedSignInNotNoticed,
  crossOriginWithCredentials,
  filePathFromRequest,
  guardNeverRuns,
  guessableSecret,
  intakeWithoutLimit,
  redirectToCallersAddress,
  requestToCallersAddress,
  sessionCookieUnprotected,
  shellCommandFromValues,
  requestInputRunAsCode,
  statementBuiltFromValues,
  sensitiveActionNotAudited,
  sanitisationRemoved,
  alternativeEscapesCondition,
  refusalGoesOn,
  auditEntryRemoved,
  auditEntryLostBesideOthers,
  forkCodeWithRights,
  outsideTextInScript,
  workflowTokenWritesEverything,
  thirdPartyActionNotPinned,
  workflowGuardRemoved,
  containerControlsNode,
]
