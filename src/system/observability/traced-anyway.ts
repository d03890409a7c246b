import type { ExternalCall } from '#model/facts/calls/external-call'
import type { Linked, System } from '#model/system'

/** Whether the tracing setup of a service gives a call a span, whatever the code around it does. In Go, each client is set up by itself. */
export const isTracedAnyway = (system: System, { file, library, at }: Pick<Linked<ExternalCall>, 'file' | 'library' | 'at'>): boolean =>
  system
    .facts('tracing')
    .some(
      (setUp) =>
        setUp.file.role === 'production' &&
        setUp.file.unit === file.unit &&
        (setUp.instruments === 'everything' ||
          setUp.exemptWith.some((name) => file.unit?.dependencies.has(name)) ||
          (typeof setUp.instruments !== 'string' &&
            !at.path.endsWith('.go') &&
            setUp.instruments.some(({ clients }) => clients.includes(library)))),
    )
