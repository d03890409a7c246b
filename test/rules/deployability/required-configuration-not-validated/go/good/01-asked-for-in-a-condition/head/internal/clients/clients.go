package clients

import (
	"log"
	"os"

	"github.com/slack-go/slack"
)

func Chat() *slack.Client {
	if os.Getenv("SLACK_TOKEN") == "" {
		log.Fatal("SLACK_TOKEN is not set")
	}
	return slack.New(os.Getenv("SLACK_TOKEN"))
}
