package clients

import (
	"os"

	"github.com/slack-go/slack"
)

var chat = slack.New(os.Getenv("SLACK_TOKEN")) // <- finding
