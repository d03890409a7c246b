package worker

func process(queue Queue, handle func(string) error) bool {
	key, ok := queue.Get()
	if !ok {
		return false
	}
	if err := handle(key); err != nil {
		queue.AddRateLimited(key)
		return true
	}
	queue.Forget(key)
	return true
}
