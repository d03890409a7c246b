package clients

import "github.com/slack-go/slack"

type Config struct {
	SlackToken string `env:"SLACK_TOKEN,required"`
}

func Chat(c Config) *slack.Client {
	return slack.New(c.SlackToken)
}
