import type { Rule } from '#model/rule'
import { deployCancelledHalfWay } from './deploy-cancelled-half-way.ts'
import { disruptionBudgetBlocksDrain } from './disruption-budget-blocks-drain.ts'
import { killAsStopSignal } from './kill-as-stop-signal.ts'
import { signalLostInShell } from './signal-lost-in-shell.ts'
import { gracePeriodTooShort } from './grace-period-too-short.ts'
import { serverWithoutGracefulShutdown } from './server-without-graceful-shutdown.ts'

export const shutdown: readonly Rule[] = [serverWithoutGracefulShutdown, gracePeriodTooShort, signalLostInShell, killAsStopSignal, disruptionBudgetBlocksDrain, deployCancelledHalfWay]
