// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { BackgroundTable } from '../forms/background.ts'

export const table: BackgroundTable = {
  forms: [
    {
      library: 'Thread',
      source: 'Java 21 Thread: a thread ends when run() throws; the default handler prints the stack trace, and the process goes on',
      calls: ['*#Thread', '*#Thread.startVirtualThread', '*#Thread.{ofVirtual,ofPlatform}().{start,unstarted}'],
      work: { position: 0 },
      method: 'run',
    },
    {
      library: 'Thread',
      source: 'Java 21 Thread: start() calls run() of a subclass on a thread of its own',
      bases: ['*#Thread'],
      method: 'run',
    },
    {
      library: 'ExecutorService',
      source:
        "Java 21 ExecutorService: a task that throws ends; submit keeps the exception in a Future, execute hands it to the thread's handler",
      calls: [
        'java.util.concurrent#{Executor,ExecutorService,ThreadPoolExecutor,ScheduledExecutorService}().{execute,submit}',
        'java.util.concurrent#Executors.*().{execute,submit}',
      ],
      work: { position: 0 },
      method: 'run',
      returnsFailure: true,
    },
    {
      library: 'CompletableFuture',
      source: 'Java 21 CompletableFuture.runAsync, supplyAsync: the future keeps the exception',
      calls: ['java.util.concurrent#CompletableFuture.{runAsync,supplyAsync}'],
      work: { position: 0 },
      method: 'run',
      returnsFailure: true,
    },
    {
      library: 'spring-core',
      source: 'Spring 6 TaskExecutor.execute, AsyncTaskExecutor.submit: run the task on a thread of the executor',
      calls: [
        '{org.springframework.core.task,org.springframework.scheduling.concurrent}#{TaskExecutor,AsyncTaskExecutor,SimpleAsyncTaskExecutor,ThreadPoolTaskExecutor}().{execute,submit,submitCompletable}',
      ],
      work: { position: 0 },
      method: 'run',
      returnsFailure: true,
    },
    {
      library: 'ScheduledExecutorService',
      source:
        'Java 21 ScheduledExecutorService.scheduleAtFixedRate: if any execution of the task encounters an exception, subsequent executions are suppressed',
      calls: [
        'java.util.concurrent#{ScheduledExecutorService,ScheduledThreadPoolExecutor}().{scheduleAtFixedRate,scheduleWithFixedDelay}',
        'java.util.concurrent#Executors.{newScheduledThreadPool,newSingleThreadScheduledExecutor}().{scheduleAtFixedRate,scheduleWithFixedDelay}',
      ],
      work: { position: 0 },
      method: 'run',
      untilFailure: true,
    },
    {
      library: 'Timer',
      source: "Java 21 java.util.Timer: if a task throws, the timer's thread ends, and no task of the timer runs any more",
      calls: ['java.util#Timer().{schedule,scheduleAtFixedRate}'],
      work: { position: 0 },
      method: 'run',
      fewest: 3,
      untilFailure: true,
    },
  ],
  expected: ['InterruptedException', 'TimeoutException'],
  watches: ['isAlive', 'setUncaughtExceptionHandler', 'setDefaultUncaughtExceptionHandler'],
}
