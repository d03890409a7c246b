let polled = 0

export async function pollFeeds() {
  polled += 1
  console.log(`polled ${polled}`) // <- finding
}
