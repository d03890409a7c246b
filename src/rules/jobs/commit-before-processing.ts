import { evidenceAt, gapAt, rule, type Judgement } from '#model/rule'
import type { Consumer } from '#model/facts/work/job'
import type { OperationMark } from '#model/facts/requests/operation'
import type { Change, Linked, System } from '#model/system'
import { lastingEffect } from '#system/effects/lasting-effect'
import { earlierSteps } from '#change/work/lost-steps'
import { inLanguage } from '#system/naming/in-language'
import { leftByHandlers } from '#system/work/left-by-handler'
import { ownName } from '#change/protections/guarded'
import { functionsFrom, standsIn } from '#link/follow'
import { removalOf } from '#change/removal'
import { previewIfCopied } from '#system/copied-code'

export const commitBeforeProcessing = rule({
  id: 'commit-before-processing',
  check: '7.5',
  alsoServes: ['7.1', '7.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Message acknowledged before processing',
  why: 'The broker does not redeliver an acknowledged message, and does not move it to a dead-letter queue. After a deploy or a crash at the wrong moment, nothing shows which work was lost.',
  fix: 'Acknowledge the message after the work succeeds, or after it is stored durably.',
  blindSpots:
    'In new code, checks only acknowledgements in the handler itself that run before anything is awaited. Order changes and weaker modes are found by comparing both sides of the change. An acknowledgement or a mark that moves in front of its work is a preview.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system, change) {
    const handed = new Set<string>()
    for (const judgement of handedToClient(system, change)) {
      if (judgement.kind === 'gap') handed.add(`${judgement.at.path}:${judgement.at.startLine}`)
      yield judgement
    }
    const early = new Set<string>()
    for (const settlement of system.facts('message-settlement'))
      if (settlement.inService && settlement.hazard === 'early') {
        early.add(`${settlement.at.path}:${settlement.at.startLine}`)
        yield gapAt(settlement, {
          ...previewIfCopied(settlement),
          fix: `Call \`${settlement.callee}\` only after ${settlement.work ? `\`${settlement.work}\`` : 'the work'} has succeeded. If it fails, let the broker deliver the message again or move it to a dead-letter queue.`,
          message: `\`${settlement.callee}\` runs before ${settlement.work ? `\`${settlement.work}\`` : 'the work'}. If the work fails, or the process stops in between, the message is lost.`,
        })
      }
    yield* takenAhead(system)
    yield* leftRunning(system)
    yield* acknowledgedBySetting(system)
    if (change) yield* movedAhead(system, change, early)
    yield* weakened(system, change)
    yield* settingsLost(system, change)
    for (const consumer of system.facts('consumer')) {
      if (consumer.inService && isSafe(consumer) && !joinsGroup(system, consumer))
        yield {
          ...evidenceAt(
            consumer,
            `\`${consumer.library}\` completes a job ${consumer.acknowledges === 'by-hand' ? 'when the handler acknowledges it' : 'when the handler returns without an error'}`,
            undefined,
            `end of ${consumer.subject}`,
          ),
          checks: consumer.acknowledges === 'by-hand' ? ['7.1', '7.5'] : ['7.1'],
        }
      if (!consumer.inService || !(consumer.acknowledges === 'on-delivery' || joinsGroup(system, consumer)) || !consumer.acknowledgedAt)
        continue
      if (handed.has(`${consumer.at.path}:${consumer.acknowledgedAt.startLine}`)) continue
      const handler = system.define(consumer.at.path, consumer.handler)
      if (!handler || !lastingEffect(system, handler)) continue
      yield gapAt(consumer, {
        at: consumer.acknowledgedAt,
        ...ofDelivery(consumer),
      })
    }
  },
})

/** Whether all consumers that the unit creates are members of a group, which counts messages as done on delivery. */
const joinsGroup = (system: System, { groupElsewhere, file }: Linked<Consumer>): boolean => {
  if (groupElsewhere === undefined) return false
  const created = marks(system, 'joins-group').filter((one) => one.file.unit === file.unit)
  return created.length > 0 && created.every(({ by }) => by === groupElsewhere)
}

/** Messages that count as done, and items that are gone from their queue, while the work on them still runs. */
function* takenAhead(system: System): Generator<Judgement> {
  for (const settlement of system.facts('message-settlement')) {
    const { hazard, at, within, by = '', callee, work = '' } = settlement
    if (!settlement.inService || settlement.reach.has('request') || (hazard !== 'ahead' && hazard !== 'removed')) continue
    const effect = lastingEffect(system, { path: at.path, name: within })
    if (!effect) continue
    yield hazard === 'ahead'
      ? gapAt(settlement, {
          title: 'Offsets committed before the work is done',
          message: `With \`${by}\`, the client commits offsets in the background, whether or not the work on their messages is done. A message whose work fails, or is cut off by a crash, is skipped.`,
          fix: `Disable \`${by}\`, and commit each message after its work succeeds.`,
        })
      : gapAt(settlement, {
          check: '7.1',
          title: 'Queue item removed before its work is done',
          message: `\`${callee}\` removes the item from its queue before \`${work}\` runs. If the process stops in between, the item is lost, and nothing runs it again.`,
          risk: 'Every deploy or crash loses the items in progress. No error shows it, and no queue holds them any more.',
          fix: 'Move the item to a processing list with `LMOVE` or `BLMOVE`, remove it there after the work, and return items that are left over when a worker starts. Or use a queue library that redelivers.',
        })
  }
}

/** A consumer whose messages count as done once they are delivered. */
const ofDelivery = ({ at, library }: Linked<Consumer>): { readonly message: string; readonly fix: string } =>
  library === 'kafka-go'
    ? {
        fix: 'Take messages with `FetchMessage`, and call `CommitMessages` after the work succeeds.',
        message:
          '`ReadMessage` commits the offset of each message when it returns it. If the work fails or the process stops, the message is skipped.',
      }
    : {
        fix:
          inLanguage(at.path, {
            typescript: 'Remove `noAck: true`, and call `channel.ack(message)` after the work succeeds.',
            python: 'Turn automatic acknowledgement off, and acknowledge each message after its work succeeds.',
            java: 'Pass `false` for `autoAck`, and call `channel.basicAck(…)` after the work succeeds.',
            go: 'Pass `false` for `autoAck`, and call `delivery.Ack(false)` after the work succeeds.',
          }) ?? 'Turn automatic acknowledgement off, and acknowledge each message after its work succeeds.',
        message:
          'Messages are acknowledged automatically here: the broker deletes each message on delivery. If this handler fails or the process stops, the message is lost.',
      }

/** Settings that let the broker delete messages on delivery, in units whose handlers do lasting work. */
function* acknowledgedBySetting(system: System): Generator<Judgement> {
  for (const one of system.facts('job-setting')) {
    if (one.setting !== 'acknowledgement' || one.is !== 'unsafe' || one.file.role !== 'production') continue
    const listener = system.facts('consumer').find((consumer) => {
      const handler = system.define(consumer.at.path, consumer.handler)
      return (
        consumer.inService &&
        consumer.library === one.library &&
        consumer.file.unit === one.file.unit &&
        handler !== undefined &&
        lastingEffect(system, handler) !== undefined
      )
    })
    if (!listener) continue
    yield gapAt(one, {
      check: '7.1',
      isWritten: true,
      message: `\`${one.by}\` lets the broker delete each message on delivery. If \`${listener.handler.name}\` (${listener.at.path}:${listener.at.startLine}) fails or the process stops, the message is lost.`,
      fix: 'Acknowledge messages after the work: use the mode `AUTO`, which rejects a message whose handler throws.',
    })
  }
}

/** Handlers that return while their work still runs. */
function* leftRunning(system: System): Generator<Judgement> {
  for (const { left, consumer, effect } of leftByHandlers(system)) {
    const noun = consumer.delivers === 'jobs' ? 'job' : 'message'
    const work = `\`${left.does[0] ?? effect.callee}\``
    yield gapAt(left, {
      title: 'Handler returns before its work is done',
      message: `The handler starts ${work} and returns without waiting for it, so the ${noun} counts as done at once. If the work fails, or the process stops in between, it is lost.`,
      fix:
        inLanguage(left.at.path, {
          typescript: `Await ${work} in the handler, and let its error leave the handler.`,
          python: `Await ${work} in the handler, and let its error leave the handler.`,
          go: `Call ${work} in the handler, without \`go\`, and return its error.`,
          java: `Call ${work} in the handler itself, or wait for the result and rethrow its error. To run more at once, raise the concurrency of the listener.`,
        }) ?? 'Wait for the work in the handler, and let its error leave the handler.',
    })
  }
}

/** Acknowledgements and marks that the change moves in front of the work which they followed. */
function* movedAhead(system: System, change: Change, known: ReadonlySet<string>): Generator<Judgement> {
  for (const { step, work } of earlierSteps(system, change)) {
    if (known.has(`${step.at.path}:${step.at.startLine}`)) continue
    yield step.what === 'settles'
      ? gapAt(step, {
          // At first sight, it was an acknowledgement in a branch that ends there.
          stage: 'preview',
          fix: `Call \`${step.by}\` only after \`${work}\` has succeeded.`,
          message: `\`${step.by}\` now runs before \`${work}\`. If the work fails, or the process stops in between, the message is lost.`,
        })
      : gapAt(step, {
          // At first sight, what follows the mark was other work in both findings.
          stage: 'preview',
          check: '7.3',
          title: 'Work marked as done before it is done',
          risk: 'After an error, a deploy or a crash, the record says that the work is done. No retry and no later run finds it, and no alert fires.',
          fix: `Write \`${step.by}\` after \`${work}\` has succeeded, or mark the work as started first and as done afterwards.`,
          message: `\`${step.by}\` now runs before \`${work}\`, and marks the work as done. If \`${work}\` fails, a retry skips it.`,
        })
  }
}

/** The modes in which a failure returns the message, and in which it does not. */
const isSafe = ({ acknowledges }: Linked<Consumer>): boolean => acknowledges === 'on-return' || acknowledges === 'by-hand'

/** Consumers whose messages left the queue after the work at the base, and leave it before the work now. */
function* weakened(system: System, change: Change | undefined): Generator<Judgement> {
  if (!change) return
  const keyOf = ({ library, within, handler, queue }: Linked<Consumer>): string => `${library}\0${within}\0${handler.name}\0${queue}`
  const earlier = new Map(change.base.facts('consumer').map((one) => [`${one.at.path}\0${keyOf(one)}`, one]))
  for (const consumer of system.facts('consumer')) {
    const file = change.file(consumer.at.path)
    if (!consumer.inService || isSafe(consumer) || consumer.isOpen || !file) continue
    const before = earlier.get(`${file.previousPath ?? consumer.at.path}\0${keyOf(consumer)}`)
    if (!before || !isSafe(before) || acknowledgesLate(system, consumer)) continue
    // A client that commits what was read is reported at the acknowledgement that it replaces.
    if (marks(system, 'acknowledges-itself').some(({ at }) => at.path === consumer.at.path)) continue
    yield gapAt(consumer, {
      at: consumer.acknowledgedAt ?? consumer.at,
      subject: `acknowledges ${consumer.subject}`,
      title: 'Late acknowledgement removed',
      message: `This change lets \`${consumer.handler.name}\` take ${consumer.delivers} that count as done before the work starts. If a worker stops during the work, nothing delivers the ${consumer.delivers === 'jobs' ? 'job' : 'message'} again.`,
      fix: 'Restore the acknowledgement after the work, or say in the pull request what repeats lost work now.',
    })
  }
}

/** Settings that let all tasks of a unit be acknowledged after their work, and that the change removes. */
function* settingsLost(system: System, change: Change | undefined): Generator<Judgement> {
  for (const mark of marks(system, 'acknowledges-late'))
    yield { ...evidenceAt(mark, `\`${mark.by}\` acknowledges after the work`), checks: [] }
  if (!change) return
  const isOf = (root: string | undefined, { file }: Linked<OperationMark>): boolean => file.unit?.root === root
  for (const before of marks(change.base, 'acknowledges-late')) {
    const root = before.file.unit?.root
    const file = change.file(before.at.path)
    const removal = file && removalOf(file, before.at.startLine)
    if (!removal || marks(system, 'acknowledges-late').some((one) => isOf(root, one))) continue
    const tasks = system.facts('consumer').filter((one) => one.file.unit?.root === root && one.acknowledges === 'on-start' && one.inService)
    if (tasks.length === 0) continue
    yield {
      ...gapAt(before, {
        title: 'Late acknowledgement removed',
        message: `This change removes \`${before.by}\`, so tasks count as done before they start. If a worker stops during a task, nothing runs the task again.`,
        fix: `Restore \`${before.by}\`, or set it on each task that must survive the loss of its worker.`,
      }),
      at: { path: before.at.path, startLine: removal.headLine, endLine: removal.headLine },
    }
  }
}

/** Whether a setting of the unit lets all its tasks be acknowledged late. */
const acknowledgesLate = (system: System, { library, file }: Linked<Consumer>): boolean =>
  library === 'celery' && system.facts('operation-mark').some((one) => one.mark === 'acknowledges-late' && one.file.unit === file.unit)

const marks = (system: System, mark: OperationMark['mark']): readonly Linked<OperationMark>[] =>
  system.facts('operation-mark').filter((one) => one.mark === mark && one.inService)

/** The setting that kept the clients of a unit from committing, if a change removes one of those. */
const lostCommitSetting = (system: System, change: Change, { file }: Linked<OperationMark>): Linked<OperationMark> | undefined => {
  const settings = (from: System): readonly Linked<OperationMark>[] =>
    marks(from, 'commits-by-hand').filter((one) => one.file.unit?.root === file.unit?.root)
  const [before, after] = [settings(change.base), settings(system)]
  if (after.length >= before.length) return undefined
  const countIn = (list: readonly Linked<OperationMark>[], { at, within }: Linked<OperationMark>): number =>
    list.filter((one) => one.at.path === at.path && one.within === within).length
  return before.find((one) => change.file(one.at.path)?.status === 'modified' && countIn(after, one) < countIn(before, one))
}

/** Whether a function still does the work that its acknowledgement followed. */
const isWorkStill = (system: System, base: System, { at, within }: Linked<OperationMark>): boolean => {
  const step = base
    .facts('work-step')
    .find((one) => one.what === 'settles' && one.at.path === at.path && one.within === within && one.at.startLine === at.startLine)
  const done = system.facts('effects').filter((one) => one.at.path === at.path && one.within === within)
  const names = new Set([
    ...done.flatMap(({ effects }) => effects.map(({ name }) => name)),
    ...system.callees(at.path, within).map(({ name }) => ownName(name)),
  ])
  return step !== undefined && step.before.length > 0 && step.before.every((name) => names.has(name))
}

/** Whether a function still calls every function of the repository that it called. The steps before an acknowledgement don't show this in a loop. */
const callsTheSame = (system: System, base: System, { at, within }: Linked<OperationMark>): boolean => {
  const callees = (of: System): readonly string[] => of.callees(at.path, within).map(({ name }) => ownName(name))
  const now = new Set(callees(system))
  const earlier = callees(base)
  return earlier.length > 0 && earlier.every((name) => now.has(name))
}

/** Functions that no longer acknowledge their messages, while the change also lets the client commit what it handed out. */
function* leftToSettings(system: System, change: Change): Generator<Judgement> {
  for (const before of marks(change.base, 'acknowledges-after-work')) {
    const { path } = before.at
    const file = change.file(path)
    const removal = file?.status === 'modified' ? removalOf(file, before.at.startLine) : undefined
    const isHere = (one: Linked<OperationMark>): boolean => one.at.path === path && one.within === before.within
    if (!removal || marks(system, 'acknowledges-after-work').some(isHere) || !isWorkStill(system, change.base, before)) continue
    const setting = lostCommitSetting(system, change, before)
    if (!setting) continue
    const isData = lastingEffect(system, { path, name: before.within })?.isData === true
    yield {
      ...gapAt(before, {
        ...(isData && { severity: 'P0' as const }),
        removed: `\`${before.by}\` after the work`,
        fix: `Restore \`${before.by}\` after the work, and \`${setting.by}\` (${setting.at.path}:${setting.at.startLine}).`,
        message: `This change removes \`${before.by}\` after the work, and \`${setting.by}\` in ${setting.at.path}. The client now commits messages that were only read; if the work fails or the process stops, they are lost.`,
      }),
      at: { path, startLine: removal.headLine, endLine: removal.headLine },
    }
  }
}

/**
 * Whether an acknowledgement may have gone to another function. While its function still does the work that it followed, only one which that
 * function calls, or is called by, can have it: another consumer of the same service acknowledges its own messages.
 */
const mayHaveMoved = (system: System, change: Change, before: Linked<OperationMark>): boolean => {
  const acknowledging = (of: System): readonly Linked<OperationMark>[] =>
    marks(of, 'acknowledges-after-work').filter((one) => one.file.unit?.root === before.file.unit?.root)
  const [earlier, now] = [acknowledging(change.base), acknowledging(system)]
  if (now.length < earlier.length) return false
  if (!isWorkStill(system, change.base, before) && !callsTheSame(system, change.base, before)) return true
  const here = { path: before.at.path, name: before.within }
  const isAlong = (one: Linked<OperationMark>): boolean =>
    standsIn(one, functionsFrom(system, [here], { handed: true })) ||
    standsIn(before, functionsFrom(system, [{ path: one.at.path, name: one.within }], { handed: true }))
  return now.some((one) => isAlong(one) && !earlier.some(({ at, within }) => at.path === one.at.path && within === one.within))
}

/** Files whose code acknowledged messages after their work, and now leaves it to a client that does not know of the work. */
function* handedToClient(system: System, change: Change | undefined): Generator<Judgement> {
  for (const mark of marks(system, 'acknowledges-after-work'))
    yield { ...evidenceAt(mark, `\`${mark.by}\` acknowledges after the work`), checks: [] }
  if (!change) return
  const reported = new Set<string>()
  yield* leftToSettings(system, change)
  for (const before of marks(change.base, 'acknowledges-after-work')) {
    const { path } = before.at
    const isHere = (one: Linked<OperationMark>): boolean => one.at.path === path && one.within === before.within
    if (reported.has(path) || change.file(path)?.status !== 'modified' || marks(system, 'acknowledges-after-work').some(isHere)) continue
    const known = marks(change.base, 'acknowledges-itself')
    const client = marks(system, 'acknowledges-itself').find(
      (one) => one.at.path === path && !known.some((other) => other.at.path === path && other.within === one.within && other.by === one.by),
    )
    if (!client) continue
    if (client.within !== before.within && mayHaveMoved(system, change, before)) continue
    reported.add(path)
    const isData = lastingEffect(system, { path, name: client.within })?.isData === true
    yield gapAt(client, {
      ...(isData && { severity: 'P0' as const }),
      subject: before.subject,
      removed: `\`${before.by}\` after the work`,
      fix: `Restore \`${before.by}\` after the work, and keep the client from committing.`,
      message: `This change removes \`${before.by}\` after the work, and \`${client.by}\` now commits messages that were only read. If the work fails or the process stops, they are lost.`,
    })
  }
}
