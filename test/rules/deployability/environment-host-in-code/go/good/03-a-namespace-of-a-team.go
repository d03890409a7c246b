package main

import "github.com/redis/go-redis/v9"

func open() *redis.Client {
	return redis.NewClient(&redis.Options{
		Addr: "sessions.checkout.svc.cluster.local:6379",
	})
}
