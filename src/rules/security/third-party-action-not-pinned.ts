import { gapAt, rule } from '#model/rule'
import type { Gap } from '#model/rule'
import type { Change, Linked, System } from '#model/system'
import type { Pipeline } from '#model/facts/documents/pipeline'
import { keyOf, looseActions, type LooseAction } from '#system/pipelines/loose-actions'

const gapOf = (file: Linked<Pipeline>, all: readonly LooseAction[], subject: string): Gap | undefined => {
  const branches = all.filter(({ used }) => used.kind === 'branch')
  const [first, ...others] = [...branches, ...all.filter(({ used }) => used.kind !== 'branch')]
  if (!first) return undefined
  const { used, job, holds } = first
  const more = others.length === 0 ? '' : ` (and ${others.length} other ${others.length === 1 ? 'action' : 'actions'} of this workflow)`
  const what =
    'secret' in holds
      ? holds.secret === '*'
        ? 'all secrets'
        : `the secret \`${holds.secret}\``
      : holds.scope === '*'
        ? 'a token that writes everything'
        : `a token that writes \`${holds.scope}\``
  return gapAt(file, {
    at: used.at,
    subject,
    severity: branches.length > 0 ? 'P2' : 'P3',
    message: `\`${used.written}\`${more} names no commit: its owner can move \`${used.ref}\` to other code. The job \`${job.key}\` holds ${what}, and the new code gets it on the next run.`,
  })
}

const before = (change: Change | undefined, { at }: Linked<Pipeline>): readonly LooseAction[] => {
  if (!change) return []
  const path = change.file(at.path)?.previousPath ?? at.path
  return [...looseActions(change.base)].find(([file]) => file.at.path === path)?.[1] ?? []
}

const subject = 'third-party actions'

function* gapsIn(system: System, change: Change | undefined): Generator<Gap> {
  for (const [file, all] of looseActions(system)) {
    const known = new Set(before(change, file).map(keyOf))
    const [kept, added] = [all.filter((one) => known.has(keyOf(one))), all.filter((one) => !known.has(keyOf(one)))]
    const gaps = [gapOf(file, kept, subject), gapOf(file, added, known.size === 0 ? subject : `${subject} ${added.map(keyOf).join(', ')}`)]
    yield* gaps.filter((gap) => gap !== undefined)
  }
}

export const thirdPartyActionNotPinned = rule({
  id: 'third-party-action-not-pinned',
  check: '9.3',
  severity: 'P3',
  stage: 'preview',
  title: 'Third-party action not pinned in a job with rights',
  why: "Tags and branches can be moved. When an account that publishes an action is taken over, every workflow that names it by tag runs the attacker's code and hands over its secrets.",
  fix: 'Name the commit, and keep the version as a comment: `uses: owner/action@<40 hex digits> # v1.2.3`. Dependabot and Renovate update both.',
  blindSpots:
    'One finding for each workflow. Actions of `actions`, `github` and the own organization are left out, and jobs whose rights only a setting of the repository decides.',
  languages: ['actions'],
  judge: gapsIn,
})
