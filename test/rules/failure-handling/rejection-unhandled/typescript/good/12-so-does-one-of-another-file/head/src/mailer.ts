export class Mailer {
  static async tell(id: string) {
    try {
      await fetch('https://mail.example.com/' + id, { method: 'POST', signal: AbortSignal.timeout(1_000) })
    } catch (error) {
      console.error(error)
    }
  }
}
