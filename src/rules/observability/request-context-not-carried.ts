import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'
import { uncarriedContexts } from '#system/observability/uncarried-context'

export const requestContextNotCarried = rule({
  id: 'request-context-not-carried',
  check: '3.10',
  alsoServes: ['3.2'],
  severity: 'P2',
  stage: 'stable',
  title: 'Request context not carried to other threads',
  why: 'Log lines and spans of this work carry no request ID. During an incident, the on-call engineer cannot connect them to the request that caused them.',
  fix: 'Copy the context of the request, and run the work in it.',
  blindSpots:
    'Reports only services that bind values to a thread or task, or that trace requests, and only work that logs or calls other systems. A function around the work that copies the context counts for all work in it.',
  languages: ['python', 'java', 'go'],
  *judge(system) {
    for (const work of uncarriedContexts(system))
      yield gapAt(work, {
        fix: inLanguage(work.at.path, {
          python: 'Use `asyncio.to_thread`, which copies the context, or run the work by `contextvars.copy_context().run`.',
          java: 'Copy `MDC.getCopyOfContextMap()` before the call, and set it in the task; or decorate the executor once.',
          go: 'Start from `context.WithoutCancel(ctx)`, which keeps the trace and the values, and set a timeout on it.',
        }),
        message: work.isFreshContext
          ? `\`${work.by}\` starts this goroutine with an empty context, although the caller's context is available. Its spans and log lines no longer belong to the request that caused them.`
          : `\`${work.by}\` runs this work on another thread without the context of the request. Its log lines carry no request ID, and its calls start new traces.`,
      })
  },
})
