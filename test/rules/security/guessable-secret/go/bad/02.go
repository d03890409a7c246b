package work

import (
	"fmt"
	"math/rand"
)

func (s *Service) Reset(user string) error {
	resetCode := fmt.Sprintf("%06d", rand.Intn(1000000)) // <- finding
	return s.mail.Send(user, resetCode)
}
