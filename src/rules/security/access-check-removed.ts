import { rule } from '#model/rule'
import type { CheckId } from '#model/checks'
import type { Kept } from '#system/kept-safeguards'
import { judgeLost } from '#system/lost-safeguards'

/** A scope limits what a client may do for its user. */
const ofScopes = /\bscopes?\b/i
const changesData = /^(POST|PUT|PATCH|DELETE) |\.(post|put|patch|delete)`$/

const riskOf = (by: string, protects: string): string => {
  const done = changesData.test(protects) ? 'read or changed' : 'read'
  return ofScopes.test(by)
    ? `A client without the scope can now use this code. Nothing fails and no alert fires. The problem surfaces only after a client has ${done} data without its user's consent.`
    : `Callers without permission can now run this code. Nothing fails and no alert fires. The problem surfaces only after a user has ${changesData.test(protects) ? done : 'accessed'} data that belongs to others.`
}

export const accessCheckRemoved = rule({
  id: 'access-check-removed',
  check: '9.3',
  alsoServes: ['9.6'],
  severity: 'P1',
  stage: 'stable',
  title: 'Access check removed',
  why: 'Callers without permission can now run this code. Nothing fails and no alert fires. The problem surfaces only after a user has accessed data that belongs to others.',
  fix: 'Restore the check, or say in the pull request which code makes the same check earlier.',
  blindSpots: 'A check that moves to a function in another file counts as moved once the change adds a new call in its place.',
  languages: ['java', 'python', 'typescript', 'go'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['access'],
      ({ by, protects }) => ({
        message: `This change removes the check \`${by}\` from ${protects} and adds no equivalent. ${ofScopes.test(by) ? 'A client without the scope can now use it.' : 'Callers that it refused may now get through.'}`,
        ...(ofMessages.test(by)
          ? {
              risk: 'Anyone who knows the URL can now send forged messages, and this code accepts them as genuine. Nothing fails and no alert fires.',
            }
          : { risk: riskOf(by, protects) }),
        fix: `Restore \`${by}\`, or say in the pull request which code makes the same check earlier.`,
      }),
      evidenceOf,
    ),
})

/** A signature proves who sent a message, and nothing about the rights of the sender. */
const ofMessages = /signature|hmac|webhook/i
/** The kind of an error says nothing about the caller. */
const ofErrors = /\b(err|error|e|ex|exception|cause)\.(code|status|name|message|type)\b/
/** Checks the rights of the caller, beyond identity. */
const ofFeatures = /permi|role|\bisAllowed\b|allowedTo|admin|owner|scope|abilit|authori[sz]|polic|operator|privilege|grant/i
/** An inline function used as a guard: only its text shows whether it refuses. */
const writtenInPlace = /=>|\bfunction\b/
const refuses = /\b40[13]\b|forbidden|unauthori[sz]ed|\bthrow\b|denied/i

/** Checks rights where no request is known to lead: only words that have no other meaning. */
const ofRights =
  /permission|has_?Role|\bcan(Maintain|Manage|Edit|Write|Read|View|Access|Delete|Update|Create|Invite|Approve)\b|abilit(y|ies)\b|authori[sz]ed?\b/

const evidenceOf = (kept: Kept): readonly CheckId[] | undefined => {
  if (ofMessages.test(kept.by) || ofErrors.test(kept.by) || (writtenInPlace.test(kept.by) && !refuses.test(kept.by))) return []
  // Here `authorization` names a header or an OAuth endpoint, which only identify the caller.
  const asked = kept.by.replace(/headers?\W*authorization|authori[sz]ation_?(code|endpoint|url|server|header)/gi, '')
  const asksRight = /\b(can|may)[A-Z]/.test(asked) || ofFeatures.test(asked)
  if (kept.fromRequest) return asksRight ? undefined : ['9.3']
  return ofRights.test(asked) ? ['9.6'] : []
}
