import { evidenceAt, gapAt, rule } from '#model/rule'

export const serverWithoutRequestTimeout = rule({
  id: 'server-without-request-timeout',
  check: '4.1',
  alsoServes: ['9.4', '4.7'],
  severity: 'P2',
  stage: 'stable',
  title: 'HTTP server without a header read timeout',
  why: 'Many such connections, even from one machine, can use up the file descriptors. The server then accepts no new connections, and healthy clients get errors.',
  fix: 'Set `ReadHeaderTimeout`, and limits for whole requests and idle connections (`ReadTimeout`, `IdleTimeout`) that fit the routes.',
  blindSpots:
    'Does not detect a proxy in front that buffers whole requests, or a server that another package sets up. Loopback ports and ports for metrics, health checks and profiles are not reported. A preview unless the change removes the safeguard.',
  languages: ['go', 'typescript'],
  *judge(system) {
    for (const limit of system.facts('server-limit')) {
      if (!limit.inService) continue
      const { deadline } = limit
      if (deadline.state === 'bounded') yield evidenceAt(limit, `bounded by ${deadline.by}`, deadline.at)
      if (deadline.state !== 'none' && deadline.state !== 'disabled') continue
      if (limit.isSetHere) {
        yield gapAt(limit, {
          title: 'HTTP server without a request timeout',
          fix: `Keep a limit: \`server.${limit.option} = 300_000\` is the default of Node.js. For large uploads, choose the longest time that an upload takes.`,
          message: `This disables \`${limit.option}\`. A client that sends its request body slowly, or stops halfway, can hold a connection open indefinitely.`,
          isWritten: true,
          edit: [{ kind: 'value', name: limit.option, from: '0', by: '300_000' }],
        })
        continue
      }
      const isFunction = /\.(ListenAndServe|Serve)(TLS)?$/.test(limit.made)
      yield gapAt(limit, {
        fix: isFunction
          ? `Create a server with the limit, and start that one: \`server := &http.Server{Addr: …, Handler: …, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute}\`.`
          : `Set \`${limit.option}: 10 * time.Second\`.`,
        ...(isFunction
          ? {}
          : { edit: [{ kind: 'field', of: limit.made, code: `${limit.option}: 10 * time.Second`, imports: 'import "time"' }] }),
        ...(isFunction ? {} : { fixIfRemoved: `Restore \`${limit.option}\` on \`${limit.made}\`.` }),
        stageUnlessRemoved: 'preview',
        removed: `\`${limit.option}\` from \`${limit.made}\``,
        message: `\`${limit.made}\` ${deadline.state === 'none' ? 'does not set' : 'disables'} \`${limit.option}\`. A client that sends its headers slowly, or not at all, holds a connection open indefinitely.`,
      })
    }
  },
})
