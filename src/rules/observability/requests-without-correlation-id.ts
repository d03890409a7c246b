import { evidenceAt, gapAt, rule } from '#model/rule'
import { isCode } from '#system/is-code'
import { structuredLoggers } from '#system/structured-loggers'

export const requestsWithoutCorrelationId = rule({
  id: 'requests-without-correlation-id',
  check: '3.2',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Requests without an id',
  why: 'When several requests fail at once, nobody can tell which log lines belong together, nor find the line of another service that was asked on the way.',
  fix: 'Give each request an id at the edge (`x-request-id`, a trace id), keep it in the context of the request, and write it with every line.',
  blindSpots: 'An id that a proxy adds, or that a framework of another name makes, is not seen.',
  mustHaveRead: isCode,
  languages: ['python', 'java', 'go', 'typescript'],
  *judge(system) {
    const marks = system.facts('operation-mark').filter(({ mark, inService }) => mark === 'correlation-id' && inService)
    for (const mark of marks)
      if (!mark.onlyNamed) yield evidenceAt(mark, `requests carry \`${mark.by}\``, mark.at, 'correlation of requests')
    const tracing = system.facts('tracing').find(({ inService }) => inService)
    if (tracing) yield evidenceAt(tracing, 'requests are traced', undefined, 'correlation of requests')
    if (marks.length > 0 || tracing || structuredLoggers(system).length === 0) return
    const server = system.facts('server').find(({ inService, serves }) => inService && serves === 'http')
    if (!server || server.file.unit?.brings.has('request-ids')) return
    // The same matter wherever it is shown: what it is shown at may change.
    yield {
      ...gapAt(server, {
        subject: 'correlation of requests',
        message:
          'This service writes structured logs, and nothing in it gives a request an id that its lines carry (not found in this repository).',
        evidence: ['headers such as x-request-id, options and packages that make ids, tracing'],
      }),
      within: '',
    }
  },
})
