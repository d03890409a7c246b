export const remindDebtor = ({ id }: { id: string }): Promise<{ isSent: boolean }> =>
  fetch(`https://mail.example.com/reminders/${id}`, { method: 'POST', signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ({ isSent: ok }),
    () => ({ isSent: false }),
  )
