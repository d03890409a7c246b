const active = new Map<string, { user: string; seen: number }>()

export const visit = (make: () => string, user: string) => {
  let sessionId: string | undefined
  if (active.size > 0 && Math.random() < 0.2) {
    const ids = [...active.keys()].slice(0, 50)
    sessionId = ids[Math.floor(Math.random() * ids.length)]
  } else {
    sessionId = make()
  }
  if (sessionId) active.set(sessionId, { user, seen: Date.now() })
  return sessionId
}

export const again = () => {
  const ids = [...active.keys()]
  let sessionId: string | undefined
  sessionId = ids[Math.floor(Math.random() * ids.length)]
  return sessionId
}
