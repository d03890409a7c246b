package feed

func Produce(next func() (int, bool)) <-chan int {
	values := make(chan int)
	go func() {
		defer close(values)
		for value, ok := next(); ok; value, ok = next() {
			values <- value
		}
	}()
	return values
}