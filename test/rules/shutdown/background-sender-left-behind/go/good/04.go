package rates

import "context"

func Follow(ctx context.Context, next func() int, use func(int)) {
	values := make(chan int)
	go func() {
		for {
			values <- next()
		}
	}()
	for {
		select {
		case <-ctx.Done():
			return
		case value := <-values:
			use(value)
		}
	}
}