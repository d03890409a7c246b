import type { SecretRotation } from '#model/facts/documents/infrastructure'
import { gapAt, rule } from '#model/rule'
import type { Change, Linked, System } from '#model/system'
import { isForProduction } from '#system/deployment/deployments'
import { isBesideProduction } from '#link/units/environment-of'
import { isApplied } from '#system/settings/module-scopes'

export const secretRotationTurnedOff = rule({
  id: 'secret-rotation-turned-off',
  check: '2.5',
  severity: 'P2',
  stage: 'stable',
  title: 'Secret rotation turned off',
  why: 'The same value stays valid until someone replaces it by hand. Everyone who ever saw it can keep using it.',
  fix: 'Restore the rotation, or say in the pull request what replaces it.',
  blindSpots: 'Compares the same resource or object. A rotation that is set up outside of this repository is not seen.',
  languages: ['terraform', 'kubernetes'],
  *judge(system, change) {
    for (const rotation of system.facts('secret-rotation'))
      if (rotation.state === 'on' && isReal(system, rotation))
        yield {
          kind: 'evidence',
          at: rotation.at,
          subject: rotation.subject,
          within: '',
          note: `\`${rotation.by}\` rotates ${rotation.title}`,
        }
    if (!change) return
    for (const before of change.base.facts('secret-rotation')) {
      if (before.state !== 'on' || !isReal(change.base, before)) continue
      const now = [...system.facts('secret-rotation')].filter(({ address }) => address === before.address)
      if (now.some(({ state }) => state !== 'off')) continue
      const [off] = now.filter((one) => isReal(system, one))
      if (!off && !isStillThere(system, change, before)) continue
      yield gapAt(before, {
        ...(off ? { at: off.at } : { at: { path: before.at.path, startLine: 1, endLine: 1 } }),
        ...(off?.isWritten && { isWritten: true }),
        removed: `the rotation of ${before.title}`,
        message: before.isFetched
          ? `${capital(before.title)} is no longer fetched again. After a rotation in the store, the pods keep the old value until someone notices that it is refused.`
          : `This change turns off the rotation of ${before.title}. Its value stays the same until someone replaces it by hand.`,
        ...(before.isFetched && {
          risk: 'When a secret leaks and is replaced in the store, the service keeps the leaked value, and fails once that is revoked.',
        }),
        fix: `Restore \`${before.by}\`, or say in the pull request what replaces the secret from now on.`,
      })
    }
    for (const off of system.facts('secret-rotation')) {
      if (off.state !== 'off' || !off.isFetched || !isReal(system, off)) continue
      if (change.base.facts('secret-rotation').some(({ address }) => address === off.address)) continue
      yield gapAt(off, {
        title: 'Secret fetched only once',
        message: `\`${off.by}\` keeps ${off.title} as it was first fetched. After a rotation in the store, the pods keep the old value.`,
        risk: 'When a secret leaks and is replaced in the store, the service keeps the leaked value, and fails once that is revoked.',
        fix: 'Set `refreshInterval` to a duration such as `15m`.',
      })
    }
  },
})

const isReal = (system: System, fact: Linked<SecretRotation>): boolean =>
  fact.file.language === 'terraform' ? isApplied(system, fact) : isForProduction(fact) && !isBesideProduction(fact.at.path)

/** The secret itself stays; only what rotated it is gone. */
const isStillThere = (system: System, change: Change, { address, at }: Linked<SecretRotation>): boolean =>
  change.file(at.path) !== undefined && system.facts('declared-secret').some((one) => one.address === address)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
