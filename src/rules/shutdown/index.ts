import type { Rule } from '#model/rule'
import { lockLeftHeld } from './lock-left-held.ts'
import { releaseRemoved } from './release-removed.ts'
import { cancellationSwallowed } from './cancellation-swallowed.ts'
import { exitBeforeDrain } from './exit-before-drain.ts'
import { forceClosedConnections } from './force-closed-connections.ts'
import { processExitInRequestPath } from './process-exit-in-request-path.ts'
import { resourceNeverClosed } from './resource-never-closed.ts'
import { uncatchableSignal } from './uncatchable-signal.ts'
import { workerNeverClosed } from './worker-never-closed.ts'
import { deployCancelledHalfWay } from './deploy-cancelled-half-way.ts'
import { disruptionBudgetBlocksDrain } from './disruption-budget-blocks-drain.ts'
import { killAsStopSignal } from './kill-as-stop-signal.ts'
import { signalLostInShell } from './signal-lost-in-shell.ts'
import { shutdownHandlerRemoved } from './shutdown-handler-removed.ts'
import { idleConnectionsClosedFirst } from './idle-connections-closed-first.ts'
import { gracePeriodTooShort } from './grace-period-too-short.ts'
import { serverWithoutGracefulShutdown } from './server-without-graceful-shutdown.ts'
import { contextNotHandedOn } from './context-not-handed-on.ts'
import { backgroundWorkNotStopped } from './background-work-not-stopped.ts'
import { executorNotShutDown } from './executor-not-shut-down.ts'
import { poolNotClosed } from './pool-not-closed.ts'
import { pooledConnectionNotReleased } from './pooled-connection-not-released.ts'
import { backgroundSenderLeftBehind } from './background-sender-left-behind.ts'
import { concurrentAccessEndsProcess } from './concurrent-access-ends-process.ts'
import { backgroundTaskDropped } from './background-task-dropped.ts'
import { disruptionBudgetMissing } from './disruption-budget-missing.ts'

export const shutdown: readonly Rule[] = [
  serverWithoutGracefulShutdown,
  shutdownHandlerRemoved,
  exitBeforeDrain,
  processExitInRequestPath,
  workerNeverClosed,
  backgroundWorkNotStopped,
  executorNotShutDown,
  poolNotClosed,
  pooledConnectionNotReleased,
  uncatchableSignal,
  forceClosedConnections,
  gracePeriodTooShort,
  idleConnectionsClosedFirst,
  signalLostInShell,
  killAsStopSignal,
  disruptionBudgetBlocksDrain,
  deployCancelledHalfWay,
  cancellationSwallowed,
  resourceNeverClosed,
  contextNotHandedOn,
  backgroundSenderLeftBehind,
  concurrentAccessEndsProcess,
  lockLeftHeld,
  releaseRemoved,
  backgroundTaskDropped,
  disruptionBudgetMissing,
]
