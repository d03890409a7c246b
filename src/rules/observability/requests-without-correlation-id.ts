import { evidenceAt, gapAt, rule } from '#model/rule'
import { isCode } from '#link/roles/is-code'
import { isForOperation } from '#system/observability/is-for-operation'
import { structuredLoggers } from '#system/observability/structured-loggers'

/** A package as its users call it: `logrus` of `github.com/sirupsen/logrus`. */
const nameOf = (library: string): string => (/^[\w-]+\.\w+\//.test(library) ? library.slice(library.lastIndexOf('/') + 1) : library)

export const requestsWithoutCorrelationId = rule({
  id: 'requests-without-correlation-id',
  check: '3.2',
  severity: 'P2',
  raisedFrom: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Requests have no correlation ID',
  why: 'When several requests fail at once, the on-call engineer cannot follow one of them through these logs, or into those of downstream services.',
  fix: 'Assign an ID to each request at the edge (`x-request-id` or a trace ID), keep it in the request context, and add it to every log line.',
  blindSpots: 'Does not see IDs added by a proxy or by an unknown framework.',
  mustHaveRead: isCode,
  languages: ['python', 'java', 'go', 'typescript'],
  *judge(system, change) {
    const marks = system.facts('operation-mark').filter(({ mark, inService }) => mark === 'correlation-id' && inService)
    for (const mark of marks)
      if (!mark.onlyNamed) yield evidenceAt(mark, `requests carry \`${mark.by}\``, mark.at, 'correlation of requests')
    const tracing = system.facts('tracing').find(({ inService }) => inService)
    const traced = system.facts('tracing').find((one) => one.inService && one.incoming)
    if (traced) yield evidenceAt(traced, 'requests are traced', undefined, 'correlation of requests')
    if (marks.length > 0 || tracing) return
    // A service that had such an ID needs one, whatever it logs through.
    const isLost =
      change?.base
        .facts('operation-mark')
        .some(({ mark, inService, onlyNamed }) => mark === 'correlation-id' && inService && !onlyNamed) === true
    const [logger] = structuredLoggers(system)
    const server =
      system.facts('server').find(({ inService, serves }) => inService && serves === 'http') ??
      (isLost ? system.facts('endpoint').find(({ inService }) => inService) : undefined)
    if (!server || (!logger && !isLost) || server.file.unit?.brings.has('request-ids')) return
    // A worker serves its health and its metrics.
    const routes = system.facts('endpoint').filter((one) => one.inService && one.file.unit === server.file.unit)
    if (routes.length > 0 && routes.every(isForOperation)) return
    const logs = !logger
      ? 'This service serves requests'
      : logger.library === ''
        ? 'This service has a structured logger'
        : `This service logs through \`${nameOf(logger.library)}\``
    // What assigns the ID belongs in front of the first route.
    const [at = server.at] = routes
      .map((one) => one.at)
      .filter(({ path, startLine }) => path === server.at.path && startLine < server.at.startLine)
      .sort((a, b) => a.startLine - b.startLine)
    // `within` is empty so that the fingerprint stays the same when the finding moves to another place.
    yield {
      ...gapAt(server, {
        subject: 'correlation of requests',
        removed: 'the code that assigned a correlation ID to requests',
        fixIfRemoved: 'Restore this code, or say in the pull request which code assigns the ID to requests now.',
        message: `${logs}, but nothing in this repository assigns a correlation ID to requests. Log lines of concurrent requests cannot be separated.`,
        evidence: ['headers such as x-request-id, options and packages that generate IDs, tracing'],
      }),
      within: '',
      at: { path: at.path, startLine: at.startLine, endLine: at.startLine },
    }
  },
})
