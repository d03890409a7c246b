package main

import "context"

func start() error {
	return connect(context.Background())
}