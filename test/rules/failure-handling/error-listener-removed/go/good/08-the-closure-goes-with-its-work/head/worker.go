package worker

func process(queue Queue, handle func(string) error) bool {
	key, ok := queue.Get()
	if !ok {
		return false
	}
	queue.Forget(key)
	return true
}
