import { condition, proxyActivities } from "@temporalio/workflow"

const { reserve, release } = proxyActivities<{ reserve(room: string): Promise<void>; release(room: string): Promise<void> }>({
  startToCloseTimeout: "30 seconds",
})

export async function holdRoom(room: string): Promise<void> { // <- finding
  let paid = false
  await reserve(room)
  if (!(await condition(() => paid, "2 days"))) await release(room)
}
