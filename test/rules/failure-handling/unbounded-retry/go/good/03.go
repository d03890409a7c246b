package queue

func Consume(receive func() (string, error), handle func(string)) {
	for {
		message, err := receive()
		if err != nil {
			continue
		}
		handle(message)
	}
}