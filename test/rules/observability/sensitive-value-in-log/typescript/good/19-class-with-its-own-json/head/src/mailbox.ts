export class Mailbox {
  constructor(
    readonly host: string,
    readonly password: string,
  ) {}

  toJSON(): object {
    return { host: this.host }
  }
}
