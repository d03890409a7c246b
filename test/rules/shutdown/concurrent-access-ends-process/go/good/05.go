package feed

import "sync"

func Collect(parts []string, load func(string) []byte) [][]byte {
	results := make(chan []byte)
	var group sync.WaitGroup
	for _, part := range parts {
		group.Add(1)
		go func() {
			defer group.Done()
			results <- load(part)
		}()
	}
	go func() {
		group.Wait()
		close(results)
	}()
	var all [][]byte
	for result := range results {
		all = append(all, result)
	}
	return all
}