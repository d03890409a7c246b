import { gapAt, rule } from '#model/rule'

export const backgroundTaskDropped = rule({
  id: 'background-task-dropped',
  check: '8.3',
  severity: 'P2',
  stage: 'stable',
  title: 'Background task started without a reference',
  why: 'The event loop keeps only a weak reference to a task. Without another one, the garbage collector may remove the task before it finishes, and a shutdown neither waits for it nor cancels it.',
  fix: 'Keep the task in a set until it is done, and await the tasks of the set at shutdown, or start it in an `asyncio.TaskGroup`.',
  blindSpots: 'Reports only tasks whose result is not used at all. Does not check whether a task that is stored is awaited at shutdown.',
  languages: ['python'],
  *judge(system) {
    for (const task of system.facts('dropped-task'))
      if (task.inService)
        yield gapAt(task, {
          message: `Nothing holds the task that \`${task.callee}\` starts for \`${task.work}\`. It can disappear before it finishes, and each deploy cuts it off without a trace.`,
          fix: `Store the task: \`task = ${task.callee}(${task.work}(…))\`, \`tasks.add(task)\`, \`task.add_done_callback(tasks.discard)\`. Await \`tasks\` at shutdown.`,
        })
  },
})
