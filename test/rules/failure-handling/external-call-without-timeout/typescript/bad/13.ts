import { WebClient } from '@slack/web-api'
import 'express'
export const slack = new WebClient(process.env.SLACK_TOKEN) // <- finding