export abstract class Mailer {
  abstract remind(id: string, contact: string): Promise<void>
}
