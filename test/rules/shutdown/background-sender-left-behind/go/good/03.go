package rates

func Run(work func() error) error {
	done := make(chan error)
	go func() {
		done <- work()
	}()
	return <-done
}