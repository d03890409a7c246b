import type { Example, Examples } from '#model/rule'

const main = (title: string, start: string, imports: readonly string[], others: Readonly<Record<string, string>> = {}): Example => ({
  title,
  files: {
    'main.go': `package main

import (
${['log', 'net/http', 'time', ...imports].map((name) => `	${name.includes(' ') ? name.replace(' ', ' "') : `"${name}`}"`).join('\n')}
)

func main() {
${start}
	http.ListenAndServe(":8080", routes())
}
`,
    ...others,
  },
})

/** Under the name that its own documentation imports it by. */
const flags = 'ldclient github.com/launchdarkly/go-server-sdk/v7'

export const optionalDependencyStopsStartupGo: Examples = {
  bad: [
    main(
      'feature flags',
      `	flags, err := ldclient.MakeClient(key, 5*time.Second) // <- finding
	if err != nil {
		log.Fatal(err)
	}
	use(flags)`,
      [flags],
    ),
    main(
      'mail',
      `	dialer := gomail.NewDialer("mail", 25, "", "")
	if _, err := dialer.Dial(); err != nil { // <- finding
		panic(err)
	}`,
      ['gopkg.in/gomail.v2'],
    ),
    main(
      'in a function that the start calls',
      `	if err := setup.Chat(); err != nil {
		log.Fatal(err)
	}`,
      ['example.com/service/internal/setup'],
      {
        'internal/setup/chat.go': `package setup

import "github.com/slack-go/slack"

func Chat() error {
	client := slack.New(token)
	if _, err := client.AuthTest(); err != nil { // <- finding
		return err
	}
	return nil
}
`,
      },
    ),
  ],
  good: [
    main(
      'it goes on without',
      `	flags, err := ldclient.MakeClient(key, 5*time.Second)
	if err != nil {
		log.Println("feature flags are off:", err)
	}
	use(flags)`,
      [flags],
    ),
    main(
      'whoever runs it asks for it',
      `	if verifyMail {
		if _, err := gomail.NewDialer("mail", 25, "", "").Dial(); err != nil {
			log.Fatal(err)
		}
	}`,
      ['gopkg.in/gomail.v2'],
    ),
    main(
      'beside the start',
      `	go func() {
		if _, err := gomail.NewDialer("mail", 25, "", "").Dial(); err != nil {
			log.Fatal(err)
		}
	}()`,
      ['gopkg.in/gomail.v2'],
    ),
    main(
      'what it cannot do without',
      `	if err := db.Ping(); err != nil {
		log.Fatal(err)
	}`,
      [],
    ),
  ],
}
