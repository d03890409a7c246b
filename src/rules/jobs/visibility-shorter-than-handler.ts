import { gapAt, rule } from '#model/rule'
import { shortVisibilities } from '#system/work/declared-queues'

export const visibilityShorterThanHandler = rule({
  id: 'visibility-shorter-than-handler',
  check: '7.3',
  alsoServes: ['7.2'],
  severity: 'P1',
  stage: 'preview',
  title: 'Visibility timeout shorter than the handler',
  why: 'A message comes back while its first delivery is still being processed. Two runs of the function then do the same work at the same time.',
  fix: 'Set the visibility timeout to six times the timeout of the function.',
  blindSpots:
    'Reads SQS queues and Lambda functions of the same Terraform module, or of the same template of CloudFormation or SAM. Stays silent if a variable without a known value decides.',
  languages: ['terraform', 'python'],
  *judge(system) {
    for (const { queue, handler, visibility, timeout } of shortVisibilities(system)) {
      const at = queue.visibility && queue.visibility.state !== 'absent' ? queue.visibility.at : undefined
      yield gapAt(queue, {
        ...(at && { at }),
        subject: `${queue.address ?? queue.name} visibility`,
        message: `Messages of \`${queue.name}\` stay hidden for ${visibility} s${at ? '' : ' by default'}, but \`${handler.address}\` may run for ${timeout} s. SQS delivers a message again while the first run still works on it.`,
        risk: 'A slow dependency makes runs longer than the visibility timeout: each message then runs twice or more, and its effects happen twice. AWS refuses to connect a new function to such a queue, so a deploy can fail as well.',
        fix: `Set the visibility timeout of \`${queue.name}\` to ${timeout * 6} s, six times the timeout of the function, as AWS recommends.`,
        evidence: [`the timeout of \`${handler.address}\` (${handler.at.path}:${handler.at.startLine})`],
      })
    }
  },
})
