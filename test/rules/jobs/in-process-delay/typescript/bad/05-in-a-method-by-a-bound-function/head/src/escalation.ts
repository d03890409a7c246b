import { WebClient } from '@slack/web-api'
export class Escalation {
  private readonly slack = new WebClient('token', { timeout: 3000 })
  open(incident: string) {
    setTimeout(() => this.page(incident), 15 * 60_000) // <- finding
  }
  private async page(incident: string) {
    await this.slack.chat.postMessage({ channel: 'oncall', text: incident })
  }
}
