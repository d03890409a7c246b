package setup

import "github.com/slack-go/slack"

func Chat() error {
	client := slack.New(token)
	if _, err := client.AuthTest(); err != nil { // <- finding
		return err
	}
	return nil
}
