import { WebClient } from '@slack/web-api'
import { DBOS } from '@dbos-inc/dbos-sdk'

const slack = new WebClient(process.env.SLACK_TOKEN)

export class Onboarding {
  @DBOS.step()
  static async createAccount(email: string) {
    return insertAccount(email)
  }

  @DBOS.workflow()
  static async run(email: string) {
    const account = await Onboarding.createAccount(email)
    await slack.chat.postMessage({ channel: 'sales', text: `New account ${account.id}` }) // <- finding
    await DBOS.sleep(86_400_000)
    await Onboarding.remind(account.id)
  }

  @DBOS.step()
  static async remind(id: string) {
    return sendReminder(id)
  }
}
