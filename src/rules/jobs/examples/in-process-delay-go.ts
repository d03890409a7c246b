import type { Example, Examples } from '#model/rule'

const file = (title: string, body: string, imports: readonly string[] = []): Example => ({
  title,
  files: {
    'internal/trial/trial.go': `package trial

import (
${['net/smtp', 'time', ...imports].map((name) => `	"${name}"`).join('\n')}
)

func remind(address string) {
	_ = smtp.SendMail("mail:25", nil, "shop@example.com", []string{address}, []byte("your trial ends"))
}

${body}
`,
  },
})

export const inProcessDelayGo: Examples = {
  bad: [
    file(
      'a function that a timer calls',
      `func Begin(address string) {
	time.AfterFunc(72*time.Hour, func() { remind(address) }) // <- finding
}`,
    ),
    file(
      'a goroutine that sleeps first',
      `func Begin(address string) {
	go func() {
		time.Sleep(24 * time.Hour) // <- finding
		remind(address)
	}()
}`,
    ),
    file(
      'a time with a name',
      `const grace = 30 * time.Minute

func Begin(address string) {
	time.AfterFunc(grace, func() { // <- finding
		remind(address)
	})
}`,
    ),
  ],
  good: [
    file(
      'soon',
      `func Begin(address string) {
	time.AfterFunc(5*time.Second, func() { remind(address) })
}`,
    ),
    file(
      'nothing but memory',
      `func Keep(cache map[string]string, key string) {
	time.AfterFunc(time.Hour, func() { delete(cache, key) })
}`,
    ),
    file(
      'again and again',
      `func Begin(due func() []string) {
	go func() {
		for {
			time.Sleep(time.Hour)
			for _, address := range due() {
				remind(address)
			}
		}
	}()
}`,
    ),
    file(
      'a time that the text does not tell',
      `func Begin(address string, wait time.Duration) {
	time.AfterFunc(wait, func() { remind(address) })
}`,
    ),
  ],
}
