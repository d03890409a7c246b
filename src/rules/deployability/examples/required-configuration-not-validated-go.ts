import type { Example, Examples } from '#model/rule'

const file = (title: string, text: string, others: Readonly<Record<string, string>> = {}): Example => ({
  title,
  files: { 'internal/clients/clients.go': `package clients\n\n${text}`, ...others },
})

export const requiredConfigurationNotValidatedGo: Examples = {
  bad: [
    file(
      'the key of a provider',
      `import (
	"os"

	"github.com/sendgrid/sendgrid-go"
)

func Mailer() *sendgrid.Client {
	return sendgrid.NewSendClient(os.Getenv("SENDGRID_API_KEY")) // <- finding
}
`,
    ),
    file(
      'a token',
      `import (
	"os"

	"github.com/slack-go/slack"
)

var chat = slack.New(os.Getenv("SLACK_TOKEN")) // <- finding
`,
    ),
    file(
      'what tokens are signed by',
      `import (
	"os"

	"github.com/golang-jwt/jwt/v5"
)

func Sign(claims jwt.Claims) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString([]byte(os.Getenv("JWT_SECRET"))) // <- finding
}
`,
    ),
    file(
      'a secret of the package',
      `import "os"

var signingKey = []byte(os.Getenv("SESSION_SECRET")) // <- finding
`,
    ),
  ],
  good: [
    file(
      'asked for in a condition',
      `import (
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
`,
    ),
    file(
      'at the start, in another file',
      `import "os"

var signingKey = []byte(os.Getenv("SESSION_SECRET"))
`,
      {
        'main.go': `package main

import (
	"log"
	"os"
)

func main() {
	if _, ok := os.LookupEnv("SESSION_SECRET"); !ok {
		log.Fatal("SESSION_SECRET")
	}
}
`,
      },
    ),
    file(
      'from a struct that is checked',
      `import "github.com/slack-go/slack"

type Config struct {
	SlackToken string \`env:"SLACK_TOKEN,required"\`
}

func Chat(c Config) *slack.Client {
	return slack.New(c.SlackToken)
}
`,
    ),
    file(
      'something that may be empty',
      `import (
	"os"
	"strings"
)

func Origins() []string {
	return strings.Split(os.Getenv("ORIGINS"), ",")
}
`,
    ),
  ],
}
