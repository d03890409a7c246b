import type { Example, Examples } from '#model/rule'

const main = (title: string, start: string, imports: readonly string[] = []): Example => ({
  title,
  files: {
    'main.go': `package main

import (
${['context', 'errors', 'log', 'net/http', 'os', 'os/signal', 'syscall', 'time', ...imports].map((name) => `	"${name}"`).join('\n')}
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer stop()
	server := &http.Server{Addr: ":8080", Handler: routes(), ReadHeaderTimeout: 5 * time.Second}
${start}
	<-ctx.Done()
	server.Shutdown(context.Background())
}
`,
  },
})

export const swallowedStartupFailureGo: Examples = {
  bad: [
    main(
      'of the standard library',
      `	go func() {
		if err := server.ListenAndServe(); err != nil { // <- finding
			log.Println("serve:", err)
		}
	}()`,
    ),
    main(
      'where the end that was asked for is told apart',
      `	go func() {
		log.Print("listening")
		if err := server.ListenAndServe(); err != nil && !errors.Is(err, http.ErrServerClosed) { // <- finding
			log.Printf("serve: %v", err)
		}
	}()`,
    ),
    main(
      'of echo',
      `	web := echo.New()
	go func() {
		err := web.Start(":8081")
		if err != nil { // <- finding
			log.Printf("serve: %v", err)
		}
	}()`,
      ['github.com/labstack/echo/v4'],
    ),
  ],
  good: [
    main(
      'the process ends',
      `	go func() {
		if err := server.ListenAndServe(); err != nil && !errors.Is(err, http.ErrServerClosed) {
			log.Fatalf("serve: %v", err)
		}
	}()`,
    ),
    main(
      'whoever waits is told',
      `	go func() {
		if err := server.ListenAndServe(); err != nil {
			log.Println("serve:", err)
			stop()
		}
	}()`,
    ),
    main(
      'a port beside the service',
      `	go func() {
		if err := http.ListenAndServe("127.0.0.1:6060", nil); err != nil {
			log.Println("pprof:", err)
		}
	}()`,
    ),
    main(
      'a port that was taken before',
      `	listener, err := net.Listen("tcp", ":8080")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		if err := server.Serve(listener); err != nil {
			log.Println("serve:", err)
		}
	}()`,
      ['net'],
    ),
    main(
      'told over a channel behind it',
      `	failed := make(chan error, 1)
	go func() {
		err := server.ListenAndServe()
		if err != nil {
			log.Println("serve:", err)
		}
		failed <- err
	}()`,
    ),
  ],
}
