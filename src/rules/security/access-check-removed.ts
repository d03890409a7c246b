import { rule } from '#model/rule'
import type { CheckId } from '#model/checks'
import type { Kept } from '#system/kept-safeguards'
import { judgeLost } from '#system/lost-safeguards'

export const accessCheckRemoved = rule({
  id: 'access-check-removed',
  check: '9.3',
  alsoServes: ['9.6'],
  severity: 'P1',
  stage: 'stable',
  title: 'Access check removed',
  why: 'What stands behind the check is now done for whoever asks. Nothing fails and no alarm rings: it is noticed when somebody has read or changed what is not theirs.',
  fix: 'Put the check back, or show in the change where the same caller is asked before this code is reached.',
  blindSpots: 'A check that is moved into a function of another file is taken for moved as soon as something new is called in its place.',
  languages: ['java', 'python', 'typescript', 'go'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['access'],
      ({ by, protects }) => `\`${by}\` no longer stands before ${protects}, and nothing that refuses took its place.`,
      evidenceOf,
    ),
})

/** Whether a message is genuine says nothing of what its sender may do. */
const ofMessages = /signature|hmac|webhook/i
/** Which failure it was is no question of who asks. */
const ofErrors = /\b(err|error|e|ex|exception|cause)\.(code|status|name|message|type)\b/
/** What somebody may do, beside who it is. */
const ofFeatures = /permi|role|\bisAllowed\b|allowedTo|admin|owner|scope|abilit|authori[sz]|polic|operator|privilege|grant/i
/** A function that is written in place of a guard: whether it refuses, its text tells. */
const writtenInPlace = /=>|\bfunction\b/
const refuses = /\b40[13]\b|forbidden|unauthori[sz]ed|\bthrow\b|denied/i

/** The same where no request is in sight: by words that nothing else is called by. */
const ofRights =
  /permission|has_?Role|\bcan(Maintain|Manage|Edit|Write|Read|View|Access|Delete|Update|Create|Invite|Approve)\b|abilit(y|ies)\b|authori[sz]ed?\b/

const evidenceOf = (kept: Kept): readonly CheckId[] | undefined => {
  if (ofMessages.test(kept.by) || ofErrors.test(kept.by) || (writtenInPlace.test(kept.by) && !refuses.test(kept.by))) return []
  // Who it is stands in a header of that name, and comes by a protocol of that name.
  const asked = kept.by.replace(/headers?\W*authorization|authori[sz]ation_?(code|endpoint|url|server|header)/gi, '')
  const asksRight = /\b(can|may)[A-Z]/.test(asked) || ofFeatures.test(asked)
  if (kept.fromRequest) return asksRight ? undefined : ['9.3']
  return ofRights.test(asked) ? ['9.6'] : []
}
