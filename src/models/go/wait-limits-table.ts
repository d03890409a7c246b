// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { WaitLimitTable } from '../forms/wait-limit.ts'

export const table: WaitLimitTable = {
  forms: [
    {
      source: 'Go 1.25, context: WithTimeout and WithDeadline cancel the context',
      calls: ['context#{WithTimeout,WithTimeoutCause,WithDeadline,WithDeadlineCause}'],
    },
    {
      source: "Go 1.25, net/http TimeoutHandler; chi 5.2 and Echo 4.13, middleware: the request's context ends",
      calls: [
        'net/http#TimeoutHandler',
        'github.com/go-chi/chi/middleware#Timeout',
        'github.com/labstack/echo/middleware#{Timeout,TimeoutWithConfig,ContextTimeout}',
      ],
    },
  ],
  units: [],
  byName: false,
}
